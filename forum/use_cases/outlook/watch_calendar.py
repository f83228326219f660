"""Microsoft is asked to tell us about changes in a chair's calendar while it holds a meeting ahead, and no longer.

("Set up notifications for changes in resource data", Microsoft Graph; subscriptions on events live at most 10,080
minutes.) It only makes things faster: the calendar is read from time to time all the same.
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from forum.ids import PersonId
from forum.jobs import ReadOutlook, WatchCalendar
from forum.outlook import Watch
from forum.ports import Subscribed, UnitOfWork

LASTS = timedelta(days=6)
RENEWED_AFTER = timedelta(days=3)
TRIED_AGAIN_AFTER = timedelta(hours=1)


@dataclass(frozen=True)
class Begin:
    """Ask for one, on the calendar of `mailbox` (Entra object id)."""

    mailbox: str


@dataclass(frozen=True)
class Renew:
    """Move its end."""

    subscription_id: str


@dataclass(frozen=True)
class End:
    """It is no longer needed."""

    subscription_id: str


async def watch_wanted(
    uow: UnitOfWork, job: WatchCalendar, now: datetime, *, reachable: bool
) -> Begin | Renew | End | None:
    """What to ask Microsoft for now. `reachable`: it knows where to send its notices."""
    person = await uow.people.get(PersonId(job.person_id))
    watch = await uow.outlook.watch_of(PersonId(job.person_id))
    if not reachable or person is None or not person.entra_id or not await _has_meeting(uow, person.id, now):
        return End(watch.subscription_id) if watch else None
    if watch is None or watch.expires_at <= now:
        return Begin(person.entra_id)
    if watch.renew_at <= now:
        return Renew(watch.subscription_id)
    await uow.jobs.put_unless_waiting(job, watch.renew_at)
    return None


async def _has_meeting(uow: UnitOfWork, person_id: PersonId, now: datetime) -> bool:
    ahead = await uow.meetings.many(await uow.outlook.meetings_in(person_id))
    return any(meeting.starts_at > now for meeting in ahead)


async def watched(uow: UnitOfWork, job: WatchCalendar, made: Subscribed, secret: str | None, now: datetime) -> None:
    """Microsoft has agreed. `secret` is None if an earlier subscription was renewed."""
    person_id = PersonId(job.person_id)
    known = await uow.outlook.watch_of(person_id)
    hashed = hash_of(secret) if secret is not None else known.secret_hash if known else ""
    renew_at = min(now + RENEWED_AFTER, made.expires_at - TRIED_AGAIN_AFTER)
    await uow.outlook.keep_watch(Watch(person_id, made.subscription_id, hashed, renew_at, made.expires_at))
    await uow.jobs.put_unless_waiting(job, max(renew_at, now + TRIED_AGAIN_AFTER))


async def watch_lost(uow: UnitOfWork, job: WatchCalendar) -> None:
    """Microsoft no longer knows it, or it was ended. If one is needed it is created again."""
    person_id = PersonId(job.person_id)
    await uow.outlook.end_watch(person_id)
    if await uow.outlook.meetings_in(person_id):
        await uow.jobs.put(job)


async def watch_failed(
    uow: UnitOfWork, job: WatchCalendar, now: datetime, after: timedelta = TRIED_AGAIN_AFTER
) -> None:
    """Nobody needs to know: the calendar is read all the same. It is tried again, not sooner than `after`."""
    await uow.jobs.put_unless_waiting(job, now + max(after, TRIED_AGAIN_AFTER))


class Lifecycle(StrEnum):
    """What Microsoft says about a subscription itself ("Reduce missing change notifications")."""

    REAUTHORIZE = "reauthorizationRequired"
    REMOVED = "subscriptionRemoved"
    MISSED = "missed"


@dataclass(frozen=True)
class Notice:
    """One item of what Microsoft sends. We believe nothing in it except that it is time to look."""

    subscription_id: str
    secret: str
    event_id: str | None = None
    lifecycle: Lifecycle | None = None


async def hear(uow: UnitOfWork, notices: Sequence[Notice], now: datetime) -> None:
    """Has the events concerned read. An item that is unknown, too late or without the right secret has no effect."""
    known = {one.subscription_id: one for one in await uow.outlook.watches(each.subscription_id for each in notices)}
    for notice in notices:
        watch = known.get(notice.subscription_id)
        if watch is not None and now < watch.expires_at and is_the_word(notice.secret, watch.secret_hash):
            await _heed(uow, watch, notice, now)


async def _heed(uow: UnitOfWork, watch: Watch, notice: Notice, now: datetime) -> None:
    for meeting in await uow.meetings.many(await uow.outlook.meetings_in(watch.person_id)):
        if notice.lifecycle is not None or meeting.event_id == notice.event_id:
            await uow.jobs.put_unless_waiting(ReadOutlook(meeting.id))
    if notice.lifecycle is Lifecycle.REMOVED:
        await watch_lost(uow, WatchCalendar(watch.person_id))
    elif notice.lifecycle is Lifecycle.REAUTHORIZE:
        # Renewing also reauthorises.
        watch.renew_at = now
        await uow.jobs.put_unless_waiting(WatchCalendar(watch.person_id))


def hash_of(secret: str) -> str:
    """In the form that is kept."""
    return sha256(secret.encode()).hexdigest()


def is_the_word(secret: str, hashed: str) -> bool:
    """In constant time."""
    return hmac.compare_digest(hash_of(secret), hashed)
