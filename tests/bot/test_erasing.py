"""`folkmoot person erase`: what it says before and after, and that nothing brings somebody back unasked."""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import delete, func, select, update

from bot.erasing.forum import erased as forum_erased
from bot.erasing.opened import Erasing, erasing
from bot.erasing.person import DONE, NOT_YET, erased
from bot.erasing.replay import Replayed, replay
from bot.settings import BadSettings
from bot.start import CannotStart
from bot.version import VERSION
from forum.erasing.digests import digests_to_keep, erasure_with
from forum.erasing.erased import Erasure
from forum.jobs import SayErased
from forum.keys import Seal
from forum.meetings import MeetingState
from forum.people import Speaker, person_id
from forum.ports import UnitOfWork
from forum.use_cases.correspondence.look_at_list import Entry, Known, look_at_list
from forum.use_cases.people.left_out import is_erased, welcome_back, without_erased
from forum.use_cases.privacy.legal_holds import begin_hold
from storage.copies.backup import back_up
from storage.copies.erasure_list import ErasureList
from storage.copies.restore import restore
from storage.engine.database import Database
from storage.jobs.sql_jobs import SqlJobs
from storage.tables import metadata, people
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, MIRIAM, OMAR
from tests.hall import Hall
from tests.storage.erasing.everywhere import fill

SEALS = (Seal(b"a secret of this installation"),)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "folkmoot.erased"


@pytest.fixture
async def ready(hall: Hall, file: Path) -> AsyncIterator[Erasing]:
    async with erasing(hall.database, SEALS, file) as opened:
        yield opened


async def is_there(hall: Hall, who: Speaker = GRACE) -> bool:
    async with hall.open() as uow:
        return await uow.people.get(person_id(who)) is not None


async def test_it_says_what_it_would_do_and_changes_nothing(
    ready: Erasing, hall: Hall, capsys: pytest.CaptureFixture[str]
) -> None:
    await hall.evening(await hall.set_up())
    assert await erased(ready, "Grace Okafor", yes=False, with_words=False) == NOT_YET
    said = capsys.readouterr().out
    assert "This erases Grace Okafor: Faith Forum (member)" in said and "1 part in a forum" in said
    assert "copies of the database that were made before" in said and "Nothing has been changed" in said
    assert await is_there(hall) and not ready.list.file.exists()


async def test_with_yes_they_are_gone_and_a_second_time_it_is_done_already(
    ready: Erasing, hall: Hall, capsys: pytest.CaptureFixture[str]
) -> None:
    await hall.evening(await hall.set_up())
    assert await erased(ready, "Grace Okafor", yes=True, with_words=False) == DONE
    assert "Erased." in capsys.readouterr().out
    assert not await is_there(hall) and await is_there(hall, MIRIAM)
    for typed in (person_id(GRACE), GRACE.email or ""):
        assert await erased(ready, typed, yes=True, with_words=False) == DONE
        assert "erased already" in capsys.readouterr().out
    [listed] = ErasureList(ready.list.file).read() or []
    written = ready.list.file.read_text(encoding="ascii")
    assert not [one for one in (GRACE.name, GRACE.email, person_id(GRACE)) if one and one in written]
    assert len(listed.digests) > 3


async def test_the_only_chair_hands_over_first(ready: Erasing, hall: Hall) -> None:
    await hall.evening(await hall.set_up())
    with pytest.raises(BadSettings, match="only chair of Faith Forum"):
        await erased(ready, "Carys Bowen", yes=True, with_words=False)
    assert await is_there(hall, CARYS) and not ready.list.file.exists()


async def test_a_copy_that_is_put_back_loses_them_again(
    ready: Erasing, hall: Hall, tmp_path: Path, bare_postgres_url: str
) -> None:
    """The copy is real, and older than the erasure."""
    await hall.evening(await hall.set_up())
    url = hall.database.url.render_as_string(hide_password=False)
    copy = await asyncio.to_thread(back_up, url, tmp_path / "copy.zip", VERSION, datetime.now(UTC))
    await erased(ready, "Grace Okafor", yes=True, with_words=False)
    again = f"sqlite+aiosqlite:///{tmp_path}/again.db" if hall.database.is_sqlite else bare_postgres_url
    await asyncio.to_thread(restore, again, copy.file, datetime.now(UTC))
    database = Database(again)
    assert GRACE.name in await names_in(database)
    assert await replay(database, SEALS, ready.list.file) == Replayed(1, again=1, people=1)
    assert GRACE.name not in await names_in(database) and MIRIAM.name in await names_in(database)
    assert await replay(database, SEALS, ready.list.file) == Replayed(1), "once is enough"
    await database.aclose()


async def test_without_the_list_nothing_is_made_again(hall: Hall, file: Path) -> None:
    assert await replay(hall.database, SEALS, file) == Replayed(None)
    assert await replay(hall.database, SEALS, None) == Replayed(None)


async def names_in(database: Database) -> set[str]:
    async with database.transaction() as session:
        return set((await session.scalars(select(people.c.name))).all())


async def test_neither_a_roster_nor_a_list_brings_them_back(ready: Erasing, hall: Hall) -> None:
    forum = await hall.set_up()
    await hall.evening(forum)
    await erased(ready, "Grace Okafor", yes=True, with_words=False)

    async def seen(uow: UnitOfWork) -> None:
        assert list(await without_erased(uow, [CARYS, GRACE, MIRIAM])) == [CARYS, MIRIAM]
        again = replace(GRACE, teams_id="29:new", entra_id="00000000-0000-4000-8000-000000000000")
        assert await is_erased(uow, again), "invited again, with the address that only she has"
        carys = await uow.people.get(person_id(CARYS))
        assert carys is not None
        entries = [Entry(GRACE.name, GRACE.email or ""), Entry(GRACE.name), Entry("Grace Other", "other@else.example")]
        found = await look_at_list(uow, carys, forum, entries)
        assert [one.known for one in found] == [Known.LEFT_OUT, Known.LEFT_OUT, Known.NEW]

    await ready.run(seen)


