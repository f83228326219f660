"""Each kind of thing is there until its moment, and then in no row and no file."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from forum.contacts import kept_for as kept_for_months
from forum.forums import Forum
from forum.meetings import Meeting
from forum.retention.columns import TABLES
from forum.retention.kinds import SWEPT
from forum.retention.periods import DAYS, Kept
from storage.engine import erasure
from storage.jobs.job_tables import jobs
from storage.tables import metadata, people
from tests.hall import Hall
from tests.storage.engine.test_erasure import raw
from tests.storage.retention.everything import GOING, SINCE, fill, has_words, mark

MOMENT = timedelta(seconds=1)


def ends(forum: Forum) -> Mapping[Kept, datetime]:
    """When each kind goes, whose clock started at SINCE."""
    months = SINCE + kept_for_months(forum.notes_months)
    usual = {kind: SINCE + timedelta(days=days.usual) for kind, days in DAYS.items()}
    return {**usual, Kept.NOTES: months, Kept.MINUTES: months, Kept.REASONS: datetime(2030, 7, 1, 9, tzinfo=UTC)}


async def filled(hall: Hall) -> tuple[Forum, Meeting]:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    assert meeting.ends_at == SINCE
    async with hall.database.transaction() as session:
        await fill(session)
    return forum, meeting


async def left(hall: Hall) -> set[str]:
    """The tables that something could go from, and has not. A job that waits is no matter of time."""
    async with hall.database.transaction() as session:
        found = {table.name: select(func.count()).select_from(table) for table in GOING}
        found["jobs"] = found["jobs"].where(jobs.c.ended_at.is_not(None))
        return {name for name, counted in found.items() if await session.scalar(counted)}


def of(kinds: Collection[Kept]) -> set[str]:
    return {name for name, columns in TABLES.items() if columns.kind in kinds}


def in_order(due: Mapping[Kept, datetime]) -> list[tuple[datetime, set[Kept]]]:
    return [(at, {kind for kind in due if due[kind] == at}) for at in sorted(set(due.values()))]


async def test_each_kind_is_there_until_its_moment_and_gone_at_it(hall: Hall) -> None:
    forum, _ = await filled(hall)
    due = ends(forum)
    assert due.keys() == set(SWEPT) and await left(hall) == {table.name for table in GOING}
    for at, kinds in in_order(due):
        hall.clock.move_to(at - MOMENT)
        await hall.forget()
        assert of(kinds) <= await left(hall), "too early"
        hall.clock.move_to(at)
        await hall.forget()
        assert not of(kinds) & await left(hall), "still there"
    assert await left(hall) == set()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_is_gone_is_in_no_file(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasure, "SOON", 0.0)
    monkeypatch.setattr(erasure, "APART", 0.0)
    forum, meeting = await filled(hall)
    due, worded = ends(forum), {table.name for table in GOING if has_words(table)}
    assert {"visits", "outreaches", "agenda_comments", "minutes_papers", "interests"} <= worded
    for at, kinds in in_order(due):
        marks = [mark(metadata.tables[name]).encode() for name in of(kinds) & worded]
        await hall.database.erasure.finished()
        assert [one for one in marks if one not in raw(hall.database)] == []
        hall.clock.move_to(at)
        await hall.forget()
        await hall.database.erasure.finished()
        assert [one for one in marks if one in raw(hall.database)] == []
    async with hall.database.transaction() as session:
        [person] = await session.scalars(select(people.c.id).order_by(people.c.id).limit(1))
    assert f"{meeting.id}{person}".encode() not in raw(hall.database), "who answered, came or needed something"
