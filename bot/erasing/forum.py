"""`folkmoot forum erase`: says first what it will do, and does it once somebody has said yes."""

import asyncio
from uuid import uuid4

from bot.chosen_forum import chosen_forum
from bot.erasing import told
from bot.erasing.opened import Erasing, with_erasing
from bot.erasing.person import DONE, NOT_YET, confirmed
from bot.erasing.replay import replayed
from bot.settings import BadSettings
from forum.erasing.digests import digests_of_forum, erasure_with
from forum.erasing.erased import ErasedForum, Erasure
from forum.forums import Forum
from forum.ids import ForumId
from forum.ports import UnitOfWork
from forum.use_cases.privacy.erase_forum import erase_forum, obstacles_of_forum
from storage.tables import metadata


def run(named: str, *, yes: bool) -> int:
    """1 if nothing was done. Raises BadSettings, CannotStart."""
    return asyncio.run(with_erasing(lambda ready: erased(ready, named, yes=yes)))


async def erased(ready: Erasing, named: str, *, yes: bool) -> int:
    """As `run`, with everything open. What was killed before is finished first."""
    await replayed(ready)
    if await ready.run(lambda uow: _is_done(uow, named)):
        print(told.FORUM_ALREADY)
        return DONE
    forum, preview = await ready.try_out(lambda uow: _look(uow, named, Erasure(str(uuid4()), ready.now(), ())))
    print(*told.forum_preview(forum, preview, ready.list.file, is_sqlite=ready.database.is_sqlite), sep="\n")
    if not (yes or confirmed(forum.name)):
        print(told.NOTHING_DONE)
        return NOT_YET
    seal = ready.seals[0]
    erasure = erasure_with(seal, str(uuid4()), ready.now(), digests_of_forum([seal], forum.id))
    await ready.run(lambda uow: _do(ready, uow, forum, erasure))
    is_clear = await ready.database.erasure.rewrite_tables([table.name for table in metadata.sorted_tables])
    print(*told.forum_outcome(is_clear=is_clear), sep="\n")
    return DONE


async def _do(ready: Erasing, uow: UnitOfWork, forum: Forum, erasure: Erasure) -> None:
    await _look(uow, forum.id, erasure)
    await ready.put_on_list(erasure)


async def _is_done(uow: UnitOfWork, typed: str) -> bool:
    """Not if the team has set up a forum again: it has the same id."""
    typed = typed.strip()
    is_back = await uow.forums.get(ForumId(typed)) is not None
    return not is_back and bool(await uow.erasures.among(digests_of_forum(uow.seals, typed)))


async def _look(uow: UnitOfWork, named: str, erasure: Erasure) -> tuple[Forum, ErasedForum]:
    """Does it. Raises BadSettings if something stands in the way."""
    forum = chosen_forum(await uow.forums.everywhere(), named)
    if found := await obstacles_of_forum(uow, forum, erasure.at):
        raise BadSettings([told.obstacle(one) for one in found])
    done = await erase_forum(uow, forum, erasure, erasure.at)
    assert done is not None
    return forum, done
