"""Wakes the job engine's queue when there is something in it, so that a story waits for no poll and pays for none."""

import threading
import time
from typing import Any

from dbos import WorkflowStatusString, _queue
from dbos._sys_db import SystemDatabase
from sqlalchemy import Engine, select

from storage.jobs.sql_jobs import QUEUE

_rung = threading.Event()
NOTICE = 0.05
"""Seconds until the end of the engine is noticed."""
_poll = _queue.queue_worker_thread
_record = SystemDatabase.update_workflow_outcome

_entries = SystemDatabase.tables.workflow_status
WAITING = (
    select(1).where(_entries.c.status == WorkflowStatusString.ENQUEUED.value, _entries.c.queue_name == QUEUE).limit(1)
)
"""DBOS builds its own, far larger question again each time."""


class _Bell:
    """Stands in for the event that ends one of DBOS's threads. DBOS waits for it between two looks at its queue."""

    def __init__(self, stop: threading.Event, engine: Engine) -> None:
        self._stop = stop
        self._engine = engine

    def is_set(self) -> bool:
        return self._stop.is_set()

    def wait(self, timeout: float) -> bool:
        """Ends early if the bell is rung, or has been rung since the last look, and something is in the queue."""
        until = time.monotonic() + timeout
        while not self._stop.is_set() and time.monotonic() < until:
            if _rung.wait(NOTICE):
                _rung.clear()
                if self._is_something_waiting():
                    break
        return self._stop.is_set()

    def _is_something_waiting(self) -> bool:
        with self._engine.connect() as connection:
            return connection.execute(WAITING).first() is not None


def hear() -> None:
    """From now on DBOS hears the bell, and rings it itself when a job has ended: the next of its lane may begin."""

    def poll(stop: threading.Event, dbos: Any, queue: Any) -> None:
        bell = _Bell(stop, dbos._sys_db.engine) if queue.name == QUEUE else stop
        _poll(bell, dbos, queue)  # pyright: ignore[reportArgumentType]

    def record(self: SystemDatabase, *outcome: Any, **more: Any) -> bool:
        recorded = _record(self, *outcome, **more)
        ring()
        return recorded

    _queue.queue_worker_thread = poll
    SystemDatabase.update_workflow_outcome = record


def ring() -> None:
    """Has the queue looked at now."""
    _rung.set()
