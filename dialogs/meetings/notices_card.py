"""Notices that a meeting has moved, is called off, or already exists."""

from dialogs.kit.form_errors import typed_before
from dialogs.kit.parts import card, fact, heading, line
from dialogs.meetings.meetings_card import meeting_block, more_on_meeting
from dialogs.texts import Texts
from forum.forums import Forum
from forum.meetings import Meeting
from forum.ports import Message


def moved_card(texts: Texts, forum: Forum, meeting: Meeting) -> Message:
    """A new post, because people should be notified."""
    title = texts("moved-title", forum=forum.name)
    summary = texts("moved-summary", forum=forum.name, day=texts.day(meeting.starts), start=texts.clock(meeting.starts))
    return card(
        summary,
        meeting_block(texts, meeting, title),
        *more_on_meeting(texts, meeting),
        line(texts("moved-answers")),
        language=texts.locale,
    )


def cancelled_card(texts: Texts, forum: Forum, meeting: Meeting) -> Message:
    """A new post, because people should be notified."""
    title = texts("cancelled-title", forum=forum.name, day=texts.day(meeting.starts))
    return card(
        title,
        heading(title),
        fact(texts("cancelled-reason"), meeting.note) if meeting.note else None,
        line(texts("cancelled-next")),
        language=texts.locale,
    )


def already_cancelled_card(texts: Texts, meeting: Meeting, typed: str) -> Message:
    """To a chair: another came first. `typed` is the reason that this one wrote."""
    title = texts("cancelled-already-title")
    return card(
        title,
        heading(title),
        line(texts("cancelled-already-text")),
        fact(texts("cancelled-reason"), meeting.note) if meeting.note else None,
        typed_before(texts, typed),
        language=texts.locale,
    )


def found_card(texts: Texts, forum: Forum, meeting: Meeting) -> Message:
    """There is already a meeting: another chair was first, say."""
    title = texts("next-found-title", forum=forum.name)
    return card(
        title,
        meeting_block(texts, meeting, title),
        *more_on_meeting(texts, meeting),
        line(texts("next-found")),
        language=texts.locale,
    )
