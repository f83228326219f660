"""Until when topics are taken, before and after the clocks change, and which came late."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from types import SimpleNamespace
from typing import cast
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from forum.agenda import Outcome, Suggestion
from forum.cut_off import came_late, closes_at, is_closed
from forum.forums import Forum
from forum.meetings import Meeting
from tests.nouns import meeting, topic

LONDON = ZoneInfo("Europe/London")
LONG_AGO = datetime(2029, 1, 1, tzinfo=UTC)
# In 2030 the clocks go forward on 31 March and back on 27 October.
days = st.dates(date(2030, 3, 24), date(2030, 4, 14)) | st.dates(date(2030, 10, 20), date(2030, 11, 10))
moments = st.datetimes(
    datetime.fromisoformat("2030-03-01"), datetime.fromisoformat("2030-11-30"), timezones=st.just(UTC)
)


def forum(cut_off_days: int) -> Forum:
    return cast("Forum", SimpleNamespace(cut_off_days=cut_off_days))


def at(day: date, start: time = time(18), scheduled: datetime = LONG_AGO) -> Meeting:
    return meeting(datetime.combine(day, start), created_at=scheduled)


def sent_in(created: datetime, outcome: Outcome = Outcome.OPEN) -> Suggestion:
    return topic(created_at=created, outcome=outcome)


@given(days, st.times(), st.integers(0, 30))
def test_it_closes_at_ten_by_the_clock_on_the_wall_whole_days_before(day: date, start: time, before: int) -> None:
    closes = closes_at(forum(before), at(day, start)).astimezone(LONDON)
    assert closes.time() == time(10)
    assert closes.date() == day - timedelta(days=before)


@given(days, st.integers(0, 30), moments)
def test_a_topic_is_in_time_or_late_and_never_both_or_neither(day: date, before: int, created: datetime) -> None:
    wall = created.astimezone(LONDON)
    late = came_late(forum(before), at(day), sent_in(created))
    assert late is ((wall.date(), wall.time()) >= (day - timedelta(days=before), time(10)))
    assert late is is_closed(forum(before), at(day), created)


@given(days, st.integers(0, 30), st.integers(0, 30), moments)
def test_who_is_in_time_for_a_meeting_is_in_time_when_it_moves_later(
    day: date, before: int, later: int, created: datetime
) -> None:
    if not came_late(forum(before), at(day), sent_in(created)):
        assert not came_late(forum(before), at(day + timedelta(days=later)), sent_in(created))


@given(days, st.integers(0, 30), moments, moments)
def test_nobody_is_late_for_a_meeting_that_was_not_known(
    day: date, before: int, created: datetime, scheduled: datetime
) -> None:
    if created < scheduled:
        assert not came_late(forum(before), at(day, scheduled=scheduled), sent_in(created))


@given(days, moments, moments)
def test_what_comes_after_the_agenda_is_out_is_late(day: date, created: datetime, published: datetime) -> None:
    out = at(day)
    out = replace(out, agenda_published_at=published)
    assert came_late(forum(0), out, sent_in(created)) is (created >= min(published, closes_at(forum(0), out)))


@given(st.sampled_from([outcome for outcome in Outcome if outcome is not Outcome.OPEN]), moments)
def test_what_is_decided_is_never_late(outcome: Outcome, created: datetime) -> None:
    assert not came_late(forum(10), at(date(2030, 4, 9)), sent_in(created, outcome))
