"""`folkmoot person export`: everything of one person is in the file, nothing of anybody else, and nobody can read it
without its password.
"""

import json
import re
from dataclasses import fields
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader
from sqlalchemy import insert, text, update

from bot.settings import BadSettings
from bot.subjects.copy_paper import DATA, SHARES
from bot.subjects.copy_words import HEADINGS, JOBS, label
from bot.subjects.export_command import exported
from forum.attendance import KnownAs, UnknownAttendee
from forum.holds import LegalHold
from forum.ids import HoldId
from forum.jobs import RemindOwner, TellOverdue, WithdrawEvent
from forum.people import person_id
from forum.public_pages import Interest, InterestId
from forum.retention.columns import TABLES
from forum.subjects.ties import CONTEXT
from storage.engine.database import Database
from storage.engine.keyring import DataKey, KeyRing
from storage.jobs.job_tables import JobState, jobs, metadata
from storage.tables import people
from tests.bot.subjects.everywhere import ADDRESS, NAME, SUBJECT, Everywhere, fill_everywhere, other
from tests.cast import GRACE, OMAR
from tests.hall import Hall
from tests.kinds_of_jobs import kinds_of_jobs

NOW = datetime(2030, 5, 1, 9, tzinfo=UTC)


@pytest.fixture
async def everywhere(database: Database) -> Everywhere:
    async with database.transaction() as session:
        return await fill_everywhere(session)


async def copied(database: Database, target: Path, typed: str = SUBJECT) -> tuple[str, dict[str, Any]]:
    """The words on its pages, without spaces, and the data inside."""
    said = await exported(database, typed, target, NOW, is_under_18=True)
    return opened(target, said[2].strip())


def opened(target: Path, password: str) -> tuple[str, dict[str, Any]]:
    reader = PdfReader(BytesIO(target.read_bytes()), password=password)
    pages = "".join(page.extract_text() for page in reader.pages)
    with pikepdf.open(target, password=password) as pdf:
        data = json.loads(pdf.attachments[DATA].get_file().read_bytes())
    return squeezed(pages), data


async def test_each_word_of_theirs_is_in_it_and_none_of_anybody_elses(
    everywhere: Everywhere, database: Database, tmp_path: Path
) -> None:
    pages, data = await copied(database, tmp_path / "copy.pdf")
    all_of_theirs(everywhere, pages, data)
    assert squeezed(SHARES) not in pages


async def test_what_is_encrypted_is_readable_in_it(database: Database, tmp_path: Path) -> None:
    KeyRing([DataKey(b"o" * 64)]).serve(database.engine.sync_engine)
    async with database.transaction() as session:
        everywhere = await fill_everywhere(session)
        plain = await session.execute(text("SELECT count(*) FROM outreaches WHERE note LIKE 'Mine%'"))
        assert plain.scalar_one() == 0
    database.keys = KeyRing([DataKey(b"o" * 64)])
    all_of_theirs(everywhere, *await copied(database, tmp_path / "copy.pdf"))


async def test_somebody_of_whom_only_a_name_is_kept(hall: Hall, tmp_path: Path) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    address = "petronella@example.org"
    async with hall.open() as uow:
        for name in ("Petronella Ashdown", "Barnaby Quill"):
            await uow.attendance.keep_stranger(UnknownAttendee(f"s {name}", meeting.id, name, KnownAs.WALK_IN))
        await uow.public.add_interest(
            Interest(InterestId("1"), forum.id, "Petronella Ashdown", address, address, "", "May I come?", NOW)
        )
    pages, data = await copied(hall.database, tmp_path / "letter.pdf", typed=address)
    assert [one["table"] for one in data["kept"]] == ["interests"] and squeezed("May I come?") in pages
    assert data["kept"][0]["rows"][0]["email"] == address
    with pytest.raises(BadSettings) as refused:
        await copied(hall.database, tmp_path / "name.pdf", typed="Petronella Ashdown")
    came = next(line.rsplit(" ")[-1] for line in refused.value.lines if "came to a meeting" in line)
    pages, data = await copied(hall.database, tmp_path / "came.pdf", typed=came)
    assert [one["table"] for one in data["kept"]] == ["strangers"] and "Barnaby" not in pages


async def test_a_hold_on_a_forum_is_told_to_everybody_of_whom_it_keeps_anything(hall: Hall, tmp_path: Path) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    async with hall.open() as uow:
        await uow.attendance.keep_stranger(UnknownAttendee("s", meeting.id, "Petronella Ashdown", KnownAs.WALK_IN))
        await uow.holds.add(LegalHold(HoldId("1"), forum.id, None, "A public inquiry", "FILE 77", NOW, None))
        assert len(await uow.holds.concerning(person_id(OMAR))) == 0
    for typed, is_told in (("Petronella Ashdown", True), (GRACE.name, True), (OMAR.name, False)):
        pages, data = await copied(hall.database, tmp_path / f"{typed}.pdf", typed=typed)
        held = [row for kept in data["kept"] if kept["table"] == "legal_holds" for row in kept["rows"]]
        assert [one["reason"] for one in held] == ["A public inquiry"] * is_told
        assert (squeezed("A public inquiry") in pages) is is_told and "FILE77" not in pages + json.dumps(data)


