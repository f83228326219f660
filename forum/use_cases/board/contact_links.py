"""The links of the board's contact: made, found, and closed. One is for one contact and one brief."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from forum.board import BoardBrief, BriefState
from forum.board_contacts import LINK_LIFE, RENEWED_BEFORE, BoardContact, BoardLink, BriefPage
from forum.drafts import needs_review
from forum.errors import Refusal
from forum.forums import Forum
from forum.ids import BriefId
from forum.ports import UnitOfWork
from forum.retention.periods import Kept, kept_for
from forum.safe_links import LinkId, id_in, is_genuine, token_of
from forum.use_cases.people.safe_links import NoSuchLink


@dataclass(frozen=True)
class OpenedForBoard:
    """A link that may be used, and what for. `page` None: the brief was made before its words were kept. `is_closed`:
    it opens nothing any longer, and only serves to stop the emails.
    """

    link: BoardLink
    forum: Forum
    contact: BoardContact
    brief: BoardBrief
    page: BriefPage | None
    is_closed: bool = False

    @property
    def reads(self) -> str:
        """The locale of the pages."""
        return self.contact.reads(self.forum)


class BoardLinkExpired(Refusal):
    """It was genuine and is too old."""

    text = "refused-link-expired"

    def __init__(self, opened: OpenedForBoard) -> None:
        super().__init__()
        self.opened = opened


def may_be_sent(forum: Forum, brief: BoardBrief, page: BriefPage | None) -> bool:
    """Whether its papers were made, and in a listening circle agreed to by a facilitator before that."""
    agreed = page is not None and page.agreed
    return brief.state is BriefState.MADE and (agreed or not needs_review(forum, brief))


async def link_for_board(uow: UnitOfWork, contact: BoardContact, brief_id: BriefId, now: datetime) -> str:
    """The token of a link that is valid for some time yet: the same one until it is due for another."""
    known = [link for link in await uow.board_contacts.links(contact.id) if link.brief_id == brief_id]
    fresh = (link for link in known if link.is_open(now) and link.expires_at - now >= RENEWED_BEFORE)
    if found := next(fresh, None):
        return token_of(found, uow.seals[0])
    await uow.board_contacts.forget_links(contact.id, now - kept_for(Kept.LINKS))
    made = (now.isoformat(), str(len(known)))
    number = LinkId(uow.seals[0].id("board link", contact.forum_id, contact.id, brief_id, *made))
    link = BoardLink(number, contact.forum_id, contact.id, brief_id, now, now + LINK_LIFE)
    await uow.board_contacts.add_link(link)
    return token_of(link, uow.seals[0])


Open = Callable[[UnitOfWork, str, datetime], Awaitable[OpenedForBoard]]


async def open_for_board(uow: UnitOfWork, token: str, now: datetime) -> OpenedForBoard:
    """Whose link it is, and for which brief. Nothing is written. Raises NoSuchLink, BoardLinkExpired."""
    opened = await open_to_stop(uow, token, now)
    if opened.is_closed:
        raise NoSuchLink
    if not opened.link.is_open(now):
        raise BoardLinkExpired(opened)
    return opened


async def open_to_stop(uow: UnitOfWork, token: str, _now: datetime) -> OpenedForBoard:
    """Also with a link that is too old or closed, as long as there is its contact: each email that was sent must still
    be able to stop the next one. Raises NoSuchLink.
    """
    link_id = id_in(token)
    link = await uow.board_contacts.link(link_id) if link_id else None
    if link is None or not is_genuine(token, link, uow.seals):
        raise NoSuchLink
    contact, forum = await uow.board_contacts.get(link.contact_id), await uow.forums.get(link.forum_id)
    brief, page = await uow.board.get(link.brief_id), await uow.board_contacts.page(link.brief_id)
    if contact is None or forum is None or brief is None:
        raise NoSuchLink
    is_closed = link.revoked_at is not None or not may_be_sent(forum, brief, page)
    return OpenedForBoard(link, forum, contact, brief, page, is_closed)


async def close_links(uow: UnitOfWork, contact: BoardContact, now: datetime, *, but: BriefId | None = None) -> int:
    """Closes every link, apart from those of one brief; returns how many could still be opened."""
    links = [link for link in await uow.board_contacts.links(contact.id) if link.brief_id != but]
    closing = [link for link in links if link.revoked_at is None]
    were_open = sum(link.is_open(now) for link in closing)
    for link in closing:
        link.revoked_at = now
    return were_open
