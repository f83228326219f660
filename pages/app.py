"""Every page behind a personal link, and the few without one."""

from functools import partial

from aiohttp import web

from forum.safe_links import LinkKind
from pages import (
    another_link,
    answer,
    calendar_file,
    drawing,
    first_question,
    for_members,
    mine,
    minutes,
    needs,
    opportunities,
    polls,
    privacy,
    read,
    speaking,
    stop,
    style_sheet,
    suggest,
    topics,
    trouble,
)
from pages.board_serving import add_board_pages
from pages.coming_in import form_of_ours
from pages.kindly import TooMany, kindly
from pages.limits import OF_ADDRESSES, Limit
from pages.open.routes import add_open_pages
from pages.reading import texts_of_browser
from pages.room import Room
from pages.serving import Route, Serving
from pages.visit import CLOSED, DECLINED, LEFT, MAY_RING, NO_TEXTS, Sent, Shown, Visit
from pages.visit import Answer as Given

ANSWER, READ, MINE, STOP, SPEAK = LinkKind.ANSWER, LinkKind.READ, LinkKind.MINE, LinkKind.STOP, LinkKind.SPEAK

SECONDS_FOR_ADDRESS = 0.4
"""How long the answer to a typed address takes, whether or not it is known."""


async def first_page(visit: Visit) -> Given:
    """What a link opens, by its kind."""
    opens = {ANSWER: answer.show, READ: read.show, MINE: mine.show, STOP: stop.show, SPEAK: speaking.show}
    return await opens[visit.link.kind](visit)


ROUTES = (
    Route("link", "", (ANSWER, READ, MINE, STOP, SPEAK), first_page),
    Route("first", "/first", (ANSWER,), first_question.ask_again, first_question.reply, before_yes=True),
    Route("privacy", drawing.PRIVACY, (ANSWER, READ, MINE, STOP, SPEAK), privacy.show, before_yes=True),
    Route("for_coming", "/for/coming", (SPEAK,), speaking.show, speaking.say_coming),
    Route("for_dates", "/for/dates", (SPEAK,), speaking.show, speaking.say_dates),
    Route("coming", "/coming", (ANSWER,), answer.show, answer.answer),
    Route("date", "/date.ics", (ANSWER,), calendar_file.download),
    Route("topics", "/topics", (ANSWER,), topics.show, topics.choose),
    Route("dates", "/dates", (ANSWER,), answer.show, polls.say_dates),
    Route("polls", "/polls", (ANSWER,), answer.show, polls.say_question),
    Route("opportunities", "/opportunities", (ANSWER,), opportunities.show, opportunities.count),
    Route("suggest", "/suggest", (ANSWER,), suggest.show, suggest.send),
    Route("suggested", "/suggested/{topic}", (ANSWER,), suggest.suggested),
    Route("agenda", "/agenda", (ANSWER, READ), read.show),
    Route("minutes", "/minutes", (ANSWER, READ), minutes.show),
    Route("minutes_of", "/minutes/{meeting}", (ANSWER, READ), minutes.show),
    Route("minutes_file", "/minutes/{meeting}/{kind}", (ANSWER, READ), minutes.download),
    Route("mine_link", "/mine-link", (ANSWER,), None, mine.ask_for_link),
    Route("open", "/open", (MINE,), None, mine.open_it, spends=True),
    Route("mine", "/mine", (MINE,), mine.menu, opened=True),
    Route("invitations", "/mine/invitations", (MINE,), mine.menu, mine.invitations, opened=True),
    Route("needs", "/mine/needs", (MINE,), needs.show, needs.tell, opened=True),
    Route("close", "/mine/close", (MINE,), mine.ask_to_close, mine.close, opened=True),
    Route("leave", "/mine/leave", (MINE,), mine.ask_to_leave, mine.leave, opened=True),
    Route("stop", "/stop", (ANSWER, STOP), stop.show, stop.stop),
    Route("start", "/start", (ANSWER, STOP), None, stop.start),
    Route("started", "/started", (STOP,), stop.started),
    Route("at_once", "/at-once", (STOP,), stop.show, stop.at_once, from_anywhere=True),
    *for_members.ROUTES,
)


