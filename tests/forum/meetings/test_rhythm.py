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
        (Rhythm(1, 1, 0), date(2030, 4, 1), date(2030, 5, 6)),
        (Rhythm(1, -1, 4), date(2030, 1, 25), date(2030, 2, 22)),
        (Rhythm(1, -1, 3), date(2024, 1, 25), date(2024, 2, 29)),
        (Rhythm(3, 4, 6), date(2030, 11, 24), date(2031, 2, 23)),
        (Rhythm(12, 1, 2), date(2030, 12, 4), date(2031, 12, 3)),
    ],
)
def test_the_next_date_is_counted_in_months(rhythm: Rhythm, last: date, following: date) -> None:
    assert rhythm.next_after(last) == following


@pytest.mark.parametrize(
    ("rhythm", "turn", "held", "following"),
    [
        (Rhythm(2, 2, 1), date(2030, 4, 9), date(2030, 4, 25), date(2030, 6, 11)),
        # On Monday instead of Friday, and so in the next month: February still has its own last Friday.
        (Rhythm(1, -1, 4), date(2025, 1, 31), date(2025, 2, 3), date(2025, 2, 28)),
        # A few days early, and so in the month before: not again four days later.
        (Rhythm(1, 1, 0), date(2030, 4, 1), date(2030, 3, 28), date(2030, 5, 6)),
        (Rhythm(2, 1, 2), date(2031, 1, 1), date(2030, 12, 30), date(2031, 3, 5)),
    ],
)
def test_a_meeting_held_off_its_day_brings_the_rhythm_back(
    rhythm: Rhythm, turn: date, held: date, following: date
) -> None:
    assert rhythm.nearest(held) == turn
    assert rhythm.next_after(held) == following


def test_nothing_held_yet_begins_this_month_unless_its_day_has_passed() -> None:
    rhythm = Rhythm(2, 2, 1)
    assert rhythm.first_from(date(2030, 4, 9)) == date(2030, 4, 9)
    assert rhythm.first_from(date(2030, 4, 10)) == date(2030, 5, 14)
    assert rhythm.first_from(date(2030, 12, 11)) == date(2031, 1, 14)


def fits(rhythm: Rhythm, day: date) -> bool:
    """Checked without the formula: the right weekday, with the right number of the same weekday before it."""
    before = sum((day - timedelta(weeks=n)).month == day.month for n in range(1, 5))
    is_last = (day + timedelta(weeks=1)).month != day.month
    return day.weekday() == rhythm.weekday and (is_last if rhythm.nth == -1 else before == rhythm.nth - 1)


def first_that_fits(rhythm: Rhythm, day: date) -> date:
    return next(found for n in range(70) if fits(rhythm, found := day + timedelta(days=n)))


@given(rhythms, days)
def test_the_first_date_is_the_first_that_fits(rhythm: Rhythm, day: date) -> None:
    assert rhythm.first_from(day) == first_that_fits(rhythm, day)


def months_between(first: date, second: date) -> int:
    return (second.year - first.year) * 12 + second.month - first.month


@given(rhythms, days, st.integers(-13, 13))
def test_the_next_turn_is_so_many_months_on_even_after_one_held_early_or_late(
    rhythm: Rhythm, day: date, off: int
) -> None:
    turn = first_that_fits(rhythm, day)
    following = rhythm.next_after(turn + timedelta(days=off))
    assert fits(rhythm, following)
    assert months_between(turn, following) == rhythm.every_months


@given(rhythms, days, st.integers(0, 1200), st.sets(st.integers(1, 6), max_size=3))
def test_the_next_turn_does_not_depend_on_the_day_it_is_asked_for(
    rhythm: Rhythm, day: date, later: int, off: set[int]
) -> None:
    last, soonest = first_that_fits(rhythm, day), day + timedelta(days=later)
    turns = [last]
    while len(turns) < 8 or turns[-7] < soonest:
        turns.append(rhythm.next_after(turns[-1]))
    left_out = {turns[number] for number in off}
    found = rhythm.next_from(soonest, last, left_out)
    assert found == next(turn for turn in turns[1:] if turn >= soonest and turn not in left_out)
    assert months_between(last, found) % rhythm.every_months == 0
    assert rhythm.next_from(found, last, left_out) == found
    assert rhythm.next_from(soonest, None) == first_that_fits(rhythm, soonest)
