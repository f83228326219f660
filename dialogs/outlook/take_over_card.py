"""To the chairs, in private: a meeting is in the calendar of somebody who has left."""

from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.parts import card, heading, line
from dialogs.meetings.meetings_card import meeting_facts
from dialogs.texts import Texts
from forum.forums import Forum
from forum.meetings import Meeting, Mode
from forum.ports import Message


class TakeOver(Button):
    """Into the calendar of the chair who presses."""

    verb: ClassVar[str] = "meeting.takeover"
    meeting: str


def take_over_card(texts: Texts, forum: Forum, meeting: Meeting, organiser: str) -> Message:
    """What has happened, what the button does, and that nothing needs to be done at once."""
    title = texts("takeover-title", forum=forum.name, organiser=organiser)
    is_online = meeting.mode is not Mode.IN_PERSON and not meeting.own_link
    return card(
        title,
        heading(title),
        *meeting_facts(texts, meeting),
        line(texts("takeover-text", organiser=organiser)),
        line(texts("takeover-does")),
        line(texts("takeover-link")) if is_online else None,
        actions=[TakeOver(meeting=meeting.id).on_card(texts("takeover-yes"), main=True, alone=True)],
        language=texts.locale,
    )