async def test_of_two_people_with_one_address_each_has_their_own_rows(
    everywhere: Everywhere, database: Database, tmp_path: Path
) -> None:
    async with database.transaction() as session:
        await session.execute(update(people).where(people.c.id == other(1)).values(email=ADDRESS))
    pages, data = await copied(database, tmp_path / "copy.pdf")
    all_of_theirs(everywhere, pages, data)
    assert squeezed(SHARES) in pages
    with pytest.raises(BadSettings):
        await copied(database, tmp_path / "another.pdf", typed=ADDRESS)


def all_of_theirs(everywhere: Everywhere, pages: str, data: dict[str, Any]) -> None:
    told = json.dumps(data, ensure_ascii=False)
    assert NAME in told and squeezed(NAME) in pages
    assert {where for word, where in everywhere.mine.items() if word not in told} == set(), "not in the data"
    assert {where for word, where in everywhere.mine.items() if word not in pages} == set(), "not on the pages"
    assert not [number for number in range(40) if other(number) in told], "the id of somebody else"
    for shown in (told, pages):
        assert {where for word, where in everywhere.theirs.items() if word in shown} == set()
        assert not re.search("1901|987654|Theirs", shown), "a day, a number or a file of somebody else"


async def test_whose_chat_a_message_about_somebody_is_in_is_not_theirs_to_know(
    everywhere: Everywhere, database: Database, tmp_path: Path
) -> None:
    [mine] = [one for one in everywhere.rows["posts"] if one["key"].endswith(f"@{SUBJECT}")]
    about = {"key": f"not_told:{SUBJECT}:news@{other(1)}", "conversation_id": "Theirs chat", "activity_id": "Theirs 1"}
    async with database.transaction() as session:
        await session.execute(insert(metadata.tables["posts"]).values(mine | about))
    pages, data = await copied(database, tmp_path / "copy.pdf")
    assert "not_told" not in json.dumps(data)
    all_of_theirs(everywhere, pages, data)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_every_table_has_a_heading_and_no_column_shows_how_it_is_called_inside() -> None:
    assert HEADINGS.keys() == TABLES.keys()
    told = [label(column) for columns in TABLES.values() for column in columns.telling]
    assert not [one for one in told if "_" in one or not one[0].isupper()]


def test_what_a_job_is_to_do_is_said_in_words() -> None:
    about = {"person_id", "mailbox", "action_id", "look_id", "contact_id", "interest_id"}
    named = {kind for kind, job in kinds_of_jobs().items() if about & {one.name for one in fields(job)}}
    assert named == JOBS.keys()


def test_what_tells_which_thing_is_meant_is_nothing_that_somebody_wrote() -> None:
    for table, paths in CONTEXT.items():
        for step, column in (path.split(".") for path in paths):
            parent = next(iter(metadata.tables[table].c[step].foreign_keys)).column.table
            assert column in TABLES[parent.name].others
            assert label(f"{step}.{column}") != f"{step}.{column}"


async def test_what_waits_for_somebody_is_told_also_if_it_names_only_their_action(
    everywhere: Everywhere, database: Database, tmp_path: Path
) -> None:
    [mine] = [row for row in everywhere.rows["actions"] if row["owner_id"] == SUBJECT]
    [entra] = [row["entra_id"] for row in everywhere.rows["people"] if row["id"] == SUBJECT]
    noted = next(row for row in everywhere.rows["actions"] if row["recorded_by"] == SUBJECT)
    waiting = [RemindOwner(mine["id"]), WithdrawEvent("m", entra, "e", "Theirs"), TellOverdue(noted["id"])]
    async with database.transaction() as session:
        for job in waiting:
            row = {"key": job.key, "kind": job.kind, "lane": "x", "payload": job.payload(), "state": JobState.OPEN}
            await session.execute(insert(jobs).values(row | {"due_at": NOW, "generation": 1}))
    pages, data = await copied(database, tmp_path / "copy.pdf")
    [told] = [one["rows"] for one in data["kept"] if one["table"] == "jobs"]
    assert {one["kind"] for one in told} - {"x0kind"} == {"RemindOwner", "WithdrawEvent"}, "not one of another's action"
    assert squeezed(JOBS["RemindOwner"]) in pages and squeezed(JOBS["WithdrawEvent"]) in pages
    all_of_theirs(everywhere, pages, data)
