"""The engine that wakes up for due jobs: DBOS, one in each process.

Titles in quotation marks are from its documentation (docs.dbos.dev, Python).
"""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import ClassVar

from dbos import DBOS, DBOSClient, DBOSConfig, DBOSPortableJSONSerializer
from sqlalchemy.ext.asyncio import AsyncSession

from forum.jobs import Job
from forum.ports import Clock, Plan, UnitOfWork
from storage.engine.database import Database
from storage.engine.trouble import trouble_of
from storage.jobs.job_runner import JobRunner
from storage.jobs.job_upkeep import JobUpkeep
from storage.jobs.pauses import Pauses
from storage.jobs.replicas import BEAT_SECONDS, Replicas
from storage.jobs.sql_jobs import APPLICATION, QUEUE, WORKFLOW, quieten_dbos
from storage.jobs.traces import Traces

log = logging.getLogger(__name__)

AT_ONCE = 200  # jobs in hand; most of them are resting in their lane or waiting for the far end

GRACE_SECONDS = 10.0  # how long a closing engine waits for calls before their outcome counts as unknown

NOTICE_SECONDS = 0.05  # how soon the thread that waits for notifications (we send none) notices that it should end

PURGE_SECONDS = 3600.0
REWRITE_SECONDS = 86_400.0
FIRST_REWRITE_SECONDS = 60.0  # a process that has just started has other things to do


