"""What a chair changes about how a member without Teams is reached."""

from dataclasses import dataclass
from datetime import datetime

from forum.address import mail
from forum.correspondents import Consent
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import PersonId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.correspondence.outside_views import outside_member
from forum.use_cases.lifecycle.change_people import parts_of
from forum.use_cases.lifecycle.follow_members import members_changed
from forum.use_cases.lifecycle.set_up_forum import Parts, give_parts
from forum.use_cases.people.mail_refusals import keep_refusal, refusal_digests
from forum.use_cases.people.roles import require_chair
from forum.use_cases.people.safe_links import revoke_links


@dataclass(frozen=True)
class Contact:
    """`email` is a bare address, `phone` in E.164, `locale` a BCP 47 tag; "" for none."""

    email: str = ""
    phone: str = ""
    locale: str = ""


async def change_contact(
    uow: UnitOfWork, by: Person, forum: Forum, person_id: PersonId, contact: Contact, now: datetime
) -> bool:
    """Says whether the address is another one: then they are asked there before anything is sent, and the links that
    were sent to the old one are closed.

    Raises OnlyAChair, Gone, Invalid (somebody at the address said no, or it is that of somebody in the team).
    """
    one = await outside_member(uow, by, forum, person_id, now)
    one.way.phone = contact.phone or None
    if one.person.is_outside_teams:
        one.person.locale = contact.locale or None
    address = mail(contact.email)
    if (address.key if address else None) == one.way.email_key:
        return False
    if address is not None:
        await _check_address(uow, forum, address.mailbox)
        one.way.added_by = by.id
    one.way.use_address(address.text if address else None, address.key if address else None)
    await revoke_links(uow, forum, person_id, now, for_good=True)
    if one.person.is_outside_teams and one.person.email is not None:
        one.person.email = None
        await members_changed(uow, forum, now)
    return True


async def _check_address(uow: UnitOfWork, forum: Forum, mailbox: str) -> None:
    if await uow.correspondents.refuses(forum.id, refusal_digests(uow.seals, forum.id, mailbox)):
        raise Invalid("person-said-no")
    team = await uow.forums.roster(forum.team_id)
    if any((there := mail(person.email)) and there.mailbox == mailbox for person in team):
        raise Invalid("person-in-team")


async def close_links(uow: UnitOfWork, by: Person, forum: Forum, person_id: PersonId, now: datetime) -> int:
    """Nobody can use the links that they were sent; returns how many that were. They may ask for new ones.

    Raises OnlyAChair, Gone.
    """
    await outside_member(uow, by, forum, person_id, now)
    return await revoke_links(uow, forum, person_id, now)


async def take_off(uow: UnitOfWork, by: Person, forum: Forum, person_id: PersonId, now: datetime) -> Person:
    """They are no longer a member, and their address, number and links are forgotten. Twice is the same as once.

    Raises OnlyAChair, Gone.
    """
    await require_chair(uow, forum, by)
    person, before = await uow.people.get(person_id), await parts_of(uow, forum)
    if person is None or person.tenant_id != forum.tenant_id:
        raise Gone
    if person_id in before.members:
        one = await outside_member(uow, by, forum, person_id, now)
        if one.way.consent is Consent.STOPPED:
            await keep_refusal(uow, forum, one.way.email or "")
        parts = Parts(before.chairs, before.facilitators, before.members - {person_id})
        await give_parts(uow, forum, by, parts, now, welcomed={person_id})
    return person
