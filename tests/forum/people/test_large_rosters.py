"""Hundreds of people in a team are read again, or made members, in a few statements rather than thousands."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event

from forum.forums import Membership
from forum.people import Speaker, person_id
from tests.far_end.places import TENANT
from tests.hall import Hall

PEOPLE = [Speaker(TENANT, f"29:{number}", f"Member {number}", f"entra-{number}") for number in range(300)]


@contextmanager
def statements() -> Iterator[list[str]]:
    """Every statement sent to the database meanwhile."""
    sent: list[str] = []

    def keep(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        sent.append(statement)

    event.listen(Engine, "before_cursor_execute", keep)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", keep)


async def test_whoever_is_known_is_read_at_one_go(hall: Hall) -> None:
    async with hall.open() as uow:
        for one in PEOPLE:
            await uow.people.recognise(one)
    async with hall.open() as uow:
        with statements() as sent:
            known = await uow.people.many({person_id(one) for one in PEOPLE})
            for one in PEOPLE:
                await uow.people.recognise(one)
    assert len(known) == 300
    assert len(sent) < 10


async def test_hundreds_of_members_are_written_together(hall: Hall) -> None:
    forum = await hall.set_up()
    parts = [Membership(forum.id, person_id(one)) for one in PEOPLE]
    async with hall.open() as uow:
        for one in PEOPLE:
            await uow.people.recognise(one)
    async with hall.open() as uow:
        with statements() as sent:
            await uow.forums.set_memberships(forum.id, parts)
    assert len(sent) < 10
    async with hall.open() as uow:
        assert len(await uow.forums.members(forum.id)) >= 300
