"""A personal link opens for one person, in one forum, for one purpose, as long as it is valid; nothing else does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from forum.forums import Forum
from forum.ids import PersonId
from forum.keys import Seal
from forum.roles import Entrusted
from forum.safe_links import LIFE, TOKEN_LENGTH, LinkKind, id_in
from forum.use_cases.lifecycle.change_people import RoleGiven, change_people
from forum.use_cases.people.safe_links import LinkExpired, NoSuchLink, link_for, open_link, revoke_links
from forum.young_members import YoungMember
from storage.jobs.sql_jobs import SqlJobs
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, MIRIAM
from tests.hall import Hall, ids

[GRACE_ID], [MIRIAM_ID] = ids(GRACE), ids(MIRIAM)
OLD, NEW = Seal(b"an older secret of thirty-two letters"), Seal(b"a newer secret of thirty-two letters.")


@asynccontextmanager
async def sealed(hall: Hall, *seals: Seal) -> AsyncIterator[SqlUnitOfWork]:
    async with hall.database.transaction() as session:
        yield SqlUnitOfWork(session, SqlJobs(session, hall.clock, hall.client), seals)


async def a_link(hall: Hall, forum: Forum, person: PersonId = GRACE_ID, kind: LinkKind = LinkKind.ANSWER) -> str:
    """With one to speak with, for Miriam, whose adult they are then."""
    young = MIRIAM_ID if kind is LinkKind.SPEAK else None
    async with hall.open() as uow:
        if young:
            await uow.young_members.keep(YoungMember(forum.id, young, person, hall.clock.now()))
        return await link_for(uow, forum, person, kind, hall.clock.now(), young)


async def opens(hall: Hall, token: str, *kinds: LinkKind) -> PersonId:
    async with hall.open() as uow:
        return (await open_link(uow, token, *(kinds or LinkKind), now=hall.clock.now())).person.id


async def test_it_opens_for_its_person_and_purpose(hall: Hall) -> None:
    forum = await hall.set_up()
    token = await a_link(hall, forum)
    assert len(token) == TOKEN_LENGTH
    assert await opens(hall, token, LinkKind.ANSWER, LinkKind.READ) == GRACE_ID
    assert await opens(hall, await a_link(hall, forum, MIRIAM_ID)) == MIRIAM_ID
    with pytest.raises(NoSuchLink):
        await opens(hall, token, LinkKind.MINE)


async def test_the_next_email_has_the_same_link_until_it_is_due_for_another(hall: Hall) -> None:
    forum = await hall.set_up()
    token = await a_link(hall, forum)
    hall.clock.advance(timedelta(days=59))
    assert await a_link(hall, forum) == token
    hall.clock.advance(timedelta(days=2))
    later = await a_link(hall, forum)
    assert later != token
    assert await opens(hall, token) == await opens(hall, later) == GRACE_ID


async def test_no_altered_token_opens(hall: Hall) -> None:
    forum = await hall.set_up()
    token, other = await a_link(hall, forum), await a_link(hall, forum, MIRIAM_ID)
    altered = [token[:at] + ("B" if token[at] == "A" else "A") + token[at + 1 :] for at in range(TOKEN_LENGTH)]
    swapped = [token[:22] + other[22:], other[:22] + token[22:]]
    for forged in [
        *altered,
        *swapped,
        "",
        token[:-1],
        token + "A",
        token.swapcase(),
        "ü" * TOKEN_LENGTH,
        "\ud800" * 44,
    ]:
        with pytest.raises(NoSuchLink):
            await opens(hall, forged)


async def test_one_kind_cannot_pass_for_another_in_a_database_that_was_tampered_with(hall: Hall) -> None:
    forum = await hall.set_up()
    token = await a_link(hall, forum)
    async with hall.open() as uow:
        number = id_in(token)
        assert number is not None
        link = await uow.correspondents.link(number)
        assert link is not None
        link.kind = LinkKind.MINE
    with pytest.raises(NoSuchLink):
        await opens(hall, token)


@pytest.mark.parametrize("kind", LinkKind)
async def test_it_expires(hall: Hall, kind: LinkKind) -> None:
    forum = await hall.set_up()
    token = await a_link(hall, forum, kind=kind)
    hall.clock.advance(LIFE[kind] - timedelta(seconds=1))
    assert await opens(hall, token) == GRACE_ID
    hall.clock.advance(timedelta(seconds=1))
    with pytest.raises(LinkExpired):
        await opens(hall, token)


async def test_what_is_mine_opens_once_and_is_another_link_each_time(hall: Hall) -> None:
    forum = await hall.set_up()
    first, second = [await a_link(hall, forum, kind=LinkKind.MINE) for _ in range(2)]
    assert first != second
    async with hall.open() as uow:
        opened = await open_link(uow, first, LinkKind.MINE, now=hall.clock.now())
        opened.link.used_at = hall.clock.now()
    with pytest.raises(LinkExpired):
        await opens(hall, first)
    assert await opens(hall, second) == GRACE_ID


async def test_a_closed_link_is_as_unknown_as_one_that_never_was(hall: Hall) -> None:
    forum = await hall.set_up()
    token, stop = await a_link(hall, forum), await a_link(hall, forum, kind=LinkKind.STOP)
    async with hall.open() as uow:
        assert await revoke_links(uow, forum, GRACE_ID, hall.clock.now()) == 1
    with pytest.raises(NoSuchLink):
        await opens(hall, token)
    assert await opens(hall, stop) == GRACE_ID
    assert await opens(hall, await a_link(hall, forum)) == GRACE_ID


async def test_whoever_leaves_has_no_link(hall: Hall) -> None:
    forum = await hall.set_up()
    token = await a_link(hall, forum)
    async with hall.open() as uow:
        carys = await uow.people.recognise(CARYS)
        gone = RoleGiven(Entrusted.MEMBER, removed=[GRACE_ID])
        await change_people(uow, carys, forum, gone, hall.clock.now())
    with pytest.raises(NoSuchLink):
        await opens(hall, token)


async def test_a_link_made_with_the_last_key_still_opens_and_one_with_a_dropped_key_does_not(hall: Hall) -> None:
    forum = await hall.set_up()
    now = hall.clock.now()
    async with sealed(hall, OLD) as uow:
        token = await link_for(uow, forum, GRACE_ID, LinkKind.ANSWER, now)
    async with sealed(hall, NEW, OLD) as uow:
        assert (await open_link(uow, token, LinkKind.ANSWER, now=now)).person.id == GRACE_ID
    async with sealed(hall, NEW) as uow:
        with pytest.raises(NoSuchLink):
            await open_link(uow, token, LinkKind.ANSWER, now=now)


async def test_the_database_holds_no_token(hall: Hall) -> None:
    forum = await hall.set_up()
    token = await a_link(hall, forum)
    async with hall.open() as uow:
        [link] = await uow.correspondents.links(forum.id, GRACE_ID)
    assert token[22:] not in str(vars(link))


async def test_a_link_is_forgotten_a_year_after_it_has_expired(hall: Hall) -> None:
    forum = await hall.set_up()
    token = await a_link(hall, forum)
    hall.clock.advance(LIFE[LinkKind.ANSWER] + timedelta(days=365))
    await a_link(hall, forum)
    with pytest.raises(LinkExpired):
        await opens(hall, token)
    hall.clock.advance(timedelta(days=LIFE[LinkKind.ANSWER].days))
    await a_link(hall, forum)
    with pytest.raises(NoSuchLink):
        await opens(hall, token)
