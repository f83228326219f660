"""The file: nobody reads it without its password, it is whole or not there, and it takes the place of nothing."""

import errno
import json
import os
import stat
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from sqlalchemy import text

from bot.__main__ import main
from bot.settings import BadSettings
from bot.start import CannotStart
from bot.subjects import copy_file, export_command
from bot.subjects.copy_file import can_be_written, new_password
from bot.subjects.copy_paper import DATA
from bot.subjects.export_command import UNDER_18, exported
from forum.audit import Deed
from forum.correspondents import Correspondent
from forum.forums import Forum
from forum.people import person_id
from forum.young_members import YoungMember
from storage.engine.database import Database
from storage.engine.keyring import DataKey, KeyRing
from storage.engine.trouble import DatabaseTrouble, Trouble
from tests.cast import CARYS, GRACE
from tests.hall import Hall

NOW = datetime(2030, 5, 1, 9, tzinfo=UTC)


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> str:
    """SQLite: what is read is the same on both (test_person_export.py)."""
    return request.getfixturevalue("sqlite_url")


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


async def export(hall: Hall, target: Path, *, is_under_18: bool = False) -> list[str]:
    return await exported(hall.database, "Grace Okafor", target, NOW, is_under_18=is_under_18)


async def test_without_the_password_nothing_of_it_can_be_read(hall: Hall, tmp_path: Path) -> None:
    await hall.set_up()
    target = tmp_path / "copy.pdf"
    said = await export(hall, target)
    raw, password = target.read_bytes(), said[2].strip()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600 and names(tmp_path) == ["copy.pdf"]
    for word in (b"Grace", b"Okafor", b"copy.json", b"Folkmoot", b"kept about you", password.encode()):
        assert word not in raw and word.decode().encode("utf-16-be") not in raw
    for wrong in ("", password[:-1], password.upper()):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(target, password=wrong)
    with pikepdf.open(target, password=password) as pdf:
        assert (pdf.encryption.R, pdf.encryption.bits) == (6, 256)
        assert "/StructTreeRoot" in pdf.Root and "/Lang" in pdf.Root
        assert json.loads(pdf.attachments[DATA].get_file().read_bytes())["about"] == "Grace Okafor"


