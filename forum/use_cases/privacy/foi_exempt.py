"""What is held of a forum in a period and possibly exempt: how much of each kind, and nothing of what it says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from forum.days import day_of
from forum.disclosure import exemptions as e
from forum.disclosure.record import Period, Record
from forum.forums import Forum
from forum.ports import UnitOfWork
from forum.small_numbers import told_count
from forum.use_cases.privacy.foi_record import MOST
from forum.wall_clock import instant


@dataclass(frozen=True)
class Undecided:
    """One kind of which something is held. `count` None: too few to say. `is_told`: whether it may be said how many."""

    kind: e.Exempt
    count: int | None
    is_told: bool = True


async def foi_exempt(uow: UnitOfWork, forum: Forum, period: Period, record: Record) -> Sequence[Undecided]:
    """In the order in which people decide about them. What nothing is held of is left out."""
    since = instant(datetime.combine(period.first, time()), forum.time_zone)
    until = instant(datetime.combine(period.last + timedelta(days=1), time()), forum.time_zone)
    held = await uow.disclosures.held_in(forum.id, since, until)
    counts = [
        (e.OF_A_CIRCLE, record.withheld),
        (e.MEETING_PLACES, len(record.meetings)),
        (e.WHO_CAME, await _minutes_about_who_came(uow, forum, period)),
        (e.MINUTES_DRAFTS, await _drafts_of_minutes(uow, forum, period)),
        (e.BRIEF_DRAFTS, await _drafts_of_briefs(uow, forum, period)),
        (e.PAGE, int(bool(record.page))),
        *((kind, sum(held.get(table, 0) for table in kind.tables)) for kind in e.EXEMPT),
    ]
    return [
        Undecided(kind, told_count(count), is_told=kind.counted not in e.NEVER_COUNTED)
        for kind, count in counts
        if count or kind.counted in e.NEVER_COUNTED
    ]


async def _minutes_about_who_came(uow: UnitOfWork, forum: Forum, period: Period) -> int:
    made = await uow.minutes.published_of(forum.id, MOST)
    return sum(bool(one.coming) for one in made if period.has(one.starts.date()))


async def _drafts_of_minutes(uow: UnitOfWork, forum: Forum, period: Period) -> int:
    """Of a meeting in the period, whenever they were begun, and those begun in it."""
    drafts = await uow.minutes.unpublished_of(forum.id)
    return sum(period.has(one.starts.date()) or period.has(day_of(forum, one.created_at)) for one in drafts)


async def _drafts_of_briefs(uow: UnitOfWork, forum: Forum, period: Period) -> int:
    briefs = await uow.board.newest_of(forum.id, MOST)
    return sum(one.made_at is None and period.has(day_of(forum, one.created_at)) for one in briefs)
