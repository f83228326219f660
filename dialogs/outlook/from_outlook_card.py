"""Private messages about what people did in Outlook: to people who accepted there, and to the chairs."""

from typing import ClassVar

from dialogs.attendance.attendance_card import answer_buttons, needs_button
from dialogs.kit.buttons import Button
from dialogs.kit.parts import card, fact, heading, line, text_input
from dialogs.meetings.calendar_trouble_card import RetryCalendar
from dialogs.meetings.meetings_card import CancelMeeting, meeting_facts
from dialogs.texts import Texts
from forum.attendance import Answer
from forum.bounds import MEETING_MINUTES
from forum.forums import Forum
from forum.limits import CANCEL_REASON
from forum.meetings import Meeting
from forum.ports import Message
from forum.use_cases.attendance.ask_again import Before
from forum.use_cases.outlook.follow_outlook import NO_ENTRY

# What a form would ask people to correct, worded for a change that nobody typed here.
_OF_FORMS = {
    "schedule-needs-venue": "outlook-unclear-no-place",
    "schedule-in-the-past": "outlook-unclear-past",
    "schedule-too-far": "outlook-unclear-far",
}


class PutBack(Button):
    """Make the calendar say again what the forum knows."""

    verb: ClassVar[str] = "meeting.putback"
    meeting: str


def which_way_card(texts: Texts, forum: Forum, meeting: Meeting, answer: Answer) -> Message:
    """To somebody who accepted a meeting with two ways of coming."""
    title = texts("outlook-yes-title", forum=forum.name)
    return card(
        title,
        heading(title),
        *meeting_facts(texts, meeting),
        line(texts("outlook-yes-text", answer=texts(f"answer-{answer}"))),
        line(texts("outlook-yes-why"), subtle=True),
        actions=[*answer_buttons(texts, meeting, answer), needs_button(texts, meeting)],
        language=texts.locale,
    )


def changed_card(texts: Texts, forum: Forum, meeting: Meeting, organiser: str, before: Before, minutes: int) -> Message:
    """To a chair: what the meeting was, what it is now, and that everything has followed."""
    title = texts("outlook-changed-title", forum=forum.name)
    was = f"{texts.day(before.starts)}, {texts.span(before.starts, meeting.time_zone, minutes)}"
    is_another_time = before.has_moved(meeting) or minutes != meeting.minutes
    return card(
        title,
        heading(title),
        line(texts("outlook-changed-text", organiser=organiser)),
        fact(texts("again-was"), was) if is_another_time else None,
        *meeting_facts(texts, meeting),
        line(texts("outlook-changed-ways-on")),
        language=texts.locale,
    )


def cancelled_there_card(texts: Texts, forum: Forum, meeting: Meeting, organiser: str) -> Message:
    """To a chair: somebody cancelled the meeting in Outlook."""
    title = texts("outlook-cancelled-title", forum=forum.name, day=texts.day(meeting.starts))
    text = texts("outlook-cancelled-text", organiser=organiser)
    return card(title, heading(title), line(text), language=texts.locale)


def gone_card(texts: Texts, forum: Forum, meeting: Meeting, organiser: str) -> Message:
    """To a chair: the event no longer exists, and only people know what was meant."""
    title = texts("outlook-gone-title", forum=forum.name)
    return card(
        title,
        heading(title),
        *meeting_facts(texts, meeting),
        line(texts("outlook-gone-text", organiser=organiser)),
        line(texts("outlook-gone-ways-on")),
        text_input("reason", texts("cancel-reason"), long=True, limit=CANCEL_REASON),
        actions=[
            CancelMeeting(meeting=meeting.id).on_card(texts("cancel-yes")),
            RetryCalendar(meeting=meeting.id).on_card(texts("outlook-put-back"), alone=True),
        ],
        language=texts.locale,
    )


def unclear_card(texts: Texts, forum: Forum, meeting: Meeting, organiser: str, problem: str) -> Message:
    """To a chair: a change that is not taken over, why, and the ways on. `problem` names the text that says why."""
    title = texts("outlook-unclear-title", forum=forum.name)
    return card(
        title,
        heading(title),
        line(texts("outlook-unclear-text", organiser=organiser)),
        line(_why(texts, problem), bold=True),
        line(texts("outlook-unclear-still")),
        *meeting_facts(texts, meeting),
        line(texts("outlook-unclear-ways-on")),
        actions=[PutBack(meeting=meeting.id).on_card(texts("outlook-put-back"), alone=True)],
        language=texts.locale,
    )


def _why(texts: Texts, problem: str) -> str:
    if problem == "schedule-length":
        return texts("outlook-unclear-length", low=MEETING_MINUTES.low, hours=MEETING_MINUTES.high // 60)
    return texts(_OF_FORMS.get(problem, problem))


def unread_card(texts: Texts, forum: Forum, code: str) -> Message:
    """To a chair: answers and changes made in Outlook do not come here, and who can fix that."""
    title = texts("outlook-unread-title", forum=forum.name)
    why = f"trouble-{code}" if code in NO_ENTRY else "outlook-unread-mailbox"
    return card(
        title,
        heading(title),
        line(texts(why)),
        line(texts("outlook-unread-meanwhile")),
        line(texts("trouble-details", details=code), subtle=True),
        language=texts.locale,
    )
