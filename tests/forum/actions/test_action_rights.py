"""Who may still change an action, and who is told about it, once people have left the forum."""

from datetime import UTC, date, datetime

import pytest

from forum.actions import Action, Progress
from forum.errors import Invalid, OnlyAMember
from forum.forums import Forum, Membership
from forum.jobs import RemindOwner
from forum.people import Speaker, person_id
from forum.use_cases.actions.commitments import Promise
from forum.use_cases.actions.due_actions import remind_owner_due
from forum.use_cases.actions.update_action import change_action, set_progress
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, YUSUF
from tests.forum.actions.recording import record
from tests.hall import Hall, ids


async def miriams(hall: Hall) -> tuple[Forum, Action]:
    """Miriam is to bring bread by 12 April; Grace noted it."""
    forum = await hall.set_up()
    return forum, await record(hall, forum)


async def leave(hall: Hall, forum: Forum, *people: Speaker, team: tuple[Speaker, ...] = ()) -> None:
    """The chair removes people from the forum, and only `team` is left in the team."""
    async with hall.open() as uow:
        await uow.forums.set_roster(forum.team_id, [person_id(one) for one in team], date(2030, 1, 1))
        for one in people:
            await uow.forums.set_memberships(forum.id, [Membership(forum.id, person_id(one), is_member=False)])


@pytest.mark.parametrize(
    ("by", "team", "may"), [(GRACE, (GRACE, MIRIAM), False), (MIRIAM, (GRACE, MIRIAM), True), (MIRIAM, (), False)]
)
async def test_who_has_left_changes_nothing_but_an_owner_of_the_team(
    hall: Hall, by: Speaker, team: tuple[Speaker, ...], may: bool
) -> None:
    forum, action = await miriams(hall)
    await leave(hall, forum, GRACE, MIRIAM, team=team)
    async with hall.open() as uow:
        update = set_progress(uow, await hall.person(uow, by), action.id, Progress.DONE, "baked", hall.clock.now())
        if not may:
            with pytest.raises(OnlyAMember):
                await update
            return
        assert (await update).progress is Progress.DONE


@pytest.mark.parametrize(
    ("gone", "team", "told"),
    [
        ((MIRIAM,), (), ids(GRACE)),
        ((MIRIAM, GRACE), (), ids(CARYS)),
        ((MIRIAM, GRACE), (GRACE,), ids(CARYS)),
        ((MIRIAM,), (MIRIAM,), ids(MIRIAM)),
    ],
)
async def test_of_an_owner_who_has_left_somebody_else_is_asked(
    hall: Hall, gone: tuple[Speaker, ...], team: tuple[Speaker, ...], told: set[str]
) -> None:
    forum, action = await miriams(hall)
    await leave(hall, forum, *gone, team=team)
    hall.clock.move_to(datetime(2030, 4, 5, 10, tzinfo=UTC))
    async with hall.open() as uow:
        await remind_owner_due(uow, RemindOwner(action.id), hall.clock.now())
    assert await hall.told("action_day") == told


@pytest.mark.parametrize(("owner", "problem"), [(MIRIAM, "action-owner-left"), (OMAR, "action-needs-owner")])
async def test_a_new_day_for_an_owner_who_has_left_asks_who_takes_it_on(
    hall: Hall, owner: Speaker, problem: str
) -> None:
    forum, action = await miriams(hall)
    await leave(hall, forum, MIRIAM)
    async with hall.open() as uow:
        carys = await hall.person(uow, CARYS)
        promise = Promise("bread", person_id(owner), due=date(2030, 4, 20))
        with pytest.raises(Invalid) as refused:
            await change_action(uow, carys, action.id, promise, hall.clock.now())
        assert refused.value.problem == problem
        promise = Promise("bread", person_id(YUSUF), due=date(2030, 4, 20))
        assert (await change_action(uow, carys, action.id, promise, hall.clock.now())).owner_id == person_id(YUSUF)
