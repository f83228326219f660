"""Having another link sent: to the address or number that is known, and never a word about whether it is.

However often and from however many places somebody asks, nobody gets more than a few messages by it.
"""

from collections.abc import Sequence
from datetime import datetime

from dialogs.correspondence.list_reader import DEFAULT_REGION
from dialogs.kit.numbers import phone_of
from forum.address import mail
from forum.correspondents import Correspondent, SetUp
from forum.forums import Forum
from forum.ids import PersonId
from forum.jobs import Tell
from forum.keys import key_from, private
from forum.message_kinds import ByMail
from forum.ports import UnitOfWork
from forum.safe_links import LinkKind, SafeLink
from forum.use_cases.people.safe_links import LinkExpired, open_link
from pages.visit import Shown

HOURS_APART = 8
"""Between two links to answer with, unless the one before has been closed."""
MINE_IN_AN_HOUR = 3
"""Links to what is somebody's own, in an hour of the clock: they open once, so a slip needs another soon."""
SHARING = 5
"""At most so many people at one address or number are sent one: what is typed may be anybody's."""


async def send_for_expired(uow: UnitOfWork, token: str, now: datetime) -> None:
    """In place of a link that was genuine. Raises NoSuchLink."""
    try:
        await open_link(uow, token, *LinkKind, now=now)
    except LinkExpired as expired:
        await send(uow, expired.opened.forum, expired.opened.link, now)


async def send(uow: UnitOfWork, forum: Forum, link: SafeLink, now: datetime) -> None:
    """Another link of its kind, if they want emails or texts."""
    if link.kind is LinkKind.MINE:
        await send_mine(uow, forum, link.person_id, now)
    else:
        await _send_new(uow, forum, link.person_id, now)


async def _send_new(uow: UnitOfWork, forum: Forum, person_id: PersonId, now: datetime) -> None:
    links = await uow.correspondents.links(forum.id, person_id, LinkKind.ANSWER)
    closed = sum(not link.is_open(now) for link in links)
    when = f"{now.date()}/{now.hour // HOURS_APART}/{closed}"
    await _put(uow, forum, person_id, _about(forum, person_id, ByMail.NEW_LINK, when))


async def send_mine(uow: UnitOfWork, forum: Forum, person_id: PersonId, now: datetime) -> bool:
    """The link to what is theirs. False if they cannot be sent one now. One that is on its way is not sent twice, also
    if the mail server keeps it waiting.
    """
    for number in range(MINE_IN_AN_HOUR):
        about = _about(forum, person_id, ByMail.MINE_LINK, f"{now.date()}/{now.hour}/{number}")
        if await uow.posts.get(private(about, person_id)) is None:
            return await _put(uow, forum, person_id, about)
    return False


async def _put(uow: UnitOfWork, forum: Forum, person_id: PersonId, about: str) -> bool:
    one = await uow.correspondents.get(forum.id, person_id)
    if one is None or not (one.takes_messages and uow.ways.can_write_to(one)):
        return False
    await uow.jobs.put_unless_waiting(Tell(person_id, forum.id, about))
    return True


def _about(forum: Forum, person_id: PersonId, kind: ByMail, when: str) -> str:
    return kind.of(key_from("another link", forum.id, person_id, when))


async def send_to_address(uow: UnitOfWork, typed: str, now: datetime) -> None:
    """To everybody who has said yes at that email address or mobile number."""
    for one in (await _there(uow, typed))[:SHARING]:
        forum = await uow.forums.get(one.forum_id)
        part = await uow.forums.membership(one.forum_id, one.person_id)
        if forum is not None and part is not None:
            await _send_new(uow, forum, one.person_id, now)


async def _there(uow: UnitOfWork, typed: str) -> Sequence[Correspondent]:
    if (address := mail(typed)) is not None:
        return await uow.correspondents.with_address(address.key)
    if number := phone_of(typed, DEFAULT_REGION):
        return [one for one in await uow.correspondents.with_number(number) if one.is_by_text]
    return []


def form(ways: SetUp) -> Shown:
    """Which address, or which number?"""
    return Shown("new_link.html", "page-new-title", {"or_number": ways.by_text})


def asked() -> Shown:
    """The same for every address and number."""
    return Shown("said.html", "page-new-asked-title", {"said": ("page-new-asked", "page-new-asked-wait")})
