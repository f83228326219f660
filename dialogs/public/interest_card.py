"""Somebody who read the page on the web would like to take part: what a chair is told, and can do about it."""

from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.numbers import as_written
from dialogs.kit.parts import card, fact, heading, line
from dialogs.texts import Texts
from forum.days import day_of
from forum.forums import Forum
from forum.ports import Message
from forum.public_pages import Interest


class AddInterested(Button):
    """The form for adding people, filled with this one."""

    verb: ClassVar[str] = "interest.add"
    forum: str
    interest: str


class DropInterest(Button):
    """Delete it, for all chairs."""

    verb: ClassVar[str] = "interest.drop"
    forum: str
    interest: str


def interest_card(texts: Texts, forum: Forum, interest: Interest) -> Message:
    """For a chair, in private. What they wrote is shown as their words, and nothing of it is a link."""
    title = texts("interest-title", forum=forum.name)
    about = {"forum": forum.id, "interest": interest.id}
    return card(
        title,
        heading(title),
        fact(texts("interest-name"), interest.name),
        fact(texts("interest-email"), interest.email) if interest.email else None,
        fact(texts("interest-phone"), as_written(interest.phone)) if interest.phone else None,
        fact(texts("interest-words"), interest.words) if interest.words else None,
        line(texts("interest-unchecked")),
        line(texts("young-remind")),
        line(texts("interest-kept", day=texts.day(day_of(forum, interest.deleted_at))), subtle=True),
        actions=[
            AddInterested(**about).on_card(texts("interest-add"), main=True),
            DropInterest(**about).on_card(texts("interest-drop"), alone=True),
        ],
        language=texts.locale,
    )
