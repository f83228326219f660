"""Erase somebody who is only a name in a list: who came once, owns an action, or wrote through the page on the web."""

from collections.abc import Callable, Sequence
from datetime import datetime

from forum.address import mail
from forum.audit import Deed
from forum.erasing.erased import Erased, Erasure, Known, Phrases
from forum.forums import Forum
from forum.ids import PersonId
from forum.names import same_name
from forum.ports import UnitOfWork
from forum.subjects.candidates import Listed, Subject
from forum.use_cases.people.note_deed import noted_of_operator
from forum.use_cases.privacy.erase_person import Obstacle, follow_erasure, on_hold
from forum.use_cases.privacy.legal_holds import holds_on_listed

CONTACT = "board_contacts"


async def obstacles_of_name(uow: UnitOfWork, subject: Subject) -> list[Obstacle]:
    """A legal hold on a forum in which the name stands, or on somebody who has the address that stands beside it."""
    return await on_hold(uow, await holds_on_listed(uow, subject.listed))


async def contacts_among(uow: UnitOfWork, listed: Sequence[Listed]) -> list[Forum]:
    """The forums whose board's contact is among these rows."""
    found = [await uow.forums.get(one.forum_id) for one in listed if one.table == CONTACT]
    return [forum for forum in found if forum is not None]


async def contacts_with(uow: UnitOfWork, subject: Subject, known: Known) -> list[Forum]:
    """The forums whose board's contact they are, by what can be nobody else's, or may be, by an address of theirs."""

    def may_be(one: Listed) -> bool:
        address = mail(one.email_key)
        return one in subject.listed or (address is not None and address.mailbox in known.mailboxes)

    return await contacts_among(uow, [one for one in await uow.subjects.listed() if may_be(one)])


async def known_by_name(uow: UnitOfWork, subject: Subject, *, shares: bool) -> Known:
    """`shares`: somebody else has the address or the number. Our own id is the one that can be typed. The board's
    contact stays, and so does what leads to them alone.
    """
    going = [one for one in subject.listed if one.table != CONTACT]
    places = frozenset(one.forum_id for one in going)
    forums = [forum for forum_id in sorted(places) if (forum := await uow.forums.get(forum_id))]
    mailboxes = frozenset(address.mailbox for one in going if (address := mail(one.email_key)))
    numbers = frozenset(one.phone for one in going if one.phone)
    return Known(
        tenant_id=forums[0].tenant_id if forums else "",
        persons=frozenset({PersonId(subject.id)}),
        names=frozenset(one.name for one in going),
        mailboxes=mailboxes,
        numbers=numbers,
        forums=places,
        shared=mailboxes | numbers if shares else frozenset(),
    )


async def erase_name(
    uow: UnitOfWork, subject: Subject, known: Known, erasure: Erasure, say: Callable[[str], Phrases], now: datetime
) -> Erased:
    """What stands in the way has been looked at before. Raises OnItsWay."""
    namesakes = await _namesakes(uow, subject, known)
    for forum_id in sorted(known.forums):
        await noted_of_operator(uow, await uow.forums.get(forum_id), Deed.PERSON_ERASED, now)
    done = await uow.erasures.erase_name(subject, known, say, namesakes=namesakes)
    await uow.erasures.keep(erasure)
    await follow_erasure(uow, done, now)
    return done


async def _namesakes(uow: UnitOfWork, subject: Subject, known: Known) -> bool:
    """Whether anybody here, or another name in a list of the same forum, is called so."""
    others = [one for one in await uow.subjects.listed() if one.forum_id in known.forums and one not in subject.listed]
    everybody = [*await uow.subjects.everybody(), *others]
    return any(same_name(one.name, subject.name) for one in everybody)
