"""Wakes the job engine's queue, so that a story waits for no poll, and no idle poll costs it anything."""

import threading
import time
from typing import Any

from dbos import _queue

from storage.jobs.sql_jobs import QUEUE

_rung = threading.Condition()
NOTICE = 0.05
"""Seconds until the end of the engine is noticed."""
_poll = _queue.queue_worker_thread


class _Bell:
    """Stands in for the event that ends one of DBOS's threads. DBOS waits for it between two looks at its queue."""

    def __init__(self, stop: threading.Event) -> None:
        self._stop = stop

    def is_set(self) -> bool:
        return self._stop.is_set()

    def wait(self, timeout: float) -> bool:
        """Ends early when the bell is rung."""
        until = time.monotonic() + timeout
        while not self._stop.is_set() and time.monotonic() < until:
            with _rung:
                if _rung.wait(NOTICE):
                    break
        return self._stop.is_set()


def hear() -> None:
    """From now on DBOS hears the bell."""

    def poll(stop: threading.Event, dbos: Any, queue: Any) -> None:
        _poll(_Bell(stop) if queue.name == QUEUE else stop, dbos, queue)  # pyright: ignore[reportArgumentType]

    _queue.queue_worker_thread = poll


def ring() -> None:
    """Has the queue looked at now."""
    with _rung:
        _rung.notify_all()
