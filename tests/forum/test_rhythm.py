""" "Every 2nd month, on the 2nd Tuesday"."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.forums import Rhythm

rhythms = st.builds(
    Rhythm, every_months=st.integers(1, 12), nth=st.sampled_from((1, 2, 3, 4, -1)), weekday=st.integers(0, 6)
)
days = st.dates(date(2020, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("rhythm", "last", "following"),
    [
        (Rhythm(2, 2, 1), date(2030, 4, 9), date(2030, 6, 11)),
        (Rhythm(1, 1, 0), date(2030, 4, 30), date(2030, 5, 6)),
        (Rhythm(1, -1, 4), date(2030, 1, 25), date(2030, 2, 22)),
        (Rhythm(1, -1, 3), date(2024, 1, 25), date(2024, 2, 29)),
        (Rhythm(3, 4, 6), date(2030, 11, 24), date(2031, 2, 23)),
        (Rhythm(12, 1, 2), date(2030, 12, 4), date(2031, 12, 3)),
    ],
)
def test_the_next_date_is_counted_in_months(rhythm: Rhythm, last: date, following: date) -> None:
    assert rhythm.next_after(last) == following


def test_a_meeting_held_off_its_day_brings_the_rhythm_back() -> None:
    moved = date(2030, 4, 25)
    assert Rhythm(2, 2, 1).next_after(moved) == date(2030, 6, 11)


def test_nothing_held_yet_begins_this_month_unless_its_day_has_passed() -> None:
    rhythm = Rhythm(2, 2, 1)
    assert rhythm.first_from(date(2030, 4, 9)) == date(2030, 4, 9)
    assert rhythm.first_from(date(2030, 4, 10)) == date(2030, 5, 14)
    assert rhythm.first_from(date(2030, 12, 11)) == date(2031, 1, 14)


def fits(rhythm: Rhythm, day: date) -> bool:
    """Said without the formula: the right weekday, and the right number of the same weekdays around it."""
    before = sum((day - timedelta(weeks=n)).month == day.month for n in range(1, 5))
    is_last = (day + timedelta(weeks=1)).month != day.month
    return day.weekday() == rhythm.weekday and (is_last if rhythm.nth == -1 else before == rhythm.nth - 1)


def first_that_fits(rhythm: Rhythm, day: date) -> date:
    return next(found for n in range(70) if fits(rhythm, found := day + timedelta(days=n)))


@given(rhythms, days)
def test_the_first_date_is_the_first_that_fits(rhythm: Rhythm, day: date) -> None:
    assert rhythm.first_from(day) == first_that_fits(rhythm, day)


@given(rhythms, days)
def test_the_next_date_is_the_first_that_fits_so_many_months_on(rhythm: Rhythm, last: date) -> None:
    months = last.year * 12 + last.month - 1 + rhythm.every_months
    assert rhythm.next_after(last) == first_that_fits(rhythm, date(months // 12, months % 12 + 1, 1))
