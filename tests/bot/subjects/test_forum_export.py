"""`folkmoot forum export`: everything of one forum and nothing of another; what was confided, and who is under 18, only
if somebody asks for it.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from sqlalchemy import delete, update

from bot.__main__ import main
from bot.settings import BadSettings
from bot.subjects.copy_paper import DATA
from bot.subjects.forum_command import exported
from forum.audit import Deed
from forum.ids import ForumId, PersonId
from forum.retention.columns import TABLES
from forum.retention.periods import Kept
from forum.subjects.of_forum import CONFIDED
from forum.subjects.ties import TIES, Key, Nobody
from forum.young_members import YoungMember
from storage.engine.database import Database
from storage.no_jobs import NoJobs
from storage.tables import metadata
from storage.unit_of_work import SqlUnitOfWork
from tests.bot.subjects.everywhere import NAME, SUBJECT, Everywhere, fill_everywhere, other
from tests.bot.subjects.test_person_export import opened

NOW = datetime(2030, 5, 1, 9, tzinfo=UTC)
USELESS = {Kept.LINKS, Kept.LOOKS, Kept.JOBS, Kept.POSTS, Kept.WATCHES, Kept.REFUSALS, Kept.RUNNING, Kept.PEOPLE}


@pytest.fixture
async def everywhere(database: Database) -> Everywhere:
    async with database.transaction() as session:
        return await fill_everywhere(session)


def forum_of(made: Everywhere, table: str, row: dict[str, Any]) -> str | None:
    """By walking from row to row."""
    if table == "forums":
        return row["id"]
    if "forum_id" in row:
        return row["forum_id"]
    for column in metadata.tables[table].columns:
        for key in column.foreign_keys:
            parent, there = key.column.table.name, key.column.name
            if parent not in ("people", table):
                found = next((one for one in made.rows[parent] if one[there] == row[column.name]), None)
                if found is not None and (forum := forum_of(made, parent, found)) is not None:
                    return forum
    return None


def words(made: Everywhere, forum: str, *, is_here: bool, kinds: set[Kept]) -> dict[str, str]:
    """Everything that was written in rows of this forum, or of the others, and where."""
    return {
        word: f"{table}.{column}"
        for table, rows in made.rows.items()
        if TABLES[table].kind in kinds
        for row in rows
        if (forum_of(made, table, row) == forum) == is_here
        for column, value in row.items()
        if not isinstance(TIES.get(table, {}).get(column), (Key, Nobody))
        for word in _in(value)
        if word in made.mine or word in made.theirs
    }


def _in(value: object) -> Iterator[str]:
    yield from (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()


async def export(database: Database, target: Path, forum: str, **asked: bool) -> tuple[str, str, dict[str, Any]]:
    wanted = {"with_confided": False, "with_young": False} | asked
    said = await exported(database, forum, target, NOW, **wanted)
    pages, data = opened(target, said[1].strip())
    return said[1].strip(), pages, data


@pytest.mark.parametrize("with_confided", [False, True])
async def test_everything_of_the_forum_and_nothing_of_another(
    everywhere: Everywhere, database: Database, tmp_path: Path, *, with_confided: bool
) -> None:
    held = set(Kept) - USELESS - (set() if with_confided else CONFIDED)
    for number in (0, 1):
        target, forum = tmp_path / f"{number}.pdf", everywhere.rows["forums"][number]["id"]
        password, pages, data = await export(database, target, forum, with_confided=with_confided, with_young=True)
        told = json.dumps(data, ensure_ascii=False)
        here = words(everywhere, forum, is_here=True, kinds=held)
        assert len(here) > 20
        for text in (told, pages):
            assert {where for word, where in here.items() if word not in text} == set()
            assert {
                where
                for word, where in words(everywhere, forum, is_here=False, kinds=set(Kept) - {Kept.PEOPLE}).items()
                if word in text
            } == set()
        if not with_confided:
            confided = words(everywhere, forum, is_here=True, kinds=set(CONFIDED))
            assert not [where for word, where in confided.items() if word in told + pages]
        _files(target, password, everywhere.rows["minutes_papers"], everywhere, forum)


def _files(target: Path, password: str, papers: list[dict[str, Any]], made: Everywhere, forum: str) -> None:
    expected = {row["content"] for row in papers if forum_of(made, "minutes_papers", row) == forum}
    with pikepdf.open(target, password=password) as pdf:
        inside = {name: one.get_file().read_bytes() for name, one in pdf.attachments.items()}
    assert expected <= {content for name, content in inside.items() if name != DATA}


async def test_who_is_under_18_is_in_it_only_if_somebody_asks(
    everywhere: Everywhere, database: Database, tmp_path: Path
) -> None:
    forum = ForumId(everywhere.rows["forums"][0]["id"])
    async with database.transaction() as session:
        uow = SqlUnitOfWork(session, NoJobs())
        for row in everywhere.rows["young_members"]:
            await uow.young_members.take_off(ForumId(row["forum_id"]), PersonId(row["person_id"]))
        await uow.young_members.keep(YoungMember(forum, PersonId(SUBJECT), PersonId(other(1)), NOW))
    _, pages, data = await export(database, tmp_path / "without.pdf", forum)
    told = json.dumps(data, ensure_ascii=False)
    assert "[a member under 18]" in told and NAME not in told and NAME.replace(" ", "") not in pages
    assert not [where for word, where in everywhere.mine.items() if word in told and where.startswith("people.")]
    _, pages, data = await export(database, tmp_path / "with.pdf", forum, with_young=True)
    assert NAME in json.dumps(data, ensure_ascii=False)


async def test_who_is_under_18_is_left_out_however_they_are_written_and_so_is_who_they_lead_to(
    everywhere: Everywhere, database: Database, tmp_path: Path
) -> None:
    forum = ForumId(everywhere.rows["forums"][0]["id"])
    async with database.transaction() as session:
        tables = metadata.tables
        named = tables["people"].c.id == SUBJECT
        await session.execute(update(tables["people"]).values(name="Sam Okoro"))
        await session.execute(update(tables["people"]).where(named).values(name="OKAFOR, Amina (Youth Council)"))
        said = "Amina Okafor’s poster; amina rings Sam; Okafor Amina came"
        await session.execute(update(tables["minutes_items"]).values(words=said))
        await session.execute(update(tables["interests"]).values(name="Amina Okafor", words="My school is Hillside"))
        young = YoungMember(forum, PersonId(SUBJECT), PersonId(other(1)), NOW)
        await session.execute(delete(tables["young_members"]))
        await SqlUnitOfWork(session, NoJobs()).young_members.keep(young)
    _, _, data = await export(database, tmp_path / "without.pdf", forum)
    told = json.dumps(data, ensure_ascii=False)
    assert "amina" not in told.lower() and "okafor" not in told.lower() and "Hillside" not in told
    assert "rings Sam" in told, "somebody else, who stays"
    assert not [one for one in data["kept"] if one["table"] == "young_members"], "the adult leads to them"


async def test_the_chairs_can_see_that_it_was_made(everywhere: Everywhere, database: Database, tmp_path: Path) -> None:
    forum = everywhere.rows["forums"][0]["id"]
    await export(database, tmp_path / "a.pdf", forum)
    async with database.transaction() as session:
        found = await SqlUnitOfWork(session, NoJobs()).audit.since(forum, None)
        assert [one.forum_id for one in found if one.deed is Deed.FORUM_EXPORTED] == [forum]
    with pytest.raises(BadSettings, match="there is no such forum"):
        await exported(database, "Choir", tmp_path / "b.pdf", NOW, with_confided=False, with_young=False)
    assert not (tmp_path / "b.pdf").exists()


def test_at_a_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("bot.logs.configure", lambda *_, **__: None)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db")
    assert main(["migrate"]) == 0
    assert main(["forum", "export", "Choir", "--to", "copy.pdf"]) == 2
    assert capsys.readouterr().err == "folkmoot: there is no such forum: none has been set up yet\n"
    with pytest.raises(SystemExit):
        main(["forum", "export", "--help"])
    assert "may show belief or health" in " ".join(capsys.readouterr().out.split())
