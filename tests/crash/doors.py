"""A small domain for processes that die: doors to knock at, over HTTP, and what is known of each knock."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, cast

from aiohttp import ClientSession
from sqlalchemy import Column, MetaData, Table, Text, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.jobs import Job
from forum.ports import Jobs, OutcomeUnknown, Refused, Step, UnitOfWork
from storage.engine.database import Database

SETTLED = "settled"

metadata = MetaData()
knocks = Table("knocks", metadata, Column("door", Text, primary_key=True), Column("outcome", Text, nullable=False))


@dataclass(frozen=True)
class Knock(Job):
    """One knock at `door`. The far end stops the process at the door's `gate`."""

    door: str
    gate: str
    repeatable: bool


def create_tables(database: Database) -> None:
    engine = database.blocking_engine()
    metadata.create_all(engine)
    engine.dispose()


async def outcomes(database: Database) -> dict[str, str]:
    async with database.transaction() as session:
        return {row.door: row.outcome for row in await session.execute(select(knocks))}


def make_uow(session: AsyncSession, jobs: Jobs) -> UnitOfWork:
    return cast(UnitOfWork, SimpleNamespace(session=session, jobs=jobs))


class Knocker:
    """Plans knocks for the replica, and tells the far end of each point where a process may die."""

    def __init__(self, http: ClientSession, far_end: str, replica: str) -> None:
        self._http, self._far_end, self._replica = http, far_end, replica

    async def plan(self, uow: UnitOfWork, job: Job) -> Step | None:
        assert isinstance(job, Knock)
        await self._tell("plan", job)
        known = select(knocks).where(knocks.c.door == job.door)
        if (await _session(uow).execute(known)).first():
            return None
        return Step(self._act(job), self._settle(job), self._failed(job), job.repeatable)

    def _act(self, job: Knock) -> Callable[[], Awaitable[Any]]:
        async def act() -> None:
            for point in ("before", "during", "after"):
                await self._tell(point, job)

        return act

    def _settle(self, job: Knock) -> Callable[[UnitOfWork, Any], Awaitable[None]]:
        async def settle(uow: UnitOfWork, result: Any) -> None:
            await _session(uow).execute(insert(knocks).values(door=job.door, outcome=SETTLED))
            await self._tell("settle", job)

        return settle

    def _failed(self, job: Knock) -> Callable[[UnitOfWork, Refused | OutcomeUnknown], Awaitable[None]]:
        async def failed(uow: UnitOfWork, failure: Refused | OutcomeUnknown) -> None:
            await _session(uow).execute(insert(knocks).values(door=job.door, outcome=type(failure).__name__))

        return failed

    async def _tell(self, point: str, job: Knock) -> None:
        where = {"point": point, "door": job.door, "gate": job.gate, "replica": self._replica}
        async with self._http.post(self._far_end, json=where) as answer:
            answer.raise_for_status()


def _session(uow: UnitOfWork) -> AsyncSession:
    return cast(Any, uow).session
