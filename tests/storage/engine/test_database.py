"""Transactions on both databases."""

import asyncio

import pytest
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import registry

from storage.engine.database import ATTEMPTS, Database
from storage.jobs.job_tables import replicas


class Replica:
    """A row of `replicas`, kept as the domain's own rows are."""

    id: str
    beat: int


registry().map_imperatively(Replica, replicas)


async def count(database: Database) -> int:
    async with database.transaction() as session:
        return (await session.execute(select(func.count()).select_from(replicas))).scalar_one()


async def add(session: AsyncSession, name: str, beat: int = 0) -> None:
    await session.execute(insert(replicas).values(id=name, beat=beat))


async def test_a_block_that_ends_is_committed_and_one_that_raises_is_not(database: Database) -> None:
    async with database.transaction() as session:
        await add(session, "kept")
    with pytest.raises(LookupError):
        async with database.transaction() as session:
            await add(session, "lost")
            raise LookupError
    assert await count(database) == 1


async def test_forty_answers_at_once_as_rows_of_their_own_are_all_kept(database: Database) -> None:
    await asyncio.gather(*(database.run(lambda session, n=n: add(session, f"answer-{n}")) for n in range(40)))
    assert await count(database) == 40


async def test_forty_increments_of_one_row_are_all_kept(database: Database) -> None:
    await database.run(lambda session: add(session, "one"))

    async def increment(session: AsyncSession) -> None:
        await session.execute(update(replicas).values(beat=replicas.c.beat + 1))

    await asyncio.gather(*(database.run(increment) for _ in range(40)))
    async with database.transaction() as session:
        assert (await session.execute(select(replicas.c.beat))).scalar_one() == 40


async def test_a_key_taken_meanwhile_is_found_by_the_second_try(database: Database) -> None:
    tries: list[int] = []

    async def first_come(session: AsyncSession) -> str:
        tries.append(1)
        if len(tries) == 1:
            await add(session, "taken")
            await add(session, "taken")
        return "found what exists"

    assert await database.run(first_come) == "found what exists"
    assert len(tries) == 2


async def test_a_key_that_stays_taken_is_an_error_in_the_end(database: Database) -> None:
    await database.run(lambda session: add(session, "taken"))
    tries: list[int] = []

    async def stubborn(session: AsyncSession) -> None:
        tries.append(1)
        await add(session, "taken")

    with pytest.raises(IntegrityError):
        await database.run(stubborn)
    assert len(tries) == ATTEMPTS


async def test_two_that_wait_for_each_other_both_get_through(database: Database) -> None:
    for name in "ab":
        await database.run(lambda session, name=name: add(session, name))
    met = asyncio.Barrier(2)

    async def both(first: str, second: str) -> None:
        crossed: list[int] = []

        async def work(session: AsyncSession) -> None:
            await session.execute(update(replicas).where(replicas.c.id == first).values(beat=replicas.c.beat + 1))
            if not crossed and not database.is_sqlite:
                crossed.append(1)
                await met.wait()
            await session.execute(update(replicas).where(replicas.c.id == second).values(beat=replicas.c.beat + 1))

        await database.run(work)

    await asyncio.gather(both("a", "b"), both("b", "a"))
    async with database.transaction() as session:
        assert (await session.execute(select(replicas.c.beat))).scalars().all() == [2, 2]


async def test_a_row_deleted_while_it_is_changed_is_looked_for_again(postgres_url: str) -> None:
    database = Database(postgres_url)
    await database.run(lambda session: add(session, "there"))
    found: list[bool] = []

    async def change(session: AsyncSession) -> None:
        replica = await session.get(Replica, "there")
        found.append(replica is not None)
        if replica is not None:
            await database.run(remove)
            replica.beat += 1

    async def remove(session: AsyncSession) -> None:
        await session.execute(delete(replicas))

    await database.run(change)
    assert found == [True, False]
    await database.aclose()


async def test_the_other_postgresql_driver(postgres_url: str) -> None:
    database = Database(postgres_url.replace("asyncpg", "psycopg"))
    await database.run(lambda session: add(session, "psycopg"))
    with pytest.raises(IntegrityError):
        await database.run(lambda session: add(session, "psycopg"))
    assert await count(database) == 1
    await database.aclose()


def test_the_url_for_code_that_blocks() -> None:
    assert Database("sqlite+aiosqlite:///x/y.db").blocking_url == "sqlite:///x/y.db"
    postgres = Database("postgresql+asyncpg://a:p%40ss@db/f?ssl=require")
    assert postgres.blocking_url == "postgresql+psycopg://a:p%40ss@db/f?sslmode=require"


@pytest.mark.parametrize("url", ["sqlite+aiosqlite://", "sqlite+aiosqlite:///:memory:"])
def test_a_database_in_memory_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="needs a file"):
        Database(url)
