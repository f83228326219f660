"""For how many days things are kept: what is usual, what may be chosen instead, and what holds in this process.

An operator chooses once, before the bot starts, and rules, cards, pages and emails then all say the same. So the choice
belongs to the process, as its languages do, and is not handed from function to function.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Kept(StrEnum):
    """Everything that is kept, by kind. `forum.retention.kinds` describes each; the names are stored nowhere."""

    NEEDS = "needs"
    COMMENTS = "comments"
    ANSWER_NOTES = "answer_notes"
    INVITED = "invited"
    ATTENDANCE = "attendance"
    POLLS = "polls"
    DATE_POLLS = "date_polls"
    TAKEN_UP = "taken_up"
    ROLE_CHANGES = "role_changes"
    AUDIT = "audit"
    LINKS = "links"
    INTEREST = "interest"
    LOOKS = "looks"
    JOBS = "jobs"

    NOTES = "notes"
    MINUTES = "minutes"
    REASONS = "reasons"

    PEOPLE = "people"
    PARTS = "parts"
    YOUNG = "young"
    REACH = "reach"
    REFUSALS = "refusals"
    ERASED = "erased"
    WISHES = "wishes"
    TOPICS = "topics"
    MEETINGS = "meetings"
    POINTS = "points"
    ACTIONS = "actions"
    BRIEFS = "briefs"
    BOARD_CONTACT = "board_contact"
    OPPORTUNITIES = "opportunities"
    PUBLIC_PAGE = "public_page"
    FORUM = "forum"
    HOLDS = "holds"
    POSTS = "posts"
    WATCHES = "watches"
    RUNNING = "running"


@dataclass(frozen=True)
class Days:
    """So many days as a rule, and the least and the most that may be chosen."""

    usual: int
    low: int
    high: int


DAYS: Mapping[Kept, Days] = {
    # Needs may reveal belief or health (UK GDPR, "special category data"): no longer than they are useful.
    Kept.NEEDS: Days(14, 1, 90),
    # Long enough to write the minutes.
    Kept.COMMENTS: Days(90, 14, 366),
    # Long enough for somebody who was away to ask at the next meeting who answered for them.
    Kept.ANSWER_NOTES: Days(90, 14, 366),
    Kept.INVITED: Days(90, 30, 366),
    # Trends and care look at the last meetings. A shorter time would blind them to half a year's pause.
    Kept.ATTENDANCE: Days(731, 366, 3653),
    Kept.POLLS: Days(731, 90, 3653),
    Kept.DATE_POLLS: Days(366, 30, 3653),
    # People are asked twice within three weeks of the deadline.
    Kept.TAKEN_UP: Days(90, 30, 366),
    # Whoever leaves an office may hand over for 30 days, counted from the change.
    Kept.ROLE_CHANGES: Days(366, 60, 3653),
    # A yearly review can look at the whole year before it.
    Kept.AUDIT: Days(731, 366, 3653),
    # An expired link still offers a new one for as long as this; then nothing is known about it.
    Kept.LINKS: Days(366, 7, 731),
    Kept.INTEREST: Days(30, 7, 90),
    Kept.LOOKS: Days(1, 1, 7),
    Kept.JOBS: Days(30, 7, 366),
}
"""What is kept for a number of days that an operator chooses. Each is at least a day: what is made today is never due
before the next night's deletion has counted it.
"""

_USUAL = {kind: days.usual for kind, days in DAYS.items()}
_in_force = dict(_USUAL)


def put_in_force(chosen: Mapping[Kept, int]) -> None:
    """From now on these days hold in this process, and the usual ones for whatever is not among them.

    Raises ValueError for a number that may not be chosen.
    """
    for kind, days in chosen.items():
        if not DAYS[kind].low <= days <= DAYS[kind].high:
            raise ValueError(f"{kind} cannot be kept for {days} days")
    _in_force.update(_USUAL | dict(chosen))


def days_kept(kind: Kept) -> int:
    """The number of days that holds now."""
    return _in_force[kind]


def kept_for(kind: Kept) -> timedelta:
    """The same as a span of time."""
    return timedelta(days=_in_force[kind])


def kept_until(kind: Kept, since: datetime) -> datetime:
    """The UTC instant at which something of this kind goes whose clock started at `since` (UTC)."""
    return since + kept_for(kind)


def is_kept(kind: Kept, since: datetime, now: datetime) -> bool:
    """Whether something of this kind is still there, or should be counted as if nothing were."""
    return now < kept_until(kind, since)
