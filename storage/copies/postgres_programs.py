"""pg_dump and pg_restore: PostgreSQL's own programs, which alone promise that a copy can be put back.

Passwords go to them in the environment (libpq's "Environment Variables"), never on the command line, where every user
of the machine could read them.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import IO

from psycopg.conninfo import make_conninfo
from sqlalchemy import URL

from storage.copies.manifest import CannotCopy

SECRETS = ("password", "sslpassword")


def major(version: str) -> int:
    """The number that counts: files and protocols of one are read by the same or a later one."""
    found = re.search(r"\d+", version)
    return int(found[0]) if found else 0


def version_of(program: str) -> str:
    """E.g. "15.4". Raises CannotCopy if the program is missing."""
    if shutil.which(program) is None:
        raise CannotCopy(
            f"{program} is not installed: it comes with PostgreSQL's client (on Debian `apt-get install "
            "postgresql-client`), of the same version as your server or newer"
        )
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"\d+(\.\d+)*", said)
    return found[0] if found else ""


def must_read(program: str, version: str, of: str) -> None:
    """Raises CannotCopy if `program` is older than `of`, whose `version` it would have to understand."""
    mine = version_of(program)
    if major(mine) < major(version):
        raise CannotCopy(
            f"{program} here is version {mine}, and {of} version {version}: an older one cannot read a newer one. "
            f"Install PostgreSQL's client {major(version)} or newer, and let PATH find that first"
        )


def address_of(url: URL) -> str:
    """Where the database is, as PostgreSQL's programs are told it: without passwords. `url` is that of
    connections.blocking.
    """
    _, words = url.get_dialect()().create_connect_args(url)
    return make_conninfo(**{name: word for name, word in words.items() if name not in SECRETS})


def _environment(url: URL) -> Mapping[str, str]:
    if "sslpassword" in url.query:
        raise CannotCopy("DATABASE_URL has a sslpassword, which PostgreSQL's programs take from no safe place")
    secret = {"PGPASSWORD": str(url.password)} if url.password else {}
    return {**os.environ, "LC_ALL": "C", **secret}


@contextmanager
def reading(url: URL, command: Sequence[str]) -> Generator[IO[bytes]]:
    """What a program writes while it runs. Raises CannotCopy at the end of the block if it failed."""
    with TemporaryFile() as said:
        running = subprocess.Popen(
            command, env=_environment(url), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=said
        )
        assert running.stdout is not None
        try:
            yield running.stdout
        finally:
            running.stdout.close()
            ended = _wait(running)
        if ended:
            said.seek(0)
            raise CannotCopy(f"{command[0]} failed: {_why(said.read().decode(errors='replace'))}")


def _wait(running: subprocess.Popen[bytes]) -> int:
    """Until it has ended; if nobody listens any longer, it notices that by itself, or is asked to."""
    try:
        return running.wait(timeout=10)
    except subprocess.TimeoutExpired:
        running.terminate()
        return running.wait()


def run(url: URL, command: Sequence[str]) -> bytes:
    """What a program says. Raises CannotCopy if it failed."""
    with reading(url, command) as out:
        return out.read()


def _why(said: str) -> str:
    """The first error, in one line."""
    lines = [line for line in said.splitlines() if "error:" in line] or said.splitlines()
    return lines[0].partition("error:")[2].strip() or lines[0] if lines else "it does not say why"
