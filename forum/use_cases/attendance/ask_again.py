"""A meeting has changed: people whose answer is affected are asked again, once for each change."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self
from urllib.parse import quote, unquote

from forum.attendance import Answer
from forum.days import daytime
from forum.jobs import Tell
from forum.meetings import Meeting, MeetingState, Mode
from forum.message_kinds import InPrivate
from forum.ports import UnitOfWork
from forum.use_cases.attendance.answer_poll import answers_for
from forum.wall_clock import instant

MOST_OF_A_VENUE = 100


@dataclass(frozen=True)
class Before:
    """What a meeting was before a change. `starts` is naive wall-clock time in the meeting's zone. `minutes` is 0 and
    `venue` "" where only the rest was kept.
    """

    starts: datetime
    mode: Mode
    minutes: int = 0
    venue: str = ""

    @classmethod
    def of(cls, meeting: Meeting) -> Self:
        """What it is now."""
        return cls(meeting.starts, meeting.mode, meeting.minutes, meeting.venue)

    @classmethod
    def read(cls, starts: str, mode: str, minutes: str = "0", venue: str = "") -> Self:
        """From the words of `ids` or `all_ids`."""
        return cls(datetime.fromisoformat(starts), Mode(mode), int(minutes), unquote(venue))

    @property
    def all_ids(self) -> tuple[str, ...]:
        """Everything, in that form; a very long venue is left out, because what a job is about has little room."""
        venue = quote(self.venue, safe=" ")
        return *self.ids, str(self.minutes), venue if len(venue) <= MOST_OF_A_VENUE else ""

    @property
    def ids(self) -> tuple[str, str]:
        """In the form kept with a job, e.g. "20300409T180000" and "hybrid"."""
        return f"{self.starts:%Y%m%dT%H%M%S}", self.mode.value

    def has_moved(self, meeting: Meeting) -> bool:
        """Whether the day or the time is different now."""
        return self.starts != meeting.starts

    def told_at(self, meeting: Meeting, now: datetime) -> datetime:
        """When to say at `now` (UTC) what it is instead: by day, or at once if either time comes first."""
        day = daytime(now, meeting.time_zone)
        times = (instant(self.starts, meeting.time_zone), meeting.starts_at)
        return now if any(now < time <= day for time in times) else day

    def touches(self, meeting: Meeting, answer: Answer) -> bool:
        """A new day or time affects every answer; a new way of meeting affects those that are no longer offered."""
        taken_away = answer in answers_for(self.mode) and answer not in answers_for(meeting.mode)
        return self.has_moved(meeting) or taken_away


async def ask_again(uow: UnitOfWork, meeting: Meeting, before: Before, now: datetime) -> None:
    """Old answers stay until they are changed. The messages wait for daytime, unless the meeting comes first."""
    if meeting.state is not MeetingState.SCHEDULED:
        return
    starts, mode = before.ids
    topic = InPrivate.ASK_AGAIN.of(meeting.id, meeting.revision, starts, mode)
    due = before.told_at(meeting, now)
    for rsvp in await uow.attendance.rsvps(meeting.id):
        if before.touches(meeting, rsvp.answer):
            await uow.jobs.put(Tell(rsvp.person_id, meeting.forum_id, topic), due)
