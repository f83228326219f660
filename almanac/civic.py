"""Bank holidays (the library holidays), school holidays (data files), local elections and clock changes."""

import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from forum.advice import DateCalendar, Observance, Region

MAY = 5
THURSDAY = 3


def bank_holidays(year: int, region: Region) -> Iterator[Observance]:
    """The public holidays of a country and its part; none where the library does not know the country."""
    from holidays import country_holidays

    try:
        found = country_holidays(region.country, subdiv=region.subdivision or None, years=year)
    except NotImplementedError:
        found = _without_part(year, region)
    for day, called in sorted(found.items()):
        yield Observance("bank-holiday", DateCalendar.BANK, day, day, 6, called=called)


def _without_part(year: int, region: Region) -> Any:
    from holidays import country_holidays

    try:
        return country_holidays(region.country, years=year)
    except NotImplementedError:
        return {}


def elections(year: int, region: Region) -> Iterator[Observance]:
    """Local elections in the United Kingdom: the first Thursday of May (Representation of the People Act 1983, s. 37).

    Not every place votes in every year.
    """
    if region.country == "GB":
        first = date(year, MAY, 1)
        day = first + timedelta(days=(THURSDAY - first.weekday()) % 7)
        yield Observance("local-elections", DateCalendar.ELECTIONS, day, day, 4)


@cache
def clock_change(day: date, time_zone: str) -> int:
    """By how many minutes the clocks went forward (or back, below nought) between midday before and that of `day`."""
    zone = ZoneInfo(time_zone)
    before, after = (datetime.combine(day - timedelta(days=n), time(12), zone).utcoffset() for n in (1, 0))
    return round((after - before).total_seconds() / 60) if before is not None and after is not None else 0


def school_holidays(year: int, area: str) -> Iterator[Observance]:
    """The holidays of an authority's schools that begin in `year`."""
    known = _schools().get(area)
    holidays: list[tuple[date, date]] = known["holidays"] if known else []
    for first, last in holidays:
        if first.year == year:
            called = known["name"] if known else ""
            yield Observance("school-holidays", DateCalendar.SCHOOLS, first, last, 5, called=called)


def school_areas() -> list[tuple[str, str]]:
    """The authorities whose holidays are known: (id, name), by name."""
    return sorted(((area, known["name"]) for area, known in _schools().items()), key=lambda known: known[1])


def schools_cover(day: date, area: str) -> bool:
    """Whether the authority's file holds the school year that `day` lies in."""
    known = _schools().get(area)
    return known is not None and known["from"] <= day <= known["until"]


@cache
def _schools() -> dict[str, Any]:
    folder = files("almanac") / "data" / "schools"
    found = [path for path in folder.iterdir() if path.name.endswith(".toml")]
    return {path.name.removesuffix(".toml"): tomllib.loads(path.read_text(encoding="utf-8")) for path in found}
