"""Somebody who is in every table is in none of them afterwards, and in no file."""

import json
from collections.abc import Collection
from dataclasses import asdict, replace

import pytest
from sqlalchemy import select, text

from forum.agenda import Attribution
from forum.attendance import Answer, Rsvp
from forum.conversation import Address
from forum.correspondents import Correspondent
from forum.erasing.digests import digests_of_entry, digests_to_keep
from forum.erasing.erased import Erased, OnItsWay, Phrases
from forum.erasing.former import is_former
from forum.forums import Forum
from forum.ids import PersonId
from forum.jobs import CreateEvent
from forum.keys import Seal, key_from
from forum.people import Person, Speaker, person_id
from forum.roles import Entrusted
from forum.trends import TrendSitting
from forum.use_cases.agenda.suggest_topic import Topic, suggest_topic
from forum.use_cases.attendance.take_roll import Roll
from forum.use_cases.lifecycle.set_up_forum import set_up_forum
from forum.use_cases.meetings.schedule_meeting import invitees
from forum.use_cases.trends.trend_views import trends_view
from storage.engine import erasure
from storage.tables import metadata
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, MIRIAM
from tests.hall import CHANNEL, FORM, Hall, ids
from tests.storage.engine.test_erasure import raw
from tests.storage.erasing.everywhere import OTHERS, PHONE, SECRET, THERE_ALREADY, fill

HOUSE, SEAL = "house@mosque.example", Seal(b"a secret")


def say(locale: str) -> Phrases:
    former = {"cy": "cyn-aelod"}.get(locale, "a former member")
    return Phrases(former, "nobody yet", "These words were removed", "[name removed]", locale)


def told_of(who: Speaker) -> list[str]:
    """Whatever would lead to them."""
    assert who.email and who.entra_id
    return [person_id(who), who.name, who.email, who.entra_id, who.teams_id, PHONE, SECRET]


async def rows(hall: Hall) -> list[str]:
    """Every row, decrypted, of every table."""
    async with hall.database.transaction() as session:
        return [
            f"{table.name}: {dict(row)}"
            for table in metadata.sorted_tables
            for row in (await session.execute(select(table))).mappings()
        ]


async def rows_of_engine(hall: Hall) -> list[str]:
    schema = "" if hall.database.is_sqlite else "dbos."
    async with hall.database.transaction() as session:
        return [str(tuple(row)) for row in await session.execute(text(f"SELECT * FROM {schema}workflow_status"))]


def naming(lines: Collection[str], who: Speaker) -> list[str]:
    return [line for line in lines for word in told_of(who) if word.lower() in line.lower()]


async def everywhere(hall: Hall) -> None:
    """The evening is over, so nobody has to be taken off an invitation."""
    forum = await hall.set_up()
    await hall.evening(forum)
    async with hall.database.transaction() as session:
        await fill(session)


async def erase(hall: Hall, who: Speaker = GRACE, *, words: bool = False) -> Erased:
    async with hall.open() as uow:
        done = await uow.erasures.erase_person(person_id(who), say, hall.clock.now(), words=words)
    assert done is not None
    return done


async def test_they_are_in_every_table_that_tells_of_anybody(hall: Hall) -> None:
    await everywhere(hall)
    found = await rows(hall)
    there = {line.partition(":")[0] for line in naming(found, GRACE)}
    without = {"mail_refusals", "reasons_told", "digests", "seen_events", "passed_over", "carried_actions", "rests"}
    without |= {"poll_tallies", "date_tallies", "board_links", "forum_calendars", "minutes_papers", "board_papers"}
    without |= {"public_posters", "rosters"}
    assert {table.name for table in metadata.sorted_tables} - there - without <= set(THERE_ALREADY)


async def test_they_are_in_no_row_any_more(hall: Hall) -> None:
    await everywhere(hall)
    before = {line.partition(":")[0] for line in await rows(hall)}
    await erase(hall)
    assert naming([*await rows(hall), *await rows_of_engine(hall)], GRACE) == []
    assert {line.partition(":")[0] for line in await rows(hall)} >= before - GO_WITH_THEM


GO_WITH_THEM = {
    "topics_for_others",
    "interests",
    "letterheads",
    "strangers",
    "jobs",
    "minutes_papers",
    "board_papers",
    "public_posters",
}


async def test_what_is_somebody_elses_or_the_forums_stays(hall: Hall) -> None:
    await everywhere(hall)
    before = [line for line in await rows(hall) if person_id(MIRIAM) in line]
    await erase(hall)
    after = [line for line in await rows(hall) if person_id(MIRIAM) in line]
    assert len(before) - len(after) <= 15, "rows about both of them, or by one for the other"
    assert sum(OTHERS in line for line in await rows(hall)) > 30


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_they_are_in_no_file_any_more(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasure, "SOON", 0.0)
    monkeypatch.setattr(erasure, "APART", 0.0)
    await everywhere(hall)
    await hall.database.erasure.finished()
    assert [one for one in told_of(GRACE) if one.encode() not in raw(hall.database)] == []
    await erase(hall)
    await hall.database.erasure.finished()
    assert await hall.database.erasure.rewrite_tables([table.name for table in metadata.sorted_tables])
    await hall.database.erasure.finished()
    assert [one for one in told_of(GRACE) if one.encode() in raw(hall.database)] == []


async def test_words_stay_with_the_topic_unless_they_are_to_go(hall: Hall) -> None:
    for words, kept in ((False, True), (True, False)):
        forum = await hall.set_up()
        await hall.evening(forum)
        async with hall.open() as uow:
            grace = await uow.people.recognise(GRACE)
            form = Topic("More buses after dark", "Children walk home", Attribution.NAMED)
            topic, _ = await suggest_topic(uow, grace, forum, form, f"form {words}", hall.clock.now())
        await erase(hall, words=words)
        async with hall.open() as uow:
            left = await uow.agenda.get(topic.id)
        assert left is not None and left.author_id is None and left.attribution is Attribution.UNATTRIBUTED
        assert (left.title == "More buses after dark", left.why == "Children walk home") == (kept, kept)


