"""Every page behind a personal link, and the few without one."""

from functools import partial

from aiohttp import web

from dialogs.texts import texts_for
from forum.safe_links import LinkKind
from pages import another_link, answer, calendar_file, drawing, first_question, stop, trouble
from pages.coming_in import form_of_ours
from pages.kindly import TooMany, kindly
from pages.limits import OF_ADDRESSES, Limit
from pages.room import Room
from pages.serving import LEFT, Route, Serving
from pages.visit import Answer as Given
from pages.visit import Sent, Shown, Visit

ANSWER, READ, MINE, STOP = LinkKind.ANSWER, LinkKind.READ, LinkKind.MINE, LinkKind.STOP

SECONDS_FOR_ADDRESS = 0.4
"""How long the answer to a typed address takes, whether or not it is known."""


async def first_page(visit: Visit) -> Given:
    """What a link opens, by its kind."""
    return await {ANSWER: answer.show, STOP: stop.show}[visit.link.kind](visit)


ROUTES = (
    Route("link", "", (ANSWER, STOP), first_page),
    Route("first", "/first", (ANSWER,), first_question.ask_again, first_question.reply),
    Route("coming", "/coming", (ANSWER,), answer.show, answer.answer),
    Route("date", "/date.ics", (ANSWER,), calendar_file.download),
    Route("stop", "/stop", (STOP,), None, stop.stop),
    Route("start", "/start", (ANSWER, STOP), None, stop.start),
    Route("at_once", "/at-once", (STOP,), stop.show, stop.at_once, from_anywhere=True),
)


def add_pages(app: web.Application, room: Room) -> None:
    """Mounts them at "/l/". Whatever else is asked for there gets the page for unknown links."""
    apart, serving = _Apart(room), Serving(room)
    app.router.add_get("/robots.txt", apart.robots)
    app.router.add_get(f"{_L}{drawing.STYLE}", apart.style)
    app.router.add_get(f"{_L}{LEFT}", apart.left)
    app.router.add_get(f"{_L}new", apart.new)
    app.router.add_post(f"{_L}new", apart.new_asked)
    for route in ROUTES:
        handler = serving.handler(route)
        app.router.add_get(f"{_L}{{token}}{route.path}", handler)
        if route.act is not None:
            app.router.add_post(f"{_L}{{token}}{route.path}", handler)
    app.router.add_post(f"{_L}{{token}}/again", partial(apart.another, serving))
    app.router.add_route("*", f"{_L}{{rest:.*}}", apart.unknown)


_L = "/l/"


class _Apart:
    """The pages that need no open link."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._of_addresses = Limit(OF_ADDRESSES, room.seconds)

    def _say(self, shown: Shown) -> web.Response:
        return drawing.page(self._room, texts_for(None), shown)

    async def robots(self, _: web.Request) -> web.Response:
        return drawing.robots()

    async def style(self, request: web.Request) -> web.Response:
        return drawing.style(request)

    async def unknown(self, _: web.Request) -> web.Response:
        return self._say(trouble.unknown())

    async def left(self, _: web.Request) -> web.Response:
        shown = Shown("said.html", "page-left-title", {"said": ("page-left", "page-left-back")})
        return self._say(shown)

    async def new(self, _: web.Request) -> web.Response:
        return self._say(another_link.form())

    async def new_asked(self, request: web.Request) -> web.Response:
        """Always the same answer, after the same time."""
        began, room = self._room.seconds(), self._room

        async def respond(sent: Sent) -> web.Response:
            typed = sent.one("address")
            await room.run(partial(another_link.send_to_address, typed=typed, now=room.clock.now()))
            return self._say(another_link.asked())

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
            return self._say(another_link.asked())

        return await kindly(room, "again", request, read, respond)