async def test_it_is_never_in_the_clear_on_the_disk(
    hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever this process writes to any file is looked at; the password too is in none."""
    await hall.set_up()
    written, write = BytesIO(), os.fdopen

    def watched(descriptor: int, *args: Any, **more: Any) -> Any:
        file = write(descriptor, *args, **more)
        put = file.write
        return _Watched(file, lambda content: (written.write(content), put(content))[1])

    monkeypatch.setattr(os, "fdopen", watched)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    said = await export(hall, tmp_path / "copy.pdf")
    assert written.getvalue() == (tmp_path / "copy.pdf").read_bytes()
    assert names(tmp_path / "tmp") == [] and said[2].strip().encode() not in written.getvalue()


class _Watched:
    def __init__(self, file: Any, write: Any) -> None:
        self._file, self.write = file, write

    def __enter__(self) -> Any:
        self._file.__enter__()
        return self

    def __exit__(self, *ended: Any) -> Any:
        return self._file.__exit__(*ended)


async def test_operators_alone_see_that_it_was_made_and_the_trail_has_no_password(hall: Hall, tmp_path: Path) -> None:
    forum = await hall.set_up()
    said = await export(hall, tmp_path / "copy.pdf")
    async with hall.open() as uow:
        [deed] = [one for one in await uow.audit.since(None, None) if one.deed is Deed.PERSON_EXPORTED]
        assert (deed.forum_id, deed.about_id, deed.details) == (None, person_id(GRACE), ())
        assert not [one for one in await uow.audit.since(forum.id, None) if one.deed is Deed.PERSON_EXPORTED]
    assert said[2].strip() not in "".join(await hall.every_row())


async def test_a_full_disk_leaves_nothing(hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    await hall.set_up()

    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("storage.copies.archive._to_the_disk", full)
    with pytest.raises(BadSettings, match=r"the disk is full\. Nothing is left of it$"):
        await export(hall, tmp_path / "copy.pdf")
    assert names(tmp_path) == []
    async with hall.open() as uow:
        assert not [one for one in await uow.audit.since(None, None) if one.deed is Deed.PERSON_EXPORTED]


async def test_a_trail_that_cannot_be_written_leaves_no_file(
    hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hall.set_up()

    async def fails(*_: Any, **__: Any) -> None:
        raise DatabaseTrouble(Trouble.UNREACHABLE)

    monkeypatch.setattr(export_command, "noted_of_operator", fails)
    with pytest.raises(DatabaseTrouble):
        await export(hall, tmp_path / "copy.pdf")
    assert names(tmp_path) == []


@pytest.mark.parametrize("damage", ["missing key", "damaged"])
async def test_what_cannot_be_decrypted_is_refused_and_leaves_no_file(hall: Hall, tmp_path: Path, damage: str) -> None:
    ring = KeyRing([DataKey(b"o" * 64)])
    ring.serve(hall.database.engine.sync_engine)
    await hall.set_up()
    if damage == "damaged":
        async with hall.open() as uow:
            await uow.correspondents.add(Correspondent(**reached(await uow.forums.everywhere())))
        async with hall.database.transaction() as session:
            await session.execute(text("UPDATE correspondents SET phone = substr(phone, 1, 40) || 'A'"))
    keys = KeyRing() if damage == "missing key" else ring
    other = Database(hall.database.url.render_as_string(hide_password=False), keys=keys)
    try:
        with pytest.raises(CannotStart if damage == "missing key" else DatabaseTrouble, match=r"key|damaged"):
            await exported(other, "Grace Okafor", tmp_path / "copy.pdf", NOW, is_under_18=False)
    finally:
        await other.aclose()
    assert names(tmp_path) == []


def reached(forums: Sequence[Forum]) -> dict[str, Any]:
    by = person_id(CARYS)
    return {"forum_id": forums[0].id, "person_id": person_id(GRACE), "added_by": by, "added_at": NOW, "phone": "+441"}


async def test_nothing_is_overwritten_also_if_the_name_is_taken_meanwhile(hall: Hall, tmp_path: Path) -> None:
    await hall.set_up()
    target = tmp_path / "copy.pdf"
    target.write_text("kept")
    with pytest.raises(BadSettings, match="is there already"):
        await export(hall, target)
    assert target.read_text() == "kept" and names(tmp_path) == ["copy.pdf"]


def test_a_place_that_takes_no_file_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "there.pdf").symlink_to(tmp_path / "nowhere")
    for name, why in (
        ("there.pdf", "is there already"),
        ("no/copy.pdf", "there is no folder"),
        ("copy.zip", "has to end in"),
    ):
        with pytest.raises(BadSettings, match=why):
            can_be_written(tmp_path / name)


async def test_somebody_under_18_needs_a_word_more(hall: Hall, tmp_path: Path) -> None:
    forum = await hall.set_up()
    async with hall.open() as uow:
        await uow.young_members.keep(YoungMember(forum.id, person_id(GRACE), person_id(CARYS), NOW))
    with pytest.raises(BadSettings) as refused:
        await export(hall, tmp_path / "copy.pdf")
    assert refused.value.lines == [UNDER_18] and names(tmp_path) == []
    await export(hall, tmp_path / "copy.pdf", is_under_18=True)


def test_passwords_are_read_out_easily_and_never_the_same() -> None:
    made = {new_password() for _ in range(50)}
    assert len(made) == 50
    assert all(len(one) == 24 and not set(one) & set("0oO1lijqguv") for one in made)
    assert copy_file.GROUPS * copy_file.LETTERS == 20


def test_at_a_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("bot.logs.configure", lambda *_, **__: None)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db")
    assert main(["person", "export", "Grace", "--to", "copy.zip"]) == 2
    assert capsys.readouterr().err == "folkmoot: copy.zip has to end in .pdf: the copy is a PDF with a password\n"
    assert main(["migrate"]) == 0
    assert main(["person", "export", "Grace", "--to", "copy.pdf"]) == 2
    assert not (tmp_path / "copy.pdf").exists()
