"""The records were put back from a copy: what people said since it was made is gone, and somebody has to know."""

from datetime import datetime

from forum.days import daytime
from forum.ids import ForumId
from forum.jobs import SayRestored
from forum.message_kinds import InPrivate
from forum.ports import UnitOfWork
from forum.use_cases.people.tell_chairs import tell_chairs


async def say_restored_due(uow: UnitOfWork, job: SayRestored, now: datetime) -> None:
    """The chairs are told by day. They alone can ask people to say it again."""
    forum = await uow.forums.get(ForumId(job.forum_id))
    if forum is not None:
        topic = InPrivate.RESTORED.of(job.copied, job.restored)
        await tell_chairs(uow, forum.id, topic, daytime(now, forum.time_zone))
