"""Two facilitators save what they noted about one person at the very same instant, in transactions that overlap."""

import asyncio
from typing import Any

import pytest
from dbos import DBOSClient
from sqlalchemy import text

import dialogs.care.care
from forum.people import person_id
from forum.ports import Message
from forum.use_cases.care.note_contact import note_contact
from storage.engine.database import Database
from tests.cast import MIRIAM, SAM, YUSUF
from tests.clock import SetClock
from tests.dialogs.care.caring import kept, the_morning_after
from tests.dialogs.said import click, type_, words
from tests.far_end.cards import inputs_of
from tests.hall import Hall, ids


@pytest.fixture
def hall(database: Database, clock: SetClock, client: DBOSClient) -> Hall:
    return Hall(database, clock, client)


async def _somebody_waits(hall: Hall) -> bool:
    """PostgreSQL says that some transaction waits for another's lock."""
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    async with hall.database.transaction() as session:
        return bool(await session.scalar(text(waiting)))


async def test_the_second_waits_and_then_sees_what_the_first_wrote(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    _, meeting = await the_morning_after(hall)
    await hall.set_up(facilitators=ids(SAM, YUSUF))
    first, second = [
        await click(hall, who, await type_(hall, who, "care"), "Open", {"person": person_id(MIRIAM)})
        for who in (SAM, YUSUF)
    ]
    other: list[asyncio.Task[Message]] = []

    async def slow(*args: Any) -> Any:
        written = await note_contact(*args)
        if not other:
            other.append(asyncio.create_task(click(hall, YUSUF, second, "Save", {"next_step": "Call on Friday"})))
            # SQLite has one transaction at a time, so there the other cannot even begin.
            while not (hall.database.is_sqlite or await _somebody_waits(hall)):
                pass
        return written

    monkeypatch.setattr(dialogs.care.care, "note_contact", slow)
    assert "Saved." in words(await click(hall, SAM, first, "Save", {"note": "Works late", "also": "dont_ask"}))
    [seconds] = other
    again = await seconds
    assert "Saved meanwhile by Sam Okoro: \nnoted on 10 April · Works late · They asked not to be" in words(again)
    shown = inputs_of(again.card)
    assert (shown["note"], shown["next_step"], shown["also"]) == ("Works late", "Call on Friday", "dont_ask")
    [row] = await kept(hall, meeting)
    assert (row.note, row.next_step) == ("Works late", "")
