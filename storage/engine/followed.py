"""When each transaction began and ended, for an operator who wants to see where the time goes. Otherwise nothing
listens, and no transaction takes longer.
"""

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, event

from storage.engine.database import Database
from storage.engine.erasure import CONFIDED, Touched

SILENT = CONFIDED - {"audit_entries"}
"""What every change of a chair is entered in says nothing about what it was: other tables do."""


@dataclass
class Transaction:
    """From the moment it had a connection, so that waiting for a lock counts, until it gave it back, so that COMMIT
    does. In nanoseconds since 1970. `confided`: it wrote into a table of what people confide.
    """

    began: int
    ended: int = 0
    committed: bool = False
    confided: bool = False


@contextmanager
def followed(database: Database, tell: Callable[[Transaction], None]) -> Generator[None]:
    """Tells of every transaction of the event loop when it has ended, in the context of the one who ran it."""

    def begins(_connection: Any, record: Any, _proxy: Any) -> None:
        record.info[Transaction] = Transaction(time.time_ns())

    def commits(connection: Connection) -> None:
        found: Transaction | None = connection.info.get(Transaction)
        if found:
            touched: Touched | None = connection.info.get(Touched)
            found.committed = True
            found.confided = bool(touched and touched.tables & SILENT)

    def rolls_back(connection: Connection) -> None:
        if found := connection.info.get(Transaction):
            found.committed = False

    def ends(_connection: Any, record: Any) -> None:
        if found := record.info.pop(Transaction, None):
            found.ended = time.time_ns()
            tell(found)

    engine = database.engine.sync_engine
    heard = {"checkout": begins, "commit": commits, "rollback": rolls_back, "checkin": ends}
    for what, hear in heard.items():
        event.listen(engine, what, hear)
    try:
        yield
    finally:
        for what, hear in heard.items():
            event.remove(engine, what, hear)
