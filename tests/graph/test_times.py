from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tzlocal.windows_tz import win_tz

from graph.times import WallClock, span


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("starts", "zone", "minutes", "begin", "end"),
    [
        ("2026-07-14T18:00", "Europe/London", 90, "2026-07-14T18:00:00", "2026-07-14T19:30:00"),
        ("2026-01-14T23:30", "Europe/London", 60, "2026-01-14T23:30:00", "2026-01-15T00:30:00"),
        ("2026-03-29T00:30", "Europe/London", 60, "2026-03-29T00:30:00", "2026-03-29T02:30:00"),
        ("2026-03-29T01:30", "Europe/London", 30, "2026-03-29T02:30:00", "2026-03-29T03:00:00"),
    ],
    ids=["summer", "over midnight", "through the spring change", "inside the spring change"],
)
def test_a_wall_clock_time_stays_what_it_is(starts: str, zone: str, minutes: int, begin: str, end: str) -> None:
    windows = "GMT Standard Time"
    assert span(at(starts), zone, minutes) == (WallClock(begin, windows), WallClock(end, windows))


def test_an_hour_that_happens_twice_is_told_in_utc() -> None:
    assert span(at("2026-10-25T01:30"), "Europe/London", 60) == (
        WallClock("2026-10-25T00:30:00", "UTC"),
        WallClock("2026-10-25T01:30:00", "UTC"),
    )


def test_a_zone_that_windows_does_not_know_is_told_in_utc() -> None:
    assert span(at("2026-07-14T18:00"), "Antarctica/Troll", 60)[0] == WallClock("2026-07-14T16:00:00", "UTC")


@given(st.datetimes(at("2020-01-01"), at("2040-01-01")), st.sampled_from(sorted(win_tz.values())), st.integers(5, 480))
def test_whatever_is_sent_means_the_agreed_instant(starts: datetime, zone: str, minutes: int) -> None:
    agreed = starts.replace(microsecond=0, tzinfo=ZoneInfo(zone)).astimezone(UTC)

    for moment, instant in zip(span(starts, zone, minutes), (agreed, agreed + timedelta(minutes=minutes)), strict=True):
        understood = at(moment.text).replace(tzinfo=ZoneInfo("UTC" if moment.zone == "UTC" else zone))
        assert understood.astimezone(UTC) == instant.replace(microsecond=0)
