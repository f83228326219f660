"""Tell a forum's chairs something in private."""

from datetime import datetime

from forum.ids import ForumId, PersonId
from forum.jobs import Tell
from forum.ports import UnitOfWork


async def tell_chairs(
    uow: UnitOfWork,
    forum_id: ForumId,
    topic: str,
    due: datetime | None = None,
    *,
    apart_from: PersonId | None = None,
    unless_waiting: bool = False,
) -> None:
    """Tells each chair, at `due` (a UTC instant; now if None). `unless_waiting`: a message already waiting keeps its
    time.
    """
    put = uow.jobs.put_unless_waiting if unless_waiting else uow.jobs.put
    for chair in await uow.forums.chairs(forum_id):
        if chair.id != apart_from:
            await put(Tell(chair.id, forum_id, topic), due)
