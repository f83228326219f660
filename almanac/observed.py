"""Which days are kept, year by year, for one choice of calendars; and which of them a forum has moved."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from almanac import bahai, christian, civic, jewish, muslim, published
from almanac.schools import Schools
from forum.advice import AdviceSettings, DateCalendar, LocalDay, Observance, Region

# A day that the forum's own people moved replaces what is calculated within this many days.
NEAR = timedelta(days=20)

# Every observance occurs in one of these two years: a Muslim day may be missing from a single one.
ALL_FILES_HOLD = (2026, 2027)

Yearly = Callable[[int], Iterable[Observance]]


def _from_file(calendar: DateCalendar) -> Yearly:
    return lambda year: published.observances(calendar, year)


SAME_EVERYWHERE: dict[DateCalendar, Yearly] = {
    DateCalendar.MUSLIM: muslim.observances,
    DateCalendar.JEWISH: jewish.observances,
    DateCalendar.CHRISTIAN: christian.western,
    DateCalendar.ORTHODOX: christian.orthodox,
    DateCalendar.BAHAI: bahai.observances,
    DateCalendar.HINDU: _from_file(DateCalendar.HINDU),
    DateCalendar.SIKH: _from_file(DateCalendar.SIKH),
    DateCalendar.BUDDHIST: _from_file(DateCalendar.BUDDHIST),
}
FROM_FILES = (DateCalendar.HINDU, DateCalendar.SIKH, DateCalendar.BUDDHIST)


def around(day: date, settings: AdviceSettings, schools: Schools) -> Iterator[Observance]:
    """What is kept on `day`, or on the day before or after, in the calendars that the forum looks at."""
    moved = [local for local in settings.local_days if local.moves]
    for calendar in DateCalendar:
        if calendar in settings.left_out:
            continue
        for year in {(day - timedelta(days=70)).year, day.year, (day + timedelta(days=1)).year}:
            for kept in _of_year(calendar, year, settings.region):
                if not any(_replaces(local, kept) for local in moved):
                    yield kept
    if DateCalendar.SCHOOLS not in settings.left_out:
        yield from schools.holidays(settings.schools)
    for local in moved:
        reckoned = _reckoned(local)
        if reckoned is not None and reckoned.calendar not in settings.left_out:
            yield _moved_to(local, reckoned)


def unknown(day: date, settings: AdviceSettings, schools: Schools) -> Iterator[DateCalendar]:
    """The calendars whose published dates do not reach as far as `day`."""
    for calendar in FROM_FILES:
        if calendar not in settings.left_out and not published.covers(calendar, day.year):
            yield calendar
    if DateCalendar.BAHAI not in settings.left_out and not bahai.covers(day.year):
        yield DateCalendar.BAHAI
    asked = settings.schools and DateCalendar.SCHOOLS not in settings.left_out
    if asked and not schools.covers(day, settings.schools):
        yield DateCalendar.SCHOOLS


@lru_cache(maxsize=512)
def _of_year(calendar: DateCalendar, year: int, region: Region) -> tuple[Observance, ...]:
    if calendar in SAME_EVERYWHERE:
        return tuple(SAME_EVERYWHERE[calendar](year))
    if calendar is DateCalendar.BANK:
        return tuple(civic.bank_holidays(year, region))
    return tuple(civic.elections(year, region)) if calendar is DateCalendar.ELECTIONS else ()


def _replaces(local: LocalDay, kept: Observance) -> bool:
    return local.moves == kept.name and abs(local.first - kept.first) <= NEAR


def _moved_to(local: LocalDay, reckoned: Observance) -> Observance:
    """The moved day, as certain as the people who know it. It lasts as long as usual, unless they gave a last day."""
    lasts = max(local.last - local.first, reckoned.last - reckoned.first)
    return replace(reckoned, first=local.first, last=local.first + lasts, certain=True, moves=False)


def _reckoned(local: LocalDay) -> Observance | None:
    """The observance that was moved: the nearest of that name, from another year if none is known for this one."""
    years = (local.first.year - 1, local.first.year, local.first.year + 1, *ALL_FILES_HOLD)
    found = [
        kept
        for calendar in SAME_EVERYWHERE
        for year in years
        for kept in _of_year(calendar, year, Region())
        if kept.name == local.moves
    ]
    return min(found, key=lambda kept: abs(kept.first - local.first), default=None)
