"""That a copy was made, written into the database that was copied, so that a running bot can say how old it is."""

import logging
from datetime import datetime

from sqlalchemy import URL, Connection, delete, insert, inspect
from sqlalchemy.exc import DBAPIError

from storage.engine import connections
from storage.tables import copies

log = logging.getLogger(__name__)


def note_copy(url: URL, at: datetime) -> None:
    """After the copy is complete; blocks. `url` is that of `connections.blocking`, `at` a UTC instant.

    The copy is made, whether or not the database can be written to (docs/operating.md says which rights that needs):
    what goes wrong is only logged.
    """
    engine = connections.thread_engine(url)
    try:
        with engine.begin() as connection:
            note(connection, at)
    except DBAPIError as error:
        why = type(error).__name__
        log.warning("the copy is made, but the database could not be told, so the doctor does not know of it: %s", why)
    finally:
        engine.dispose()


def note(connection: Connection, at: datetime) -> None:
    """In place of any earlier one. A database of an earlier version may have no table for it."""
    if inspect(connection).has_table(copies.name):
        connection.execute(delete(copies))
        connection.execute(insert(copies).values(copied_at=at))
