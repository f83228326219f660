"""What is found in a database file, whoever looks at it at the same time."""

import sqlite3
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from storage.engine.sqlite_file import SqliteFile
from storage.engine.trouble import DatabaseTrouble, Trouble

A_MOMENT = 0.1
"""Seconds in which a small file has been read."""


class _Slow(SqliteFile):
    """The first to read it knows the answer, and says it only when it is let go."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.has_read, self.may_say = threading.Event(), threading.Event()

    def _connection(self) -> sqlite3.Connection:
        connection = super()._connection()
        return connection if self.has_read.is_set() else _Held(connection, self)  # pyright: ignore[reportReturnType]


class _Held:
    def __init__(self, connection: sqlite3.Connection, file: _Slow) -> None:
        self._connection, self._file = connection, file

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def execute(self, statement: str) -> sqlite3.Cursor:
        found = self._connection.execute(statement)
        self._file.has_read.set()
        assert self._file.may_say.wait(30)
        return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database of some pages."""
    path = tmp_path / "some.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE some (words)")
        connection.executemany("INSERT INTO some VALUES (?)", [("x" * 500,)] * 100)
    connection.close()
    return path


def overwrite(path: Path) -> None:
    with path.open("r+b") as opened:
        opened.seek(4096)
        opened.write(b"\x17" * 8192)


def test_nothing_is_written_after_somebody_has_come_upon_damage(path: Path) -> None:
    """Even if what is written next could be, because its own pages are intact or in memory."""
    file = SqliteFile(str(path))
    file.opened()
    file.examine(suspect=False)
    overwrite(path)
    file.check()
    file.suspect()
    with pytest.raises(DatabaseTrouble):
        file.check()


def test_who_read_before_the_damage_does_not_hide_it(path: Path) -> None:
    file = _Slow(str(path))
    file.opened()

    def examine() -> None:
        with suppress(DatabaseTrouble):
            file.examine(suspect=True)

    before, after = (threading.Thread(target=examine) for _ in range(2))
    before.start()
    assert file.has_read.wait(30)
    overwrite(path)
    after.start()
    after.join(A_MOMENT)
    file.may_say.set()
    before.join()
    after.join()
    with pytest.raises(DatabaseTrouble) as found:
        file.check()
    assert found.value.trouble is Trouble.DAMAGED
