"""Where a database is, according to DATABASE_URL."""

from dataclasses import dataclass, field

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError


@dataclass(frozen=True)
class DatabaseUrl:
    """Its parts. `driver` is that of SQLAlchemy ("sqlite+aiosqlite"); `database` is a file's path or a name."""

    driver: str
    database: str
    password: str = field(repr=False)

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file."""
        return self.driver.partition("+")[0] == "sqlite"


def read_url(text: str) -> DatabaseUrl:
    """Raises ValueError if it is not the address of a database."""
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise ValueError("no address of a database") from error
    return DatabaseUrl(url.drivername, url.database or "", url.password or "")
