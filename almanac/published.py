"""Days that no library calculates well: published dates, in data files that name their source and the years they
cover.
"""

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from forum.advice import DateCalendar, Observance

# Two dates fewer days apart than this are one observance that communities keep on different days.
ONE_DAY_KEPT_TWICE = 45
# Nearer than this, both dates are already named, and the days around them need no mention.
BESIDE = 4


@cache
def table(name: str) -> dict[str, Any]:
    """One data file."""
    return tomllib.loads((files("almanac") / "data" / f"{name}.toml").read_text(encoding="utf-8"))


def observances(calendar: DateCalendar, year: int) -> Iterator[Observance]:
    """Those that begin in `year`; none in a year that the file does not cover (see `covers`)."""
    for kept in table(calendar.value)["day"]:
        dates = _dates(kept, year) if covers(calendar, year) else []
        for first in dates:
            apart = [abs((other - first).days) for other in dates if other != first]
            differs: bool = kept.get("differs", False)
            yield Observance(
                kept["name"],
                calendar,
                first,
                first + timedelta(days=kept.get("lasts", 1) - 1),
                kept["weight"],
                certain=not differs and min(apart, default=ONE_DAY_KEPT_TWICE) >= ONE_DAY_KEPT_TWICE,
                moves=differs and min(apart, default=BESIDE) >= BESIDE,
            )


def _dates(kept: dict[str, Any], year: int) -> list[date]:
    """Those on a fixed day and those by the moon, if communities keep either."""
    by_moon = [day for day in kept.get("dates", ()) if day.year == year]
    return [*by_moon, date(year, *map(int, kept["every"].split("-")))] if "every" in kept else by_moon


def covers(calendar: DateCalendar, year: int) -> bool:
    """Whether the file covers the year."""
    first, last = table(calendar.value)["years"]
    return first <= year <= last
