"""A forum in which something is done, and pressed a second time."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime

from forum.forums import Forum
from forum.meetings import Meeting
from forum.people import Person, Speaker, person_id
from forum.use_cases.correspondence.add_people import add_people
from forum.use_cases.correspondence.look_at_list import Entry
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, SAM, YUSUF
from tests.hall import Hall

Press = Callable[[SqlUnitOfWork], Awaitable[object]]


@dataclass
class Scene:
    """Carys chairs it, Sam is the facilitator, Fatima has no Teams; a meeting is ahead."""

    hall: Hall
    forum: Forum
    meeting: Meeting
    fatima: Person

    @property
    def now(self) -> datetime:
        return self.hall.clock.now()

    async def carys(self, uow: SqlUnitOfWork) -> Person:
        return await self.hall.person(uow, CARYS)

    async def sam(self, uow: SqlUnitOfWork) -> Person:
        return await self.hall.person(uow, SAM)


async def scene(hall: Hall) -> Scene:
    forum = await hall.set_up()
    await in_the_team(hall, forum, CARYS, SAM, GRACE, MIRIAM, YUSUF, OMAR)
    meeting = await hall.meet(forum)
    async with hall.open() as uow:
        carys, entry = await hall.person(uow, CARYS), Entry("Fatima Noor", email="fatima@mosque.example")
        [fatima] = await add_people(uow, carys, forum, [entry], "list", hall.clock.now())
    return Scene(hall, forum, meeting, fatima)


async def in_the_team(hall: Hall, forum: Forum, *people: Speaker) -> None:
    """They, and nobody else."""
    async with hall.open() as uow:
        await uow.forums.set_roster(forum.team_id, [person_id(one) for one in people], date(2030, 1, 1))
