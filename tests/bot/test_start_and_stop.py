"""Starting and stopping as real processes: one clear line, the right exit status, and never a traceback."""

import asyncio
import os
import signal
import sqlite3
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from storage.engine.database import Database
from storage.migrate import migrate
from tests.bot.test_settings import APP, TENANT
from tests.far_end.ports import reserved_port

pytestmark = pytest.mark.timeout(300)

SECRET = "correct-horse-battery"
UGLY = ("Traceback", "Task was destroyed", "ResourceWarning", "never retrieved", SECRET)


class Place:
    """A folder with a migrated database, and a port."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.held = reserved_port()
        self.port = self.held.getsockname()[1]
        self.file = folder / "folkmoot.db"

    async def start(self, *words: str, **settings: str) -> Process:
        known = {
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "PATH": os.environ["PATH"],
            "MICROSOFT_APP_ID": APP,
            "MICROSOFT_APP_TENANT_ID": TENANT,
            "MICROSOFT_APP_PASSWORD": SECRET,
            "PORT": str(self.port),
        }
        command = [sys.executable, "-m", "bot", *words]
        return await asyncio.create_subprocess_exec(*command, cwd=self.folder, env=known | settings, stderr=PIPE)

    async def says(self, *words: str, **settings: str) -> tuple[int | None, list[str]]:
        return await ended(await self.start(*words, **settings))

    @asynccontextmanager
    async def served(self) -> AsyncIterator[Process]:
        process = await self.start("serve", PYTHONWARNINGS="always::ResourceWarning")
        assert process.stderr
        try:
            while b"listening at" not in (line := await process.stderr.readline()):
                assert line, "it ended"
            yield process
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()


async def ended(process: Process) -> tuple[int | None, list[str]]:
    """Its exit status, and the lines that it wrote since it was last read."""
    _, written = await process.communicate()
    said = written.decode()
    assert not [word for word in UGLY if word in said], said
    return process.returncode, said.splitlines()


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    place = Place(tmp_path)
    database = Database(f"sqlite+aiosqlite:///{place.file}")
    await migrate(database)
    await database.aclose()
    with place.held:
        yield place


async def test_a_second_one_on_the_same_file_says_where_the_first_one_is(place: Place) -> None:
    async with place.served() as first:
        where = f"folkmoot: Folkmoot is already running at http://127.0.0.1:{place.port}"
        assert await place.says("serve") == (2, [where])
        other = "folkmoot: another Folkmoot uses folkmoot.db: stop it, or set DATABASE_URL"
        with reserved_port() as held:
            elsewhere = str(held.getsockname()[1])
            assert await place.says("serve", PORT=elsewhere) == (2, [other])
            assert await place.says("local", PORT=elsewhere) == (2, [other])
        first.kill()
        await first.wait()
    async with place.served() as again:  # what held the file died with the first one
        again.terminate()
        assert (await ended(again))[0] == 0


async def test_a_port_that_is_taken(place: Place) -> None:
    place.held.listen()
    taken = f"folkmoot: port {place.port} is taken by another program: set PORT"
    assert await place.says("serve") == (2, [taken])


async def test_a_database_that_is_not_there_not_migrated_or_newer(place: Place) -> None:
    with closing(sqlite3.connect(place.file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'f00000000000'")
        connection.commit()
    for command in ("serve", "migrate"):
        status, lines = await place.says(command)
        assert (status, len(lines)) == (2, 1)
        assert "newer version" in lines[0]
    place.file.write_bytes(b"")
    status, lines = await place.says("serve")
    assert (status, len(lines)) == (2, 1)
    assert "folkmoot migrate" in lines[0]
    place.file.write_bytes(b"no database at all" * 100)
    for command in ("serve", "migrate"):
        assert await place.says(command) == (
            2,
            ["folkmoot: DATABASE_URL leads to a file that is no database, or a damaged one"],
        )
    place.file.unlink()
    assert await place.says("serve") == (2, ["folkmoot: there is no database yet: run `folkmoot migrate`"])
    assert not place.file.exists()


@pytest.mark.parametrize("driver", ["asyncpg", "psycopg"])
@pytest.mark.parametrize("command", ["serve", "migrate"])
async def test_a_server_that_does_not_answer(place: Place, driver: str, command: str) -> None:
    url = f"postgresql+{driver}://forum:{SECRET}@127.0.0.1:1/folkmoot"
    status, lines = await place.says(command, DATABASE_URL=url)
    assert (status, len(lines)) == (2, 1)
    assert "cannot be reached" in lines[0]


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
async def test_a_signal_ends_it_well(place: Place, name: str) -> None:
    async with place.served() as process:
        process.send_signal(signal.Signals[name])
        status, lines = await ended(process)
    assert status == 0
    assert lines[-1].endswith("stopped")


@pytest.mark.parametrize("after", [0.4, 0.8, 1.2, 1.6, 2.0, 2.6])
async def test_a_signal_during_the_start(place: Place, after: float) -> None:
    process = await place.start("serve")
    await asyncio.sleep(after)
    process.terminate()
    status, lines = await ended(process)
    # Python itself may end by SIGINT where the signal found it compiling a string; of that too a shell says 130.
    assert status in (0, 130, -signal.SIGTERM, -signal.SIGINT)
    if lines:
        assert lines[-1].endswith("stopped")


async def test_asked_twice_it_ends_at_once(place: Place) -> None:
    async with place.served() as process:
        process.terminate()
        process.terminate()
        status, lines = await ended(process)
    assert status == 0
    assert len([line for line in lines if "stopped" in line]) == 1
