"""Whose notices count when somebody says that a calendar has changed."""

from datetime import timedelta

import pytest

from forum.jobs import ReadOutlook
from forum.meetings import Meeting
from forum.outlook import Watch
from forum.use_cases.outlook.watch_calendar import Lifecycle, Notice, hash_of, hear
from tests.hall import Hall

WEEK = timedelta(days=7)


async def heard(hall: Hall, notice: Notice, after: timedelta = timedelta(0)) -> bool:
    """Whether the bot checks the event if `notice` comes so long `after` the subscription, which lasts a week."""
    meeting = await watched_meeting(hall)
    hall.clock.advance(after)
    async with hall.open() as uow:
        await hear(uow, [notice], hall.clock.now())
    return ReadOutlook(meeting.id) in await hall.waiting(ReadOutlook)


async def watched_meeting(hall: Hall) -> Meeting:
    meeting = await hall.meet(await hall.set_up())
    now = hall.clock.now()
    async with hall.open() as uow:
        await uow.outlook.keep_watch(
            Watch(meeting.organiser_id, "promise", hash_of("word"), now + WEEK / 2, now + WEEK)
        )
    return meeting


TRUE = Notice("promise", "word", "event")


async def test_a_true_notice_is_heard_until_the_promise_ends(hall: Hall) -> None:
    assert await heard(hall, TRUE, WEEK - timedelta(seconds=1))


@pytest.mark.parametrize(
    "false",
    [
        Notice("promise", "guess", "event"),
        Notice("promise", "", "event"),
        Notice("promise", hash_of("word"), "event"),
        Notice("other", "word", "event"),
        Notice("promise", "word", "other"),
        Notice("promise", "word"),
        Notice("promise", "guess", None, Lifecycle.REMOVED),
    ],
)
async def test_a_false_one_is_not(hall: Hall, false: Notice) -> None:
    assert not await heard(hall, false)
    async with hall.open() as uow:
        assert await uow.outlook.watches(["promise"])


async def test_a_late_one_is_not(hall: Hall) -> None:
    assert not await heard(hall, TRUE, WEEK)
