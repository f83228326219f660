"""When private messages may go out, and whom a change to a meeting affects."""

from datetime import UTC, datetime

import pytest

from forum.attendance import Answer
from forum.days import daytime
from forum.ids import ForumId, MeetingId, PersonId
from forum.meetings import Meeting, Mode
from forum.use_cases.attendance.ask_again import Before

STARTS = datetime.fromisoformat("2030-04-09T18:00")
OTHER = datetime.fromisoformat("2030-04-16T18:00")


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2030-04-02T09:00", "2030-04-02T09:00"),
        ("2030-04-02T18:59", "2030-04-02T18:59"),
        ("2030-04-02T19:00", "2030-04-03T09:00"),
        ("2030-04-01T23:30", "2030-04-02T09:00"),
        ("2030-04-02T08:59", "2030-04-02T09:00"),
        ("2030-03-30T21:00", "2030-03-31T09:00"),
    ],
)
def test_daytime_in_london_across_the_clock_change(now: str, due: str) -> None:
    """London is an hour ahead of UTC from 31 March 2030."""
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert daytime(moment, "Europe/London") == datetime.fromisoformat(due).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("before", "now", "touched"),
    [
        (Before(OTHER, Mode.HYBRID), Mode.HYBRID, set(Answer)),
        (Before(STARTS, Mode.HYBRID), Mode.HYBRID, set[Answer]()),
        (Before(STARTS, Mode.HYBRID), Mode.ONLINE, {Answer.IN_PERSON}),
        (Before(STARTS, Mode.IN_PERSON), Mode.ONLINE, {Answer.IN_PERSON}),
        (Before(STARTS, Mode.HYBRID), Mode.IN_PERSON, {Answer.ONLINE}),
        (Before(STARTS, Mode.ONLINE), Mode.HYBRID, set[Answer]()),
    ],
)
def test_a_change_touches_those_whose_answer_it_takes_away(before: Before, now: Mode, touched: set[Answer]) -> None:
    meeting = Meeting(
        id=MeetingId("m"),
        forum_id=ForumId("f"),
        starts=STARTS,
        time_zone="Europe/London",
        minutes=90,
        mode=now,
        venue="",
        note="",
        organiser_id=PersonId("p"),
        transaction_id="t",
        created_at=datetime(2030, 3, 4, tzinfo=UTC),
    )
    assert {answer for answer in Answer if before.touches(meeting, answer)} == touched
    assert Before.read(*before.ids) == before
