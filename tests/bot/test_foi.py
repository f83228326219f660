"""`folkmoot foi export`: nothing confidential and no name in what may be disclosed, however much is kept."""

import csv
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from docx import Document
from sqlalchemy import update

from bot.foi.export import DECIDE, MAY, TABLE, Asked, exported
from bot.foi.to_decide import COLUMNS, harmless
from bot.settings import BadSettings
from forum.agenda import ItemKind
from forum.attendance import Attendance, Presence
from forum.audit import Deed
from forum.disclosure.exemptions import DISCLOSED, EXEMPT, MINUTES_DRAFTS, NOT_INFORMATION
from forum.disclosure.record import Period
from forum.forums import Openness
from forum.ids import MinutesId, SuggestionId
from forum.minutes import Minutes
from forum.published import Item
from forum.retention.columns import TABLES
from forum.use_cases.privacy.foi_exempt import foi_exempt
from forum.use_cases.privacy.foi_record import foi_record
from storage.tables import metadata
from tests.bot.disclosed_forum import AFTER, filled, word_of
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.hall import Hall

FIRST, LAST = date(2030, 4, 1), date(2030, 4, 30)
LATE = datetime.fromisoformat("2030-04-09T23:30")
TOLD = {
    *(
        ("agenda_versions", "items"),
        ("minutes_items", "title"),
        ("minutes_items", "words"),
        ("minutes_items", "decision"),
    ),
    *(("minutes_actions", "text"), ("actions", "text"), ("opportunities", "title"), ("opportunities", "what")),
    *(("board_briefs", "themes"), ("board_briefs", "done"), ("board_briefs", "due"), ("board_briefs", "coming")),
    *(("board_points", "title"), ("board_points", "words"), ("board_points", "answer")),
    *(("public_pages", "about"), ("public_pages", "joining"), ("forums", "name")),
}
"""Every column of which a word may stand in what may be disclosed."""


async def files(hall: Hall, tmp_path: Path, first: date = FIRST, last: date = LAST) -> tuple[str, str, list[list[str]]]:
    """The words of the two documents, and the rows of the table."""
    hall.clock.move_to(max(hall.clock.now(), AFTER))
    async with hall.open() as uow:
        [forum] = await uow.forums.everywhere()
    to = tmp_path / f"foi-{uuid4()}"
    await exported(hall.database, Asked(forum.id, first, last, to), hall.clock)
    assert {one.name for one in to.iterdir()} == {MAY, DECIDE, TABLE}
    assert {one.stat().st_mode & 0o777 for one in to.iterdir()} == {0o600} and to.stat().st_mode & 0o777 == 0o700
    table = list(csv.reader(StringIO((to / TABLE).read_text(encoding="utf-8-sig"))))
    return words_in(to / MAY), words_in(to / DECIDE), table


def words_in(file: Path) -> str:
    document = Document(BytesIO(file.read_bytes()))
    told = document.core_properties
    foot = [line.text for section in document.sections for line in section.footer.paragraphs]
    return "\n".join([told.title, told.author, told.comments, *(line.text for line in document.paragraphs), *foot])


async def test_only_the_words_of_what_was_published_are_in_it(hall: Hall, tmp_path: Path) -> None:
    await filled(hall)
    may, decide, table = await files(hall, tmp_path)
    every = {(name, column) for name in TABLES for column in metadata.tables[name].columns.keys()}  # noqa: SIM118
    found = {(name, column) for name, column in every if word_of(name, column) in may}
    assert found == TOLD
    assert {one for one in every if word_of(*one) in decide + json.dumps(table)} == {("forums", "name")}


def test_every_table_is_disclosed_in_part_or_possibly_exempt_or_no_information() -> None:
    exempt = [table for kind in EXEMPT for table in kind.tables]
    assert len(exempt) == len(set(exempt))
    assert {*exempt} | DISCLOSED | NOT_INFORMATION == set(TABLES)
    assert not {*exempt} & DISCLOSED and not NOT_INFORMATION & (DISCLOSED | {*exempt})
    assert {name for name, _ in TOLD} - {"forums"} <= DISCLOSED


