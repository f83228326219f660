"""A day without a year, if this year's has just passed: it may be a slip of the pen, or next year's may be meant."""

from collections.abc import Callable
from datetime import date, timedelta

JUST_PASSED = timedelta(days=60)
"""For about this long, somebody who names a day without a year may still mean the one that has passed."""


def perhaps_just_passed(coming: date, last: date | None, today: date) -> list[date]:
    """The `coming` day, preceded by the `last` one of its kind if that has just passed: either may be meant."""
    if last is not None and last < today <= last + JUST_PASSED:
        return [last, coming]
    return [coming]


def of_some_year(day_of: Callable[[int], date], today: date) -> list[date]:
    """The same for a day that comes every year: `day_of` gives a year's."""
    coming = next(day for year in (today.year, today.year + 1) if (day := day_of(year)) >= today)
    return perhaps_just_passed(coming, day_of(coming.year - 1), today)


def a_year_before(day: date) -> date | None:
    """The same day and month; None if that year does not have it."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return None
