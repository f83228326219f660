"""What an operator watches in the database itself: jobs that should be done by now, and the last copy."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from storage.engine.database import Database
from storage.jobs.job_tables import JobState, jobs
from storage.tables import copies


@dataclass(frozen=True)
class Watched:
    """`due`: how many jobs are due and not done; `oldest`: since when the first of them is. `copied_at`: when the last
    copy was made. Both are UTC instants, or None if there is none.
    """

    due: int
    oldest: datetime | None
    copied_at: datetime | None


async def watched_at(database: Database, now: datetime) -> Watched:
    """At `now` (UTC). Without queueing, and without waiting for writers. Raises DatabaseError."""

    def read(connection: Connection) -> Watched:
        overdue = (jobs.c.state == JobState.OPEN) & (jobs.c.due_at <= now)
        due, oldest = connection.execute(select(func.count(), func.min(jobs.c.due_at)).where(overdue)).one()
        return Watched(due, oldest, connection.scalar(select(func.max(copies.c.copied_at))))

    return await database.look(read)