async def test_every_kind_that_is_held_is_named_with_its_section_and_small_numbers_are_not_told(
    hall: Hall, tmp_path: Path
) -> None:
    await filled(hall)
    _, decide, table = await files(hall, tmp_path)
    assert tuple(table[0]) == COLUMNS
    rows = {row[1]: row for row in table[1:]}
    for kind in EXEMPT:
        row = rows[kind.what]
        assert f"{kind.what[0].upper()}{kind.what[1:]}" in decide and f"section {kind.sections[0]}" in row[3]
        assert row[4].startswith("section ") and row[5] and row[7:] == ["", "", "", "", ""], "a person fills it in"
        young = kind.counted == "young_members"
        assert row[2] == ("not said, nor whether there are any" if young else row[2])
        assert young or row[2] == "fewer than 5" or int(row[2]) >= 5
    assert "fewer than 5" in {row[2] for row in rows.values()}


async def test_members_under_18_are_not_said_to_be_there_when_there_are_none(hall: Hall, tmp_path: Path) -> None:
    await hall.meet(await hall.set_up())
    _, _, table = await files(hall, tmp_path)
    [row] = [row for row in table if row[1].startswith("members under 18")]
    assert row[2] == "not said, nor whether there are any"


async def test_no_name_and_no_address_is_in_it(hall: Hall, tmp_path: Path) -> None:
    await filled(hall)
    people = (CARYS, SAM, GRACE, MIRIAM, YUSUF)
    said = "; ".join(f"{one.name} said so, and {one.name.split()[0]}’s friend {one.name.lower()} too" for one in people)
    told = f"{said}. Write to grace@mosque.example or ring 07911 123456."
    async with hall.database.transaction() as session:
        for table, column in TOLD - {("agenda_versions", "items"), ("forums", "name")}:
            await session.execute(update(metadata.tables[table]).values({column: told}))
        item = (Item(SuggestionId("x"), told, None, ItemKind.DISCUSS),)
        await session.execute(update(metadata.tables["agenda_versions"]).values(items=item))
    may, decide, table = await files(hall, tmp_path)
    for one in people:
        for part in (one.name, *one.name.split()):
            assert part.lower() not in f"{may}{decide}{table}".lower(), part
    assert "grace@" not in may and "07911" not in may and may.count("[name] said so") >= len(TOLD) - 1


async def test_how_many_came_is_told_unless_a_small_number_could_be_worked_out(hall: Hall, tmp_path: Path) -> None:
    meeting = await hall.meet(await hall.set_up())
    async with hall.database.transaction() as session:
        await session.execute(update(metadata.tables["meetings"]).values(walk_ins=7, guests=6))
    await note(hall, meeting.id, {GRACE: Presence.ONLINE})
    may, _, _ = await files(hall, tmp_path)
    assert "How many came: 14, 7 in person and 7 online." in may
    async with hall.database.transaction() as session:
        await session.execute(update(metadata.tables["meetings"]).values(guests=0))
    may, _, _ = await files(hall, tmp_path)
    assert "How many came: 8." in may, "one of them was online"
    async with hall.database.transaction() as session:
        await session.execute(update(metadata.tables["meetings"]).values(walk_ins=0))
    may, _, _ = await files(hall, tmp_path)
    assert "How many came: fewer than 5, or not recorded." in may


async def note(hall: Hall, meeting: Any, seen: Mapping[Any, Presence]) -> None:
    async with hall.open() as uow:
        for who, presence in seen.items():
            person = await hall.person(uow, who)
            await uow.attendance.note(Attendance(meeting, person.id, presence, False, hall.clock.now()))


