"""One kind of job and a far end in memory, for watching the engine."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

from dbos import DBOSClient
from sqlalchemy.ext.asyncio import AsyncSession

from forum.jobs import Job
from forum.ports import Clock, Step, UnitOfWork
from storage.engine.database import Database
from storage.jobs.job_engine import JobEngine
from storage.jobs.job_tables import jobs
from storage.jobs.pauses import Pauses
from storage.jobs.sql_jobs import SqlJobs
from storage.jobs.traces import Traces


@dataclass(frozen=True)
class Ring(Job):
    """Rings `bell`; `note` is not part of the key."""

    bell: str
    lane_name: str = field(default="", compare=False)
    note: str = field(default="", compare=False)

    @property
    def lane(self) -> str:
        return self.lane_name or self.key


Act = Callable[[], Awaitable[Any]]


@dataclass
class Bells:
    """A plan and its results. `acts` says what the next attempts at a bell do. The last entry repeats."""

    acts: dict[str, list[Act]] = field(default_factory=dict)
    repeatable: bool = False
    needed: bool = True
    planned: list[str] = field(default_factory=list)
    rung: list[str] = field(default_factory=list)
    settled: list[str] = field(default_factory=list)
    failures: list[tuple[str, Exception]] = field(default_factory=list)

    async def plan(self, uow: UnitOfWork, job: Job) -> Step | None:
        assert isinstance(job, Ring)
        self.planned.append(job.bell)
        return Step(self._act(job), self._settle(job), self._failed(job), self.repeatable) if self.needed else None

    def _act(self, job: Ring) -> Act:
        async def act() -> Any:
            self.rung.append(job.bell)
            queue = self.acts.get(job.bell, [])
            if queue:
                return await (queue.pop(0) if len(queue) > 1 else queue[0])()
            return job.note

        return act

    def _settle(self, job: Ring) -> Callable[[UnitOfWork, Any], Awaitable[None]]:
        async def settle(uow: UnitOfWork, result: Any) -> None:
            self.settled.append(f"{job.bell}={result}")

        return settle

    def _failed(self, job: Ring) -> Callable[[UnitOfWork, Any], Awaitable[None]]:
        async def failed(uow: UnitOfWork, failure: Exception) -> None:
            self.failures.append((job.bell, failure))

        return failed


def raises(error: Exception) -> Act:
    async def act() -> Any:
        raise error

    return act


class Works:
    """A database, a client and (when launched) an engine, as bot.wiring wires them."""

    def __init__(self, database: Database, clock: Clock, client: DBOSClient, bells: Bells) -> None:
        self.database, self.clock, self.client, self.bells = database, clock, client, bells
        self.traces: Traces | None = None

    def make_uow(self, session: AsyncSession) -> UnitOfWork:
        return cast(UnitOfWork, SimpleNamespace(session=session, jobs=self.jobs(session)))

    def jobs(self, session: AsyncSession) -> SqlJobs:
        return SqlJobs(session, self.clock, self.client, self.traces)

    def engine(self, replica_id: str = "one", **options: Any) -> JobEngine:
        settings = {"hold_seconds": 0, "polling": 0.01, "pauses": Pauses(0.001, 0.01, 0.01)} | options
        return JobEngine(
            self.database,
            self.clock,
            self.bells.plan,
            self.make_uow,
            client=self.client,
            replica_id=replica_id,
            traces=self.traces,
            **settings,
        )

    async def put(self, *rings: Job, **when: Any) -> None:
        async def work(session: AsyncSession) -> None:
            for ring in rings:
                await self.jobs(session).put(ring, **when)

        await self.database.run(work)

    async def row(self, job: Job) -> Any:
        async with self.database.transaction() as session:
            return (await session.execute(jobs.select().where(jobs.c.key == job.key))).one_or_none()
