"""Asking a chair whether a post has arrived, or why Teams takes none: nobody else can tell."""

from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.parts import card, heading, line
from dialogs.texts import Texts
from forum.forums import Forum
from forum.ports import Message


class PostAgain(Button):
    """It is not in the channel: post it."""

    verb: ClassVar[str] = "post.again"
    forum: str
    about: str


def unsure_card(texts: Texts, forum: Forum, topic: str) -> Message:
    """What may be missing, and the way on."""
    return _card(texts, forum, topic, "unsure")


def refused_card(texts: Texts, forum: Forum, topic: str) -> Message:
    """What Teams would not take, and the way on once the channel accepts posts again."""
    return _card(texts, forum, topic, "refused")


def still_named_card(texts: Texts, forum: Forum, kind: str) -> Message:
    """What may still name somebody in a listening circle's channel. Only people can remove it."""
    title = texts("still-named-title", forum=forum.name)
    return card(
        title,
        heading(title),
        line(texts("still-named-text", what=texts(f"unsure-{kind}"))),
        line(texts("still-named-why"), subtle=True),
        language=texts.locale,
    )


def _card(texts: Texts, forum: Forum, topic: str, state: str) -> Message:
    kind = topic.split(":", maxsplit=1)[0]
    title = texts(f"{state}-title", forum=forum.name)
    again = PostAgain(forum=forum.id, about=topic).on_card(texts(f"{state}-post-again"))
    return card(
        title,
        heading(title),
        line(texts(f"{state}-text", what=texts(f"unsure-{kind}"))),
        line(texts(f"{state}-why"), subtle=True),
        actions=[again],
        language=texts.locale,
    )
