"""The chairs say who answers for the board, and may change or remove that at any time."""

from dataclasses import dataclass
from datetime import datetime

from forum.address import MailAddress, mail
from forum.audit import Deed
from forum.board_contacts import BoardContact, BoardContactId
from forum.errors import Invalid
from forum.forums import Forum
from forum.keys import key_from
from forum.limits import NAME, within
from forum.people import Person
from forum.ports import UnitOfWork
from forum.typed_text import one_line
from forum.use_cases.board.contact_links import close_links
from forum.use_cases.people.mail_refusals import keep_refusal, refusal_digests
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair


@dataclass(frozen=True)
class ContactForm:
    """Who it is to be, as a chair typed it."""

    name: str
    role: str
    email: str


async def check_contact(uow: UnitOfWork, by: Person, forum: Forum, form: ContactForm) -> ContactForm:
    """As it would be kept. Raises OnlyAChair, Gone, Invalid (no name, no address, or one that has said no)."""
    await require_chair(uow, forum, by)
    name = within(one_line(form.name), NAME, "board-contact-name-long")
    if not name:
        raise Invalid("board-contact-name-needed")
    role = within(one_line(form.role), NAME, "board-contact-role-long")
    address = _address(form.email)
    if await uow.correspondents.refuses(forum.id, refusal_digests(uow.seals, forum.id, address.text)):
        raise Invalid("board-contact-said-no")
    known = await uow.board_contacts.of_forum(forum.id)
    if known is not None and known.stopped_at is not None and _mailbox(known) == address.mailbox:
        raise Invalid("board-contact-stopped")
    return ContactForm(name, role, address.text)


def _address(typed: str) -> MailAddress:
    address = mail(typed)
    if address is None or "." not in address.domain or not address.local.isascii():
        raise Invalid("board-contact-email-wrong")
    return address


def _mailbox(contact: BoardContact) -> str:
    return _address(contact.email).mailbox


async def name_contact(
    uow: UnitOfWork, by: Person, forum: Forum, form: ContactForm, drawn: str, once: str, now: datetime
) -> BoardContact:
    """Keeps them in place of the one before, who is forgotten with their links and whatever was not recorded. `drawn`
    is the id of the one that the form replaces, "" for none; the same `once` names somebody once.

    Raises OnlyAChair, Gone, Invalid (also if another chair has named somebody meanwhile).
    """
    await require_chair(uow, forum, by)
    await uow.board_contacts.lock(forum.id)
    number = BoardContactId(key_from("board contact", forum.id, once))
    known = await uow.board_contacts.of_forum(forum.id)
    if known is not None and known.id == number:
        return known
    if (known.id if known else "") != drawn:
        raise Invalid("board-contact-meanwhile")
    kept = await check_contact(uow, by, forum, form)
    key, locale = _address(kept.email).key, None
    if known is not None:
        if (known.name, known.role, known.email) == (kept.name, kept.role, kept.email):
            return known
        if known.email_key == key:
            locale = known.locale  # whose role was wrong, say, has chosen it all the same
        await _forget(uow, forum, known)
    contact = BoardContact(number, forum.id, kept.name, kept.role, kept.email, key, by.id, now, locale=locale)
    await uow.board_contacts.add(contact)
    await noted(uow, forum, by.id, Deed.BOARD_CONTACT_NAMED, now)
    return contact


async def remove_contact(uow: UnitOfWork, by: Person, forum: Forum, contact_id: str, now: datetime) -> None:
    """Forgets them. Twice is the same as once. Raises OnlyAChair, Gone, Invalid (somebody else has been named)."""
    await require_chair(uow, forum, by)
    await uow.board_contacts.lock(forum.id)
    known = await uow.board_contacts.of_forum(forum.id)
    if known is None:
        return
    if known.id != contact_id:
        raise Invalid("board-contact-meanwhile")
    await _forget(uow, forum, known)
    await noted(uow, forum, by.id, Deed.BOARD_CONTACT_REMOVED, now)


async def _forget(uow: UnitOfWork, forum: Forum, contact: BoardContact) -> None:
    """All but that they wanted no more emails, if they said so: no chair undoes that by naming them again."""
    if contact.stopped_at is not None:
        await keep_refusal(uow, forum, contact.email)
    await uow.board_contacts.forget(contact.id)


async def close_contact_links(uow: UnitOfWork, by: Person, forum: Forum, contact_id: str, now: datetime) -> int:
    """Nobody opens the page with an older email. Returns how many could be opened. Raises as `remove_contact`."""
    await require_chair(uow, forum, by)
    known = await uow.board_contacts.of_forum(forum.id)
    if known is None or known.id != contact_id:
        raise Invalid("board-contact-meanwhile")
    closed = await close_links(uow, known, now)
    if closed:
        await noted(uow, forum, by.id, Deed.BOARD_LINKS_CLOSED, now)
    return closed
