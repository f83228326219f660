"""Cards, calendar and advice handle clock changes in one way."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tzlocal.windows_tz import win_tz

from dialogs.texts import texts_for
from forum.wall_clock import end_shown, ends_at, happens_twice, instant, is_skipped, wall_clock
from graph.times import span

LONDON = "Europe/London"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("starts", "minutes", "ends", "said"),
    [
        ("2027-03-27T23:30", 180, "2027-03-28T03:30", "23:30 to 03:30"),
        ("2027-03-28T00:30", 60, "2027-03-28T02:30", "00:30 to 02:30"),
        ("2026-10-24T23:30", 180, "2026-10-25T01:30", "23:30 to 01:30"),
        ("2026-10-25T00:30", 60, "2026-10-25T01:30", "00:30 to 01:30"),
        ("2026-07-14T18:00", 90, "2026-07-14T19:30", "18:00 to 19:30"),
    ],
)
def test_an_end_after_a_clock_change(starts: str, minutes: int, ends: str, said: str) -> None:
    assert end_shown(at(starts), LONDON, minutes) == at(ends)
    assert texts_for("en").span(at(starts), LONDON, minutes) == said


@pytest.mark.parametrize(
    ("moment", "zone", "skipped", "twice"),
    [
        ("2027-03-28T00:59", LONDON, False, False),
        ("2027-03-28T01:00", LONDON, True, False),
        ("2027-03-28T01:59", LONDON, True, False),
        ("2027-03-28T02:00", LONDON, False, False),
        ("2026-10-25T01:30", LONDON, False, True),
        ("2026-10-25T02:00", LONDON, False, False),
        ("2027-04-04T02:15", "Australia/Lord_Howe", False, False),
        ("2026-10-04T02:15", "Australia/Lord_Howe", True, False),
        ("2011-12-30T12:00", "Pacific/Apia", True, False),
    ],
)
def test_times_that_clocks_never_show_or_show_twice(moment: str, zone: str, skipped: bool, twice: bool) -> None:
    assert is_skipped(at(moment), zone) is skipped
    assert happens_twice(at(moment), zone) is twice


@given(st.datetimes(at("2020-01-01"), at("2040-01-01")), st.sampled_from(sorted(win_tz.values())), st.integers(15, 600))
def test_card_and_calendar_end_at_the_same_time(starts: datetime, zone: str, minutes: int) -> None:
    starts = starts.replace(second=0, microsecond=0)
    assert ends_at(starts, zone, minutes) - instant(starts, zone) == timedelta(minutes=minutes)
    _, end = span(starts, zone, minutes)
    sent = at(end.text).replace(tzinfo=ZoneInfo("UTC" if end.zone == "UTC" else zone)).astimezone(UTC)
    assert wall_clock(sent, zone) == end_shown(starts, zone, minutes)
