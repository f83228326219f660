"""What belongs to a circle stays confidential, however often the forum opens up and closes again."""

from datetime import UTC, datetime, timedelta

from forum.contacts import Contact, Reason
from forum.forums import Forum, Openness
from forum.meetings import Meeting
from forum.openness import may_name_owner, met_as_circle, was_confided
from forum.people import person_id
from forum.use_cases.actions.commitments import Promise
from forum.use_cases.actions.record_action import record_action
from forum.use_cases.actions.split_action import Halves, split_action
from forum.use_cases.trends.trend_views import reasons_told
from tests.cast import CARYS, SAM, crowd
from tests.hall import Hall

MANY = crowd(6)
MINUTE = timedelta(minutes=1)


async def become(hall: Hall, openness: Openness) -> Forum:
    """Changes the setting now. Returns a minute later."""
    forum = await hall.save(CARYS, openness=openness)
    hall.clock.move_to(hall.clock.now() + MINUTE)
    return forum


async def test_what_was_said_before_the_last_opening_is_confided_and_what_comes_after_is_not(hall: Hall) -> None:
    await hall.set_up(openness=Openness.LISTENING_CIRCLE)
    said: list[datetime] = []
    for openness in (Openness.OPEN_FORUM, Openness.LISTENING_CIRCLE, Openness.OPEN_FORUM):
        said.append(hall.clock.now())
        forum = await become(hall, openness)
    assert [was_confided(forum, at) for at in [*said, hall.clock.now()]] == [True, True, True, False]
    forum = await become(hall, Openness.LISTENING_CIRCLE)
    assert was_confided(forum, hall.clock.now())


async def test_an_open_forum_that_never_was_a_circle_keeps_nothing_back(hall: Hall) -> None:
    forum = await hall.set_up()
    assert not was_confided(forum, hall.clock.now() - timedelta(days=900))


async def test_a_meeting_is_a_circles_when_it_began_before_the_opening(hall: Hall) -> None:
    await hall.set_up(openness=Openness.LISTENING_CIRCLE)
    forum = await become(hall, Openness.OPEN_FORUM)
    meeting = await hall.evening(forum)
    assert not met_as_circle(forum, meeting)
    forum.opened_at = meeting.starts_at - MINUTE
    meeting.began_at = forum.opened_at - MINUTE
    assert met_as_circle(forum, meeting), "people were in it already"
    forum.opened_at, meeting.began_at = meeting.starts_at + MINUTE, None
    assert met_as_circle(forum, meeting)


async def test_both_halves_of_a_circles_action_keep_its_owner_back(hall: Hall) -> None:
    forum = await hall.set_up(openness=Openness.LISTENING_CIRCLE)
    await hall.evening(forum)
    async with hall.open() as uow:
        chair = await hall.person(uow, CARYS)
        promise = Promise("write and call", person_id(SAM))
        action = await record_action(uow, chair, forum, promise, "k", hall.clock.now())
    forum = await become(hall, Openness.OPEN_FORUM)
    async with hall.open() as uow:
        halves = Halves("write", "call", "write and call")
        stays, goes = await split_action(uow, chair, action.id, halves, "s", hall.clock.now())
        new = await record_action(uow, chair, forum, promise, "n", hall.clock.now())
    assert [may_name_owner(forum, one) for one in (stays, goes, new)] == [False, False, True]


async def _told_why(hall: Hall, meeting: Meeting, day: datetime) -> None:
    async with hall.open() as uow:
        for one in MANY:
            person = await uow.people.recognise(one)
            await uow.contacts.add(Contact(meeting.id, person.id, person_id(SAM), True, Reason.TRUST, updated_at=day))


async def test_reasons_given_in_a_circle_are_not_counted_later(hall: Hall) -> None:
    forum = await hall.set_up(openness=Openness.LISTENING_CIRCLE)
    before = await hall.meet(forum)
    after = await hall.meet(forum, day=before.starts.date() + timedelta(days=30))
    hall.clock.move_to(before.starts_at + timedelta(days=1))

    await _told_why(hall, before, hall.clock.now())
    forum = await become(hall, Openness.OPEN_FORUM)
    async with hall.open() as uow:
        told = await reasons_told(uow, forum, datetime(2030, 7, 1, tzinfo=UTC).date(), hall.clock.now())
    assert told is not None and not told.parts and not told.whole
    await _told_why(hall, after, after.ends_at)
    async with hall.open() as uow:
        told = await reasons_told(uow, forum, datetime(2030, 10, 1, tzinfo=UTC).date(), hall.clock.now())
    assert told is not None and told.parts == {Reason.TRUST: len(MANY)}
