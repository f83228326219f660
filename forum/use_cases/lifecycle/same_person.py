"""Somebody left a team and came back: Microsoft gives a guest a new id of each kind, and they look like two people.
So does a member without Teams who joins the team later.

An address proves nothing: families and mosques share one. So a chair is asked first, and then the person, who has to
say yes. Two who were in a team at the same time are two people.
"""

from collections.abc import Iterable
from datetime import datetime
from itertools import combinations

from forum.address import mail
from forum.audit import Deed
from forum.days import daytime
from forum.errors import Gone
from forum.forums import Forum
from forum.ids import PersonId
from forum.jobs import Tell
from forum.message_kinds import InPrivate
from forum.people import Double, DoubleState, Person
from forum.ports import UnitOfWork
from forum.use_cases.lifecycle.follow_members import members_changed
from forum.use_cases.lifecycle.mark_under_18 import carry_mark
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair
from forum.use_cases.people.tell_chairs import tell_chairs


async def keep_apart(uow: UnitOfWork, tenant_id: str, team_id: str) -> None:
    """Before a roster is read again: those in the last one who share an address are two people, for good."""
    forum = await uow.forums.of_team(tenant_id, team_id)
    if forum is None:
        return
    for one, other in _sharing(await uow.forums.roster(team_id)):
        for old, new in ((one, other), (other, one)):
            await uow.people.keep_double(Double(old.id, new.id, forum.id, DoubleState.APART))


async def look_for_doubles(uow: UnitOfWork, tenant_id: str, team_id: str, now: datetime) -> None:
    """Asks the chairs about each person who has a part in the forum and left the team, or was never in it, and whose
    address has come there. A chair gave the address of the latter, so it may be compared before they agree to emails.
    """
    forum = await uow.forums.of_team(tenant_id, team_id)
    if forum is None:
        return
    there = await uow.forums.roster(team_id)
    parts = {part.person_id for part in await uow.forums.memberships(forum.id)}
    left = await uow.people.many(parts - {person.id for person in there})
    given = {one.person_id: one.email for one in await uow.correspondents.of_forum(forum.id)}
    by_mailbox = _by_mailbox(there)
    for old, new in [
        (one, other) for one in left for other in by_mailbox.get(_mailbox(one.email or given.get(one.id)), ())
    ]:
        if await uow.people.keep_double(Double(old.id, new.id, forum.id)):
            await tell_chairs(uow, forum.id, InPrivate.SAME_PERSON.of(old.id, new.id), daytime(now, forum.time_zone))


async def chair_says(
    uow: UnitOfWork, by: Person, forum: Forum, old_id: PersonId, new_id: PersonId, now: datetime, *, same: bool
) -> Double:
    """Same: the person is asked, unless they are under 18: then nothing is written to them under the new id either.
    Not: nobody is asked again. Twice is the same as once. Raises OnlyAChair, Gone, Invalid (who has come chairs or
    facilitates, and the other is under 18).
    """
    await require_chair(uow, forum, by)
    double = await uow.people.double(old_id, new_id)
    if double is None or double.forum_id != forum.id:
        raise Gone
    if double.state is DoubleState.CHAIR_ASKED:
        double.state = DoubleState.PERSON_ASKED if same else DoubleState.APART
        await noted(uow, forum, by.id, Deed.SAME_PERSON if same else Deed.TWO_PEOPLE, now, about=new_id)
        if same and not await carry_mark(uow, old_id, new_id, now):
            tell = Tell(new_id, forum.id, InPrivate.IS_IT_YOU.of(old_id, new_id))
            await uow.jobs.put(tell, daytime(now, forum.time_zone))
    return double


async def person_says(
    uow: UnitOfWork, by: Person, old_id: PersonId, new_id: PersonId, now: datetime, *, same: bool
) -> bool:
    """Only the person asked may answer. Yes joins the two, and returns True; twice is the same as once.

    Raises Gone if no chair has asked, or the answer was different before.
    """
    if same and by.id == old_id and (joined := await uow.people.get(new_id)) and joined.id == old_id:
        return True
    double = await uow.people.double(old_id, new_id)
    if double is None or by.id != new_id or double.state is not DoubleState.PERSON_ASKED:
        raise Gone
    if not same:
        double.state = DoubleState.APART
        return False
    await uow.people.join(old_id, new_id)
    for forum in await uow.forums.of_person(old_id):
        await members_changed(uow, forum, now)
    return True


def _sharing(people: Iterable[Person]) -> list[tuple[Person, Person]]:
    some = _by_mailbox(people).values()
    return [pair for sharing in some for pair in combinations(sharing, 2)]


def _by_mailbox(people: Iterable[Person]) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for person in people:
        if mailbox := _mailbox(person.email):
            found.setdefault(mailbox, []).append(person)
    return found


def _mailbox(text: str | None) -> str:
    """The address without any alias; "" for none."""
    address = mail(text)
    return address.mailbox if address else ""
