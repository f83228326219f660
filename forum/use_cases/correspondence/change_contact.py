"""What a chair changes about how a member without Teams is reached."""

from dataclasses import dataclass
from datetime import datetime

from forum.address import mail
from forum.audit import Deed
from forum.correspondents import Consent, Correspondent
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import PersonId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.correspondence.outside_views import Outside, outside_member
from forum.use_cases.lifecycle.change_people import parts_of
from forum.use_cases.lifecycle.follow_members import members_changed
from forum.use_cases.lifecycle.set_up_forum import Parts, give_parts
from forum.use_cases.people.left_out import may_be_listed
from forum.use_cases.people.mail_refusals import keep_refusal, refusal_digests
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair
from forum.use_cases.people.safe_links import revoke_links
from forum.use_cases.people.through_adult import adult_followed


@dataclass(frozen=True)
class Contact:
    """`email` is a bare address, `phone` in E.164, `locale` a BCP 47 tag; "" for none. `is_mobile`: texts can be sent
    to that number.
    """

    email: str = ""
    phone: str = ""
    locale: str = ""
    is_mobile: bool = False


async def change_contact(
    uow: UnitOfWork,
    by: Person,
    forum: Forum,
    person_id: PersonId,
    contact: Contact,
    now: datetime,
    *,
    by_text: bool = False,
) -> bool:
    """Says whether messages now go somewhere else: then they are asked there before anything is sent, and the links
    that were sent to the old address, or number, are closed. `by_text`: text messages can be sent here.

    Raises OnlyAChair, Gone, Invalid (somebody there said no, or it is the address of somebody in the team).
    """
    one = await outside_member(uow, by, forum, person_id, now)
    changed = _changed(one, contact)
    is_elsewhere = await _change(uow, by, forum, one, contact, now, by_text=by_text)
    if changed:
        await noted(uow, forum, by.id, Deed.CONTACT_CHANGED, now, *changed, about=person_id)
    return is_elsewhere


async def _change(
    uow: UnitOfWork, by: Person, forum: Forum, one: Outside, contact: Contact, now: datetime, *, by_text: bool
) -> bool:
    address, before = mail(contact.email), (one.way.phone, one.way.is_by_text and one.way.consent in ASKED_BY_TEXT)
    old = one.way.address
    if address is not None and address.key != one.way.email_key:
        await _check_address(uow, forum, one.person.name, address.mailbox)
    if address is None and _is_asked_at_number(one.way, contact, by_text=by_text):
        await _check_number(uow, forum, one.person.name, contact.phone)
    one.way.use_number(contact.phone, is_mobile=contact.is_mobile)
    if one.person.is_outside_teams:
        one.person.locale = contact.locale or None
    if (address.key if address else None) == one.way.email_key and not _is_asked_elsewhere(one.way, before, by_text):
        return False
    if one.way.consent is Consent.STOPPED:
        # It is forgotten with this, and nobody is asked there again if a chair puts it back.
        await keep_refusal(uow, forum, old)
    if address is not None or (one.way.phone and contact.is_mobile):
        one.way.added_by = by.id
    one.way.use_address(address.text if address else None, address.key if address else None)
    await revoke_links(uow, forum, one.person.id, now, for_good=True)
    await adult_followed(uow, await uow.young_members.of_adult(one.person.id), now)
    if one.person.is_outside_teams and one.person.email is not None:
        one.person.email = None
        await members_changed(uow, forum, now)
    return True


ASKED_BY_TEXT = frozenset({Consent.ASKED, Consent.YES, Consent.STOPPED})
"""With these, links have been sent to somebody's number."""


def _is_asked_elsewhere(way: Correspondent, before: tuple[str | None, bool], by_text: bool) -> bool:
    """Whether the number has changed that texts go to. `before` is the number that was, and whether it was asked."""
    phone, was_asked = before
    return not way.email and way.phone != phone and (was_asked or (by_text and way.is_by_text))


def _is_asked_at_number(way: Correspondent, contact: Contact, *, by_text: bool) -> bool:
    """Whether somebody at the new number would be asked there: it is looked at before anything is changed."""
    if not contact.is_mobile:
        return False
    was_asked = way.is_by_text and way.consent in ASKED_BY_TEXT
    return bool(way.email) or (way.phone != contact.phone and (was_asked or by_text))


async def _check_number(uow: UnitOfWork, forum: Forum, name: str, phone: str) -> None:
    if not await may_be_listed(uow, forum, name, "", phone):
        raise Invalid("person-left-out-number")
    if await uow.correspondents.refuses(forum.id, refusal_digests(uow.seals, forum.id, phone)):
        raise Invalid("person-said-no-number")


def _changed(one: Outside, contact: Contact) -> list[str]:
    """What a chair has changed, without what it was or is."""
    address = mail(contact.email)
    speaks = one.person.is_outside_teams and one.person.locale != (contact.locale or None)
    differs = {
        "address": (address.key if address else None) != one.way.email_key,
        "number": one.way.phone != (contact.phone or None),
        "language": speaks,
    }
    return [name for name, is_new in differs.items() if is_new]


async def _check_address(uow: UnitOfWork, forum: Forum, name: str, mailbox: str) -> None:
    if not await may_be_listed(uow, forum, name, mailbox, ""):
        raise Invalid("person-left-out")
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
    closed = await revoke_links(uow, forum, person_id, now)
    if closed:
        await noted(uow, forum, by.id, Deed.LINKS_CLOSED, now, about=person_id)
    return closed


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
            await keep_refusal(uow, forum, one.way.address)
        parts = Parts(before.chairs, before.facilitators, before.members - {person_id})
        await give_parts(uow, forum, by, parts, now, welcomed={person_id})
    return person
