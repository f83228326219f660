"""Whether a migration would change something that nobody could get back."""

from pathlib import Path

from sqlalchemy import Connection, make_url, select

from storage.engine import connections
from storage.schema import Schema, schema_found
from storage.tables import forums


def changes_what_is_there(database_url: str) -> bool:
    """Whether this version changes the tables of a database that holds a forum; blocks."""
    url = connections.blocking(make_url(database_url))
    if connections.is_sqlite(url) and not Path(url.database or "").exists():
        return False
    engine = connections.thread_engine(url, autocommit=True)
    try:
        with engine.connect() as connection:
            return schema_found(connection) is Schema.OLDER and _holds_a_forum(connection)
    finally:
        engine.dispose()


def _holds_a_forum(connection: Connection) -> bool:
    return connection.execute(select(forums.c.id).limit(1)).first() is not None
