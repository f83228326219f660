"""The adult for a member under 18 leaves or is erased: the chairs hear of it at once, and once."""

from collections.abc import Awaitable, Callable
from datetime import date

import pytest

from forum.erasing.erased import Erasure, Phrases
from forum.forums import Forum, Membership
from forum.jobs import Tell
from forum.message_kinds import InPrivate
from forum.people import person_id
from forum.use_cases.lifecycle.change_roles import change_roles
from forum.use_cases.lifecycle.follow_members import members_changed, roster_read
from forum.use_cases.lifecycle.mark_under_18 import carry_mark, mark_under_18, take_mark_off
from forum.use_cases.privacy.erase_person import erase_person
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, SAM, YUSUF
from tests.hall import Hall

Loses = Callable[[Hall, Forum, SqlUnitOfWork], Awaitable[object]]
GRACE_ID, OMAR_ID, YUSUF_ID = person_id(GRACE), person_id(OMAR), person_id(YUSUF)


def say(_: str) -> Phrases:
    return Phrases("a former member", "nobody yet", "These words were removed", "[name removed]")


async def marked(hall: Hall) -> Forum:
    """Grace's adult is Omar, who is in the team and has no part in the forum."""
    forum = await hall.set_up()
    async with hall.open() as uow:
        omar = await uow.people.recognise(OMAR)
        team = [person_id(one) for one in (CARYS, SAM, GRACE, MIRIAM, YUSUF)]
        await uow.forums.set_roster(forum.team_id, [*team, omar.id], date(2030, 1, 1))
    async with hall.open() as uow:
        await mark_under_18(uow, await hall.person(uow, CARYS), forum, GRACE_ID, OMAR_ID, hall.clock.now())
    return forum


async def leaves_the_team(hall: Hall, forum: Forum, uow: SqlUnitOfWork) -> None:
    team = [person_id(one) for one in (CARYS, SAM, GRACE, MIRIAM, YUSUF)]
    await uow.forums.set_roster(forum.team_id, team, date(2030, 1, 2))
    await roster_read(uow, forum.team_id, hall.clock.now())


async def is_erased(hall: Hall, _: Forum, uow: SqlUnitOfWork) -> None:
    erasure = Erasure("one", hall.clock.now(), ())
    await erase_person(uow, OMAR_ID, erasure, say, hall.clock.now())


async def told(hall: Hall) -> list[str]:
    return [job.person_id for job in await hall.waiting(Tell) if job.about.startswith(f"{InPrivate.NO_ADULT}:")]


@pytest.mark.parametrize("loses", [leaves_the_team, is_erased])
async def test_the_chairs_hear_at_once_and_once(hall: Hall, loses: Loses) -> None:
    forum = await marked(hall)
    assert await told(hall) == []
    async with hall.open() as uow:
        await loses(hall, forum, uow)
    assert await told(hall) == [person_id(CARYS)]
    async with hall.open() as uow:
        await members_changed(uow, forum, hall.clock.now())
    assert await told(hall) == [person_id(CARYS)]


async def test_an_adult_who_leaves_the_forum_and_not_its_team_is_not_lost(hall: Hall) -> None:
    forum = await marked(hall)
    async with hall.open() as uow:
        carys = await hall.person(uow, CARYS)
        await mark_under_18(uow, carys, forum, GRACE_ID, YUSUF_ID, hall.clock.now())
        gone = Membership(forum.id, YUSUF_ID, is_member=False, is_chair=False, is_facilitator=False)
        await change_roles(uow, forum, carys, [gone], hall.clock.now())
        await members_changed(uow, forum, hall.clock.now())
    assert await told(hall) == []


async def test_nobody_is_told_about_somebody_whose_mark_is_off(hall: Hall) -> None:
    forum = await marked(hall)
    async with hall.open() as uow:
        await take_mark_off(uow, await hall.person(uow, CARYS), forum, GRACE_ID, hall.clock.now())
        await leaves_the_team(hall, forum, uow)
    assert await told(hall) == []


async def test_a_member_who_came_back_as_their_own_adult_has_none(hall: Hall) -> None:
    """Omar was named for Grace, and a chair says that he is Grace, come back with another id."""
    forum = await marked(hall)
    async with hall.open() as uow:
        assert await carry_mark(uow, GRACE_ID, OMAR_ID, hall.clock.now())
    async with hall.open() as uow:
        adults = {one.person_id: one.adult_id for one in await uow.young_members.of_forum(forum.id)}
    assert adults == {GRACE_ID: OMAR_ID, OMAR_ID: None}
    assert await told(hall) == [person_id(CARYS)] * 2
