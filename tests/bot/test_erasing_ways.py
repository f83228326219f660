"""`folkmoot person erase` and `forum erase` where it is done, refused, encrypted, put back and logged."""

import io
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import delete, text, update

from bot import logs
from bot.erasing.forum import erased as forum_erased
from bot.erasing.opened import Erasing, erasing
from bot.erasing.person import DONE, NOT_YET, erased
from bot.erasing.replay import Replayed, replay
from bot.settings import BadSettings
from bot.version import VERSION
from forum.holds import LegalHold
from forum.ids import HoldId
from forum.keys import Seal
from forum.meetings import MeetingState
from forum.people import person_id
from forum.young_members import YoungMember
from storage.copies.backup import back_up
from storage.copies.restore import restore
from storage.engine.database import Database
from storage.engine.keyring import DataKey, KeyRing
from storage.tables import metadata
from tests.bot.logging_restored import logging_restored
from tests.cast import CARYS, GRACE, MIRIAM
from tests.hall import Hall
from tests.storage.erasing.everywhere import fill
from tests.storage.erasing.test_person import naming, rows

SEALS = (Seal(b"a secret of this installation"),)


@pytest.fixture
async def ready(hall: Hall, tmp_path: Path) -> AsyncIterator[Erasing]:
    async with erasing(hall.database, SEALS, tmp_path / "folkmoot.erased", hall.clock) as opened:
        yield opened


async def there(hall: Hall) -> list[str]:
    return [line for line in await rows(hall) if GRACE.name in line]


async def everywhere(hall: Hall) -> None:
    await hall.evening(await hall.set_up())
    async with hall.database.transaction() as session:
        await fill(session)
        await session.execute(delete(metadata.tables["legal_holds"]))


async def test_chairs_have_to_hear_that_the_mark_of_somebody_under_18_goes(
    ready: Erasing, hall: Hall, capsys: pytest.CaptureFixture[str]
) -> None:
    forum = await hall.set_up()
    await hall.evening(forum)
    marked = YoungMember(forum.id, person_id(GRACE), person_id(MIRIAM), hall.clock.now())
    async with hall.open() as uow:
        await uow.young_members.keep(marked)
    assert await erased(ready, MIRIAM.name, yes=False, with_words=False) == NOT_YET
    assert "under 18" not in capsys.readouterr().out
    assert await erased(ready, GRACE.name, yes=False, with_words=False) == NOT_YET
    said = capsys.readouterr().out
    assert "1 mark that they are under 18" in said and "tell the chairs" in said


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_at_a_terminal_the_name_is_typed(ready: Erasing, hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    await hall.evening(await hall.set_up())
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    asked: list[str] = []

    def typing(words: str) -> None:
        monkeypatch.setattr("builtins.input", lambda prompt: asked.append(prompt) or words)

    for wrong in ("", "yes", "Miriam Stern", "grace okafor"):
        typing(wrong)
        assert await erased(ready, "Grace Okafor", yes=False, with_words=False) == NOT_YET
        assert await there(hall) and not ready.list.file.exists()
    typing(" Grace Okafor ")
    assert await erased(ready, "Grace Okafor", yes=False, with_words=False) == DONE
    assert await there(hall) == [] and len(asked) == 5
    typing("Miriam Stern")
    assert await erased(ready, "Miriam Stern", yes=True, with_words=False) == DONE
    assert len(asked) == 5, "--yes asks nothing"


async def test_nobody_is_erased_on_whom_a_legal_hold_is(ready: Erasing, hall: Hall) -> None:
    forum = await hall.set_up()
    await hall.evening(forum)
    for whose, said in (
        ((None, person_id(GRACE)), "on somebody covers this"),
        ((forum.id, None), "is on what is kept of Faith Forum"),
    ):
        async with hall.open() as uow:
            await uow.holds.add(LegalHold(HoldId("1"), *whose, "An inquiry", "", hall.clock.now(), None))
        with pytest.raises(BadSettings, match=f"legal hold {said}.*An inquiry"):
            await erased(ready, "Grace Okafor", yes=True, with_words=True)
        assert await there(hall) and not ready.list.file.exists()
        async with hall.open() as uow:
            await uow.holds.end(HoldId("1"))
    assert await erased(ready, "Grace Okafor", yes=True, with_words=True) == DONE
    assert await there(hall) == []


async def test_a_forum_that_a_copy_brings_back_goes_again(
    ready: Erasing, hall: Hall, tmp_path: Path, bare_postgres_url: str
) -> None:
    forum = await hall.set_up()
    await hall.evening(forum)
    async with hall.database.transaction() as session:
        await session.execute(update(metadata.tables["meetings"]).values(state=MeetingState.CANCELLED))
    url = hall.database.url.render_as_string(hide_password=False)
    copy = back_up(url, tmp_path / "copy.zip", VERSION, datetime.now(UTC))
    assert await forum_erased(ready, forum.name, yes=True) == DONE
    again = f"sqlite+aiosqlite:///{tmp_path}/again.db" if hall.database.is_sqlite else bare_postgres_url
    restore(again, copy.file, datetime.now(UTC))
    database = Database(again)
    assert await forums_in(database) == [forum.name]
    assert await replay(database, SEALS, ready.list.file) == Replayed(1, again=1)
    assert await forums_in(database) == []
    assert await replay(database, SEALS, ready.list.file) == Replayed(1), "once is enough"
    await database.aclose()


async def forums_in(database: Database) -> list[str]:
    async with database.transaction() as session:
        return list((await session.scalars(text("SELECT name FROM forums"))).all())


async def test_what_is_encrypted_is_found_and_goes(ready: Erasing, hall: Hall) -> None:
    ring = KeyRing([DataKey(b"o" * 64)])
    ring.serve(hall.database.engine.sync_engine)
    hall.database.keys = ring
    await everywhere(hall)
    async with hall.database.transaction() as session:
        plain = text("SELECT count(*) FROM outreaches WHERE note LIKE '%Okafor%'")
        assert (await session.execute(plain)).scalar_one() == 0, "it is encrypted"
    assert [line for line in naming(await rows(hall), GRACE) if line.startswith("outreaches")]
    assert await erased(ready, person_id(GRACE), yes=True, with_words=False) == DONE
    assert naming(await rows(hall), GRACE) == []
    assert any(MIRIAM.name in line for line in await rows(hall))


@pytest.mark.parametrize("kind", ["text", "json"])
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_the_log_says_nothing_of_them(ready: Erasing, hall: Hall, kind: str) -> None:
    await everywhere(hall)
    words = [*GRACE.name.split(), GRACE.email, GRACE.entra_id, GRACE.teams_id, person_id(GRACE), "moonwort", "honewort"]
    stream = io.StringIO()
    with logging_restored():
        logs.configure("debug", kind, ["a-secret-value"], stream)
        assert await erased(ready, person_id(GRACE), yes=True, with_words=True) == DONE
        async with hall.database.transaction() as session:  # as in a copy that is older
            for table in ("erased_ids", "erasures"):
                await session.execute(delete(metadata.tables[table]))
        assert await replay(hall.database, SEALS, ready.list.file) == Replayed(1, again=1)
    assert "1 erasures were made again" in stream.getvalue()
    assert [one for one in words if one and one in stream.getvalue()] == []
    assert CARYS.name not in stream.getvalue()
