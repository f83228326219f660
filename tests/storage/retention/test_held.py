"""What a legal hold concerns stays, kind by kind, in rows and files; when the hold ends, it goes."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_OID, uuid4, uuid5

import pytest
from sqlalchemy import Table, func, insert, select, update

from forum.audit import Deed
from forum.forums import Forum
from forum.holds import LegalHold
from forum.jobs import Forget
from forum.people import Person, Speaker
from forum.retention.kinds import SWEPT
from forum.retention.periods import Kept
from forum.use_cases.privacy.legal_holds import begin_hold, end_hold
from storage.engine import erasure
from storage.jobs.job_tables import jobs
from storage.retention.held import JOB_FIELDS, JOB_PEOPLE, NO_LIFE_OF_THEIR_OWN
from storage.retention.rule import LOOKED_AT
from storage.tables import audit_entries, correspondents, interests, metadata, people
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import GRACE, YUSUF
from tests.hall import Hall
from tests.kinds_of_jobs import kinds_of_jobs
from tests.storage.engine.test_erasure import raw
from tests.storage.retention.everything import GOING, has_words, mark
from tests.storage.retention.test_gone import filled, left

LONG_AFTER = datetime(2034, 1, 1, 12, tzinfo=UTC)
EVERYTHING = {table.name for table in GOING}
OF_NOBODY = {"strangers", "seen_events", "board_links", "reasons_told", "interests"}
"""What leads to no person, and makes sense without anybody's row."""


async def scene(hall: Hall) -> tuple[Forum, Person]:
    """Everything is filled. The person is the one whom every row is about."""
    forum, _ = await filled(hall)
    async with hall.database.transaction() as session:
        [first] = await session.scalars(select(people.c.id).order_by(people.c.id).limit(1))
        leads = {"forum_id": forum.id, "person_id": first}
        await session.execute(update(jobs).where(jobs.c.key.contains(mark(jobs))).values(payload=leads))
    async with hall.open() as uow:
        person = await uow.people.get(first)
    assert person is not None
    return forum, person


async def somebody_else(uow: SqlUnitOfWork, than: Person) -> Person:
    known = [await uow.people.recognise(one) for one in (GRACE, YUSUF)]
    return next(one for one in known if one.id != than.id)


async def hold(hall: Hall, on: Forum | Person, until: date | None = None) -> LegalHold:
    async with hall.open() as uow:
        made, is_new = await begin_hold(uow, on, "A court may ask for it", hall.clock.now(), until=until)
    assert is_new
    return made


async def forgotten(hall: Hall) -> set[str]:
    """Long after its time. It is looked through twice: what is kept keeps nothing else from being found."""
    hall.clock.move_to(LONG_AFTER)
    await hall.forget()
    await hall.forget()
    return await left(hall)


async def ended(hall: Hall, on: LegalHold) -> None:
    async with hall.open() as uow:
        assert await end_hold(uow, on.id, hall.clock.now()) is not None
    assert (await hall.waiting(Forget))[Forget()] == hall.clock.now(), "at once"
    await hall.forget()


async def test_everything_of_a_forum_on_hold_stays_until_the_hold_ends(hall: Hall) -> None:
    forum, _ = await scene(hall)
    made = await hold(hall, forum)
    assert await forgotten(hall) == EVERYTHING
    async with hall.open() as uow:
        assert [kind for kind in SWEPT if await uow.retention.oldest(kind)] == [], "nothing is late"
        assert {kind for kind in SWEPT if await uow.retention.kept_back(kind, LONG_AFTER)} == set(SWEPT)
    await ended(hall, made)
    assert await left(hall) == {"audit_entries"}, "that it has ended"
    async with hall.open() as uow:
        assert await uow.holds.all() == []
        deeds = [one.deed for one in await uow.audit.since(forum.id, None)]
        assert deeds == [Deed.HOLD_ENDED]  # that it began has been kept for long enough
        assert not [kind for kind in SWEPT if await uow.retention.kept_back(kind, LONG_AFTER)]


async def test_another_forum_and_another_person_are_not_spared(hall: Hall) -> None:
    _, person = await scene(hall)
    async with hall.open() as uow:
        other = await somebody_else(uow, person)
        await begin_hold(uow, other, "Another matter", hall.clock.now())
    assert await forgotten(hall) == {"audit_entries"}, "that the hold has begun"


async def test_what_leads_to_somebody_on_hold_stays_with_what_it_is_part_of(hall: Hall) -> None:
    _, person = await scene(hall)
    made = await hold(hall, person)
    assert await forgotten(hall) == EVERYTHING - OF_NOBODY
    await ended(hall, made)
    assert await left(hall) == {"audit_entries"}, "that it has ended"


async def test_rows_of_others_go_from_beside_those_on_hold(hall: Hall) -> None:
    _, person = await scene(hall)
    twins = [table for table in GOING if _people_columns(table) and table not in NO_LIFE_OF_THEIR_OWN]
    async with hall.database.transaction() as session:
        [other] = await session.scalars(select(people.c.id).where(people.c.id != person.id).limit(1))
        for table in twins:
            row = dict((await session.execute(select(table).limit(1))).mappings().one())
            await session.execute(insert(table).values(row | _twin(table, other)))
    assert len(twins) > 15
    await hold(hall, person)
    await forgotten(hall)
    async with hall.database.transaction() as session:
        for table in set(twins) - {audit_entries}:  # the hold itself is there, too
            counted = select(func.count()).select_from(table)
            assert await session.scalar(counted) == 1, table.name


