"""Days as people write them, counted from Wednesday 14 October 2026, eleven days before the clocks go back."""

from calendar import day_name, month_name
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.days.day_rules import Asked
from dialogs.days.passed_days import JUST_PASSED
from dialogs.days.plain_dates import LONGEST, days_from

TODAY = date(2026, 10, 14)
NEXT_MEETING = date(2026, 12, 8)
DAYS = st.dates(date(2024, 1, 1), date(2040, 12, 31))


def day(words: str, today: date = TODAY, next_meeting: date | None = NEXT_MEETING) -> str:
    return " or ".join(map(str, days_from(Asked(words, today, next_meeting)))) or "None"


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("12 December", "2026-12-12"),
        ("12th of December", "2026-12-12"),
        ("the 12th", "2026-11-12"),
        ("the 14th", "2026-10-14"),
        ("the 31st", "2026-10-31"),
        ("Monday 7th December!", "2026-12-07"),
        ("5 January", "2027-01-05"),
        ("29 February", "2028-02-29"),
        ("30/4", "2027-04-30"),
        ("12/13", "2026-12-13"),
        ("3/12/26", "2026-12-03"),
        ("12.12.2026", "2026-12-12"),
        ("2026-12-01", "2026-12-01"),
        ("today", "2026-10-14"),
        ("14 October", "2026-10-14"),
        ("tomorrow", "2026-10-15"),
        ("13 August", "2027-08-13"),
        ("13 October 2026", "2026-10-13"),
        ("yesterday", "2026-10-13"),
        ("Friday", "2026-10-16"),
        ("next Tuesday", "2026-10-20"),
        ("this Friday", "2026-10-16"),
        ("this coming Wednesday", "2026-10-21"),
        ("on Thurs", "2026-10-15"),
        ("Tuesday next week", "2026-10-20"),
        ("Friday week", "2026-10-23"),
        ("a week on Friday", "2026-10-23"),
        ("in two weeks", "2026-10-28"),
        ("a fortnight", "2026-10-28"),
        ("a fortnight on Friday", "2026-10-30"),
        ("a week today", "2026-10-21"),
        ("tomorrow week", "2026-10-22"),
        ("a week ago", "2026-10-07"),
        ("the last Friday of the month", "2026-10-30"),
        ("the first Monday in December", "2026-12-07"),
        ("the second Tuesday of next month", "2026-11-10"),
        ("the end of the week", "2026-10-16"),
        ("end of next week", "2026-10-23"),
        ("the end of the month", "2026-10-31"),
        ("end of next month", "2026-11-30"),
        ("the end of February", "2027-02-28"),
        ("end of February 2028", "2028-02-29"),
        ("mid-December", "2026-12-15"),
        ("the start of next month", "2026-11-01"),
        ("the end of the year", "2026-12-31"),
        ("the next forum", "2026-12-08"),
        ("the next meeting", "2026-12-08"),
        ("12 Rhagfyr", "2026-12-12"),
        ("y cyfarfod nesaf", "2026-12-08"),
        ("12 o Ragfyr", "2026-12-12"),
        ("yfory", "2026-10-15"),
        ("dydd Gwener", "2026-10-16"),
        ("dydd Mawrth nesaf", "2026-10-20"),
    ],
)
def test_understood(words: str, meant: str) -> None:
    assert day(words) == meant


@pytest.mark.parametrize(
    ("words", "today", "either"),
    [
        ("3/4", TODAY, "2027-03-04 or 2027-04-03"),
        ("3/4/2027", TODAY, "2027-03-04 or 2027-04-03"),
        ("next Friday", TODAY, "2026-10-16 or 2026-10-23"),
        # A day that has just passed may be a slip.
        ("13 October", TODAY, "2026-10-13 or 2027-10-13"),
        ("13/10", TODAY, "2026-10-13 or 2027-10-13"),
        ("28th September", TODAY, "2026-09-28 or 2027-09-28"),
        ("13 Hydref", TODAY, "2026-10-13 or 2027-10-13"),
        ("20 December", date(2027, 1, 10), "2026-12-20 or 2027-12-20"),
        ("end of September", TODAY, "2026-09-30 or 2027-09-30"),
        ("the first Monday in October", TODAY, "2026-10-05 or 2027-10-04"),
        ("next Sunday", TODAY, "2026-10-18 or 2026-10-25"),
        ("Wednesday", TODAY, "2026-10-14 or 2026-10-21"),
        ("this Wednesday", TODAY, "2026-10-14 or 2026-10-21"),
        ("Wednesday week", TODAY, "2026-10-21 or 2026-10-28"),
        ("next week", TODAY, "2026-10-19 or 2026-10-23"),
        ("next month", TODAY, "2026-11-01 or 2026-11-30"),
        ("next Tuesday", date(2026, 12, 7), "2026-12-08 or 2026-12-15"),
        ("next Tuesday", date(2026, 12, 6), "2026-12-08 or 2026-12-15"),
        ("dydd Gwener nesaf", TODAY, "2026-10-16 or 2026-10-23"),
    ],
)
def test_either_of_two_is_asked_about(words: str, today: date, either: str) -> None:
    assert day(words, today) == either


