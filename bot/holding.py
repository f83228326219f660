"""What `folkmoot hold` does and says. It may run beside a bot, which then deletes what is overdue."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from bot.beside import with_database
from bot.chosen_forum import chosen_forum
from bot.data_keys import keys_fit
from bot.finding import the_one
from bot.held_back import by_kind
from bot.settings import BadSettings
from bot.system_clock import SystemClock
from dialogs.texts import texts_for
from forum.forums import Forum
from forum.holds import LONGEST_REASON, LONGEST_REFERENCE
from forum.ids import HoldId
from forum.people import Person
from forum.ports import Clock, UnitOfWork
from forum.retention.kinds import SWEPT
from forum.retention.periods import Kept
from forum.use_cases.privacy.legal_holds import Shown, all_holds, begin_hold, end_hold, is_past
from storage.engine.database import Database
from storage.jobs.sql_jobs import SqlJobs, job_client
from storage.unit_of_work import SqlUnitOfWork

T = TypeVar("T")
NONE = "Nothing is on hold."
SHOWN = "Whom it concerns sees this hold and its reason in `my data`."
NOT_STOPPED = (
    "What people and chairs delete or change themselves still goes. To keep what is there now: folkmoot backup FOLDER"
)
PAST = "--until is a day that is over there"
NO_ROW = "is only a name in a list, and nothing leads there from a person: put the forum on hold instead"


@dataclass(frozen=True)
class Wanted:
    """A hold as somebody typed it. Of `person` and `forum` exactly one is given."""

    person: str | None
    forum: str | None
    reason: str
    until: date | None
    reference: str


def begin(wanted: Wanted) -> list[str]:
    """What to say. Raises BadSettings and CannotStart."""
    return asyncio.run(with_database(lambda database: begun(database, wanted, SystemClock())))


def end(hold_id: str) -> list[str]:
    """As `begin`."""
    return asyncio.run(with_database(lambda database: ended(database, hold_id, SystemClock())))


def listed() -> list[str]:
    """As `begin`."""
    return asyncio.run(with_database(lambda database: all_of_them(database, SystemClock())))


async def begun(database: Database, wanted: Wanted, clock: Clock) -> list[str]:
    """What `begin` says, of an open database."""
    _check(wanted)

    async def work(uow: UnitOfWork) -> list[str]:
        on = await _on(uow, wanted)
        if wanted.until is not None and await is_past(uow, on, wanted.until, clock.now()):
            raise BadSettings([PAST])
        reason, reference = " ".join(wanted.reason.split()), wanted.reference.strip()
        hold, is_new = await begin_hold(uow, on, reason, clock.now(), until=wanted.until, reference=reference)
        [shown] = [one for one in await all_holds(uow) if one.hold.id == hold.id]
        return [*(() if is_new else ("That is on hold already.",)), *_lines(shown), SHOWN, NOT_STOPPED]

    return await _in_one(database, clock, work)


async def ended(database: Database, hold_id: str, clock: Clock) -> list[str]:
    """What `end` says, of an open database."""

    async def work(uow: UnitOfWork) -> list[str]:
        known = [one.hold.id for one in await all_holds(uow)]
        if await end_hold(uow, HoldId(hold_id.strip()), clock.now()) is None:
            raise BadSettings([f"there is no such hold: {', '.join(known) or 'nothing is on hold'}"])
        return [f"The hold {hold_id.strip()} has ended. Whatever is overdue is deleted as soon as the bot runs."]

    return await _in_one(database, clock, work)


async def all_of_them(database: Database, clock: Clock) -> list[str]:
    """What `list` says, of an open database."""

    async def work(uow: UnitOfWork) -> list[str]:
        shown = await all_holds(uow)
        lines = [line for one in shown for line in _lines(one)]
        return [*lines, *by_kind(await _kept_back(uow, clock.now()))] if lines else [NONE]

    return await _in_one(database, clock, work)


async def _in_one(database: Database, clock: Clock, work: Callable[[UnitOfWork], Awaitable[T]]) -> T:
    """One transaction, in which jobs can be put that a running bot then runs. Raises CannotStart for a missing key:
    without it, a reason would be kept in the clear.
    """
    await keys_fit(database)
    client = job_client(database)
    try:
        return await database.run(lambda session: work(SqlUnitOfWork(session, SqlJobs(session, clock, client))))
    finally:
        await asyncio.to_thread(client.destroy)


def _check(wanted: Wanted) -> None:
    troubles = {
        "say with --reason why: whom it concerns reads it": not wanted.reason.strip(),
        f"--reason may be {LONGEST_REASON} letters long": len(wanted.reason) > LONGEST_REASON,
        f"--reference may be {LONGEST_REFERENCE} letters long": len(wanted.reference) > LONGEST_REFERENCE,
    }
    if found := [said for said, holds in troubles.items() if holds]:
        raise BadSettings(found)


async def _on(uow: UnitOfWork, wanted: Wanted) -> Forum | Person:
    if wanted.forum is not None:
        return chosen_forum(await uow.forums.everywhere(), wanted.forum)
    subject = (await the_one(uow, wanted.person or "")).subject
    person = await uow.people.get(subject.person_id) if subject.person_id else None
    if person is None:
        raise BadSettings([f"{subject.name} {NO_ROW}"])
    return person


def _lines(one: Shown) -> Iterable[str]:
    texts, hold = texts_for("en"), one.hold
    what = f"the forum {one.forum.name}" if one.forum else f"{one.person.name if one.person else ''} ({hold.person_id})"
    until = f", until {texts.day(hold.until)}" if hold.until else ""
    yield f"{hold.id}: {what}, since {texts.day(hold.begun_at)}{until}"
    yield f"  Reason: {hold.reason}"
    if hold.reference:
        yield f"  Reference: {hold.reference}"


async def _kept_back(uow: UnitOfWork, now: datetime) -> dict[Kept, int]:
    """By kind, how many things would be gone by now."""
    return {kind: count for kind in SWEPT if (count := await uow.retention.kept_back(kind, now))}
