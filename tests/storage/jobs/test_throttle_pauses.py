"""A pause belongs to one mailbox, ends by itself, outlives a process and leaves nothing behind."""

from datetime import UTC, datetime, timedelta

import pytest
from dbos import DBOSClient
from sqlalchemy import func, select

from forum.ports import NotNow
from storage.engine.database import Database
from storage.jobs.job_tables import rests
from storage.jobs.job_upkeep import JobUpkeep
from storage.jobs.throttle_pauses import LONGEST, SqlThrottlePauses
from tests.clock import NOON, SetClock


async def rows_in(database: Database) -> int:
    async with database.transaction() as session:
        return (await session.execute(select(func.count()).select_from(rests))).scalar_one()


async def test_it_holds_for_all_who_share_the_database(database: Database, clock: SetClock) -> None:
    await SqlThrottlePauses(database, now=clock.now).begin("a", 90)
    clock.advance(seconds=30)
    restarted = SqlThrottlePauses(database, now=clock.now)
    assert (await restarted.left("a"), await restarted.left("b")) == (60, 0)


async def test_nothing_is_kept_when_it_is_over(database: Database, clock: SetClock) -> None:
    one = SqlThrottlePauses(database, now=clock.now)
    await one.begin("a", 90)
    clock.advance(seconds=90)
    assert (await one.left("a"), await rows_in(database)) == (0, 0)


async def test_upkeep_deletes_what_is_over_although_nobody_asks_again(
    database: Database, clock: SetClock, client: DBOSClient
) -> None:
    long_ago, for_long = (
        SqlThrottlePauses(database, now=lambda at=at: at) for at in (NOON.replace(year=2020), datetime.now(UTC))
    )
    await long_ago.begin("a", 90)
    await for_long.begin("b", 90)
    await JobUpkeep(database, clock, client).purge()
    assert (await rows_in(database), await SqlThrottlePauses(database).left("b") > 0) == (1, True)


@pytest.mark.parametrize(("first", "then", "left"), [(90, 10, 90), (10, 90, 90), (0, 5, 5)])
async def test_the_longer_rest_counts(
    database: Database, clock: SetClock, first: float, then: float, left: float
) -> None:
    one = SqlThrottlePauses(database, now=clock.now)
    for seconds in (first, then):
        await one.begin("a", seconds)
    assert await one.left("a") == left


async def test_no_rest_is_for_days(database: Database, clock: SetClock) -> None:
    one = SqlThrottlePauses(database, now=clock.now)
    await one.begin("a", timedelta(days=3).total_seconds())
    assert await one.left("a") == LONGEST


async def test_it_goes_by_the_world_and_not_by_the_forums_clock(database: Database) -> None:
    one = SqlThrottlePauses(database)
    await one.begin("a", 90)
    assert 60 < await one.left("a") <= 90
    assert datetime.now(NOON.tzinfo) != NOON


async def test_a_database_that_is_away_puts_off_and_breaks_nothing(caplog: pytest.LogCaptureFixture) -> None:
    away = Database("postgresql+asyncpg://nobody@127.0.0.1:9/nothing")
    one = SqlThrottlePauses(away)
    await one.begin("a", 90)
    assert "was not written down" in caplog.text
    with pytest.raises(NotNow):
        await one.left("a")
    await away.aclose()
