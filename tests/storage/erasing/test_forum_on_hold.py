"""A forum is not erased while a legal hold keeps anything in it, whoever is in the forum now."""

from datetime import timedelta

from forum.attendance import Answer, Rsvp
from forum.holds import LegalHold
from forum.ids import ForumId, HoldId, PersonId
from forum.people import person_id
from forum.use_cases.lifecycle.set_up_forum import set_up_forum
from forum.use_cases.privacy.erase_forum import obstacles_of_forum
from tests.cast import CARYS, GRACE, OMAR
from tests.hall import CHANNEL, FORM, Hall, ids

OMARS = person_id(OMAR)


async def in_the_way(hall: Hall, on: PersonId | ForumId, *, is_forum: bool = False) -> list[str]:
    """What keeps the forum from being erased once there is a hold on this."""
    async with hall.open() as uow:
        [forum] = await uow.forums.everywhere()
        forum_id, who = (ForumId(on), None) if is_forum else (None, PersonId(on))
        await uow.holds.add(LegalHold(HoldId(str(on)[:8]), forum_id, who, "A claim", "", hall.clock.now(), None))
        found = await obstacles_of_forum(uow, forum, hall.clock.now())
        await uow.holds.end(HoldId(str(on)[:8]))
        return [one.what.value for one in found]


async def test_what_somebody_left_behind_is_not_erased_while_a_hold_is_on_them(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up())
    hall.clock.move_to(meeting.ends_at + timedelta(hours=1))
    assert await in_the_way(hall, OMARS) == [], "nothing of Omar is in it"
    async with hall.open() as uow:
        await uow.attendance.answer(Rsvp(meeting.id, OMARS, Answer.NO, hall.clock.now()))
        assert await uow.forums.membership(meeting.forum_id, OMARS) is None
    assert await in_the_way(hall, OMARS) == ["on_hold"]
    assert await in_the_way(hall, meeting.forum_id, is_forum=True) == ["on_hold"]


async def test_nobody_in_the_team_is_erased_with_it_while_a_hold_is_on_them(hall: Hall) -> None:
    forum = await hall.set_up()
    async with hall.open() as uow:
        await uow.forums.set_roster(forum.team_id, sorted(ids(CARYS, OMAR)), hall.clock.now().date())
    assert await in_the_way(hall, OMARS) == ["on_hold"]


async def test_a_hold_on_another_forum_is_not_in_the_way(hall: Hall) -> None:
    """Although somebody is in both."""
    forum = await hall.set_up()
    async with hall.open() as uow:
        carys = await hall.person(uow, CARYS)
        other = await set_up_forum(uow, carys, "19:another@thread.tacv2", CHANNEL, FORM, hall.clock.now())
        await uow.holds.add(LegalHold(HoldId("other"), other.id, None, "An inquiry", "", hall.clock.now(), None))
        assert await uow.holds.concerning(person_id(GRACE))
        assert await obstacles_of_forum(uow, forum, hall.clock.now()) == []
