"""Migrations lead to the tables that the code expects, on both databases."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from datetime import date, datetime, time
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Column, MetaData, Table, inspect, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.types import TypeEngine

from forum.board import Sitting
from forum.ids import ForumId
from forum.use_cases.agenda.suggest_topic import code_hash
from storage.engine.database import Database
from storage.engine.erasure import UNDATED
from storage.jobs.sql_jobs import job_client
from storage.migrate import differences, migrate, upgrade
from storage.repositories.contacts import SqlContacts
from storage.schema import SCRIPTS, revisions, schema_is_current
from storage.tables import (
    board_briefs,
    correspondents,
    invited,
    meetings,
    outreaches,
    people,
    points,
    safe_links,
    suggestions,
    supports,
)
from tests.clock import NOON, SetClock
from tests.storage.jobs.jobs_at_work import Bells, Ring, Works


@pytest.fixture
async def bare(bare_database_url: str) -> AsyncIterator[Database]:
    handle = Database(bare_database_url)
    yield handle
    await handle.aclose()


async def test_the_migrations_lead_to_the_tables(bare: Database) -> None:
    await asyncio.to_thread(upgrade, bare)
    assert await asyncio.to_thread(differences, bare) == [], "run: python -m storage.migrate 'what changed'"


def test_the_migrations_are_read_as_alembic_reads_them() -> None:
    scripts = ScriptDirectory(str(SCRIPTS))
    assert revisions() == ({script.revision for script in scripts.walk_revisions()}, scripts.get_current_head())


async def test_a_schema_is_current_once_it_is_migrated(bare: Database) -> None:
    assert not await schema_is_current(bare)
    await migrate(bare)
    assert await schema_is_current(bare)
    await migrate(bare)


EMPTY: dict[type, object] = {int: 0, bool: False, datetime: NOON, time: time(18)}
FIRST_TABLES = "57207a78d6cf"


@pytest.mark.parametrize(("openness", "confided"), [("listening_circle", True), ("open_forum", False)])
async def test_what_was_kept_before_is_kept_on(bare: Database, openness: str, confided: bool) -> None:
    await asyncio.to_thread(upgrade, bare, FIRST_TABLES)
    async with bare.transaction() as session:
        await add_row(session, "forums", {"id": "f", "openness": openness})
        brief = {"id": "b", "forum_id": "f", "sittings": "2030-04-09=12 2030-06-11=few"}
        await add_row(session, "board_briefs", brief)
    await migrate(bare)
    async with bare.transaction() as session:
        found = (await session.execute(select(board_briefs.c.confided, board_briefs.c.sittings))).one()
    sittings = (Sitting(date(2030, 4, 9), 12, None, None, None), Sitting(date(2030, 6, 11), None, None, None, None))
    assert found == (confided, sittings)


BEFORE_READERS = "9e1c5b7a4d20"


async def test_facilitators_in_office_read_on_what_they_could_read(bare: Database) -> None:
    """Before notes had readers, every facilitator of the forum could read every note."""
    await asyncio.to_thread(upgrade, bare, BEFORE_READERS)
    async with bare.transaction() as session:
        for person in ("sam", "ben", "carys"):
            await add_row(session, "people", {"id": person})
        for forum in ("f", "other"):
            await add_row(session, "forums", {"id": forum, "openness": "open_forum", "team_id": forum})
            meeting = {"id": f"m-{forum}", "forum_id": forum, "organiser_id": "sam", "transaction_id": forum}
            await add_row(session, "meetings", meeting | {"starts": NOON.replace(tzinfo=None)})
            note = {"meeting_id": f"m-{forum}", "person_id": "ben", "facilitator_id": "sam", "note": "Works late"}
            await add_row(session, "outreaches", note)
        in_office: dict[str, object] = {"is_facilitator": True}
        await add_row(session, "memberships", {"forum_id": "f", "person_id": "sam", **in_office})
        await add_row(session, "memberships", {"forum_id": "f", "person_id": "carys"})
    await migrate(bare)
    async with bare.transaction() as session:
        notes = SqlContacts(session)
        forum, other = ForumId("f"), ForumId("other")
        assert dict(await notes.readers(forum)) == {"sam": 1}
        assert dict(await notes.readers(other)) == {}, "of a forum without a facilitator they stay closed"
        kept = await session.execute(select(outreaches.c.note, outreaches.c.number))
        assert [tuple(row) for row in kept] == [("Works late", 0)] * 2


BEFORE_THOSE_INVITED = "c19a7d20f3b5"


async def test_members_of_before_count_as_invited_and_nobody_is_joined(bare: Database) -> None:
    await asyncio.to_thread(upgrade, bare, BEFORE_THOSE_INVITED)
    async with bare.transaction() as session:
        await add_row(session, "forums", {"id": "f", "openness": "open_forum"})
        for who, email in (("chair", "c@d.example"), ("one", "a@b.example"), ("two", "a@b.example"), ("none", None)):
            await add_row(
                session, "people", {"id": who, "tenant_id": "t", "name": who, "email": email, "teams_id": who}
            )
            await add_row(session, "memberships", {"forum_id": "f", "person_id": who, "is_member": True})
        for meeting, event, state in (
            *(("ahead", "e1", "scheduled"), ("made", "e2", "scheduling")),
            *(("held", "e3", "held"), ("without", None, "scheduled")),
        ):
            row = {"id": meeting, "forum_id": "f", "organiser_id": "chair", "event_id": event, "state": state}
            words = {"mode": "online", "calendar": "current", "transaction_id": meeting}
            await add_row(session, "meetings", row | words | {"starts": NOON.replace(tzinfo=None)})
    await migrate(bare)
    async with bare.transaction() as session:
        found = await session.execute(select(invited.c.meeting_id, invited.c.person_id, invited.c.address))
        everybody = {(meeting, who, "a@b.example") for meeting in ("ahead", "made") for who in ("one", "two")}
        assert {tuple(row) for row in found} == everybody
        assert len((await session.scalars(select(people.c.id))).all()) == 4


async def add_row(session: AsyncSession, table: str, given: Mapping[str, object]) -> None:
    """Inserts a row into the table as it is at that version, with empty values for other required columns."""
    columns = await session.run_sync(lambda sync: inspect(sync.connection()).get_columns(table))
    row = {column["name"]: _empty(column["type"]) for column in columns if not column["nullable"]} | dict(given)
    there = Table(table, MetaData(), *(Column(column["name"], column["type"]) for column in columns))
    await session.execute(there.insert().values(row))


def _empty(kind: TypeEngine[Any]) -> object:
    return EMPTY.get(kind.python_type, "")


BEFORE_OTHERS = "d5a90c3e71b4"


async def test_others_who_came_to_the_latest_meetings_are_counted(bare: Database) -> None:
    await asyncio.to_thread(upgrade, bare, BEFORE_OTHERS)
    async with bare.transaction() as session:
        await add_row(session, "forums", {"id": "f", "openness": "open_forum"})
        await add_row(session, "people", {"id": "carys"})
        for meeting in ("m", "other"):
            row = {"id": meeting, "forum_id": "f", "organiser_id": "carys", "transaction_id": meeting}
            await add_row(session, "meetings", row | {"starts": NOON.replace(tzinfo=None)})
        for number, known in enumerate(("walk_in", "walk_in", "guest", "nobody_knows", "not_asked")):
            await add_row(session, "strangers", {"id": str(number), "meeting_id": "m", "name": "x", "known": known})
    await migrate(bare)
    async with bare.transaction() as session:
        found = await session.execute(select(meetings.c.id, meetings.c.walk_ins, meetings.c.guests))
        assert {tuple(row) for row in found} == {("m", 2, 1), ("other", 0, 0)}


async def test_replicas_that_start_together_migrate_one_after_the_other(bare_postgres_url: str) -> None:
    bare = Database(bare_postgres_url)
    await asyncio.gather(*(migrate(bare) for _ in range(3)))
    assert await schema_is_current(bare)
    await bare.aclose()


async def test_jobs_run_in_a_migrated_database(bare: Database, clock: SetClock, bells: Bells) -> None:
    await migrate(bare)
    client = job_client(bare)
    works = Works(bare, clock, client, bells)
    engine = works.engine()
    await engine.launch()
    await works.put(Ring("tower"))
    await engine.idle()
    await engine.aclose()
    await asyncio.to_thread(client.destroy)
    assert bells.rung == ["tower"]


async def test_what_is_confided_keeps_its_codes_and_loses_its_order(bare: Database) -> None:
    await asyncio.to_thread(upgrade, bare, "c19a7d20f3b5")
    code = "0123456789abcdef"
    async with bare.transaction() as session:
        await add_row(session, "people", {"id": "p"})
        await add_row(session, "forums", {"id": "f"})
        starts = datetime.combine(date(2030, 4, 9), time(18))
        await add_row(session, "meetings", {"id": "m", "forum_id": "f", "organiser_id": "p", "starts": starts})
        topic = {"id": "s", "forum_id": "f", "code_hash": code_hash(code), "title": "Buses"}
        await add_row(session, "suggestions", topic)
        await add_row(session, "suggestions", {"id": "t", "forum_id": "f", "merged_into": "s"})
        await add_row(session, "supports", {"suggestion_id": "s", "person_id": "p"})
        for number, author in ((1, {}), (2, {"author_id": "p"})):
            point = {"id": f"p{number}", "meeting_id": "m", "topic_id": "s", **author}
            await add_row(session, "points", {**point, "number": number})
    await migrate(bare)
    async with bare.transaction() as session:
        found = select(suggestions.c.title).where(suggestions.c.code_hash == code_hash(code))
        assert await session.scalar(found) == "Buses"
        assert (await session.execute(select(supports))).all() == [("s", "p")]
        assert (await session.execute(select(points.c.id, points.c.number))).all() == [("p1", 0), ("p2", 2)]
        if bare.is_sqlite:
            kept = text("SELECT name FROM pragma_table_list WHERE wr = 1")
            assert set(UNDATED) <= set((await session.scalars(kept)).all())
            indexes = text("SELECT count(*) FROM sqlite_master WHERE type = 'index' AND tbl_name = 'suggestions'")
            assert await session.scalar(indexes) == len(suggestions.indexes)


async def test_links_that_were_opened_before_stay_opened(bare: Database) -> None:
    await asyncio.to_thread(upgrade, bare, "c4e18b7d2f60")
    async with bare.transaction() as session:
        await add_row(session, "people", {"id": "p"})
        await add_row(session, "forums", {"id": "f"})
        row = {"id": "l", "forum_id": "f", "person_id": "p", "kind": "mine", "used_at": NOON}
        await add_row(session, "safe_links", row)
    await migrate(bare)
    async with bare.transaction() as session:
        [link] = await session.execute(select(safe_links.c.used_at, safe_links.c.used_with))
    assert link.used_at is not None
    assert link.used_with is None


async def test_nobody_outside_teams_was_asked_again(bare: Database) -> None:
    await asyncio.to_thread(upgrade, bare, "a3f7e92464b8")
    async with bare.transaction() as session:
        await add_row(session, "people", {"id": "p"})
        await add_row(session, "forums", {"id": "f"})
        row = {"forum_id": "f", "person_id": "p", "added_by": "p", "consent": "asked", "mail": "sent"}
        await add_row(session, "correspondents", row)
    await migrate(bare)
    async with bare.transaction() as session:
        assert (await session.scalars(select(correspondents.c.asked_again))).all() == [False]