async def test_whoever_comes_back_by_themselves_is_welcome(ready: Erasing, hall: Hall) -> None:
    await hall.evening(await hall.set_up())
    await erased(ready, "Grace Okafor", yes=True, with_words=False)

    async def back(uow: UnitOfWork) -> None:
        person = await uow.people.recognise(GRACE)
        assert uow.people.is_new(person)
        await welcome_back(uow, GRACE)
        assert list(await without_erased(uow, [GRACE])) == [GRACE]

    await ready.run(back)
    assert await replay(hall.database, SEALS, ready.list.file) == Replayed(1), "what is done is not done again"
    assert await is_there(hall)


async def test_a_forum_goes_with_everybody_who_is_in_no_other(
    ready: Erasing, hall: Hall, capsys: pytest.CaptureFixture[str]
) -> None:
    forum = await hall.set_up()
    await hall.meet(forum)
    async with hall.database.transaction() as session:
        await fill(session)
    with pytest.raises(BadSettings, match=r"(?s)legal hold.*meets on 2030-04-09"):
        await forum_erased(ready, forum.name, yes=True)
    async with hall.database.transaction() as session:
        await session.execute(delete(metadata.tables["legal_holds"]))
        await session.execute(update(metadata.tables["meetings"]).values(state=MeetingState.CANCELLED))
    assert await forum_erased(ready, forum.name, yes=False) == NOT_YET
    assert "This erases everything of Faith Forum" in capsys.readouterr().out
    assert await forum_erased(ready, forum.name, yes=True) == DONE
    async with hall.database.transaction() as session:
        left = {
            table.name
            for table in metadata.sorted_tables
            if await session.scalar(select(func.count()).select_from(table))
        }
    assert left - {"posts", "rests"} == {"audit_entries", "erasures", "erased_ids", "jobs", "people"}
    assert set(await hall.waiting(SayErased)) == {SayErased(forum.channel_id, forum.service_url, forum.locale)}
    assert await names_in(hall.database) == {OMAR.name}, "nothing of the forum ever led to him"
    assert await forum_erased(ready, forum.id, yes=True) == DONE
    assert "erased already" in capsys.readouterr().out


async def test_a_list_that_cannot_be_written_stops_it_before_anything_is_changed(hall: Hall, tmp_path: Path) -> None:
    await hall.evening(await hall.set_up())
    async with erasing(hall.database, SEALS, tmp_path / "missing" / "list") as ready:
        with pytest.raises(BadSettings, match="nothing was changed"):
            await erased(ready, "Grace Okafor", yes=True, with_words=False)
    assert await is_there(hall)


async def test_whatever_comes_in_the_way_at_the_last_moment_leaves_nothing_on_the_list(
    ready: Erasing, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is on the list is made at the next start, whatever was said."""
    await hall.evening(await hall.set_up())

    async def hold_begins() -> None:
        database = Database(hall.database.url.render_as_string(hide_password=False))
        async with database.transaction() as session:
            uow = SqlUnitOfWork(session, SqlJobs(session, hall.clock, hall.client))
            await begin_hold(uow, await uow.people.recognise(GRACE), "A claim", hall.clock.now())
        await database.aclose()

    def typed(_: str) -> bool:
        with ThreadPoolExecutor() as beside:
            beside.submit(asyncio.run, hold_begins()).result()
        return True

    monkeypatch.setattr("bot.erasing.person.confirmed", typed)
    with pytest.raises(BadSettings, match="legal hold"):
        await erased(ready, "Grace Okafor", yes=False, with_words=False)
    assert await is_there(hall) and not ready.list.file.exists()


async def test_a_list_whose_keys_are_not_here_is_not_taken_for_done(ready: Erasing, hall: Hall, tmp_path: Path) -> None:
    """With other keys everybody on it would be a stranger, and back."""
    await hall.evening(await hall.set_up())
    async with erasing(hall.database, (Seal(b"of the bot before"),), tmp_path / "list") as before:
        async with hall.open() as uow:
            known = await uow.erasures.known(person_id(GRACE))
        assert known is not None
        seal = before.seals[0]
        before.list.add(erasure_with(seal, "1", hall.clock.now(), digests_to_keep(seal, known)))
    with pytest.raises(CannotStart, match=r"1 erasure on .* cannot be read"):
        await replay(hall.database, SEALS, before.list.file)
    assert await is_there(hall)
    assert await replay(hall.database, (*SEALS, seal), before.list.file) == Replayed(1, again=1, people=1)
    assert await replay(hall.database, SEALS, before.list.file) == Replayed(1), "what is done needs no keys"
    assert not await is_there(hall)


def test_a_line_that_was_never_finished_is_left_aside(file: Path) -> None:
    whole = Erasure("1", datetime(2030, 4, 9, tzinfo=UTC), ("a", "b"))
    at = ErasureList(file)
    at.add(whole)
    with file.open("a") as torn:
        torn.write('{"id": "2", "at" é')
    at.add(replace(whole, id="3"))
    assert [one.id for one in at.read() or []] == ["1", "3"]
    assert file.stat().st_mode & 0o077 == 0
