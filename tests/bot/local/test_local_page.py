"""On your own machine, a link gets you a paper."""

from pathlib import Path

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from dbos import DBOSClient

from bot.local.clock import MovableClock
from bot.local.local_page import LocalPage
from forum.board import BoardPaper
from forum.papers import PaperKind
from forum.use_cases.board.draft_brief import newest_brief
from storage.engine.database import Database
from tests.cast import CARYS
from tests.clock import SetClock
from tests.hall import Hall


async def _nothing() -> None:
    """No job is waiting."""


async def test_a_paper_is_had_by_its_link_and_nothing_else_is(
    database: Database, clock: SetClock, client: DBOSClient, tmp_path: Path
) -> None:
    hall = Hall(database, clock, client)
    forum = await hall.set_up()
    async with hall.open() as uow:
        brief = await newest_brief(uow, await hall.person(uow, CARYS), forum, clock.now())
        await uow.board.keep_paper(BoardPaper(brief.id, PaperKind.PDF, b"%PDF"))
    desk = LocalPage(database, MovableClock(tmp_path / "clock.json"), _nothing, playground=None, calendar="")
    app = web.Application()
    app.add_routes(desk.routes())
    async with TestClient(TestServer(app)) as browser:
        found = await browser.get(f"/papers/{brief.id}/pdf")
        assert (found.status, found.content_type, await found.read()) == (200, "application/pdf", b"%PDF")
        for missing in (f"/papers/{brief.id}/docx", f"/papers/{brief.id}/exe", "/papers/x/pdf", "/papers/x/.."):
            assert (await browser.get(missing)).status == 404
