"""`folkmoot keys rotate`: everything is encrypted with a new key while people write."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from functools import partial
from itertools import count
from typing import Any

import pytest
from sqlalchemy import Text, create_engine, event, literal, select, text, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncSession

from forum.needs import Needs
from storage.engine.database import Database
from storage.engine.keyring import KeyRing
from storage.engine.trouble import DatabaseTrouble
from storage.keys_in_use import encrypt_all, keys_in_use
from storage.tables import people, visits
from tests.hall import Hall
from tests.storage.test_encrypted import ADDRESS, NEW, OLD, confide, database, read

__all__ = ["database"]


async def _say(diet: str, session: AsyncSession) -> None:
    (await session.scalars(select(Needs))).one().diet = diet


async def _as_an_older_process_writes(session: AsyncSession) -> None:
    old = KeyRing([OLD]).close("visits.other", "wheelchair")
    await session.execute(text("UPDATE visits SET other = :old"), {"old": old})


@pytest.fixture
async def rotated(hall: Hall) -> AsyncIterator[Database]:
    handle = Database(hall.database.url.render_as_string(hide_password=False), keys=KeyRing([NEW, OLD]))
    yield handle
    await handle.aclose()


@pytest.mark.parametrize("before", [KeyRing(), KeyRing([OLD])], ids=["plain", "older key"])
async def test_every_value_is_encrypted_with_it(hall: Hall, rotated: Database, before: KeyRing) -> None:
    before.serve(hall.database.engine.sync_engine)
    await confide(hall)
    name = before.names[0] if before.names else ""
    assert set(await keys_in_use(rotated)) == {name}
    assert await encrypt_all(rotated) > 0
    assert set(await keys_in_use(rotated)) == {NEW.name}
    assert await encrypt_all(rotated) == 0
    KeyRing([NEW]).serve(hall.database.engine.sync_engine)
    needs, correspondent, _ = await read(hall.database)
    assert (needs.diet, correspondent.email) == ("fenugreek", ADDRESS)


async def test_it_stops_if_a_key_is_missing_and_changes_nothing_of_that(hall: Hall) -> None:
    await confide(hall)
    without = Database(hall.database.url.render_as_string(hide_password=False), keys=KeyRing([NEW]))
    with pytest.raises(DatabaseTrouble):
        await encrypt_all(without)
    await without.aclose()
    assert set(await keys_in_use(hall.database)) == {OLD.name}


async def test_what_people_change_meanwhile_is_kept(hall: Hall, rotated: Database) -> None:
    await confide(hall)
    is_over = asyncio.Event()
    said = count()

    async def somebody_keeps_changing_their_mind() -> str:
        while True:
            diet = f"diet {next(said)}"
            await hall.database.run(partial(_say, diet))
            if is_over.is_set():
                return diet

    KeyRing([NEW, OLD]).serve(hall.database.engine.sync_engine)
    task = asyncio.create_task(somebody_keeps_changing_their_mind())
    for _ in range(20):
        await hall.database.run(_as_an_older_process_writes)
        await encrypt_all(rotated)
    is_over.set()
    last = await task
    needs, _, _ = await read(rotated)
    assert (needs.diet, needs.other) == (last, "wheelchair")
    assert set(await keys_in_use(rotated)) == {NEW.name}


async def test_nobody_comes_between_reading_a_row_and_writing_it(hall: Hall, rotated: Database) -> None:
    """A row that somebody kept changing in between would be looked at for ever."""
    if rotated.is_sqlite:
        pytest.skip("SQLite has one writer at a time")
    await confide(hall)
    elsewhere = create_engine(rotated.blocking_url)
    looks = 0

    @event.listens_for(rotated.engine.sync_engine, "after_cursor_execute")
    def _somebody_is_quick(*seen: Any) -> None:
        nonlocal looks
        if seen[2].startswith("SELECT visits."):
            looks += 1
            assert looks < 5, "the row is never done"
            with suppress(OperationalError), elsewhere.begin() as connection:
                connection.exec_driver_sql("SET LOCAL lock_timeout = '20ms'")
                connection.execute(update(visits).values(diet=literal(f"diet {looks}", Text())))

    assert await encrypt_all(rotated) > 0
    elsewhere.dispose()
    assert looks == 2, "once for the row, and once to find that none is left"


async def test_whoever_only_refers_to_a_row_does_not_wait_for_it(hall: Hall, rotated: Database) -> None:
    """Each answer, wish and post refers to people, whose addresses get the new key."""
    if rotated.is_sqlite:
        pytest.skip("SQLite has one writer at a time")
    await confide(hall)
    elsewhere = create_engine(rotated.blocking_url)
    referred = list[int]()

    @event.listens_for(rotated.engine.sync_engine, "after_cursor_execute")
    def _somebody_answers(*seen: Any) -> None:
        if seen[2].startswith("SELECT people."):
            with elsewhere.begin() as connection:
                referring = select(people.c.id).with_for_update(read=True, key_share=True, nowait=True)
                referred.append(len(connection.execute(referring).all()))

    assert await encrypt_all(rotated) > 0
    elsewhere.dispose()
    assert referred and min(referred) > 0
