"""How a forum's emails look from outside: the form for its chairs."""

from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.form_errors import with_errors
from dialogs.kit.parts import card, heading, line, text_input, tick
from dialogs.openings import OpenOutside
from dialogs.texts import Texts
from forum import limits
from forum.errors import Invalid
from forum.forums import Forum
from forum.openness import is_circle
from forum.ports import Message

ADDRESS_LIMIT = 320
_PLACES = {
    "letterhead-sender-long": "sender",
    "letterhead-sender-wrong": "sender",
    "letterhead-subject-long": "subject",
    "letterhead-reply-wrong": "reply",
}


class SaveLetterhead(Button):
    """`named` is the tick: subjects may name the forum."""

    verb: ClassVar[str] = "letterhead.save"
    forum: str
    sender: str = ""
    subject: str = ""
    reply: str = ""
    named: str = "false"


def letterhead_form(texts: Texts, forum: Forum, values: SaveLetterhead, wrong: Invalid | None = None) -> Message:
    """Empty fields are filled by us. In a listening circle subjects never name it, so that is not offered."""
    title = texts("letterhead-title", forum=forum.name)
    inputs = [
        text_input("sender", texts("letterhead-sender"), value=values.sender, limit=limits.NAME),
        text_input("subject", texts("letterhead-subject"), value=values.subject, limit=limits.TITLE),
        text_input("reply", texts("letterhead-reply"), value=values.reply, limit=ADDRESS_LIMIT),
        line(texts("letterhead-never-named"))
        if is_circle(forum)
        else tick("named", texts("letterhead-named"), texts("letterhead-named-tick"), on=values.named == "true"),
    ]
    return card(
        title,
        heading(title),
        line(texts("letterhead-what")),
        *with_errors(texts, inputs, wrong, _PLACES),
        line(texts("letterhead-replies"), subtle=True),
        actions=[
            SaveLetterhead(forum=forum.id).on_card(texts("person-save"), main=True),
            OpenOutside(forum=forum.id).on_card(texts("person-back"), alone=True),
        ],
        language=texts.locale,
    )
