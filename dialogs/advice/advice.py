"""Asking the almanac about a date, for a chair who is about to choose one."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from dialogs.advice.advice_card import Advice
from dialogs.kit.context import Context
from forum.advice import AdviceSettings, Alternative, Clash, DateAdvisor, Severity
from forum.fitting_days import Fits, fits
from forum.forums import Forum
from forum.free_busy import CalendarLook, CalendarsSeen
from forum.ports import UnitOfWork
from forum.use_cases.dates.calendar_settings import calendar_settings
from forum.wall_clock import wall_clock

MOST_ALTERNATIVES = 3
Found = TypeVar("Found")


async def advice_on(context: Context, forum: Forum, starts: datetime, minutes: int, *, nearby: bool = True) -> Advice:
    """What is known about a time (naive, wall-clock). Other times, if wanted, are looked for if people may be kept
    away.

    In a thread of its own: the first question loads the calendars, and others should not wait for that.
    """
    if not nearby:
        return Advice((await reasons_on(context, forum, [starts], minutes))[0])
    return await advice_at(context.uow, context.advisor, forum, starts, minutes, context.now)


async def advice_at(
    uow: UnitOfWork, advisor: DateAdvisor, forum: Forum, starts: datetime, minutes: int, now: datetime
) -> Advice:
    """Like `advice_on` with other times, when nobody has typed or pressed anything. `now` is UTC."""
    settings = await calendar_settings(uow, forum, advisor)
    earliest = wall_clock(now, forum.time_zone)
    return await asyncio.to_thread(_ask, advisor, settings, starts, minutes, earliest)


async def advice_with(
    uow: UnitOfWork, advisor: DateAdvisor, forum: Forum, looked: CalendarLook, seen: CalendarsSeen, now: datetime
) -> Advice:
    """The advice on one time again, with better times that take calendars into account. `now` is UTC."""
    [starts], minutes = looked.starts, looked.minutes
    if not seen.seen:
        return await advice_at(uow, advisor, forum, starts, minutes, now)
    settings = await calendar_settings(uow, forum, advisor)
    return await asyncio.to_thread(_again, advisor, settings, starts, minutes, seen)


def _again(
    advisor: DateAdvisor, settings: AdviceSettings, starts: datetime, minutes: int, seen: CalendarsSeen
) -> Advice:
    """How full the time itself is gets a sentence of its own."""
    better = [Alternative(one, tuple(advisor.advise(settings, one, minutes, seen.at))) for one in seen.better]
    return Advice(advisor.advise(settings, starts, minutes), better)


async def reasons_on(context: Context, forum: Forum, starts: Sequence[datetime], minutes: int) -> list[list[Clash]]:
    """What is known about each of several times (naive, wall-clock)."""
    return await reasons_at(context.uow, context.advisor, forum, starts, minutes)


async def reasons_at(
    uow: UnitOfWork, advisor: DateAdvisor, forum: Forum, starts: Sequence[datetime], minutes: int
) -> list[list[Clash]]:
    """Like `reasons_on`, when nobody has typed or pressed anything."""
    settings = await calendar_settings(uow, forum, advisor)
    return await asyncio.to_thread(lambda: [advisor.advise(settings, one, minutes) for one in starts])


async def with_fitting(context: Context, forum: Forum, ask: Callable[[Fits], Found]) -> Found:
    """What `ask` finds when it can ask which times suit a meeting of the usual length; in a thread of its own, too."""
    settings = await calendar_settings(context.uow, forum, context.advisor)
    return await asyncio.to_thread(lambda: ask(fits(context.advisor, settings, forum.default_minutes)))


def _ask(advisor: DateAdvisor, settings: AdviceSettings, starts: datetime, minutes: int, now: datetime) -> Advice:
    clashes = advisor.advise(settings, starts, minutes)
    if not any(clash.severity is Severity.MAY_KEEP_AWAY for clash in clashes):
        return Advice(clashes)
    return Advice(clashes, advisor.alternatives(settings, starts, minutes, MOST_ALTERNATIVES, earliest=now))
