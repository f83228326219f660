"""Days as people say them in a meeting, with words before the day and a time after it. None is guessed."""

from datetime import date

import pytest

from tests.dialogs.days.test_plain_dates import TODAY, day


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("before the next forum", "2026-12-08"),
        ("until the next meeting", "2026-12-08"),
        ("in time for the next forum", "2026-12-08"),
        ("cyn y cyfarfod nesaf", "2026-12-08"),
        ("before Friday", "2026-10-16"),
        ("due on Friday", "2026-10-16"),
        ("by no later than Friday", "2026-10-16"),
        ("on or before 12 December", "2026-12-12"),
        ("till Monday", "2026-10-19"),
        ("for Tues", "2026-10-20"),
        ("Weds 21 Oct", "2026-10-21"),
        ("Friday the 16th", "2026-10-16"),
        ("Friday 16th", "2026-10-16"),
        ("Friday morning", "2026-10-16"),
        ("Friday at 5pm", "2026-10-16"),
        ("12 December at noon", "2026-12-12"),
        ("Friday 17:00", "2026-10-16"),
        ("by Friday 17.30", "2026-10-16"),
        ("Friday, 5 pm", "2026-10-16"),
        ("Friday 5.30pm", "2026-10-16"),
        ("Friday at 5", "2026-10-16"),
        ("Friday 1700 hrs", "2026-10-16"),
        ("12 December 2026 17:00", "2026-12-12"),
        ("tomorrow 9:00", "2026-10-15"),
        ("5pm on Friday", "2026-10-16"),
        ("by 17:00 Friday", "2026-10-16"),
        ("noon on 12 December", "2026-12-12"),
        ("Friday 5 o’clock", "2026-10-16"),
        ("Friday lunchtime", "2026-10-16"),
        ("close of play on Friday", "2026-10-16"),
        ("Friday by the end of the day", "2026-10-16"),
        ("first thing Monday", "2026-10-19"),
        ("tomorrow evening", "2026-10-15"),
        ("this evening", "2026-10-14"),
        ("end of today", "2026-10-14"),
        ("end of month", "2026-10-31"),
        ("end of week", "2026-10-16"),
        ("by end of year", "2026-12-31"),
        ("year end", "2026-12-31"),
        ("the 12th of this month", "2026-10-12"),
        ("12th of next month", "2026-11-12"),
        ("the 30th of next month", "2026-11-30"),
        ("within two weeks", "2026-10-28"),
        ("within a fortnight", "2026-10-28"),
        ("in the next two weeks", "2026-10-28"),
        ("within the next week", "2026-10-21"),
        ("within a month", "2026-11-14"),
        ("in a year", "2027-10-14"),
        ("a year from now", "2027-10-14"),
        ("last year", "2025-10-14"),
        ("in 24 hours", "2026-10-15"),
        ("within 48 hours", "2026-10-16"),
        ("erbyn dydd Gwener", "2026-10-16"),
        ("ddydd Gwener", "2026-10-16"),
        ("diwedd y mis", "2026-10-31"),
        ("diwedd yr wythnos", "2026-10-16"),
        ("diwedd y flwyddyn", "2026-12-31"),
        ("ymhen wythnos", "2026-10-21"),
        ("mewn pythefnos", "2026-10-28"),
        ("ymhen mis", "2026-11-14"),
        ("drennydd", "2026-10-16"),
        ("this month", "2026-10-31"),
        ("y mis hwn", "2026-10-31"),
        ("this year", "2026-12-31"),
        ("eleni", "2026-12-31"),
    ],
)
def test_understood(words: str, meant: str) -> None:
    assert day(words) == meant


def test_this_week_ends_with_its_sunday_on_a_saturday() -> None:
    assert day("this week", date(2026, 10, 17)) == "2026-10-18"


@pytest.mark.parametrize(
    ("words", "today", "either"),
    [
        ("by this week", TODAY, "2026-10-16 or 2026-10-18"),
        ("next year", TODAY, "2027-01-01 or 2027-12-31"),
        ("this weekend", TODAY, "2026-10-17 or 2026-10-18"),
        ("next Friday 17:00", TODAY, "2026-10-16 or 2026-10-23"),
        ("yr wythnos hon", TODAY, "2026-10-16 or 2026-10-18"),
        ("yr wythnos nesaf", TODAY, "2026-10-19 or 2026-10-23"),
        ("mis nesaf", TODAY, "2026-11-01 or 2026-11-30"),
        ("y flwyddyn nesaf", TODAY, "2027-01-01 or 2027-12-31"),
    ],
)
def test_asked_about(words: str, today: date, either: str) -> None:
    assert day(words, today) == either


@pytest.mark.parametrize(
    "words",
    [
        "a year",
        "one year",
        "2 years",
        "a decade",
        "an hour",
        "2 hours",
        "in 10 minutes",
        "the 20s",
        "the month",
        "within the week",
        "Friday 17th",
        "the 31st of next month",
        "next weekend",
        "in a few days",
        "early next week",
        "soon",
        "asap",
        "17:00",
        "Friday 10.12",
        "Friday 25:00",
        "31 November 17:00",
        "mis",
    ],
)
def test_not_understood(words: str) -> None:
    assert day(words) == "None"