@pytest.mark.parametrize(
    ("first", "last", "is_in"),
    [
        (date(2030, 4, 9), date(2030, 4, 9), True),
        (date(2030, 4, 10), date(2030, 4, 30), False),
        (date(2030, 4, 1), date(2030, 4, 8), False),
    ],
)
async def test_the_days_of_the_period_are_the_forums(
    hall: Hall, tmp_path: Path, first: date, last: date, is_in: bool
) -> None:
    """Half past eleven in the evening in London in April is half past ten by UTC; half an hour past midnight is the day
    before.
    """
    await filled(hall)
    async with hall.database.transaction() as session:
        late, early = datetime(2030, 4, 9, 22, 30, tzinfo=UTC), datetime(2030, 4, 8, 23, 30, tzinfo=UTC)
        await session.execute(update(metadata.tables["meetings"]).values(starts=LATE))
        await session.execute(update(metadata.tables["board_briefs"]).values(made_at=late))
        await session.execute(update(metadata.tables["actions"]).values(recorded_at=early))
        await session.execute(update(metadata.tables["outreaches"]).values(updated_at=early))
    may, decide, _ = await files(hall, tmp_path, first, last)
    for table, column in (("agenda_versions", "items"), ("board_briefs", "themes"), ("actions", "text")):
        assert (word_of(table, column) in may) is is_in, table
    assert ("Facilitators’ notes" in decide) is True  # wishes have no day of their own


async def test_of_a_listening_circle_nothing_is_in_it_not_even_its_name(hall: Hall, tmp_path: Path) -> None:
    await filled(hall, openness=Openness.LISTENING_CIRCLE)
    may, decide, table = await files(hall, tmp_path)
    assert "quill" not in may and "9 April" not in may and "A listening circle" in may
    [row] = [row for row in table if row[1].startswith("meetings, agendas, minutes, briefs and actions of a listening")]
    assert row[2] == "fewer than 5" and row[3].startswith("section 41") and row[1].capitalize()[:20] in decide


async def test_what_was_a_circles_stays_out_when_the_circle_has_been_opened(hall: Hall, tmp_path: Path) -> None:
    await filled(hall, opened_at=datetime(2030, 5, 1, tzinfo=UTC))
    may, _, _ = await files(hall, tmp_path)
    told = {one for one in TOLD if word_of(*one) in may}
    assert told == {("forums", "name"), ("public_pages", "about"), ("public_pages", "joining")}


async def test_it_is_in_the_audit_trail_and_nothing_is_overwritten(hall: Hall, tmp_path: Path) -> None:
    await hall.meet(await hall.set_up())
    await files(hall, tmp_path)
    async with hall.open() as uow:
        [forum] = await uow.forums.everywhere()
        assert (await uow.audit.since(forum.id, None))[0].deed is Deed.FOI_EXPORTED
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("x")
    for asked, why in (
        (Asked(forum.id, FIRST, LAST, tmp_path / "empty"), "is there already"),
        (Asked(forum.id, FIRST, LAST, tmp_path / "file"), "is there already"),
        (Asked(forum.id, LAST, FIRST, tmp_path / "new"), "before --from"),
        (Asked("Choir", FIRST, LAST, tmp_path / "new"), "no such forum"),
    ):
        with pytest.raises(BadSettings, match=why):
            await exported(hall.database, asked, hall.clock)
    assert not (tmp_path / "new").exists() and not list((tmp_path / "empty").iterdir())


def test_a_cell_is_no_formula() -> None:
    assert [harmless(cell) for cell in ("=1+1", "+44", "-1", "@x", "a=b", "")] == [
        "'=1+1",
        "'+44",
        "'-1",
        "'@x",
        "a=b",
        "",
    ]


async def test_a_draft_belongs_to_its_meeting_whenever_it_was_begun(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    begun = datetime(2030, 5, 20, tzinfo=UTC)
    async with hall.open() as uow:
        await uow.minutes.add(Minutes(MinutesId("m1"), forum.id, meeting.id, 1, meeting.starts, begun, confided=False))
        for first, last, is_held in (((4, 1), (4, 30), True), ((5, 1), (5, 31), True), ((6, 1), (6, 30), False)):
            period = Period(date(2030, *first), date(2030, *last))
            record = await foi_record(uow, forum, period, hall.clock.now())
            found = [one.kind for one in await foi_exempt(uow, forum, period, record)]
            assert (MINUTES_DRAFTS in found) is is_held, first
