"""How many calendars are full and when, in wall-clock time, not counting the meeting that is to move."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from forum.advice import AdviceSettings, Alternative, Clash, Region
from forum.free_busy import CalendarsSeen, FullAt, Fullness
from forum.ports import FullTimes, Span
from forum.weighing_calendars import ONE_CALL, Looking, WishedTimes, asked_about, weighed

SIX = datetime.fromisoformat("2030-05-14T18:00")
IN_UTC = datetime(2030, 5, 14, 17, tzinfo=UTC)
WEEK = timedelta(weeks=1)


class Advisor:
    """Knows only calendars, and offers the weeks before and after if they are free."""

    def advise(
        self, settings: AdviceSettings, starts: datetime, minutes: int, full_at: FullAt | None = None
    ) -> list[Clash]:
        found = full_at(starts, starts + timedelta(minutes=minutes)) if full_at else Fullness(0, 0)
        return [Clash("calendars", "", 9, full=found)] if found.full else []

    def alternatives(
        self,
        settings: AdviceSettings,
        starts: datetime,
        minutes: int,
        count: int,
        *,
        earliest: datetime | None = None,
        full_at: FullAt | None = None,
    ) -> list[Alternative]:
        nearby = [starts - WEEK, starts + WEEK]
        free = [one for one in nearby if not self.advise(settings, one, minutes, full_at)]
        return [Alternative(one, ()) for one in free if earliest is None or one > earliest][:count]

    def region_of(self, time_zone: str) -> Region:
        return Region()

    def knows_place(self, place: str) -> bool:
        return False

    def school_areas(self) -> list[tuple[str, str]]:
        return []


def looking(*starts: datetime, hole: Span | None = None, minutes: int = 90) -> Looking:
    return Looking(
        mailbox="chair",
        addresses=("a@x.example",),
        outside=8,
        unknown=1,
        spans=(),
        hole=hole,
        wish=WishedTimes(starts or (SIX,), minutes, "{}"),
        settings=AdviceSettings("Europe/London"),
        earliest=SIX - timedelta(days=30),
    )


def at(minutes: float, length: float = 15) -> Span:
    begins = IN_UTC + timedelta(minutes=minutes)
    return Span(begins, begins + timedelta(minutes=length))


def weigh(calendars: Sequence[FullTimes], wanted: Looking | None = None) -> CalendarsSeen:
    return weighed(wanted or looking(), calendars, Advisor())


def test_each_calendar_counts_once_and_one_that_was_not_seen_counts_as_unknown() -> None:
    found = weigh([[at(0), at(30)], [at(75)], [at(90)], [at(-15)], [], None])
    assert (found.seen, found.unknown, found.outside, found.full[SIX]) == (5, 2, 8, 2)


def test_nothing_is_offered_where_nothing_could_be_seen_or_nothing_is_full() -> None:
    assert weigh([None, None]) == CalendarsSeen(0, 8, 3, {SIX: 0})
    assert weigh([[], [at(24 * 60)]]).better == ()


def test_times_nearby_are_offered_as_far_as_they_are_free() -> None:
    a_week_later = at(7 * 24 * 60)
    assert weigh([[at(0)]]).better == (SIX - WEEK, SIX + WEEK)
    found = weigh([[at(0), a_week_later]])
    assert found.better == (SIX - WEEK,)
    assert found.full == {SIX: 1, SIX - WEEK: 0}


def test_among_several_dates_none_nearby_is_offered() -> None:
    found = weigh([[at(0)]], looking(SIX, SIX + WEEK))
    assert (found.better, found.full) == ((), {SIX: 1, SIX + WEEK: 0})


@pytest.mark.parametrize(
    ("full", "counts"),
    [
        (at(0, 90), False),
        (at(-15, 30), True),
        (at(0, 105), True),
        (at(-15, 15), True),
        (at(90, 15), True),
        (at(-60, 240), True),
    ],
)
def test_the_meeting_that_moves_is_taken_out_of_the_calendars(full: Span, counts: bool) -> None:
    begins = SIX - timedelta(minutes=30)
    assert weigh([[full]], looking(begins, minutes=150, hole=at(0, 90))).full[begins] == counts


def test_it_is_taken_out_in_whole_quarters_as_calendars_show_it() -> None:
    odd = looking(SIX, minutes=60, hole=at(5, 20))
    assert weigh([[at(0, 30)]], odd).full[SIX] == 0
    assert weigh([[at(0, 45)]], odd).full[SIX] == 1


def test_in_winter_the_same_evening_is_another_instant() -> None:
    winter = datetime.fromisoformat("2030-12-10T18:00")
    at_six = Span(datetime(2030, 12, 10, 18, tzinfo=UTC), datetime(2030, 12, 10, 19, tzinfo=UTC))
    assert weigh([[at_six]], looking(winter, minutes=60)).full[winter] == 1
    assert weigh([[at_six]], looking(winter - timedelta(hours=1), minutes=60)).full[winter - timedelta(hours=1)] == 0


def test_what_is_asked_about_holds_every_time_in_questions_that_microsoft_takes() -> None:
    dates = (SIX + timedelta(days=200), SIX, SIX + timedelta(days=60), SIX + timedelta(days=63))
    spans = asked_about(WishedTimes(dates, 90, "{}"), "Europe/London")
    assert [span.begins for span in spans] == sorted(span.begins for span in spans)
    assert len(spans) == 3 and all(span.ends - span.begins <= ONE_CALL for span in spans)
    for starts in dates:
        begins = starts.astimezone(UTC) if starts.tzinfo else starts
        assert any(span.begins.replace(tzinfo=None) <= begins <= span.ends.replace(tzinfo=None) for span in spans)
    [near] = asked_about(WishedTimes((SIX,), 90, "{}"), "Europe/London")
    assert near.begins <= IN_UTC - 2 * WEEK and near.ends >= IN_UTC + 2 * WEEK + timedelta(hours=4)
