"""Who is waiting for a kind word: the rules, without a database. Nothing here counts or compares people.

The queue is sorted by how long somebody has waited for a human, and by nothing else.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from forum.attendance import MAY_COME, NOT_THERE, THERE, Answer, Presence
from forum.days import day_of, daytime, morning
from forum.forums import Forum
from forum.meetings import Meeting

# "Comes less than before" looks at this many meetings for which it is known who came.
LOOKED_AT = 3
MISSED_OF_THEM = 2


class Why(StrEnum):
    """Why somebody is in the queue."""

    ABSENT = "absent"
    UNANSWERED = "unanswered"
    LESS = "less"
    BLOCKED = "blocked"
    UNKNOWN = "unknown"
    APOLOGIES = "apologies"


CALLS = frozenset({Why.ABSENT, Why.UNANSWERED, Why.LESS, Why.BLOCKED})
"""What calls for a human. Apologies are apologies, and not knowing is no reason to ask anybody."""
NOT_HEARD_FROM = frozenset({Why.UNANSWERED, Why.ABSENT})
"""For one meeting these are one piece of news: a facilitator told of silence before it is not told again after it."""


@dataclass(frozen=True)
class Seen:
    """One meeting as one person met it.

    `is_over`: it has begun. `asked`: the last reminder has gone. `presence` None: nobody records who came (a listening
    circle). `newest`: no other of its kind (begun, ahead) is newer.
    """

    meeting: Meeting
    is_over: bool
    asked: bool
    presence: Presence | None
    answer: Answer | None
    newest: bool = True

    @property
    def came(self) -> bool:
        """They were there."""
        return self.is_over and self.presence in THERE

    @property
    def settles(self) -> bool:
        """Nothing before it needs a word any longer. Where nobody records who came, having meant to come is enough."""
        meant_to = self.presence is None and self.answer in MAY_COME
        return self.came or (self.is_over and meant_to)

    @property
    def missed(self) -> bool:
        """It is known that they were not there."""
        return self.is_over and self.presence in NOT_THERE


@dataclass(frozen=True)
class Matter:
    """One reason for a kind word, since a UTC instant. There is only one of each kind for a meeting.

    `until`: the UTC instant of the latest sign of it, if it goes on for some time.
    """

    why: Why
    meeting: Meeting
    since: datetime
    until: datetime | None = None

    @property
    def key(self) -> str:
        """What makes two matters about one person the same."""
        return f"{self.why}:{self.meeting.id}"

    @property
    def last(self) -> datetime:
        """The UTC instant from which it grows old."""
        return self.until or self.since

    @property
    def told_as(self) -> frozenset[str]:
        """The keys of all matters that are the same news."""
        kinds = NOT_HEARD_FROM if self.why in NOT_HEARD_FROM else {self.why}
        return frozenset(f"{why}:{self.meeting.id}" for why in kinds)


def matters(seen: Sequence[Seen], *, blocked: bool, last_reminder_days: int | None) -> list[Matter]:
    """What is open about one person. `seen` are the meetings, newest first; the newest may still be ahead.

    Coming to a meeting settles everything before it. For older meetings only what was noted counts, because nobody can
    have missed a meeting before they belonged to the forum.
    """
    found = _unreached(seen, blocked=blocked)
    for one in seen:
        if one.settles:
            break
        matter = _matter(one, last_reminder_days)
        if matter is not None:
            found.append(matter)
    less = _comes_less(seen)
    return [*found, less] if less else found


def _matter(seen: Seen, last_reminder_days: int | None) -> Matter | None:
    meeting = seen.meeting
    why = _why(seen)
    if why is None or not (seen.newest or seen.missed or seen.answer is not None):
        return None
    if seen.is_over or last_reminder_days is None:
        return Matter(why, meeting, meeting.starts_at)
    return Matter(why, meeting, meeting.morning(last_reminder_days))


def _why(seen: Seen) -> Why | None:
    if not seen.is_over:
        return Why.UNANSWERED if seen.asked and seen.answer is None else None
    if seen.answer is Answer.NO or seen.presence is Presence.APOLOGIES:
        return Why.APOLOGIES
    if seen.presence is Presence.ABSENT:
        return Why.ABSENT
    if seen.answer is None:
        return Why.UNANSWERED
    return None if seen.presence is None else Why.UNKNOWN


def _unreached(seen: Sequence[Seen], *, blocked: bool) -> list[Matter]:
    """Folkmoot's messages do not arrive, and they have not answered the newest meeting in another way either."""
    if not blocked or not seen or seen[0].answer is not None or seen[0].came:
        return []
    meeting = seen[0].meeting
    return [Matter(Why.BLOCKED, meeting, meeting.created_at, until=meeting.starts_at)]


def _comes_less(seen: Sequence[Seen]) -> Matter | None:
    """They missed two of the last three meetings, the last among them, and had come to one before those.

    The matter is the last meeting they came to before that: it stays the same until they come again.
    """
    known = [one for one in seen if one.came or one.missed]
    missed = [place for place, one in enumerate(known[:LOOKED_AT]) if one.missed]
    if len(missed) < MISSED_OF_THEM or not known[0].missed:
        return None
    before = next((one for one in known[missed[-1] + 1 :] if one.came), None)
    if before is None:
        return None
    return Matter(Why.LESS, before.meeting, known[missed[-1]].meeting.starts_at, until=known[0].meeting.starts_at)


def still_open(found: Iterable[Matter], contacted_at: datetime | None) -> list[Matter]:
    """Those that call for a human and arose after the last contact (a UTC instant), the longest wait first."""
    calling = [one for one in found if one.why in CALLS and (contacted_at is None or one.since > contacted_at)]
    return sorted(calling, key=lambda one: one.since)


def free_moment(forum: Forum, moment: datetime) -> datetime:
    """The first UTC instant from `moment` at which a facilitator may be written to: by day, and on no day of rest."""
    free = daytime(moment, forum.time_zone)
    for _ in range(7):
        day = day_of(forum, free)
        if day.weekday() not in forum.rest_days:
            break
        free = morning(day + timedelta(days=1), forum.time_zone)
    return free
