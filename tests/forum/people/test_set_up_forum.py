"""Who holds which role, and who may change it."""

import pytest

from forum.errors import Invalid, OnlyAChair
from forum.forums import Forum
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, SAM
from tests.hall import Hall, ids


async def roles(hall: Hall, forum: Forum) -> dict[str, set[str]]:
    async with hall.open() as uow:
        return {
            "chairs": {person.name for person in await uow.forums.chairs(forum.id)},
            "facilitators": {person.name for person in await uow.forums.facilitators(forum.id)},
            "members": {person.name for person in await uow.forums.members(forum.id)},
        }


async def test_whoever_sets_it_up_chairs_it_until_others_are_named(hall: Hall) -> None:
    forum = await hall.set_up(chairs=frozenset(), members=ids(GRACE), facilitators=frozenset())
    assert await roles(hall, forum) == {"chairs": {CARYS.name}, "facilitators": set(), "members": {GRACE.name}}
    await hall.save(CARYS, chairs=ids(MIRIAM), members=ids(GRACE))
    assert (await roles(hall, forum))["chairs"] == {MIRIAM.name}


async def test_only_a_chair_changes_it_and_is_told_who_that_is(hall: Hall) -> None:
    forum = await hall.set_up()
    for nosy in (GRACE, SAM, OMAR):
        with pytest.raises(OnlyAChair) as refused:
            await hall.save(nosy, chairs=ids(nosy))
        assert refused.value.words["chairs"] == [CARYS.name]
    assert (await roles(hall, forum))["chairs"] == {CARYS.name}


async def test_somebody_taken_off_every_list_has_no_part_any_more(hall: Hall) -> None:
    forum = await hall.set_up()
    await hall.save(CARYS, members=ids(GRACE), facilitators=ids(SAM, GRACE))
    assert await roles(hall, forum) == {
        "chairs": {CARYS.name},
        "facilitators": {SAM.name, GRACE.name},
        "members": {GRACE.name},
    }
    async with hall.open() as uow:
        miriam = await hall.person(uow, MIRIAM)
        assert await uow.forums.membership(forum.id, miriam.id) is None


async def test_pressing_twice_makes_one_forum_with_the_newest_words(hall: Hall) -> None:
    first = await hall.set_up()
    again = await hall.save(CARYS, name="  Community Forum ")
    assert (again.id, again.name) == (first.id, "Community Forum")


async def test_a_forum_needs_a_name(hall: Hall) -> None:
    with pytest.raises(Invalid) as nameless:
        await hall.set_up(name="  ")
    assert nameless.value.problem == "setup-needs-name"
