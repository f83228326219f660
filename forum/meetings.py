"""One sitting of a forum. What people agreed on is wall-clock time and a zone; what happened is a UTC instant."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from urllib.parse import unquote

from forum.days import daytime, morning
from forum.ids import ForumId, MeetingId, PersonId, SuggestionId
from forum.wall_clock import ends_at, instant

# People who were at a meeting are still up this long after it.
STILL_UP = timedelta(hours=1)
# A link in an email is wrapped ("Safe Links in Microsoft Defender for Office 365") and quoted again each time.
TIMES_QUOTED = 3
# Earlier, people look for the answers, and not for the way in.
JOIN_SHOWN = timedelta(days=1)


def chat_of(join_url: str | None) -> str | None:
    """The meeting's chat, which a classic join link names (".../l/meetup-join/19:meeting_...@thread.v2/0?...").

    None for links of any other form: in such a chat people are asked which forum they mean.
    """
    found = re.search(r"/meetup-join/([^/?]+)", join_url or "")
    chat = unquote(found[1]) if found else ""
    return chat if chat.startswith("19:") else None


def online_meeting_of(link: str) -> str | None:
    """What tells one Teams meeting from another in a link to it: the chat that a classic link names, the number of a
    short one ("https://teams.microsoft.com/meet/2345?p=..."). None where neither is named.

    The rest of a link (tenant, passcode, quoting, wrapping) differs between two links to one meeting.
    """
    for _ in range(TIMES_QUOTED):
        link = unquote(link)
    chat = re.search(r"/meetup-join/(19:meeting_[^/?\s]+)", link)
    number = re.search(r"//teams\.(?:microsoft\.com|microsoft\.us|live\.com|cloud\.microsoft)/meet/(\d+)", link)
    return chat[1] if chat else number[1] if number else None


class Mode(StrEnum):
    """Where people meet."""

    ONLINE = "online"
    IN_PERSON = "in_person"
    HYBRID = "hybrid"


class MeetingState(StrEnum):
    """`SCHEDULING` until the calendar has confirmed; then `SCHEDULED`; ends as `HELD` or `CANCELLED`."""

    SCHEDULING = "scheduling"
    SCHEDULED = "scheduled"
    HELD = "held"
    CANCELLED = "cancelled"


class CalendarState(StrEnum):
    """What is known about the event in Microsoft's calendar.

    `ASKED`: a call was made, so it may exist. `BUSY`: the same, and Microsoft wants to be asked again later.
    """

    WANTED = "wanted"
    ASKED = "asked"
    BUSY = "busy"
    CURRENT = "current"
    IN_TROUBLE = "in_trouble"


UNKNOWN = "unknown"
"""As `Meeting.trouble`: nobody could find out what the calendar did."""


@dataclass(eq=False)
class Meeting:
    """A sitting. `starts` is naive wall-clock time in `time_zone`; `revision` counts every change of time or place.

    `join_url` is Microsoft's own way into the online meeting; `own_link` is one that a chair gave, and goes first.
    `began_at` and `ended_at` are what is known to have happened; `current_topic` is what is being discussed;
    `notes_shared_at` is when a chair put the notes into the channel (None: they are not there). `walk_ins` came in
    person and `guests` online without being members: their names are forgotten after two weeks, and the numbers kept.
    `erased_answers` and `erased_yes` count the answers of people who have been erased since, so that trends stay right.
    """

    id: MeetingId
    forum_id: ForumId
    starts: datetime
    time_zone: str
    minutes: int
    mode: Mode
    venue: str
    note: str
    organiser_id: PersonId
    transaction_id: str
    created_at: datetime
    state: MeetingState = MeetingState.SCHEDULING
    calendar: CalendarState = CalendarState.WANTED
    trouble: str | None = None
    revision: int = 1
    event_id: str | None = None
    join_url: str | None = None
    own_link: str = ""
    chat_id: str | None = None
    agenda_published_at: datetime | None = None
    began_at: datetime | None = None
    ended_at: datetime | None = None
    current_topic: SuggestionId | None = None
    notes_shared_at: datetime | None = None
    walk_ins: int = 0
    guests: int = 0
    erased_answers: int = 0
    erased_yes: int = 0

    @property
    def starts_at(self) -> datetime:
        """The UTC instant of the start; a wall-clock time skipped by the spring change means the time after it."""
        return instant(self.starts, self.time_zone)

    @property
    def ends_at(self) -> datetime:
        """The UTC instant of the end; the planned one until somebody, or Teams, says that it has ended."""
        return self.ended_at or self.planned_end

    @property
    def planned_end(self) -> datetime:
        """The UTC instant at which it is planned to end."""
        return ends_at(self.starts, self.time_zone, self.minutes)

    def has_begun(self, now: datetime) -> bool:
        """Whether it has begun at `now` (UTC): as planned, or earlier if Teams saw it begin."""
        return self.began_at is not None or now >= self.starts_at

    @property
    def is_ahead(self) -> bool:
        """Still to come, as far as the forum knows."""
        return self.state in (MeetingState.SCHEDULING, MeetingState.SCHEDULED)

    def takes_answers_at(self, now: datetime) -> bool:
        """Whether people can say at `now` (UTC) if they are coming, and what they need: until the planned start."""
        return self.is_ahead and now < self.starts_at

    @property
    def is_being_asked(self) -> bool:
        """Whether the calendar may be processing it at this moment."""
        return self.calendar in (CalendarState.ASKED, CalendarState.BUSY)

    @property
    def link(self) -> str | None:
        """Where people join online; None where nobody can (yet)."""
        return None if self.mode is Mode.IN_PERSON else self.own_link or self.join_url

    @property
    def joined_from(self) -> datetime:
        """The UTC instant from which the way in is offered beside the meeting."""
        return self.starts_at - JOIN_SHOWN

    def is_joined_at(self, now: datetime) -> bool:
        """Whether the way in is offered at `now` (UTC): from the day before until it has ended."""
        return self.joined_from <= now < self.ends_at

    @property
    def lacks_link(self) -> bool:
        """Whether it is in the calendar and people should join online, but nobody can."""
        return self.event_id is not None and self.mode is not Mode.IN_PERSON and not self.link

    @property
    def trouble_code(self) -> str:
        """Microsoft's own code for what is wrong, without the explanation."""
        return (self.trouble or "").split(":")[0]

    @property
    def may_have_an_unknown_event(self) -> bool:
        """Whether the calendar may have taken it without saying so."""
        return self.event_id is None and self.calendar is CalendarState.IN_TROUBLE and self.trouble == UNKNOWN

    def by_day(self, now: datetime) -> datetime:
        """When to send at `now` (UTC) what nobody has asked for: by day, or at once if the meeting comes first."""
        day = daytime(now, self.time_zone)
        return day if day < self.starts_at else now

    def told_after(self, now: datetime) -> datetime:
        """When to send at `now` (UTC) what follows from the meeting: while people are still up, or by day."""
        return now if now <= self.ends_at + STILL_UP else daytime(now, self.time_zone)

    def morning(self, days: int) -> datetime:
        """The UTC instant of ten in the morning, meeting's time, `days` days before the meeting (negative: after)."""
        return morning(self.starts.date() - timedelta(days=days), self.time_zone)
