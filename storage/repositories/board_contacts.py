"""Who answers for the board without Teams, in the database."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.board_contacts import (
    BoardContact,
    BoardContactId,
    BoardLink,
    BoardReply,
    BoardRequest,
    BriefPage,
    ReplyState,
)
from forum.ids import BriefId, ForumId
from forum.safe_links import LinkId
from storage.tables import board_contacts, board_links, board_pages, board_replies, board_requests, forums
from storage.upsert import insert_unless_there, row_of


class SqlBoardContacts:
    """Implements forum.stores.BoardContacts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def lock(self, forum_id: ForumId) -> None:
        """One statement. SQLite has one writer at a time, so nothing needs to be locked there."""
        wanted = select(forums.c.id).where(forums.c.id == forum_id)
        await self._session.execute(wanted.with_for_update(key_share=True))

    async def of_forum(self, forum_id: ForumId) -> BoardContact | None:
        """One statement."""
        wanted = select(BoardContact).where(board_contacts.c.forum_id == forum_id)
        return await self._session.scalar(wanted.execution_options(populate_existing=True))

    async def get(self, contact_id: BoardContactId) -> BoardContact | None:
        """One statement."""
        wanted = select(BoardContact).where(board_contacts.c.id == contact_id)
        return await self._session.scalar(wanted.execution_options(populate_existing=True))

    async def add(self, contact: BoardContact) -> None:
        """Flushed at once: what follows refers to it."""
        self._session.add(contact)
        await self._session.flush()

    async def forget(self, contact_id: BoardContactId) -> None:
        """Four statements. What was read of it is out of date."""
        await self._session.flush()
        for table in (board_replies, board_links, board_requests):
            await self._session.execute(delete(table).where(table.c.contact_id == contact_id))
        await self._session.execute(delete(board_contacts).where(board_contacts.c.id == contact_id))
        for one in list(self._session.sync_session.identity_map.values()):
            of_contact = isinstance(one, (BoardReply, BoardLink, BoardRequest)) and one.contact_id == contact_id
            if of_contact or (isinstance(one, BoardContact) and one.id == contact_id):
                self._session.expunge(one)

    async def request(self, contact_id: BoardContactId, brief_id: BriefId) -> BoardRequest | None:
        """One statement."""
        theirs = (board_requests.c.contact_id == contact_id) & (board_requests.c.brief_id == brief_id)
        wanted = select(BoardRequest).where(theirs)
        return await self._session.scalar(wanted.execution_options(populate_existing=True))

    async def add_request(self, request: BoardRequest) -> None:
        """With the other changes of the transaction."""
        self._session.add(request)
        await self._session.flush()

    async def replies(self, brief_id: BriefId) -> Sequence[BoardReply]:
        """One statement."""
        wanted = select(BoardReply).where(board_replies.c.brief_id == brief_id).order_by(board_replies.c.place)
        return (await self._session.scalars(wanted.execution_options(populate_existing=True))).all()

    async def waiting(self, contact_id: BoardContactId) -> int:
        """One statement."""
        theirs = (board_replies.c.contact_id == contact_id) & (board_replies.c.state != ReplyState.RECORDED)
        wanted = select(func.count()).select_from(board_replies).where(theirs, board_replies.c.words != "")
        return await self._session.scalar(wanted) or 0

    async def add_reply(self, reply: BoardReply) -> None:
        """With the other changes of the transaction."""
        self._session.add(reply)
        await self._session.flush()

    async def link(self, link_id: LinkId) -> BoardLink | None:
        """One statement."""
        wanted = select(BoardLink).where(board_links.c.id == link_id)
        return await self._session.scalar(wanted.execution_options(populate_existing=True))

    async def links(self, contact_id: BoardContactId) -> Sequence[BoardLink]:
        """One statement."""
        wanted = select(BoardLink).where(board_links.c.contact_id == contact_id)
        return (await self._session.scalars(wanted.order_by(board_links.c.made_at.desc(), board_links.c.id))).all()

    async def add_link(self, link: BoardLink) -> None:
        """One statement."""
        await insert_unless_there(self._session, board_links, row_of(link))

    async def forget_links(self, contact_id: BoardContactId, moment: datetime) -> None:
        """One statement."""
        theirs = (board_links.c.contact_id == contact_id) & (board_links.c.expires_at <= moment)
        await self._session.execute(delete(board_links).where(theirs))

    async def page(self, brief_id: BriefId) -> BriefPage | None:
        """By its key."""
        return await self._session.get(BriefPage, brief_id)

    async def keep_page(self, page: BriefPage) -> None:
        """One statement."""
        await insert_unless_there(self._session, board_pages, row_of(page))
