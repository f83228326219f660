"""Forums that are older than the board's contact."""

import asyncio

from forum.forums import Forum
from forum.ids import BriefId, ForumId
from storage.engine.database import Database
from storage.migrate import migrate, upgrade
from storage.repositories.board_contacts import SqlBoardContacts
from tests.storage.test_migrate import add_row, bare

__all__ = ["bare"]

BEFORE_BOARD_CONTACTS = "e90b47d2c618"
BEFORE_THEIR_LANGUAGE = "4d19f7c0a6e2"


async def test_briefs_of_before_have_nobody_to_answer_them(bare: Database) -> None:
    await asyncio.to_thread(upgrade, bare, BEFORE_BOARD_CONTACTS)
    async with bare.transaction() as session:
        await add_row(session, "forums", {"id": "f", "openness": "open_forum"})
        await add_row(session, "board_briefs", {"id": "b", "forum_id": "f", "sittings": "", "state": "made"})
    await migrate(bare)
    async with bare.transaction() as session:
        contacts = SqlBoardContacts(session)
        assert await contacts.of_forum(ForumId("f")) is None
        assert await contacts.page(BriefId("b")) is None
        assert list(await contacts.replies(BriefId("b"))) == []


async def test_a_contact_of_before_goes_on_reading_the_forums_language(bare: Database) -> None:
    await asyncio.to_thread(upgrade, bare, BEFORE_THEIR_LANGUAGE)
    async with bare.transaction() as session:
        await add_row(session, "forums", {"id": "f", "openness": "open_forum", "locale": "cy"})
        await add_row(session, "people", {"id": "p", "reach": "unknown"})
        await add_row(session, "board_contacts", {"id": "c", "forum_id": "f", "set_by": "p"})
    await migrate(bare)
    async with bare.transaction() as session:
        contact, forum = await SqlBoardContacts(session).of_forum(ForumId("f")), await session.get(Forum, "f")
        assert contact is not None and forum is not None
        assert (contact.locale, contact.reads(forum)) == (None, "cy")
