"""An erasure that has to wait for something on its way, after a copy was put back."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.erasing import replay as module
from bot.erasing.replay import Replayed, replay, replay_the_rest
from bot.erasing.restored import erasures_after
from bot.settings import DatabaseSettings
from forum.erasing.digests import digests_to_keep, erasure_with
from forum.jobs import CreateEvent
from forum.keys import Seal
from forum.people import person_id
from storage.copies.erasure_list import ErasureList
from tests.cast import GRACE
from tests.hall import Hall

COPIED = datetime(2030, 4, 1, tzinfo=UTC)
SEALS = (Seal(b"a secret of this installation"),)


async def test_it_is_made_once_that_has_arrived(hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has to start the bot again for it."""
    monkeypatch.setattr(module, "PAUSE", 0.0)
    meeting, file = await hall.meet(await hall.set_up()), tmp_path / "list"
    job = CreateEvent(meeting.id, GRACE.email or "")
    async with hall.open() as uow:
        await uow.jobs.put(job)
        known = await uow.erasures.known(person_id(GRACE))
        assert known is not None
    await asyncio.to_thread(
        ErasureList(file).add, erasure_with(SEALS[0], "1", hall.clock.now(), digests_to_keep(SEALS[0], known))
    )
    assert await replay(hall.database, SEALS, file) == Replayed(1, waiting=1)
    rest = asyncio.create_task(replay_the_rest(hall.database, SEALS, file))
    async with hall.open() as uow:
        assert await uow.people.get(person_id(GRACE)) is not None
        await uow.jobs.cancel(job)
    await asyncio.wait_for(rest, 30)
    async with hall.open() as uow:
        assert await uow.people.get(person_id(GRACE)) is None


def test_a_list_that_cannot_be_read_does_not_hide_that_the_copy_is_back(tmp_path: Path) -> None:
    settings = DatabaseSettings(erasures_file=tmp_path)
    [said] = erasures_after(settings, COPIED, is_older=False)
    assert said.startswith("NOT DONE") and "before it answers anybody" in said
