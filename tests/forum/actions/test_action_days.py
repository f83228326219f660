"""Reminder days for any day and zone, above all where the clocks change."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.action_days import (
    AFTER,
    CHAIRS_FIRST,
    chairs_told_on,
    is_overdue,
    is_shown_overdue,
    reminder_days,
    reminder_of,
    shown_overdue_from,
)
from forum.actions import Action, Progress
from forum.days import CIVIL_HOUR, morning
from forum.ids import ActionId, ForumId, PersonId

# Europe changes on the last Sundays of March and October; Chile in April and September, at midnight; Lord Howe by half
# an hour; Casablanca for Ramadan; Kathmandu never.
ZONES = ["Europe/London", "America/Santiago", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu"]
CHANGES = [date(2030, 3, 31), date(2030, 10, 27), date(2030, 4, 7), date(2030, 9, 8), date(2029, 10, 28)]


def _beside(change: date, days: int) -> date:
    return change + timedelta(days=days)


NEAR_A_CHANGE = st.builds(_beside, st.sampled_from(CHANGES), st.integers(-25, 25))
SNOOZED = st.none() | st.integers(-10, 40)


def action(due: date | None, snoozed: date | None = None, progress: Progress = Progress.OPEN) -> Action:
    return Action(
        id=ActionId("a"),
        forum_id=ForumId("f"),
        text="bread",
        owner_name="Ben",
        owner_id=PersonId("b"),
        due=due,
        recorded_by=PersonId("b"),
        recorded_at=datetime(2030, 1, 1, tzinfo=UTC),
        progress=progress,
        snoozed_until=snoozed,
    )


def reminders_sent(of: Action, zone: str, since: datetime, late: timedelta) -> list[date]:
    """What a worker sends if it always puts the next job and runs each one `late`."""
    sent: list[date] = []
    now = since
    while True:
        coming = next((at for day in reminder_days(of) if (at := morning(day, zone)) > now), None)
        if coming is None:
            return sent
        now = coming + late
        today = now.astimezone(ZoneInfo(zone)).date()
        day = reminder_of(of, today)
        assert day is not None
        sent.append(day)


@given(due=NEAR_A_CHANGE, zone=st.sampled_from(ZONES))
def test_each_is_at_the_civil_hour_and_whole_days_from_the_due_day(due: date, zone: str) -> None:
    moments = [morning(day, zone).astimezone(ZoneInfo(zone)) for day in reminder_days(action(due))]
    assert [at.time() for at in moments] == [CIVIL_HOUR] * 5
    assert [(at.date() - due).days for at in moments] == [-7, 0, 7, 14, 21]


@given(due=NEAR_A_CHANGE, zone=st.sampled_from(ZONES), hours=st.integers(0, 23 * 6))
def test_each_day_is_reminded_of_once_however_late_the_worker_is(due: date, zone: str, hours: int) -> None:
    since = datetime.combine(due - timedelta(days=30), time(), UTC)
    assert reminders_sent(action(due), zone, since, timedelta(hours=hours)) == reminder_days(action(due))


def test_worker_that_slept_for_a_month_sends_one() -> None:
    due = date(2030, 3, 31)
    since = datetime.combine(due - timedelta(days=30), time(), UTC)
    assert reminders_sent(action(due), "Europe/London", since, timedelta(days=60)) == [due + timedelta(days=21)]


@given(due=NEAR_A_CHANGE, snoozed=SNOOZED)
def test_put_off_means_none_before_and_one_on_that_day(due: date, snoozed: int | None) -> None:
    until = None if snoozed is None else due + timedelta(days=snoozed)
    days = reminder_days(action(due, until))
    assert days == sorted(set(days))
    assert until is None or days[0] == until
    assert len([day for day in days if day > due]) <= len(AFTER) + 1


@given(due=NEAR_A_CHANGE, snoozed=SNOOZED)
def test_channel_reads_it_days_after_the_chairs(due: date, snoozed: int | None) -> None:
    late = action(due, None if snoozed is None else due + timedelta(days=snoozed))
    told, shown = chairs_told_on(late), shown_overdue_from(late)
    assert told is not None and shown is not None
    assert due < told and (shown - told).days == CHAIRS_FIRST
    for days in range(-2, 50):
        today = due + timedelta(days=days)
        assert is_overdue(late, today) == (days > 0)
        assert is_shown_overdue(late, today) == (today >= shown)


@pytest.mark.parametrize("progress", [Progress.DONE, Progress.CLOSED])
def test_nobody_hears_of_what_has_ended(progress: Progress) -> None:
    ended = action(date(2030, 3, 31), progress=progress)
    assert reminder_days(ended) == [] and chairs_told_on(ended) is None
    assert not is_shown_overdue(ended, date(2031, 1, 1))


def test_nobody_is_reminded_of_what_has_no_day() -> None:
    assert reminder_days(replace(action(None), promised=date(2030, 3, 31))) == []
