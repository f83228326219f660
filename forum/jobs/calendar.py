"""What is done in Microsoft's calendar, and read from it."""

from dataclasses import dataclass, field

from forum.jobs.job import Job


class OfEvent:
    """What happens to one event in the calendar happens in order."""

    meeting_id: str

    @property
    def lane(self) -> str:
        """One for each event."""
        return f"event:{self.meeting_id}"


@dataclass(frozen=True)
class CreateEvent(OfEvent, Job):
    """Put the meeting into the calendar. `intent` is the exact event as JSON: a repeat sends exactly the same."""

    meeting_id: str
    intent: str = field(compare=False)


@dataclass(frozen=True)
class MoveEvent(OfEvent, Job):
    """Bring the event in the calendar into line with the meeting as it is now."""

    meeting_id: str


@dataclass(frozen=True)
class CancelEvent(OfEvent, Job):
    """Take the event out of everybody's calendar."""

    meeting_id: str


@dataclass(frozen=True)
class ReadJoinLink(OfEvent, Job):
    """Look for the link of an online meeting that Microsoft created without one. `tries` counts the looks, which come
    further and further apart.
    """

    meeting_id: str
    tries: int = field(compare=False, default=1)


@dataclass(frozen=True)
class UpdateInvitation(OfEvent, Job):
    """Bring the agenda in the invitation into line with what was published last."""

    meeting_id: str


@dataclass(frozen=True)
class UpdateInvitees(OfEvent, Job):
    """Invite whoever is a member of the forum now, and nobody else of ours."""

    meeting_id: str


@dataclass(frozen=True)
class WithdrawEvent(OfEvent, Job):
    """Remove an event from a calendar that the meeting has left. `comment` is the text of the email, which names
    whoever has it now: `by_id`, "" in those put before this was kept.
    """

    meeting_id: str
    mailbox: str
    event_id: str
    comment: str = field(compare=False)
    by_id: str = field(compare=False, default="")


@dataclass(frozen=True)
class ReadOutlook(Job):
    """See what people answered, and changed, in Outlook. In a lane of its own, so that it never keeps a change
    waiting.
    """

    meeting_id: str


@dataclass(frozen=True)
class WatchCalendar(Job):
    """Have Microsoft tell us about changes in somebody's calendar as long as it holds a meeting ahead."""

    person_id: str


@dataclass(frozen=True)
class ReadReport(Job):
    """Look for Microsoft's attendance report of an online meeting. `tries` counts the looks."""

    meeting_id: str
    tries: int = field(compare=False, default=1)


@dataclass(frozen=True)
class LookAtCalendars(Job):
    """See how many calendars are full at the times a chair is about to decide on. `token` says for which look."""

    look_id: str
    token: str


@dataclass(frozen=True)
class ShowCalendars(Job):
    """Redraw a chair's card with what a look at calendars showed. `chat` is the lane of the card's messages."""

    look_id: str
    token: str
    chat: str = field(compare=False)

    @property
    def lane(self) -> str:
        """With the other messages of the conversation."""
        return self.chat
