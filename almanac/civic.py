"""Bank holidays (the library holidays), local elections and clock changes."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from forum.advice import DateCalendar, Observance, Region

MAY = 5
THURSDAY = 3


def bank_holidays(year: int, region: Region) -> Iterator[Observance]:
    """The public holidays of a country and its part; none if the library does not know the country."""
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


@lru_cache(maxsize=4096)
def clock_change(day: date, time_zone: str) -> int:
    """By how many minutes the clocks went forward (negative: back) between the midday before and that of `day`."""
    zone = ZoneInfo(time_zone)
    before, after = (datetime.combine(day - timedelta(days=n), time(12), zone).utcoffset() for n in (1, 0))
    return round((after - before).total_seconds() / 60) if before is not None and after is not None else 0
