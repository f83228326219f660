"""Forums that are older than pages on the web."""

import asyncio
from datetime import UTC, datetime

from forum.ids import ForumId
from forum.public_pages import Interest, InterestId, KeptPoster, PublicPage
from storage.engine.database import Database
from storage.migrate import migrate, upgrade
from storage.repositories.public import SqlPublicPages
from tests.storage.test_migrate import add_row, bare

__all__ = ["bare"]


async def test_no_forum_of_before_has_a_page_on_the_web_and_one_can_be_kept(bare: Database) -> None:
    await asyncio.to_thread(upgrade, bare, "d27c5e91a8f4")
    async with bare.transaction() as session:
        await add_row(session, "forums", {"id": "f"})
    await migrate(bare)
    now = datetime(2030, 4, 9, tzinfo=UTC)
    async with bare.transaction() as session:
        pages, forum = SqlPublicPages(session), ForumId("f")
        assert await pages.page(forum) is None and await pages.poster(forum) is None
        await pages.add(PublicPage(forum, "k7m2x9pqrt", True, "About", "", "", False, False, True, ("a", "b"), (), now))
        await pages.keep_poster(KeptPoster(forum, "once", b"%PDF"))
        assert await pages.add_interest(Interest(InterestId("i"), forum, "Leyla", "", "", "+447700900123", "", now))
    async with bare.transaction() as session:
        pages = SqlPublicPages(session)
        found = await pages.at("k7m2x9pqrt")
        assert found is not None and (found.allowed, found.left_out) == (("a", "b"), ())
        assert [one.name for one in await pages.interests(forum)] == ["Leyla"]
        await pages.forget(forum)
        assert await pages.page(forum) is None and await pages.interests(forum) == []
        assert await pages.poster(forum) is None
