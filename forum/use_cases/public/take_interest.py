"""Somebody who read the page on the web would like to take part. Only the chairs learn of it, and not for long."""

from dataclasses import dataclass
from datetime import datetime

from forum import limits
from forum.address import mail
from forum.audit import Deed
from forum.days import daytime
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.keys import key_from
from forum.limits import within
from forum.message_kinds import InPrivate
from forum.people import Person
from forum.ports import UnitOfWork
from forum.public_pages import MOST_WAITING, Interest, InterestId, PublicPage, is_shown
from forum.retention.periods import Kept, is_kept
from forum.typed_text import one_line
from forum.use_cases.people.left_out import welcome_by_form
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair
from forum.use_cases.people.tell_chairs import tell_chairs


@dataclass(frozen=True)
class InterestForm:
    """What somebody typed. One of `email` and `phone` has been read as what it is, the other is ""."""

    name: str
    email: str
    phone: str
    words: str = ""


async def take_interest(
    uow: UnitOfWork, forum: Forum, page: PublicPage, form: InterestForm, once: str, now: datetime
) -> None:
    """Kept for the chairs, who are told by day. `once` is the key of the form. Nothing tells whether the forum knows
    the address: not what is answered, and not what is done. Raises Gone, Invalid.
    """
    if not is_shown(forum, page) or not page.takes_interest:
        raise Gone
    interest = _checked(forum, form, once, now)
    waiting = await uow.public.interests(forum.id)
    if len(waiting) >= MOST_WAITING:
        raise Invalid("public-interest-full")
    if any(_is_the_same(one, interest) for one in waiting) or not await uow.public.add_interest(interest):
        return
    await welcome_by_form(uow, forum, interest.name, interest.email, interest.phone)
    await tell_chairs(uow, forum.id, InPrivate.INTERESTED.of(forum.id, interest.id), daytime(now, forum.time_zone))


def _checked(forum: Forum, form: InterestForm, once: str, now: datetime) -> Interest:
    name = within(one_line(form.name), limits.NAME, "public-name-long")
    words = within(one_line(form.words), limits.INTEREST, "public-words-long")
    if not name:
        raise Invalid("public-needs-name")
    address = mail(form.email)
    if address is None and not form.phone:
        raise Invalid("public-needs-reach")
    return Interest(
        id=InterestId(key_from("interest", forum.id, once)),
        forum_id=forum.id,
        name=name,
        email=address.text if address else "",
        email_key=address.key if address else "",
        phone=form.phone,
        words=words,
        sent_at=now,
    )


def _is_the_same(one: Interest, other: Interest) -> bool:
    """Whoever presses twice, or comes back because nobody has answered yet, waits once."""
    return (one.email_key, one.phone, one.name) == (other.email_key, other.phone, other.name)


async def interest_to_answer(
    uow: UnitOfWork, by: Person, forum: Forum, interest_id: InterestId, now: datetime
) -> Interest | None:
    """For a chair; None once it has been dealt with, or its time is over. Raises OnlyAChair, Gone."""
    await require_chair(uow, forum, by)
    found = await uow.public.interest(interest_id)
    if found is None or found.forum_id != forum.id or not is_kept(Kept.INTEREST, found.sent_at, now):
        return None
    return found


async def drop_interest(uow: UnitOfWork, by: Person, forum: Forum, interest_id: InterestId, now: datetime) -> None:
    """A chair has dealt with it: deleted for all of them, if it is still there. Raises OnlyAChair, Gone."""
    if await interest_to_answer(uow, by, forum, interest_id, now) is not None:
        await uow.public.forget_interest(forum.id, interest_id)
        await noted(uow, forum, by.id, Deed.INTEREST_SETTLED, now)
