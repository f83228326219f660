"""Beginning and ending legal holds: commands of the people who run the installation, and days that are over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from forum.audit import Deed
from forum.forums import Forum
from forum.holds import LegalHold, end_of_day, new_hold_id
from forum.ids import HoldId, PersonId
from forum.jobs import Forget
from forum.people import Person
from forum.ports import UnitOfWork
from forum.subjects.candidates import Listed
from forum.use_cases.people.note_deed import noted_of_operator


@dataclass(frozen=True)
class Shown:
    """A hold, and what it is on: a forum, or somebody, whose name may be "" if Teams has none."""

    hold: LegalHold
    forum: Forum | None
    person: Person | None


async def begin_hold(
    uow: UnitOfWork,
    on: Forum | Person,
    reason: str,
    now: datetime,
    *,
    until: date | None = None,
    reference: str = "",
) -> tuple[LegalHold, bool]:
    """The hold, and whether it is new: the very same, until the same day, is found instead. One that is to last longer
    is a second one, and each of them keeps what it concerns.
    """
    forum, person = (on, None) if isinstance(on, Forum) else (None, on)
    forum_id, person_id = (forum.id if forum else None), (person.id if person else None)
    for known in await uow.holds.all():
        same = (known.forum_id, known.person_id, known.reason, known.until, known.reference)
        if same == (forum_id, person_id, reason, until, reference):
            return known, False
    hold = LegalHold(new_hold_id(), forum_id, person_id, reason, reference, now, until)
    await uow.holds.add(hold)
    await _noted(uow, hold, Deed.HOLD_BEGUN, now)
    return hold, True


async def end_hold(uow: UnitOfWork, hold_id: HoldId, now: datetime) -> LegalHold | None:
    """What is overdue is deleted at once, unless another hold keeps it. None: there is no such hold."""
    hold = await uow.holds.get(hold_id)
    if hold is not None:
        await _ended(uow, hold, now)
        await uow.jobs.put(Forget(), now)
    return hold


async def end_what_is_over(uow: UnitOfWork, now: datetime) -> None:
    """Holds whose last day is over. Before anything is deleted, so that it goes in the same night."""
    for hold in await uow.holds.all():
        end = await _end_of(uow, hold)
        if end is not None and end <= now:
            await _ended(uow, hold, now)


async def ends_of_holds(uow: UnitOfWork) -> list[datetime]:
    """When those end that have a last day, as UTC instants."""
    return [end for hold in await uow.holds.all() if (end := await _end_of(uow, hold)) is not None]


async def all_holds(uow: UnitOfWork) -> list[Shown]:
    """For the operator."""
    return [await _shown(uow, hold) for hold in await uow.holds.all()]


async def holds_shown_to(uow: UnitOfWork, person_id: PersonId) -> list[Shown]:
    """Whom a hold concerns is told of it: its own person, and everybody of whom a forum on hold has anything."""
    return [await _shown(uow, hold) for hold in await uow.holds.concerning(person_id)]


async def holds_on_listed(uow: UnitOfWork, listed: Sequence[Listed]) -> list[LegalHold]:
    """What keeps rows that have a name and no id: a hold on their forum, or on somebody who has the address in them."""
    on_forums = [hold for one in sorted({row.forum_id for row in listed}) for hold in await uow.holds.of_forum(one)]
    return [*on_forums, *await uow.holds.at({row.email_key for row in listed} - {""})]


async def _shown(uow: UnitOfWork, hold: LegalHold) -> Shown:
    forum = await uow.forums.get(hold.forum_id) if hold.forum_id else None
    return Shown(hold, forum, await uow.people.get(hold.person_id) if hold.person_id else None)


async def is_past(uow: UnitOfWork, on: Forum | Person, last: date, now: datetime) -> bool:
    """Whether that day is over where it counts: in the forum's time zone, or in every zone of somebody's forums."""
    zones = {on.time_zone} if isinstance(on, Forum) else await _zones_of(uow, on.id)
    return end_of_day(last, zones) <= now


async def _end_of(uow: UnitOfWork, hold: LegalHold) -> datetime | None:
    if hold.until is None:
        return None
    forum = await uow.forums.get(hold.forum_id) if hold.forum_id else None
    if forum is not None:
        return end_of_day(hold.until, {forum.time_zone})
    return end_of_day(hold.until, await _zones_of(uow, hold.person_id) if hold.person_id else ())


async def _zones_of(uow: UnitOfWork, person_id: PersonId) -> set[str]:
    """Of the forums they are in; if they have left them all, of every forum here."""
    theirs = await uow.forums.of_person(person_id) or await uow.forums.everywhere()
    return {forum.time_zone for forum in theirs}


async def _ended(uow: UnitOfWork, hold: LegalHold, now: datetime) -> None:
    await uow.holds.end(hold.id)
    await _noted(uow, hold, Deed.HOLD_ENDED, now)


async def _noted(uow: UnitOfWork, hold: LegalHold, deed: Deed, now: datetime) -> None:
    """On a person it stands in the installation's trail alone: what it is about may be a chair (decision 45)."""
    forum = await uow.forums.get(hold.forum_id) if hold.forum_id else None
    await noted_of_operator(uow, forum, deed, now, about=hold.person_id)
