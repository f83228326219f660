"""Everything that is kept for a time goes from here, line by line of the retention table.

What is due is read from the rows themselves, not from jobs that were put when they were made: so a setting that is
changed, a meeting that is moved and a copy of the database that is put back are all observed.
"""

from collections.abc import Collection
from datetime import UTC, datetime, time, timedelta

from forum.ids import ForumId
from forum.jobs import Forget, Job, Show
from forum.message_kinds import InChannel
from forum.ports import UnitOfWork
from forum.retention.kinds import SWEPT
from forum.retention.periods import Kept
from forum.use_cases.privacy.legal_holds import end_what_is_over, ends_of_holds

MOST = 100
"""Things of one kind that one transaction deletes: nobody who writes meanwhile waits for long."""

AT_NIGHT = time(2)
"""UTC. Looked through at least this often, whatever is due next."""

APART = timedelta(minutes=1)
"""However much is due, second by second."""


async def forget_due(uow: UnitOfWork, job: Forget, now: datetime) -> None:
    """Deletes what is due at `now`. Is there more than one transaction should delete, the job is due again at once."""
    await end_what_is_over(uow, now)
    is_full = False
    for kind in SWEPT:
        gone = await uow.retention.forget(kind, now, MOST)
        is_full = is_full or gone.count >= MOST
        if kind is Kept.ROLE_CHANGES:
            await _show_without(uow, gone.forum_ids)
    await uow.jobs.put(job, now if is_full else await _next(uow, now))


async def nothing_due(_: UnitOfWork, __: Job, ___: datetime) -> None:
    """What it was put for goes with everything else."""


async def _show_without(uow: UnitOfWork, forums: Collection[ForumId]) -> None:
    """The forum's card shows the changes of roles that are kept."""
    for forum_id in sorted(forums):
        await uow.jobs.put_unless_waiting(Show(forum_id, InChannel.SETUP.of(forum_id)))


async def _next(uow: UnitOfWork, now: datetime) -> datetime:
    """When something is due next, and not later than the coming night: no time that anything is kept is shorter."""
    ends = [oldest.until for kind in SWEPT if (oldest := await uow.retention.oldest(kind))]
    ends += await ends_of_holds(uow)
    return min(max(min(ends, default=now + timedelta(days=1)), now + APART), _night_after(now))


def _night_after(now: datetime) -> datetime:
    tonight = datetime.combine(now.date(), AT_NIGHT, UTC)
    return tonight if now < tonight else tonight + timedelta(days=1)