async def test_each_forum_reads_of_a_former_member_in_its_own_language(hall: Hall) -> None:
    await hall.evening(await hall.set_up())
    async with hall.database.transaction() as session:
        uow = hall.uow(session)
        elsewhere = Address(CHANNEL.service_url, "19:caernarfon@thread.tacv2")
        form = replace(FORM, chairs=ids(CARYS, GRACE))
        carys = await hall.person(uow, CARYS)
        welsh = await set_up_forum(uow, carys, "19:caernarfon", elsewhere, form, hall.clock.now())
        welsh.locale = "cy"
        await session.flush()
        for forum in await uow.forums.everywhere():
            row = {"id": key_from(forum.id), "batch": key_from(forum.id), "forum_id": forum.id, "role": Entrusted.CHAIR}
            change = row | {"given": True, "person_id": person_id(MIRIAM), "by_id": person_id(GRACE)}
            changes = metadata.tables["role_changes"]
            await session.execute(changes.insert().values(change | {"at": hall.clock.now()}))
    await erase(hall)
    async with hall.database.transaction() as session:
        people = metadata.tables["people"]
        joined = changes.join(people, people.c.id == changes.c.by_id)
        said = select(changes.c.forum_id, people.c.name).select_from(joined).where(people.c.name != CARYS.name)
        found = {row.forum_id: row.name for row in await session.execute(said)}
    assert found == {welsh.id: "cyn-aelod", next(iter(set(found) - {welsh.id})): "a former member"}
    async with hall.open() as uow:
        former = [one for one in await uow.subjects.everybody() if is_former(one)]
        assert sorted(one.name for one in former) == ["a former member", "cyn-aelod"]


async def test_an_event_that_is_just_being_made_for_all_of_them_is_waited_for(hall: Hall) -> None:
    """Its job says whom it invites, and is not theirs alone."""
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    async with hall.open() as uow:
        invited = await invitees(uow, forum, await hall.person(uow, CARYS))
        assert person_id(GRACE) in [one for invitee in invited for one in invitee.people]
        await uow.jobs.put(CreateEvent(meeting.id, json.dumps([asdict(one) for one in invited])))
    [job] = await hall.waiting(CreateEvent)
    with pytest.raises(OnItsWay, match="CreateEvent"):
        await erase(hall)
    assert [*await hall.waiting(CreateEvent)] == [job], "the others are invited"


async def test_a_short_name_is_not_found_within_other_words(hall: Hall) -> None:
    """Al is in every job that says "channel"."""
    forum = await hall.set_up()
    await hall.evening(forum)
    async with hall.open() as uow:
        await uow.correspondents.add_person(Person(PersonId("somebody"), forum.tenant_id, "Al"))
    before = [line for line in await rows(hall) if line.startswith("jobs: ")]
    assert any("al" in line for line in before)
    async with hall.open() as uow:
        assert await uow.erasures.erase_person(PersonId("somebody"), say, hall.clock.now(), words=False)
    assert [line for line in await rows(hall) if line.startswith("jobs: ")] == before


async def test_somebody_who_shares_the_address_loses_nothing(hall: Hall) -> None:
    forum = await hall.set_up()
    async with hall.open() as uow:
        for name in ("Amina Noor", "Bilal Noor"):
            await uow.correspondents.add_person(Person(PersonId(name), forum.tenant_id, name))
            way = Correspondent(forum.id, PersonId(name), person_id(MIRIAM), hall.clock.now())
            way.email = way.email_key = HOUSE
            way.phone = way.phone_key = PHONE
            await uow.correspondents.add(way)
        known = await uow.erasures.known(PersonId("Amina Noor"))
        assert known is not None and known.shared == {HOUSE, PHONE}
        before = [line for line in await _rows_in(uow) if "Bilal" in line]
        assert await uow.erasures.erase_person(PersonId("Amina Noor"), say, hall.clock.now(), words=False)
        assert [line for line in await _rows_in(uow) if "Bilal" in line] == before
        assert [line for line in await _rows_in(uow) if "Amina" in line] == []
        kept = set(digests_to_keep(SEAL, known))
        for name, there in (("Amina Noor", True), ("Bilal Noor", False), ("Dawud Noor", False)):
            assert (not kept.isdisjoint(digests_of_entry([SEAL], forum.id, name, HOUSE, ""))) == there, name
            assert (not kept.isdisjoint(digests_of_entry([SEAL], forum.id, name, "", PHONE))) == there, name


async def _rows_in(uow: SqlUnitOfWork) -> list[str]:
    return [f"{way.person_id} {way.email} {way.phone}" for way in [*await uow.subjects.correspondents()]]


async def test_numbers_of_a_meeting_that_is_over_stay_right(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    async with hall.open() as uow:
        await uow.attendance.answer(Rsvp(meeting.id, person_id(GRACE), Answer.IN_PERSON, hall.clock.now()))
    await hall.take_roll(meeting, Roll(came=frozenset({person_id(GRACE), person_id(MIRIAM)})))
    hall.clock.advance(hours=24)
    before = await sitting(hall, forum)
    await erase(hall)
    assert await sitting(hall, forum) == before
    assert (before.in_person, before.answered) == (2, 1)


async def sitting(hall: Hall, forum: Forum) -> TrendSitting:
    async with hall.open() as uow:
        view = await trends_view(uow, await hall.person(uow, CARYS), forum, hall.clock.now())
    [only] = view.sittings
    return only
