"""Whoever is told that something cannot be done has changed nothing: watched in every story.

A card's handler catches `Invalid` and shows the form again, and the transaction around it is committed. So a use case
has to raise before it changes anything, or half of what it did would be kept.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from sqlalchemy import Connection, Delete, Insert, Table, Update, event, inspect
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session, SessionTransaction

from forum.errors import Invalid
from storage.engine.erasure import WatchedSession

OF_THE_TURN = {"people"}
"""Who speaks, and where they can be written to, is noted before anything is asked for."""

PENCILLED_IN = {"suggestions"}
OF_SHAPING = ("shaping-", "board-unanswered")
"""What chairs decided stays pencilled in, and the card says what is missing before it can be published."""


@dataclass
class Changes:
    """What one open transaction has changed so far, and what was refused after that."""

    session: Session
    tables: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def so_far(self) -> set[str]:
        """The tables, those too whose rows are still waiting to be written."""
        session = self.session
        waiting = [*session.new, *session.deleted, *(one for one in session.dirty if session.is_modified(one))]
        tables = [inspect(one).mapper.local_table for one in waiting]
        return {*self.tables, *(table.name for table in tables if isinstance(table, Table))} - OF_THE_TURN


_open: WeakKeyDictionary[asyncio.Task[Any], Changes] = WeakKeyDictionary()
_kept: list[str] = []
"""What stayed although somebody was told that it was not done."""

_begin = Invalid.__init__


def hear() -> None:
    """Once for a process: engines run in other threads too, and must not lose a listener while they call it."""
    event.listen(WatchedSession, "after_begin", _begun)
    event.listen(WatchedSession, "after_commit", _committed)
    event.listen(Engine, "after_execute", _written)
    Invalid.__init__ = _refused


@pytest.fixture(autouse=True)
def nothing_half_done() -> Iterator[None]:
    """No story keeps half of what it was told could not be done."""
    _kept.clear()
    yield
    assert not _kept


def _of_now() -> Changes | None:
    try:
        task = asyncio.current_task()
    except RuntimeError:
        return None
    return _open.get(task) if task else None


def _refused(self: Invalid, problem: str, **words: Any) -> None:
    _begin(self, problem, **words)
    now = _of_now()
    tables = now.so_far() if now else set[str]()
    if now and tables and not (problem.startswith(OF_SHAPING) and tables <= PENCILLED_IN):
        now.refused.append(f"{problem}, after a change of {sorted(tables)}")


def _begun(session: Session, _transaction: SessionTransaction, _connection: Connection) -> None:
    if (task := asyncio.current_task()) is not None:
        _open[task] = Changes(session)


def _written(_connection: Connection, statement: Any, *rest: Any) -> None:
    table = statement.table if isinstance(statement, Insert | Update | Delete) else None
    if isinstance(table, Table) and (now := _of_now()) and rest[-1].rowcount:
        now.tables.append(table.name)


def _committed(session: Session) -> None:
    now = _of_now()
    if now and now.session is session:
        _kept.extend(now.refused)
        now.tables.clear()
        now.refused.clear()
