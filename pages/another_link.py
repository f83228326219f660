"""Having another link sent: to the address that is known, and never a word about whether it is.

At most one for each person and hour, however often and from however many places somebody asks.
"""

from datetime import datetime

from forum.address import mail
from forum.forums import Forum
from forum.ids import PersonId
from forum.jobs import Tell
from forum.keys import key_from
from forum.message_kinds import ByMail
from forum.ports import UnitOfWork
from forum.safe_links import LinkKind, SafeLink
from forum.use_cases.people.safe_links import LinkExpired, open_link
from pages.visit import Shown

MINUTES_OF_MINE = 5
"""A link to what is somebody's own may be asked for again soon, because it does not live long."""


async def send_for_expired(uow: UnitOfWork, token: str, now: datetime) -> None:
    """In place of a link that was genuine. Raises NoSuchLink."""
    try:
        opened = await open_link(uow, token, *LinkKind, now=now)
    except LinkExpired as expired:
        link = expired.link
    else:
        # Somebody pressed twice, or it is not too old at all: a new one does no harm.
        link = opened.link
    forum = await uow.forums.get(link.forum_id)
    if forum is not None:
        await send(uow, forum, link, now)


async def send(uow: UnitOfWork, forum: Forum, link: SafeLink, now: datetime) -> None:
    """Another link of its kind, if they want email."""
    if link.kind is LinkKind.MINE:
        await send_mine(uow, forum, link.person_id, now)
    else:
        await _put(uow, forum, link.person_id, ByMail.NEW_LINK, now.strftime("%Y-%m-%dT%H"))


async def send_mine(uow: UnitOfWork, forum: Forum, person_id: PersonId, now: datetime) -> bool:
    """The link to what is theirs. False if they cannot be sent one."""
    part = now.minute // MINUTES_OF_MINE
    return await _put(uow, forum, person_id, ByMail.MINE_LINK, now.strftime(f"%Y-%m-%dT%H/{part}"))


async def _put(uow: UnitOfWork, forum: Forum, person_id: PersonId, kind: ByMail, when: str) -> bool:
    one = await uow.correspondents.get(forum.id, person_id)
    if one is None or not one.takes_mail:
        return False
    key = key_from("another link", forum.id, person_id, when)
    await uow.jobs.put_unless_waiting(Tell(person_id, forum.id, kind.of(key)))
    return True


async def send_to_address(uow: UnitOfWork, typed: str, now: datetime) -> None:
    """To everybody who has said yes at that address."""
    address = mail(typed)
    if address is None:
        return
    for one in await uow.correspondents.with_address(address.key):
        forum = await uow.forums.get(one.forum_id)
        part = await uow.forums.membership(one.forum_id, one.person_id)
        if forum is not None and part is not None:
            await _put(uow, forum, one.person_id, ByMail.NEW_LINK, now.strftime("%Y-%m-%dT%H"))


def form() -> Shown:
    """Which address?"""
    return Shown("new_link.html", "page-new-title")


def asked() -> Shown:
    """The same for every address."""
    return Shown("said.html", "page-new-asked-title", {"said": ("page-new-asked", "page-new-asked-wait")})
