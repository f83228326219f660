"""The audit trail as the chairs of a forum read it, and as the operator does: the same lines, with the same names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from forum.audit import AuditEntry, Deed, FirstDays, letter
from forum.forums import Forum
from forum.ids import PersonId
from forum.pages import Page
from forum.people import Person
from forum.ports import UnitOfWork
from forum.retention.periods import Kept, kept_for
from forum.use_cases.people.roles import require_chair
from forum.wall_clock import wall_clock

PER_PAGE = 12


@dataclass(frozen=True)
class Who:
    """Somebody in the trail: a person, or the `letter` of somebody who has left; neither for the operator."""

    person: Person | None = None
    letter: str = ""


OPERATOR = Who()


@dataclass(frozen=True)
class AuditLine:
    """One deed. `at` is wall-clock time in the forum's zone, None where only the day is kept. `about`: for or to whom,
    if the deed was done to somebody and that is kept.
    """

    deed: Deed
    day: date
    at: datetime | None
    by: Who
    about: Who | None
    details: tuple[str, ...]

    @property
    def is_about_themselves(self) -> bool:
        """Whether somebody did it to themselves: left the forum, say."""
        return self.about is not None and self.about == self.by


@dataclass(frozen=True)
class ForumAudit:
    """`forum` None: what was done to the whole installation, in UTC."""

    forum: Forum | None
    lines: Sequence[AuditLine]


async def audit_page(uow: UnitOfWork, by: Person, forum: Forum, number: int, now: datetime) -> Page[AuditLine]:
    """The newest first; the nearest page if there is none of that number. What is kept for a legal hold alone is not in
    it: it would show chairs whom the hold is on. Raises OnlyAChair, Gone.
    """
    await require_chair(uow, forum, by)
    since = FirstDays(*((now - kept_for(kind)).date() for kind in (Kept.ANSWER_NOTES, Kept.AUDIT)))
    pages = max(1, -(-await uow.audit.count(forum.id, since) // PER_PAGE))
    number = min(max(number, 0), pages - 1)
    entries = await uow.audit.some_of(forum.id, since, number * PER_PAGE, PER_PAGE)
    return Page(await _lines(uow, forum, entries), number, pages)


async def audit_of(uow: UnitOfWork, forum: Forum | None, since: date | None) -> ForumAudit:
    """For the operator: everything from that day on, the newest first."""
    found = await uow.audit.since(forum.id if forum else None, since)
    mine = [entry for entry in found if entry.forum_id == (forum.id if forum else None)]
    return ForumAudit(forum, await _lines(uow, forum, mine))


async def _lines(uow: UnitOfWork, forum: Forum | None, entries: Sequence[AuditEntry]) -> list[AuditLine]:
    if not entries:
        return []
    known = await _everybody(uow, forum)
    zone = forum.time_zone if forum else "UTC"
    return [
        AuditLine(
            entry.deed,
            entry.day,
            wall_clock(entry.at, zone) if entry.at else None,
            known[entry.by_key] if entry.by_key else OPERATOR,
            known[entry.about_key] if entry.about_key else None,
            entry.details,
        )
        for entry in entries
    ]


async def _everybody(uow: UnitOfWork, forum: Forum | None) -> Mapping[str, Who]:
    """Those who belong to the forum or are in its team have their names, which the chairs know anyway. Everybody else
    has left, or was erased, and has a letter, the same on every page.
    """
    keys = await uow.audit.keys_of(forum.id if forum else None)
    there = await (_there(uow, forum) if forum else _with_a_part(uow, keys))
    without = [key for key in keys if key not in there]
    letters = {key: Who(letter=letter(place)) for place, key in enumerate(without)}
    return letters | {key: Who(there[PersonId(key)]) for key in keys if key in there}


async def _with_a_part(uow: UnitOfWork, keys: Sequence[str]) -> dict[PersonId, Person]:
    """Of those who are in the installation's own trail, everybody who belongs to any forum."""
    known = await uow.people.many(PersonId(key) for key in keys)
    return {person.id: person for person in known if await uow.forums.of_person(person.id)}


async def _there(uow: UnitOfWork, forum: Forum) -> dict[PersonId, Person]:
    team = {person.id: person for person in await uow.forums.roster(forum.team_id)}
    parts = {part.person_id for part in await uow.forums.memberships(forum.id)}
    return team | {person.id: person for person in await uow.people.many(parts - team.keys())}
