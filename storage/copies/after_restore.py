"""What becomes of the jobs in a database that was put back from a copy (decision 37).

Between the copy and now the bot went on: what was due then may have been done. Nobody can know, so whatever of it must
not happen twice is treated as sent, perhaps (storage.jobs.job_tables.IN_DOUBT), and the chairs are told what is gone.
"""

from datetime import datetime
from secrets import randbits

from sqlalchemy import Connection, func, select, update

from forum.days import minute_of
from forum.jobs import SayRestored
from storage.copies.noted import note
from storage.jobs.job_tables import IN_DOUBT, JobState, jobs
from storage.jobs.sql_jobs import GENERATION_BITS
from storage.tables import forums


def settle(connection: Connection, copied: datetime, restored: datetime) -> None:
    """In one transaction with whatever makes the database usable. `copied` and `restored` are UTC instants.

    The rows alone are written: a job that is due is woken when the engine starts.
    """
    note(connection, copied)  # in the copy itself stands the one before
    doubted = (jobs.c.state == JobState.OPEN) & (jobs.c.due_at <= restored)
    connection.execute(update(jobs).where(doubted).values(tried=IN_DOUBT))
    for forum_id in connection.scalars(select(forums.c.id)).all():
        job = SayRestored(forum_id, minute_of(copied), minute_of(restored))
        row = {"key": job.key, "kind": job.kind, "lane": job.lane, "payload": job.payload(), "state": JobState.OPEN}
        connection.execute(jobs.insert().values(row | {"due_at": restored, "generation": randbits(GENERATION_BITS)}))


def in_doubt_now(connection: Connection) -> int:
    """How many jobs may have been done already."""
    waiting = select(func.count()).where(jobs.c.state == JobState.OPEN, jobs.c.tried <= IN_DOUBT)
    return connection.execute(waiting).scalar_one()
