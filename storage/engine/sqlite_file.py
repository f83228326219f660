"""The file of an SQLite database: is it where it should be, and intact?

SQLite goes on writing into a file that was deleted or replaced, and reports that all is well ("How To Corrupt An SQLite
Database File": "Unlinking or renaming a database file while in use"). Only SQLite ever opens the file here: closing it
would drop this process's locks ("Posix advisory locks canceled by a separate thread").
"""

import os
import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from storage.engine.trouble import DatabaseTrouble, Trouble, trouble_of

LOG_FILES = ("-wal", "-shm")

LEAST_FREE = 1 << 20
"""Bytes that must be free on the disk: a turn writes a tenth of it."""

CHECK_SHARE = 20
"""Reading through the file takes at most a twentieth of the time."""

CHECK_SECONDS = 2.0
"""The longest read through a very large file. What has been read by then counts."""


class SqliteFile:
    """What a process has open at `path`."""

    def __init__(self, path: str) -> None:
        self._path = Path(path).absolute()
        self._name = str(self._path)
        self._opened: tuple[int, int] | None = None
        self._logs: dict[str, tuple[int, int]] = {}
        self._size = 0
        self._read: tuple[int, int] | None = None
        self._next_reading = 0.0
        self._damaged = False
        self._is_suspect = False
        self._reading = threading.Lock()

    def opened(self) -> None:
        """A connection has just been made. The first one shows which file is ours; the log may be a new one."""
        found = self._path.stat()
        if self._opened is None:
            self._opened, self._size = (found.st_dev, found.st_ino), found.st_size
        logs = [f"{self._path.resolve()}{end}" for end in LOG_FILES]
        self._logs = {log: where for log in logs if (where := _identity(log)) is not None}

    def closed(self) -> None:
        """Every connection was closed: the file opened next is ours."""
        self.__init__(str(self._path))

    def suspect(self) -> None:
        """Somebody has come upon damage: all of it is read before anything else is written."""
        self._is_suspect = True

    def check(self) -> None:
        """Raises DatabaseTrouble unless writes go into the file at the path. Cheap: three checks at most."""
        if self._opened is None:
            return
        try:
            found = os.stat(self._name)  # noqa: PTH116 (twice in every turn; a Path takes three times as long)
        except OSError:
            raise DatabaseTrouble(Trouble.LOST) from None
        if (found.st_dev, found.st_ino) != self._opened or any(_identity(log) != it for log, it in self._logs.items()):
            raise DatabaseTrouble(Trouble.LOST)
        if found.st_size < self._size or self._is_suspect:
            self._read_through()
        self._size = found.st_size or self._size
        if self._damaged:
            raise DatabaseTrouble(Trouble.DAMAGED)

    def examine(self, *, suspect: bool) -> None:
        """Raises DatabaseTrouble. Reads everything if the file has changed or is `suspect`; blocks, so use a thread."""
        self.check()
        found, disk = self._path.stat(), os.statvfs(self._path)
        if disk.f_bavail * disk.f_frsize < LEAST_FREE:
            raise DatabaseTrouble(Trouble.DISK)
        if not os.access(self._path, os.W_OK):
            raise DatabaseTrouble(Trouble.READ_ONLY)
        changed = (found.st_size, found.st_mtime_ns) != self._read and time.monotonic() >= self._next_reading
        if changed or self._damaged or suspect:
            self._read_through()
            self.check()

    def _read_through(self) -> None:
        """SQLite's "PRAGMA quick_check", on a connection with nothing cached yet.

        One after another: /readyz and the heartbeat both ask, and whoever began earlier may not know of the damage.
        """
        with self._reading:
            self._read_on()

    def _read_on(self) -> None:
        began, found = time.monotonic(), self._path.stat()
        self._next_reading, self._is_suspect = began, False
        if found.st_size == 0:  # SQLite would take it for a new one, and delete its log
            self._damaged = self._size > 0
            return
        try:
            with closing(self._connection()) as connection:
                connection.set_progress_handler(lambda: time.monotonic() - began > CHECK_SECONDS, 10_000)
                self._damaged = connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",)
        except sqlite3.Error as error:
            if trouble_of(error) is Trouble.DAMAGED:
                self._damaged = True
            elif getattr(error, "sqlite_errorname", None) == "SQLITE_INTERRUPT":
                self._damaged = False
        self._read = (found.st_size, found.st_mtime_ns)
        self._next_reading = time.monotonic() + CHECK_SHARE * (time.monotonic() - began)

    def _connection(self) -> sqlite3.Connection:
        return sqlite3.connect(f"file:{quote(str(self._path))}?mode=ro", uri=True, isolation_level=None, timeout=1.0)


def _identity(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return found.st_dev, found.st_ino