@pytest.mark.parametrize(
    "words",
    [
        "31 November",
        "30 February",
        "the 32nd",
        "Thursday 11 December",  # a Friday
        "99/99/99",
        "March",
        "may",
        "2027",
        "5",
        "1.5",
        "1700000000",
        "at 5pm",
        "noon",
        "10:30",
        "30 people",
        "the council",
        "a",
        "",
        "   ",
        "12 December " * 50,
    ],
)
def test_not_surely_a_day(words: str) -> None:
    assert day(words) == "None"


@pytest.mark.parametrize(
    ("words", "today", "meant"),
    [
        ("end of next week", date(2026, 12, 28), "2027-01-08"),
        ("the end of the month", date(2026, 12, 31), "2026-12-31"),
        ("the end of next month", date(2026, 12, 31), "2027-01-31"),
        ("the 31st", date(2026, 2, 1), "2026-03-31"),
        ("tomorrow", date(2026, 12, 31), "2027-01-01"),
        ("the end of the week", date(2026, 10, 17), "2026-10-23"),
        ("end of January", date(2026, 12, 31), "2027-01-31"),
        # The clocks change on 29 March and 25 October.
        ("tomorrow", date(2026, 3, 28), "2026-03-29"),
        ("in two days", date(2026, 3, 28), "2026-03-30"),
        ("Monday", date(2026, 10, 24), "2026-10-26"),
        ("in a week", date(2026, 10, 24), "2026-10-31"),
    ],
)
def test_at_the_edges_of_weeks_months_years_and_clock_changes(words: str, today: date, meant: str) -> None:
    assert day(words, today) == meant


def test_next_forum_without_a_date_is_not_understood() -> None:
    assert day("the next forum", next_meeting=None) == "None"


@given(today=DAYS, ahead=st.integers(0, 364))
def test_day_and_month_mean_their_next_coming_and_the_last_one_if_that_has_just_passed(today: date, ahead: int) -> None:
    meant = today + timedelta(days=ahead)
    if (meant.month, meant.day) != (2, 29):
        last = meant.replace(year=meant.year - 1)
        either = f"{last} or {meant}" if today - last <= JUST_PASSED and last < today else str(meant)
        assert day(f"{meant.day} {month_name[meant.month]}", today) == either


@given(today=DAYS, meant=DAYS)
def test_whole_date_means_itself_whatever_today_is(today: date, meant: date) -> None:
    for words in (f"{meant:%A} {meant.day} {meant:%B %Y}", f"{meant:%d.%m.%Y}", meant.isoformat()):
        assert day(words, today) == str(meant)


@given(today=DAYS, meant=DAYS)
def test_numbers_alone_never_lose_the_day_that_was_meant(today: date, meant: date) -> None:
    found = days_from(Asked(f"{meant:%d/%m/%Y}", today))
    assert meant in found or (meant < today and found)


@given(words=st.text(max_size=LONGEST + 5), today=DAYS)
def test_nothing_that_can_be_typed_breaks_it(words: str, today: date) -> None:
    found = days_from(Asked(words, today))
    assert len(found) <= 2 and list(found) == sorted(set(found))


@given(today=DAYS, weekday=st.sampled_from(list(day_name)), said=st.sampled_from(["", "this ", "next "]))
def test_weekday_comes_within_two_weeks_and_two_readings_are_a_week_apart(today: date, weekday: str, said: str) -> None:
    found = days_from(Asked(f"{said}{weekday}", today))
    assert found and all(f"{each:%A}" == weekday and 0 <= (each - today).days <= 14 for each in found)
    assert found[-1] - found[0] in (timedelta(0), timedelta(weeks=1))
