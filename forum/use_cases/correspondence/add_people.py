"""Add members who are not in Teams."""

from collections.abc import Sequence
from datetime import datetime

from forum.address import mail
from forum.correspondents import Consent, Correspondent
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import PersonId
from forum.keys import key_from
from forum.limits import NAME, within
from forum.people import Person
from forum.ports import UnitOfWork
from forum.typed_text import one_line
from forum.use_cases.correspondence.look_at_list import CAN_BE_ADDED, Entry, Known, Seen, look_at_list
from forum.use_cases.lifecycle.change_people import parts_of
from forum.use_cases.lifecycle.set_up_forum import Parts, give_parts

MOST_AT_ONCE = 200


async def add_people(
    uow: UnitOfWork, by: Person, forum: Forum, entries: Sequence[Entry], key: str, now: datetime
) -> Sequence[Person]:
    """Makes them members; nothing is sent. The same `key` adds the same people once. Returns those added.

    Raises OnlyAChair, Gone, Invalid (a name is missing or too long, or the list is).
    """
    if len(entries) > MOST_AT_ONCE:
        raise Invalid("list-too-long", limit=MOST_AT_ONCE)
    added: list[Person] = []
    await uow.correspondents.lock(forum.id)
    for place, seen in enumerate(await look_at_list(uow, by, forum, entries)):
        person_id = PersonId(key_from("outside", forum.id, key, str(place)))
        if (before := await uow.people.get(person_id)) is not None:
            # Whoever has left since is not brought back by an old card.
            if await uow.forums.membership(forum.id, before.id) is not None:
                added.append(before)
        elif seen.known in CAN_BE_ADDED:
            added.append(await _add(uow, by, forum, seen, person_id, now))
    ids = frozenset(person.id for person in added)
    before = await parts_of(uow, forum)
    if ids - before.members:
        parts = Parts(before.chairs, before.facilitators, before.members | ids)
        # Nobody is written to before they have agreed.
        await give_parts(uow, forum, by, parts, now, welcomed=ids)
    return added


async def _add(uow: UnitOfWork, by: Person, forum: Forum, seen: Seen, person_id: PersonId, now: datetime) -> Person:
    entry, name = seen.entry, within(one_line(seen.entry.name), NAME)
    if not name:
        raise Invalid("person-needs-name")
    person = Person(person_id, forum.tenant_id, name, is_guest=True, locale=entry.locale or None)
    await uow.correspondents.add_person(person)
    address = mail(entry.email) if seen.known is not Known.SAID_NO else None
    consent = Consent.NO if seen.known is Known.SAID_NO else Consent.NOT_ASKED
    # Whoever said no to texts has had their number forgotten, unless they said that somebody may ring.
    phone = "" if seen.known is Known.SAID_NO and not entry.email else entry.phone
    await uow.correspondents.add(
        Correspondent(
            forum_id=forum.id,
            person_id=person_id,
            added_by=by.id,
            added_at=now,
            email=address.text if address else None,
            email_key=address.key if address else None,
            phone=phone or None,
            consent=consent,
            phone_key=phone if phone and entry.is_mobile else None,
        )
    )
    return person
