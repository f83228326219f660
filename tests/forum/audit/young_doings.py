"""What chairs do about members under 18. Each prepares what it needs, and returns the press."""

from forum.audit import Deed
from forum.use_cases.lifecycle.mark_under_18 import mark_under_18, take_mark_off
from forum.young_members import YoungMember
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import GRACE, YUSUF
from tests.forum.audit.forum_doings import Doing
from tests.forum.audit.scene import Press, Scene
from tests.hall import person_id


async def marks(s: Scene) -> Press:
    async def press(uow: SqlUnitOfWork) -> None:
        await mark_under_18(uow, await s.carys(uow), s.forum, person_id(GRACE), person_id(YUSUF), s.now)

    return press


async def takes_the_mark_off(s: Scene) -> Press:
    async with s.hall.open() as uow:
        await uow.young_members.keep(YoungMember(s.forum.id, person_id(GRACE), person_id(YUSUF), s.now))

    async def press(uow: SqlUnitOfWork) -> None:
        await take_mark_off(uow, await s.carys(uow), s.forum, person_id(GRACE), s.now)

    return press


DOINGS: dict[Deed, Doing] = {Deed.ADULT_NAMED: marks, Deed.ADULT_REMOVED: takes_the_mark_off}
