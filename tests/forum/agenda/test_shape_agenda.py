"""The published agenda, and what authors are told."""

import pytest

from forum.agenda import Attribution, Outcome
from forum.errors import Invalid, OnlyAChair
from forum.ids import SuggestionId
from forum.jobs import Show, Tell
from forum.keys import about
from forum.meetings import Meeting
from forum.people import Speaker
from forum.use_cases.agenda.shape_agenda import Decision, shape_agenda
from forum.use_cases.agenda.suggest_topic import Topic, suggest_topic
from forum.use_cases.lifecycle.publish_agenda import publish_agenda
from tests.cast import CARYS, GRACE, MIRIAM, YUSUF
from tests.hall import Hall

ACCEPTED, PARKED = Outcome.ACCEPTED, Outcome.PARKED


async def put(hall: Hall, who: Speaker, title: str, attribution: Attribution = Attribution.NAMED) -> SuggestionId:
    async with hall.open() as uow:
        person = await hall.person(uow, who)
        [forum] = await uow.forums.of_person(person.id)
        topic, _ = await suggest_topic(uow, person, forum, Topic(title, "", attribution), title, hall.clock.now())
        return topic.id


async def shape(hall: Hall, meeting: Meeting, decisions: dict[SuggestionId, Decision], by: Speaker = CARYS) -> None:
    async with hall.open() as uow:
        forum = await uow.forums.get(meeting.forum_id)
        assert forum is not None
        await shape_agenda(uow, await hall.person(uow, by), forum, meeting.id, decisions)


async def publish(hall: Hall, meeting: Meeting, by: Speaker = CARYS) -> None:
    async with hall.open() as uow:
        forum = await uow.forums.get(meeting.forum_id)
        assert forum is not None
        await publish_agenda(uow, await hall.person(uow, by), forum, meeting.id, hall.clock.now())


async def agenda(hall: Hall, meeting: Meeting) -> list[tuple[int | None, str]]:
    async with hall.open() as uow:
        return [(topic.position, topic.title) for topic in await uow.agenda.of_meeting(meeting.id)]


async def test_topics_stand_in_the_chairs_order_without_gaps(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up())
    youth, parking, warmth = [await put(hall, GRACE, title) for title in ("Youth", "Parking", "Warm rooms")]
    await shape(
        hall,
        meeting,
        {youth: Decision(ACCEPTED, 7), parking: Decision(ACCEPTED, 3), warmth: Decision(None, 1)},
    )
    assert await agenda(hall, meeting) == [], "nothing counts before it is published"
    await publish(hall, meeting)
    assert await agenda(hall, meeting) == [(1, "Parking"), (2, "Youth")]
    assert Show(meeting.forum_id, about("published", meeting.id)) in await hall.waiting(Show)


async def test_each_author_hears_once_what_became_of_each_topic(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up())
    youth, parking = await put(hall, GRACE, "Youth"), await put(hall, MIRIAM, "Parking")
    later = await put(hall, YUSUF, "Warm rooms", Attribution.CHAIRS_ONLY)
    await put(hall, GRACE, "Safety", Attribution.UNATTRIBUTED)
    decisions = {youth: Decision(ACCEPTED, 1), parking: Decision(PARKED, reason="The council decides in May")}
    await shape(hall, meeting, decisions)
    await publish(hall, meeting)
    told = {job.about for job in await hall.waiting(Tell)}
    assert told == {
        about("outcome", youth, meeting.id, "accepted"),
        about("outcome", parking, meeting.id, "parked"),
        about("outcome", later, meeting.id, "open"),
    }
    before = await hall.every_row()
    await publish(hall, meeting)
    assert not [row for row in await hall.every_row() - before if "Tell" in row], "publishing again is no news"


async def test_news_after_publishing_reaches_only_whose_topic_it_is(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up())
    youth, parking = await put(hall, GRACE, "Youth"), await put(hall, MIRIAM, "Parking")
    await shape(hall, meeting, {youth: Decision(ACCEPTED, 1), parking: Decision(ACCEPTED, 2)})
    await publish(hall, meeting)
    before = (await hall.waiting(Tell)).keys()
    await shape(hall, meeting, {youth: Decision(PARKED, reason="No speaker yet"), parking: Decision(ACCEPTED, 2)})
    await publish(hall, meeting)
    assert {job.about for job in (await hall.waiting(Tell)).keys() - before} == {
        about("outcome", youth, meeting.id, "parked")
    }
    assert await agenda(hall, meeting) == [(1, "Parking")]


async def test_parking_needs_a_reason_and_an_agenda_a_topic(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up())
    youth = await put(hall, GRACE, "Youth")
    with pytest.raises(Invalid) as reasonless:
        await shape(hall, meeting, {youth: Decision(PARKED, reason="  ")})
    assert reasonless.value.words == {"title": "Youth", "topic": youth}
    with pytest.raises(Invalid):
        await publish(hall, meeting)


async def test_only_a_chair_shapes_and_publishes(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up())
    youth = await put(hall, GRACE, "Youth")
    with pytest.raises(OnlyAChair):
        await shape(hall, meeting, {youth: Decision(ACCEPTED)}, by=GRACE)
    with pytest.raises(OnlyAChair):
        await publish(hall, meeting, by=GRACE)
