"""A limit on warnings of one kind in a minute: a flood of requests must not become a flood of lines.

Omitted lines are counted, and the count is logged: "and 2,314 more like this". Our own errors are never omitted.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from bot.log_words import is_ours

MOST = 30
SECONDS = 60.0
MOST_KINDS = 500

Kind = tuple[str, int, str]


@dataclass
class _Count:
    latest: logging.LogRecord
    seen: int = 0

    @property
    def left_out(self) -> int:
        return self.seen - MOST


class LogLimit(logging.Filter):
    """Add it to a handler. Lines are of one kind if they differ only in the values filled in."""

    def __init__(self, handler: logging.Handler, seconds: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._handler = handler
        self._seconds = seconds
        self._lock = threading.Lock()
        self._counts: dict[Kind, _Count] = {}
        self._until = seconds() + SECONDS
        self._timer: threading.Timer | None = None

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether to write the line."""
        if record.levelno < logging.WARNING or (is_ours(record.name) and record.levelno >= logging.ERROR):
            return True
        if self._seconds() >= self._until:
            self.sum_up()
        with self._lock:
            count = self._counts.setdefault(self._kind(record), _Count(record))
            count.seen += 1
            if count.left_out == 1:
                self._see_to_the_end()
            return count.left_out <= 0

    def _kind(self, record: logging.LogRecord) -> Kind:
        kind = (record.name, record.levelno, str(record.msg))
        return kind if kind in self._counts or len(self._counts) < MOST_KINDS else (record.name, record.levelno, "")

    def _see_to_the_end(self) -> None:
        """The total is logged even if nothing else ever is."""
        if self._timer is None:
            self._timer = threading.Timer(SECONDS, self.sum_up)
            self._timer.daemon = True
            self._timer.start()

    def sum_up(self) -> None:
        """Ends the minute: says how many lines were left out, a line for each kind, and starts counting again."""
        with self._lock:
            ended, self._counts = self._counts, {}
            self._until = self._seconds() + SECONDS
            self._timer = None
        for count in ended.values():
            if count.left_out > 0:
                self._say(count)

    def _say(self, count: _Count) -> None:
        of = count.latest
        what = str(of.msg) if is_ours(of.name) else f"a line of {of.name}"
        said = "and %s more like this within a minute: %s"
        told = (f"{count.left_out:,}", what)
        summary = logging.LogRecord(__name__, of.levelno, __file__, 0, said, told, None)
        with self._handler.lock or threading.Lock():
            self._handler.emit(summary)
