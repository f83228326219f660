"""The jobs for the cards in a channel that many use cases refresh."""

from forum.forums import Forum
from forum.jobs import Show
from forum.meetings import Meeting
from forum.message_kinds import InChannel

SET_UP_FORM = "offer"
"""The card that says how the forum is set up stays in its place, and is itself redrawn."""


def published_post(meeting: Meeting) -> Show:
    """The job that brings the posted agenda up to date."""
    return Show(meeting.forum_id, InChannel.PUBLISHED.of(meeting.id))


def meeting_post(meeting: Meeting) -> Show:
    """The job that brings the meeting's card, poll included, up to date."""
    return Show(meeting.forum_id, InChannel.MEETING.of(meeting.id))


def agenda_post(forum: Forum) -> Show:
    """The job that brings the agenda card in the channel up to date."""
    return Show(forum.id, InChannel.AGENDA.of(forum.id))
