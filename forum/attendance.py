"""Intention (RSVP) and fact (attendance), kept apart."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from forum.ids import MeetingId, PersonId
from forum.meetings import Meeting
from forum.retention.periods import Kept, is_kept


class Answer(StrEnum):
    """An answer to the attendance poll."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    NO = "no"
    UNSURE = "unsure"


COMING = frozenset({Answer.IN_PERSON, Answer.ONLINE})
MAY_COME = frozenset(Answer) - {Answer.NO}
""""Not sure" is included: anybody who gave one of these answers is counting on the meeting."""


@dataclass(eq=False)
class Rsvp:
    """One person's latest answer; an answer touches only its own row. `noted_by`: an organiser gave it for them.

    `from_outlook`: they answered the invitation in Outlook, at `answered_at`.
    """

    meeting_id: MeetingId
    person_id: PersonId
    answer: Answer
    answered_at: datetime
    noted_by: PersonId | None = None
    from_outlook: bool = False


@dataclass(eq=False)
class AnswerNote:
    """A record that an organiser noted an answer for somebody: who, when, what. It stays when the answer changes."""

    id: str
    meeting_id: MeetingId
    person_id: PersonId
    noted_by: PersonId
    answer: Answer
    noted_at: datetime


class Presence(StrEnum):
    """What is known about one person at one meeting. Somebody nobody saw is `UNKNOWN` until the roll is taken."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    APOLOGIES = "apologies"
    ABSENT = "absent"
    UNKNOWN = "unknown"


THERE = (Presence.IN_PERSON, Presence.ONLINE)
NOT_THERE = (Presence.ABSENT, Presence.APOLOGIES)


@dataclass(eq=False)
class Attendance:
    """Whether somebody came. `from_report`: Microsoft's attendance report saw the person online, whatever the roll
    says.
    """

    meeting_id: MeetingId
    person_id: PersonId
    presence: Presence
    from_report: bool
    noted_at: datetime


def heads(meeting: Meeting, noted: Iterable[Attendance]) -> tuple[int, int]:
    """How many came in person and online: members of whom it is `noted`, and others."""
    ways = Counter(row.presence for row in noted)
    return ways[Presence.IN_PERSON] + meeting.walk_ins, ways[Presence.ONLINE] + meeting.guests


def still_on_roll(meetings: Iterable[Meeting], now: datetime) -> list[Meeting]:
    """Those of which it is still kept who answered and who came. Of earlier ones nobody knows that nobody did."""
    return [met for met in meetings if is_kept(Kept.ATTENDANCE, met.ends_at, now)]


class KnownAs(StrEnum):
    """What is known about somebody who came and is not a member. `WALK_IN`: the person taking the roll wrote the name
    down.

    All others were seen in the report, without a member's id or email address.
    """

    NOT_ASKED = "not_asked"
    GUEST = "guest"
    NOBODY_KNOWS = "nobody_knows"
    WALK_IN = "walk_in"


@dataclass(eq=False)
class UnknownAttendee:
    """A name from the attendance report or the roll that belongs to nobody we know; deleted two weeks after the
    meeting.
    """

    id: str
    meeting_id: MeetingId
    name: str
    known: KnownAs = KnownAs.NOT_ASKED