class JobEngine:
    """Runs due jobs in the loop that launches it. Asks `plan` what a job means, in a unit of work from `make_uow`.

    `replica_id` is unique among running processes; after a restart the same one takes up at once what was left, another
    one after some seconds of silence. After each effect a lane rests `hold_seconds`, across all replicas. `polling` is
    how often the queue is polled, in seconds; a job put for later may wait one second more.
    """

    _current: ClassVar["JobEngine | None"] = None
    """DBOS keeps its state in module variables, so there cannot be two."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        plan: Plan,
        make_uow: Callable[[AsyncSession], UnitOfWork],
        *,
        client: DBOSClient,
        replica_id: str,
        hold_seconds: float = 1.0,
        polling: float = 1.0,
        pauses: Pauses | None = None,
        traces: Traces | None = None,
    ) -> None:
        self._database = database
        self._client = client
        self._replica_id = replica_id
        self._hold_seconds = hold_seconds
        self._traces = traces
        self._polling = polling
        self._runner = JobRunner(database, clock, plan, make_uow, pauses=pauses, sleep=self._sleep, traces=traces)
        self._upkeep = JobUpkeep(database, clock, client)
        self._replicas = Replicas(database, client, replica_id)
        self._connections = database.engine_of_jobs(pool_size=8)
        self._running: set[asyncio.Task[None]] = set()
        self._job_ended = asyncio.Event()
        self._closing = asyncio.Event()
        self._watch: asyncio.Task[None] | None = None

    async def launch(self, always: Sequence[Job] = ()) -> None:
        """Starts running jobs, of which `always` wait for ever. The database must be migrated. Raises RuntimeError for
        a second engine in one process.
        """
        self._upkeep.always = always
        if JobEngine._current is not None:
            raise RuntimeError("a process can have one job engine at a time")
        JobEngine._current = self
        try:
            await self._replicas.beat()
            await asyncio.to_thread(self._register_queue)
            await self.wake_due()  # first, because DBOS takes what is overdue in the order in which it was put
            self._start_dbos()
        except BaseException:
            await self._stop_dbos()
            raise
        await self._upkeep.forget_traces(unless=self._traces)
        self._watch = asyncio.create_task(self._keep_watch())

    def _register_queue(self) -> None:
        """One workflow of a lane at a time, across all replicas ("Queues": "Partitioning Queues").

        Before the launch, because DBOS looks for new queues only once a second.
        """
        self._client.register_queue(
            QUEUE, partition_concurrency=1, worker_concurrency=AT_ONCE, polling_interval_sec=self._polling
        )

    def _start_dbos(self) -> None:
        """Also restarts what this replica had in hand when it died ("Workflow Recovery")."""
        quieten_dbos()
        DBOS(config=self._config())

        @DBOS.workflow(name=WORKFLOW)
        async def run_job(key: str, generation: int) -> None:  # pyright: ignore[reportUnusedFunction]
            await self._run(key, generation)

        DBOS.launch()  # finds the running loop, and runs the workflows in it

    def _config(self) -> DBOSConfig:
        """Nothing leaves the machine: without a conductor key and with OTLP off, DBOS knows only the database.

        The version is fixed, because the default is a hash of the source, and jobs of another version are never run.
        """
        return {
            "name": APPLICATION,
            "system_database_url": self._database.blocking_url,
            "executor_id": self._replica_id,
            "application_version": "1",
            "serializer": DBOSPortableJSONSerializer(),
            "run_migrations": False,
            "system_database_engine": self._connections,
            "use_listen_notify": False,
            "notification_listener_polling_interval_sec": NOTICE_SECONDS,
            "scheduler_polling_interval_sec": 3600.0,
            "enable_otlp": False,
            "log_level": "WARNING",
        }

    async def _run(self, key: str, generation: int) -> None:
        """The body of the workflow. It has no steps: the job's row says how far it got, and a repeat begins there."""
        if self._closing.is_set():
            raise asyncio.CancelledError  # stays in hand; Replicas.leave puts it back
        self._keep(asyncio.current_task())
        try:
            acted = await self._runner.run(key, generation)
        finally:
            self._job_ended.set()
        if acted:
            await self._rest(self._hold_seconds)

    def _keep(self, task: asyncio.Task[None] | None) -> None:
        if task is not None:
            self._running.add(task)
            task.add_done_callback(self._gone)

    def _gone(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        self._upkeep.expect_ended()

    async def _rest(self, seconds: float) -> None:
        """Sleeps, but no longer than the engine lives."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._closing.wait(), seconds)

    async def _sleep(self, seconds: float) -> None:
        """Between two attempts: a closing engine drops the job instead, for the next process to take up."""
        await self._rest(seconds)
        if self._closing.is_set():
            raise asyncio.CancelledError

    async def _keep_watch(self) -> None:
        purged_at = float("-inf")
        rewritten_at = time.monotonic() - REWRITE_SECONDS + FIRST_REWRITE_SECONDS
        while not self._closing.is_set():
            try:
                await self._database.standing.watch()
                await self._replicas.beat()
                await self._replicas.relieve_the_silent()
                await self._upkeep.forget_expected()
                if time.monotonic() - purged_at > PURGE_SECONDS:
                    purged_at = time.monotonic()
                    await self._upkeep.purge()
                if time.monotonic() - rewritten_at > REWRITE_SECONDS and await self._database.erasure.rewrite():
                    rewritten_at = time.monotonic()
            except Exception as error:
                if trouble := trouble_of(error):
                    log.error("the job engine's heartbeat failed: %s", trouble)
                else:
                    log.exception("the job engine's heartbeat failed")
            await self._rest(BEAT_SECONDS)

    async def wake_due(self) -> None:
        """Wakes every due job that is asleep: at launch, and whenever an adjustable clock has been moved."""
        await self._upkeep.wake_due()

    async def idle(self) -> None:
        """Returns when no job is due that has not ended. Only for tests: it polls after each job."""
        while True:
            self._job_ended.clear()
            if not await self._upkeep.count_due():
                return
            await self._job_ended.wait()

    @property
    def replicas(self) -> int:
        """How many processes were running jobs of this database some seconds ago."""
        return self._replicas.count

    def ready(self) -> bool:
        """Whether jobs are being run: launched, and the last heartbeat reached the database."""
        return self._watch is not None and not self._watch.done() and self._replicas.is_alive

    async def aclose(self) -> None:
        """Stops: lets running calls end, and puts everything else back for another process."""
        if self._watch is None:
            return
        self._closing.set()
        logging.getLogger("dbos").setLevel(logging.ERROR)  # it warns of each workflow that is dropped
        await self._stop_running()
        await self._watch
        self._watch = None
        await self._stop_dbos()
        await self._leave()

    async def _leave(self) -> None:
        """If the database is unreachable, it keeps what was in hand: the next process takes it up."""
        try:
            await self._replicas.leave()
        except Exception as error:
            if (trouble := trouble_of(error)) is None:
                raise
            log.warning("jobs in hand are left for the next start: %s", trouble)

    async def _stop_running(self) -> None:
        if self._running:
            await asyncio.wait(self._running, timeout=GRACE_SECONDS)
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    async def _stop_dbos(self) -> None:
        """Off the loop, because it joins threads. Gives the loop an executor again, in place of DBOS's."""
        spare = ThreadPoolExecutor(thread_name_prefix="after-dbos")
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(spare, lambda: DBOS.destroy(destroy_registry=True))
        await loop.run_in_executor(spare, self._connections.dispose)
        loop.set_default_executor(spare)
        JobEngine._current = None
