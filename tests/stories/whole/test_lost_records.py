"""The database file disappears or breaks while the bot runs: people are told the truth, and the bot is not ready."""

import asyncio
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.cast import SAM, YUSUF
from tests.stories.town import Town


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """PostgreSQL has its own story in test_lost_server.py."""
    return sqlite_url


@pytest.fixture(autouse=True)
def nothing_went_wrong_unseen() -> None:
    """Here it does, and the log should say so."""


@pytest.fixture
def file(town: Town) -> Iterator[Path]:
    yield Path(town.bot.database.url.database or "")


def delete(file: Path) -> None:
    file.unlink()


def replace(file: Path) -> None:
    shutil.copyfile(file, new := file.with_name("new.db"))
    new.rename(file)


def delete_log(file: Path) -> None:
    file.with_name(file.name + "-wal").unlink()


def empty(file: Path) -> None:
    file.write_bytes(b"")


def halve(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.truncate(file.stat().st_size // 8192 * 4096)


async def ready(town: Town) -> tuple[int, dict[str, Any]]:
    async with aiohttp.request("GET", f"{town.caller.bot_url}/readyz") as answer:
        return answer.status, await answer.json()


async def until_ready(town: Town) -> None:
    """At the next heartbeat, if the last one was long ago or did not get through."""
    while (await ready(town))[0] != 200:  # noqa: ASYNC110 (it beats by itself)
        await asyncio.sleep(0.05)


GONE, DAMAGED = "moved, deleted or replaced", "damaged"


@pytest.mark.parametrize(
    ("happens", "why", "said"),
    [
        (delete, GONE, "not where they should be"),
        (replace, GONE, "not where they should be"),
        (delete_log, GONE, "not where they should be"),
        (empty, DAMAGED, "my records are damaged"),
        (halve, DAMAGED, "my records are damaged"),
    ],
)
async def test_nothing_is_confirmed_that_goes_into_a_file_that_is_not_there(
    town: Town, file: Path, happens: Callable[[Path], None], why: str, said: str
) -> None:
    await town.set_up()
    form = await town.say(YUSUF, "suggest Food bank")
    assert "Thank you" in form.words
    await until_ready(town)
    happens(file)
    for title in ("Street lighting", "Prayer room"):
        answered = await town.caller.say(SAM, f"suggest {title}")
        assert answered.status == 200
        assert "This was not saved" in answered.words
        assert said in answered.words
        assert "Thank you" not in answered.words
    status, page = await ready(town)
    assert (status, page["database"]) == (503, "not ready")
    assert why in page["why"]
    assert "\n" not in page["why"]


async def test_pages_that_were_overwritten_are_found_before_they_are_needed(town: Town, file: Path) -> None:
    await town.set_up()
    await asyncio.to_thread(overwrite_the_middle, file)
    status, page = await ready(town)
    assert (status, page["why"]) == (503, "the database is damaged: restore it from a copy")
    assert "damaged" in (await town.caller.say(SAM, "suggest Street lighting")).words


def overwrite_the_middle(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.seek(4096)
        opened.write(b"\x17" * (file.stat().st_size // 2))


async def test_a_file_that_was_put_back_is_written_to_again(town: Town, file: Path) -> None:
    await town.set_up()
    aside = file.with_name("aside.db")
    await asyncio.to_thread(file.rename, aside)
    assert "not saved" in (await town.caller.say(SAM, "suggest Street lighting")).words
    await asyncio.to_thread(aside.rename, file)
    assert "Thank you" in (await town.say(SAM, "suggest Street lighting")).words
    await until_ready(town)


async def test_a_press_is_told_in_place_when_the_disk_is_full_and_works_again_when_it_is_not(town: Town) -> None:
    await town.set_up()
    form = await town.say(SAM, "suggest")
    await limit_pages(town, 1)
    topic = {"title": "Street lighting " * 10, "why": "It is dark. " * 80}
    full = await town.caller.press(SAM, form, "Send", topic)
    assert full.status == 200
    assert "full, or failing" in full.toast
    status, page = await ready(town)
    assert (status, page["why"].split(":")[0]) == (503, "the disk takes nothing more")
    await limit_pages(town, 1 << 30)
    await until_ready(town)
    assert "Thank you" in (await town.press(SAM, form, "Send", topic)).words


async def limit_pages(town: Town, pages: int) -> None:
    """SQLite's own way of running out of room ("PRAGMA max_page_count", which is never below the current size)."""
    async with town.bot.database.engine.connect() as connection:
        await connection.run_sync(lambda sync: sync.exec_driver_sql(f"PRAGMA max_page_count={pages}"))
