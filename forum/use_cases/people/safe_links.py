"""Make personal links, and find out whose link somebody holds."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.errors import Refusal
from forum.forums import Forum
from forum.ids import ForumId, PersonId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.retention.periods import Kept, kept_for
from forum.safe_links import FRESH, LIFE, LinkId, LinkKind, SafeLink, id_in, is_genuine, token_of
from forum.use_cases.people.through_adult import young_of

LONGEST_KEY = 40
"""Of a form, in letters."""


@dataclass(frozen=True)
class Opened:
    """A link that may be used, and whose it is. `young`: with a SPEAK link, for whom they answer."""

    link: SafeLink
    forum: Forum
    person: Person
    young: Person | None = None

    @property
    def reads(self) -> str:
        """The locale of the pages."""
        return self.person.locale or self.forum.locale


class NoSuchLink(Refusal):
    """It was never made, was altered, was revoked, its person has left or is under 18, or is no longer the adult of the
    member whom it is about: nobody is told which.
    """

    text = "refused-no-such-link"


class LinkExpired(Refusal):
    """It was genuine and is too old, or has been used: a new one can be sent to the address that is known."""

    text = "refused-link-expired"

    def __init__(self, opened: Opened) -> None:
        super().__init__()
        self.opened = opened


async def link_for(
    uow: UnitOfWork,
    forum: Forum,
    person_id: PersonId,
    kind: LinkKind,
    now: datetime,
    for_id: PersonId | None = None,
) -> str:
    """The token of a link that is valid for some time yet: the same one in every email, until it is due for another.

    A MINE link is a new one each time. `for_id`: the member under 18 whom a SPEAK link is about.
    """
    known = [one for one in await uow.correspondents.links(forum.id, person_id, kind) if one.for_id == for_id]
    lasting = min(FRESH, LIFE[kind] / 2)
    if kind is not LinkKind.MINE:
        fresh = (link for link in known if link.is_open(now) and link.expires_at - now >= lasting)
        if found := next(fresh, None):
            return token_of(found, uow.seals[0])
    await uow.correspondents.forget_links(forum.id, person_id, now - kept_for(Kept.LINKS))
    made = (now.isoformat(), str(len(known)), *([for_id] if for_id else []))
    number = LinkId(uow.seals[0].id("link", forum.id, person_id, kind.value, *made))
    link = SafeLink(number, forum.id, person_id, kind, now, now + LIFE[kind], for_id=for_id)
    await uow.correspondents.add_link(link)
    return token_of(link, uow.seals[0])


async def open_link(uow: UnitOfWork, token: str, *kinds: LinkKind, now: datetime) -> Opened:
    """Whose link it is, if it is one of these `kinds`. Nothing is written.

    Raises NoSuchLink, LinkExpired.
    """
    opened = await _found(uow, token, kinds)
    if not opened.link.is_open(now):
        raise LinkExpired(opened)
    return opened


async def spend_link(uow: UnitOfWork, token: str, form: str, now: datetime) -> Opened:
    """Opens a MINE link, once. `form` is the key of the form that was sent: a second press on its button sends the same
    one, and is the same use.

    Raises NoSuchLink, LinkExpired.
    """
    opened = await _found(uow, token, (LinkKind.MINE,), held=True)
    link = opened.link
    if link.is_open(now):
        link.used_at, link.used_with = now, form[:LONGEST_KEY] or None
    elif not link.was_opened_with(form[:LONGEST_KEY], now):
        raise LinkExpired(opened)
    return opened


async def reopen_link(uow: UnitOfWork, token: str, proof: str, now: datetime) -> Opened:
    """A MINE link that was opened in the browser that gives `proof`, until its time is over.

    Raises NoSuchLink, LinkExpired.
    """
    opened = await _found(uow, token, (LinkKind.MINE,))
    link = opened.link
    proven = any(
        hmac.compare_digest(proof.encode(errors="replace"), link.proof_of_use(seal).encode()) for seal in uow.seals
    )
    if link.used_at is None or now >= link.expires_at or not proven:
        raise LinkExpired(opened)
    return opened


async def _found(uow: UnitOfWork, token: str, kinds: Sequence[LinkKind], *, held: bool = False) -> Opened:
    link_id, find = id_in(token), uow.correspondents.held_link if held else uow.correspondents.link
    link = await find(link_id) if link_id else None
    if link is None or not is_genuine(token, link, uow.seals) or link.kind not in kinds or link.revoked_at:
        raise NoSuchLink
    person = await uow.people.get(link.person_id)
    forum = await uow.forums.get(link.forum_id)
    part = await uow.forums.membership(link.forum_id, link.person_id)
    if person is None or forum is None or part is None or person.is_under_18:
        raise NoSuchLink
    if link.kind is not LinkKind.SPEAK:
        return Opened(link, forum, person)
    young = next((one for one in await young_of(uow, forum, person) if one.id == link.for_id), None)
    if young is None:
        raise NoSuchLink
    return Opened(link, forum, person, young)


async def revoke_links(
    uow: UnitOfWork, forum: Forum, person_id: PersonId, now: datetime, *, for_good: bool = False
) -> int:
    """Closes every link of theirs, also one that is open in a browser; returns how many could still be opened.
    `for_good`: also those that stop the emails, because nobody is written to at that address any longer.
    """
    links = await uow.correspondents.links(forum.id, person_id)
    closing = [link for link in links if link.revoked_at is None and (for_good or link.kind is not LinkKind.STOP)]
    were_open = sum(link.is_open(now) for link in closing)
    for link in closing:
        link.revoked_at = now
    return were_open


async def revoke_speaking(uow: UnitOfWork, forum_id: ForumId, young_id: PersonId, now: datetime) -> None:
    """Closes every link with which somebody could answer for a member under 18: there is another adult, or none, or the
    member has left. Should the same adult be named again, a new link goes out, and the old ones stay closed.
    """
    for link in await uow.correspondents.links_about(forum_id, young_id):
        link.revoked_at = link.revoked_at or now
