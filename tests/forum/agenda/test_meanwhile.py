"""Two chairs have the same card: the second does not overwrite unseen what the first decided."""

from collections.abc import Mapping

import pytest

from forum.agenda import Outcome
from forum.ids import SuggestionId
from forum.meetings import Meeting
from forum.use_cases.agenda.agenda_views import topics_to_shape
from forum.use_cases.agenda.changed_meanwhile import changed_meanwhile, mark_of
from forum.use_cases.agenda.shape_agenda import Decision
from tests.cast import GRACE
from tests.forum.agenda.test_shape_agenda import publish, put, shape
from tests.hall import Hall

Marks = Mapping[SuggestionId, str]
# What a card sends for a topic that nobody has touched.
AS_DRAWN = Decision(None, 1, 15)
FIRST = Decision(Outcome.ACCEPTED, 2, 20)


async def drawn(hall: Hall, meeting: Meeting) -> Marks:
    async with hall.open() as uow:
        forum = await uow.forums.get(meeting.forum_id)
        assert forum
        topics = await topics_to_shape(uow, forum, meeting)
        return {topic.id: mark_of(topic, meeting) for topic in topics}


async def changed(hall: Hall, meeting: Meeting, mark: Marks, decisions: Mapping[SuggestionId, Decision]) -> list[str]:
    async with hall.open() as uow:
        return [topic.title for topic in await changed_meanwhile(uow, meeting, mark, decisions)]


@pytest.mark.parametrize("second", [AS_DRAWN, Decision(Outcome.PARKED, reason="later"), Decision(FIRST.outcome, 3, 20)])
async def test_what_another_chair_decided_meanwhile_is_found(hall: Hall, second: Decision) -> None:
    meeting = await hall.meet(await hall.set_up())
    youth, parking = [await put(hall, GRACE, title) for title in ("Youth", "Parking")]
    mark = await drawn(hall, meeting)
    await shape(hall, meeting, {youth: FIRST, parking: AS_DRAWN})
    assert await changed(hall, meeting, mark, {youth: second, parking: FIRST}) == ["Youth"]
    assert await changed(hall, meeting, await drawn(hall, meeting), {youth: second, parking: FIRST}) == []


async def test_the_same_press_again_and_two_who_agree_are_no_clash(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up())
    youth = await put(hall, GRACE, "Youth")
    mark = await drawn(hall, meeting)
    await shape(hall, meeting, {youth: FIRST})
    assert await changed(hall, meeting, mark, {youth: FIRST}) == []


async def test_a_topic_from_an_earlier_meeting_that_is_left_alone_is_no_clash(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    youth = await put(hall, GRACE, "Youth")
    await shape(hall, meeting, {youth: FIRST})
    await publish(hall, meeting)
    hall.clock.move_to(meeting.ends_at)
    later = await hall.meet(forum, day=meeting.starts.date().replace(month=6))
    mark = await drawn(hall, later)
    await shape(hall, later, {youth: Decision(None)})
    assert await changed(hall, later, mark, {youth: Decision(Outcome.DONE)}) == []
    await shape(hall, later, {youth: Decision(Outcome.DONE)})
    assert await changed(hall, later, mark, {youth: Decision(None)}) == ["Youth"]


@pytest.mark.parametrize("mark", [{}, {SuggestionId("nothing"): "abc"}, {SuggestionId(""): ""}])
async def test_a_mark_that_is_none_stops_nobody(hall: Hall, mark: Marks) -> None:
    meeting = await hall.meet(await hall.set_up())
    youth = await put(hall, GRACE, "Youth")
    assert await changed(hall, meeting, mark, {youth: FIRST}) == []