async def test_what_somebody_on_hold_sent_with_the_form_on_the_web_is_found_by_their_address(hall: Hall) -> None:
    forum, first = await scene(hall)
    async with hall.open() as uow:
        other = await somebody_else(uow, first)
    async with hall.database.transaction() as session:
        asked = {"forum_id": forum.id, "person_id": other.id, "added_by": other.id, "email": "Noor.x@Example.org"}
        settled = {
            "consent": "yes",
            "mail": "none",
            "added_at": hall.clock.now(),
            "wants_invitations": True,
            "asked_again": False,
        }
        await session.execute(insert(correspondents).values(asked | settled))
        await session.execute(update(interests).values(email="noor.x@example.org", email_key="noor.x@example.org"))
    await hold(hall, other)
    assert "interests" in await forgotten(hall)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_it_is_in_the_file_until_the_hold_ends_and_in_no_file_afterwards(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasure, "SOON", 0.0)
    monkeypatch.setattr(erasure, "APART", 0.0)
    forum, _ = await scene(hall)
    made = await hold(hall, forum)
    await forgotten(hall)
    await hall.database.erasure.finished()
    marks = [mark(metadata.tables[table.name]).encode() for table in GOING if has_words(table)]
    assert [one for one in marks if one not in raw(hall.database)] == []
    await ended(hall, made)
    await hall.database.erasure.finished()
    assert [one for one in marks if one in raw(hall.database)] == []


async def test_a_hold_ends_with_its_last_day_in_the_forums_zone_and_what_is_overdue_goes_then(hall: Hall) -> None:
    forum, _ = await scene(hall)
    await hold(hall, forum, until=date(2030, 5, 31))
    end = datetime(2030, 5, 31, 23, tzinfo=UTC)  # midnight in London, where it is summer
    hall.clock.move_to(end - timedelta(seconds=1))
    await hall.forget()
    assert await left(hall) == EVERYTHING
    assert (await hall.waiting(Forget))[Forget()] <= end + timedelta(minutes=1)
    hall.clock.move_to(end)
    await hall.forget()
    async with hall.open() as uow:
        assert await uow.holds.all() == []
        assert (await uow.audit.since(forum.id, None))[0].deed is Deed.HOLD_ENDED
    assert "visits" not in await left(hall)


async def test_of_two_holds_the_other_still_keeps(hall: Hall) -> None:
    forum, person = await scene(hall)
    made = await hold(hall, forum)
    await hold(hall, person)
    await forgotten(hall)
    await ended(hall, made)
    assert await left(hall) == EVERYTHING - OF_NOBODY


async def test_the_same_hold_is_begun_once(hall: Hall) -> None:
    forum, person = await scene(hall)
    made = await hold(hall, forum)
    async with hall.open() as uow:
        again, is_new = await begin_hold(uow, forum, made.reason, hall.clock.now())
        assert (again.id, is_new) == (made.id, False)
        _, is_new = await begin_hold(uow, person, made.reason, hall.clock.now())
        assert is_new and len(await uow.holds.all()) == 2


async def test_whom_a_hold_concerns(hall: Hall) -> None:
    forum, person = await scene(hall)
    async with hall.open() as uow:
        other, stranger = (
            await somebody_else(uow, person),
            await uow.people.recognise(Speaker("tenant", "29:new", "Noor")),
        )
        on_forum, _ = await begin_hold(uow, forum, "The forum", hall.clock.now())
        on_person, _ = await begin_hold(uow, person, "The person", hall.clock.now() + timedelta(seconds=1))
        ids = (person.id, other.id, stranger.id)
        found = {one: [hold.id for hold in await uow.holds.concerning(one)] for one in ids}
        assert found == {person.id: [on_forum.id, on_person.id], other.id: [on_forum.id], stranger.id: []}
        assert [hold.id for hold in await uow.holds.of_forum(forum.id)] == [on_forum.id]


def test_every_id_that_a_job_carries_is_followed() -> None:
    """By `tenant_id`, `channel_id` and the like nothing is found here; a meeting or a person is."""
    elsewhere = {"tenant_id", "channel_id", "event_id", "unique_id"}
    fields: set[str] = {
        name for kind in kinds_of_jobs().values() for name in kind.__annotations__ if name.endswith("_id")
    }
    assert fields == {*JOB_FIELDS, *JOB_PEOPLE} | elsewhere


def _people_columns(table: Table) -> list[str]:
    return [one.name for one in table.columns if any(key.column is people.c.id for key in one.foreign_keys)]


def _twin(table: Table, other: str) -> dict[str, Any]:
    """What makes a row another one, about somebody else."""
    own_id = {"id": str(uuid5(NAMESPACE_OID, table.name))} if "id" in table.primary_key.columns else {}
    return own_id | dict.fromkeys(_people_columns(table), other)


async def test_what_a_hold_keeps_is_counted_behind_whatever_else_is_overdue(hall: Hall) -> None:
    """As before the first start of a version that keeps something for a shorter time."""
    forum = await hall.set_up()
    async with hall.open() as uow:
        grace = await hall.person(uow, GRACE)
    await hold(hall, grace)
    said = {"forum_id": forum.id, "deed": Deed.PAGE_ON, "details": "", "by_was": "", "about_was": ""}
    days = [(None, date(2020, 1, 1))] * LOOKED_AT + [(grace.id, date(2020, 1, 2))] * 2
    rows = [{**said, "id": str(uuid4()), "about_id": who, "day": day, "at": None} for who, day in days]
    async with hall.database.transaction() as session:
        await session.execute(insert(audit_entries), rows)
    async with hall.open() as uow:
        assert await uow.retention.kept_back(Kept.AUDIT, hall.clock.now()) == 2
    await hall.forget()
    async with hall.open() as uow:
        assert await uow.retention.kept_back(Kept.AUDIT, hall.clock.now()) == 2
