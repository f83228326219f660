"""Days that no library reckons well: published dates, in data files that name their source and the years they hold."""

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from forum.advice import DateCalendar, Observance


@cache
def table(name: str) -> dict[str, Any]:
    """One data file."""
    return tomllib.loads((files("almanac") / "data" / f"{name}.toml").read_text(encoding="utf-8"))


def observances(calendar: DateCalendar, year: int) -> Iterator[Observance]:
    """Those that begin in `year`; none in a year that the file does not hold (see `covers`)."""
    for kept in table(calendar.value)["day"]:
        if "every" in kept:
            month, day = map(int, kept["every"].split("-"))
            dates = [date(year, month, day)] if covers(calendar, year) else []
        else:
            dates = [day for day in kept["dates"] if day.year == year]
        for first in dates:
            # Two dates within a few days are one day that communities keep apart.
            differs = kept.get("differs", False) or any(0 < abs((other - first).days) < 45 for other in dates)
            last = first + timedelta(days=kept.get("lasts", 1) - 1)
            yield Observance(kept["name"], calendar, first, last, kept["weight"], certain=not differs)


def covers(calendar: DateCalendar, year: int) -> bool:
    """Whether the file holds the year."""
    first, last = table(calendar.value)["years"]
    return first <= year <= last
