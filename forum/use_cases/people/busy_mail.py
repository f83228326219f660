"""A mail server that says "not now": the email is tried again after growing pauses, for a day."""

from dataclasses import replace
from datetime import datetime, timedelta

from forum.jobs import Tell, WriteToBoard
from forum.ports import UnitOfWork

GIVEN_UP_AFTER = timedelta(days=1)
SHORTEST, LONGEST = timedelta(minutes=1), timedelta(hours=1)
"""Of our own pauses. Greylisting rarely takes less than a minute, and a server that is back should soon be used."""


async def try_later(uow: UnitOfWork, job: Tell | WriteToBoard, wanted: float, now: datetime) -> None:
    """Puts the email again; not before the `wanted` seconds have passed that the server asked for."""
    since = _since(job, now)
    growing = min(LONGEST, max(SHORTEST, (now - since) / 2))
    asked = min(GIVEN_UP_AFTER, timedelta(seconds=wanted))
    await uow.jobs.put(replace(job, busy_since=since.isoformat()), now + max(growing, asked))


def was_tried_for_a_day(job: Tell | WriteToBoard, now: datetime) -> bool:
    """Whether "not now" has been the only answer for as long as anybody should wait."""
    return now - _since(job, now) >= GIVEN_UP_AFTER


def _since(job: Tell | WriteToBoard, now: datetime) -> datetime:
    return datetime.fromisoformat(job.busy_since) if job.busy_since else now