def add_pages(app: web.Application, room: Room) -> None:
    """Mounts them at "/l/"; whatever else is asked for there gets the page for unknown links. Also the pages for
    everybody.
    """
    apart, serving = _Apart(room), Serving(room)
    app.router.add_get("/robots.txt", apart.robots)
    app.router.add_get("/favicon.ico", apart.no_icon)
    app.router.add_get(f"{_L}{style_sheet.ROUTE}", apart.style)
    app.router.add_get(f"{_L}{LEFT.page}", apart.left)
    app.router.add_get(f"{_L}{CLOSED.page}", apart.closed)
    app.router.add_get(f"{_L}{DECLINED.page}", apart.declined)
    app.router.add_get(f"{_L}{NO_TEXTS.page}", apart.no_texts)
    app.router.add_get(f"{_L}{MAY_RING.page}", apart.may_ring)
    app.router.add_get(f"{_L}{drawing.PRIVACY[1:]}", apart.privacy)
    app.router.add_get(f"{_L}new", apart.new)
    app.router.add_post(f"{_L}new", apart.new_asked)
    add_board_pages(app, room, serving)
    for route in ROUTES:
        handler = serving.handler(route)
        app.router.add_get(f"{_L}{{token}}{route.path}", handler)
        if route.act is not None:
            app.router.add_post(f"{_L}{{token}}{route.path}", handler)
    app.router.add_post(f"{_L}{{token}}/again", partial(apart.another, serving))
    app.router.add_route("*", f"{_L}{{rest:.*}}", apart.unknown)
    add_open_pages(app, room)


_L = "/l/"


class _Apart:
    """The pages that need no open link."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._of_addresses = Limit(OF_ADDRESSES, room.seconds)

    def _say(self, request: web.Request, shown: Shown) -> web.Response:
        return drawing.page(self._room, texts_of_browser(self._room.languages, request), shown)

    async def robots(self, _: web.Request) -> web.Response:
        return drawing.robots()

    async def no_icon(self, _: web.Request) -> web.Response:
        return web.Response(status=204, headers=dict(drawing.HEADERS))

    async def style(self, request: web.Request) -> web.Response:
        return drawing.style(request)

    async def unknown(self, request: web.Request) -> web.Response:
        return self._say(request, trouble.unknown())

    async def left(self, request: web.Request) -> web.Response:
        return self._say(request, Shown("said.html", "page-left-title", {"said": ("page-left", "page-left-back")}))

    async def closed(self, request: web.Request) -> web.Response:
        return self._say(
            request, Shown("said.html", "page-closed-title", {"said": ("page-closed", "page-closed-next")})
        )

    async def declined(self, request: web.Request) -> web.Response:
        return self._say(
            request, Shown("said.html", "page-declined-title", {"said": ("page-declined", "page-declined-stays")})
        )

    async def no_texts(self, request: web.Request) -> web.Response:
        said = {"said": ("page-no-texts", "page-no-texts-stays")}
        return self._say(request, Shown("said.html", "page-no-texts-title", said))

    async def may_ring(self, request: web.Request) -> web.Response:
        return self._say(
            request, Shown("said.html", "page-no-texts-title", {"said": ("page-may-ring", "page-may-ring-stays")})
        )

    async def privacy(self, request: web.Request) -> web.Response:
        texts = texts_of_browser(self._room.languages, request)
        return drawing.page(self._room, texts, privacy.show_anybody(self._room, texts))

    async def new(self, request: web.Request) -> web.Response:
        return self._say(request, another_link.form(self._room.ways))

    async def new_asked(self, request: web.Request) -> web.Response:
        """Always the same answer, after the same time."""
        began, room = self._room.seconds(), self._room

        async def respond(sent: Sent) -> web.Response:
            typed = sent.one("address")
            await room.run(partial(another_link.send_to_address, typed=typed, now=room.clock.now()))
            return self._say(request, another_link.asked())

        response = await kindly(room, "new", request, self._address, respond)
        await room.sleep(max(0.0, SECONDS_FOR_ADDRESS - (room.seconds() - began)))
        return response

    async def _address(self, request: web.Request) -> Sent:
        if not self._of_addresses.take(self._room.address_of(request)):
            raise TooMany
        return await form_of_ours(request, self._room)

    async def another(self, serving: Serving, request: web.Request) -> web.Response:
        """In place of an expired link."""
        room, token = self._room, request.match_info["token"]

        async def read(request: web.Request) -> Sent:
            serving.let_in(request)
            return await form_of_ours(request, room)

        async def respond(_: Sent) -> web.Response:
            await serving.found(request, partial(another_link.send_for_expired, token=token, now=room.clock.now()))
            return self._say(request, another_link.asked())

        return await kindly(room, "again", request, read, respond)
