"""A real PostgreSQL server on loopback, created for the tests and thrown away afterwards."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

from sqlalchemy import create_engine, text

from tests.far_end.ports import reserved_port

NOT_FOUND = "PostgreSQL's initdb and pg_ctl were not found: `make test` installs them (Debian: apt install postgresql)"

EMPTY = """
DO $$ DECLARE name text; BEGIN
  SET LOCAL session_replication_role = replica;
  SET LOCAL lock_timeout = '60s';
  FOR name IN
    SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
    WHERE table_schema IN ('public', 'dbos') AND table_type = 'BASE TABLE'
      AND table_name NOT IN ('dbos_migrations', 'alembic_version')
  LOOP EXECUTE 'DELETE FROM ' || name; END LOOP;
END $$
"""
"""Foreign keys are not checked, because everything goes. Nobody who came back and holds a lock is waited for long."""

# Nothing here has to survive a power cut.
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=32MB -c deadlock_timeout=100ms"


class Postgres:
    """A server in its own folder. PostgreSQL refuses to run as root, so root runs it as `nobody`."""

    def __init__(self) -> None:
        self._held = reserved_port()
        self.port = self._held.getsockname()[1]
        self._folder = Path(tempfile.mkdtemp(prefix="folkmoot-postgres-"))
        self._as_user: list[str] = []
        if os.geteuid() == 0:
            shutil.chown(self._folder, "nobody")
            self._as_user = ["setpriv", "--reuid=nobody", "--clear-groups"]

    def start(self) -> None:
        """Returns when it answers."""
        self._run("initdb", "--no-sync", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C")
        self.go_on()

    def go_on(self) -> None:
        """Starts it with the data that it held when it stopped. Returns when it answers."""
        options = f"-p {self.port} -h 127.0.0.1 -k '' {FAST}"
        self._run("pg_ctl", "--wait", "--silent", f"--log={self._folder}/log", f"--options={options}", "start")

    def stop(self) -> None:
        """Removes it immediately, with all its data."""
        self._stop("immediate")
        self._held.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def halt(self) -> None:
        """Ends every connection and keeps the data, which a kill would not: commits are written late here."""
        self._stop("fast")

    def _stop(self, mode: str) -> None:
        self._run("pg_ctl", "--wait", "--silent", f"--mode={mode}", "stop")

    def create(self) -> str:
        """Creates an empty database. Returns its name."""
        name = f"test_{uuid4().hex}"
        self._sql(f"CREATE DATABASE {name} STRATEGY FILE_COPY")
        return name

    def empty(self, name: str) -> None:
        """Ends whatever connections somebody left open, and deletes every row but the versions of the tables.

        Much cheaper than a new database: that is some hundred files, and each connection has to learn its tables again.
        """
        self._sql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
        self._sql(EMPTY, name)

    def drop(self, name: str) -> None:
        """Works even while somebody is connected to it."""
        self._sql(f"DROP DATABASE {name} WITH (FORCE)")

    def url(self, name: str, driver: str = "asyncpg") -> str:
        """The SQLAlchemy URL of the database `name`."""
        return f"postgresql+{driver}://postgres@127.0.0.1:{self.port}/{name}"

    def _sql(self, statement: str, database: str = "postgres") -> None:
        engine = create_engine(self.url(database, "psycopg"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._as_user, _find(program), f"--pgdata={self._folder}/data", *arguments]
        _check(command, self._folder)


def _check(command: Sequence[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode:
        log = folder / "log"
        raise RuntimeError(f"{command}: {done.stdout}{done.stderr}{log.read_text() if log.exists() else ''}")


def _find(program: str) -> str:
    packaged = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"), key=lambda found: found.parts[4])
    found = [str(path) for path in reversed(packaged)] or [shutil.which(program)]
    if found[0] is None:
        raise FileNotFoundError(NOT_FOUND)
    return found[0]
