"""What somebody wrote to the chairs of forums that they would like to take part in."""

from forum.address import mail
from forum.correspondents import Consent
from forum.forums import Forum
from forum.people import Person
from forum.ports import UnitOfWork
from forum.public_pages import Interest

PROVEN = frozenset({Consent.YES, Consent.STOPPED})
"""Whoever reads that mailbox has said yes there."""


async def my_interests(uow: UnitOfWork, person: Person) -> list[tuple[Forum, Interest]]:
    """By an address that is proven to be theirs: Teams gives it, or they have said yes there. Numbers, and addresses
    that nobody answered from, are what a chair typed: they may be a stranger's.
    """
    ways = [way for way in await uow.correspondents.of_person(person.id) if way.consent in PROVEN]
    own = mail(person.email)
    keys = {key for key in (own.key if own else None, *(way.email_key for way in ways)) if key}
    found = [(await uow.forums.get(one.forum_id), one) for one in await uow.public.interests_at(keys)]
    return [(forum, one) for forum, one in found if forum is not None]
