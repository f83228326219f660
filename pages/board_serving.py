"""The path of a visit by the board's contact: the limits, the transaction and the plain words of every other page, with
links of its own.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from aiohttp import web

from forum.errors import Invalid, Refusal
from forum.papers import PaperKind
from forum.ports import UnitOfWork
from forum.use_cases.board.contact_links import BoardLinkExpired, Open, open_for_board, open_to_stop
from forum.use_cases.board.contact_says import send_another_link
from forum.use_cases.people.safe_links import NoSuchLink
from pages import another_link, board, board_brief, drawing, language, privacy, trouble
from pages.board_visit import BoardPage, BoardVisit
from pages.coming_in import form_of_ours
from pages.kindly import kindly
from pages.reading import language_asked, leaving, staying, texts_of, texts_of_browser
from pages.room import Room
from pages.serving import Serving
from pages.visit import NOTHING_SENT, Answer, Away, File, Sent, Shown

BOARD = "board/"
"""After "/l/", before the token."""


@dataclass(frozen=True)
class BoardRoute:
    """As Route: `show` draws the page and writes nothing, `act` takes its form. `opens`: how the link is opened."""

    name: str
    path: str
    show: BoardPage
    act: BoardPage | None = None
    opens: Open = open_for_board
    from_anywhere: bool = False


ROUTES = (
    BoardRoute("board", "", board.show),
    BoardRoute("board_first", "/first", board.show, board.first),
    BoardRoute("board_answers", "/answers", board.show, board.answer),
    BoardRoute("board_brief", "/brief", board_brief.show),
    BoardRoute("board_word", "/brief.docx", board_brief.download(PaperKind.WORD)),
    BoardRoute("board_pdf", "/brief.pdf", board_brief.download(PaperKind.PDF)),
    BoardRoute("board_privacy", drawing.PRIVACY, privacy.show_board, opens=open_to_stop),
    BoardRoute("board_language", "/language", language.show_board, language.choose_board),
    BoardRoute("board_no", "/no", board.ask_no, board.no, opens=open_to_stop),
    BoardRoute("board_start", "/start", board.ask_no, board.start, opens=open_to_stop),
    BoardRoute("board_at_once", "/no/at-once", board.ask_no, board.at_once, opens=open_to_stop, from_anywhere=True),
)


def add_board_pages(app: web.Application, room: Room, serving: Serving) -> None:
    """Mounts them below those of members."""
    here, pages = f"/l/{BOARD}", BoardServing(room, serving)
    app.router.add_get(f"{here}done", pages.done)
    for route in ROUTES:
        handler = pages.handler(route)
        app.router.add_get(f"{here}{{token}}{route.path}", handler)
        if route.act is not None:
            app.router.add_post(f"{here}{{token}}{route.path}", handler)
    app.router.add_post(f"{here}{{token}}/again", pages.another)


class BoardServing:
    """Counts with `serving`, so that neither kind of link can be guessed at more often."""

    def __init__(self, room: Room, serving: Serving) -> None:
        self._room = room
        self._serving = serving

    def handler(self, route: BoardRoute) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """The route as aiohttp wants it."""
        return partial(self._serve, route)

    async def _serve(self, route: BoardRoute, request: web.Request) -> web.StreamResponse:
        read, respond = partial(self._sent, route), partial(self._answered, route, request)
        return await kindly(self._room, route.name, request, read, respond)

    async def _sent(self, route: BoardRoute, request: web.Request) -> Sent:
        self._serving.let_in(request)
        if request.method != "POST":
            return language_asked(request)
        if route.from_anywhere:
            return NOTHING_SENT
        return await form_of_ours(request, self._room)

    async def _answered(self, route: BoardRoute, request: web.Request, sent: Sent) -> web.Response:
        page = route.act if request.method == "POST" and route.act else route.show
        try:
            try:
                visit, answer = await self._serving.found(
                    request, partial(self._work, route.opens, page, request, sent, None)
                )
            except Invalid as invalid:
                # Nothing of it is kept; the form comes back with everything that was typed.
                visit, answer = await self._serving.found(
                    request, partial(self._work, route.opens, route.show, request, sent, invalid)
                )
        except NoSuchLink:
            raise
        except BoardLinkExpired as expired:
            texts = texts_of(self._room.languages, sent, expired.opened.reads)
            renew = leaving(self._room.languages, texts, f"{self._room.root}{BOARD}{request.match_info['token']}/again")
            return drawing.page(self._room, texts, trouble.expired_at(renew, used=False))
        except Refusal as refusal:
            return self._say(request, trouble.refused(refusal))
        return self._response(visit, answer)

    def _say(self, request: web.Request, shown: Shown) -> web.Response:
        return drawing.page(self._room, texts_of_browser(self._room.languages, request), shown)

    async def _work(
        self,
        opens: Open,
        page: BoardPage,
        request: web.Request,
        sent: Sent,
        wrong: Invalid | None,
        uow: UnitOfWork,
    ) -> tuple[BoardVisit, Answer]:
        token, now = request.match_info["token"], self._room.clock.now()
        opened = await opens(uow, token, now)
        visit = BoardVisit(
            uow=uow,
            opened=opened,
            texts=texts_of(self._room.languages, sent, opened.reads),
            languages=self._room.languages,
            now=now,
            here=f"{self._room.root}{BOARD}{token}",
            controller=self._room.controller,
            sent=sent,
            wrong=wrong,
        )
        return visit, await page(visit)

    def _response(self, visit: BoardVisit, answer: Answer) -> web.Response:
        if isinstance(answer, Shown):
            wrong = visit.texts.problem(visit.wrong) if visit.wrong else ""
            shown = Shown(
                answer.template,
                answer.title,
                {"here": visit.here, "wrong": wrong, **answer.values},
                422 if visit.wrong else answer.status,
            )
            return drawing.page(self._room, visit.texts, shown)
        if isinstance(answer, File):
            return drawing.download(answer)
        if isinstance(answer, Away):
            return drawing.on_to(leaving(self._room.languages, visit.texts, self._room.root + answer.page))
        to = visit.here + (f"/{answer.path}" if answer.path else "")
        return drawing.on_to(staying(self._room.languages, visit.sent, to))

    async def done(self, request: web.Request) -> web.Response:
        """The link does not work any longer, as its reader wished."""
        return self._say(request, Shown("said.html", "page-board-done-title", {"said": ("page-board-done",)}))

    async def another(self, request: web.Request) -> web.Response:
        """In place of an expired link: always the same answer."""
        room, token = self._room, request.match_info["token"]

        async def read(request: web.Request) -> Sent:
            self._serving.let_in(request)
            return await form_of_ours(request, room)

        async def send(uow: UnitOfWork) -> None:
            now = room.clock.now()
            try:
                await open_for_board(uow, token, now)
            except BoardLinkExpired as expired:
                await send_another_link(uow, expired.opened, now)

        async def respond(_: Sent) -> web.Response:
            await self._serving.found(request, send)
            return self._say(request, another_link.asked())

        return await kindly(room, "board_again", request, read, respond)
