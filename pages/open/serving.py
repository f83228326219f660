"""The path of a visit to a page for everybody: limits, the forum's page, one transaction, an answer in plain words."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Protocol

from aiohttp import hdrs, web

from dialogs.kit.addresses import OPEN
from dialogs.texts import Texts
from forum.errors import Invalid, Refusal
from forum.keys import code_typed
from forum.opportunities import CODE_LENGTH
from forum.ports import UnitOfWork
from forum.public_pages import slug_in
from pages import drawing, trouble
from pages.coming_in import form_of_ours
from pages.kindly import NoSuchPage, TooMany, kindly
from pages.limits import (
    FORMS_OF_EVERYBODY,
    FORMS_OF_FORUM,
    FORMS_OF_VISITOR,
    OF_EVERYBODY,
    OF_FAILURES,
    OF_VISITORS,
    Limit,
    Recent,
)
from pages.open.visitor import OpenRoute, Visitor, page_at
from pages.reading import texts_of_browser
from pages.room import Room
from pages.visit import NOTHING_SENT, Go, Sent, Shown

EVERYBODY = "everybody"


class Look(Protocol):
    """Draws a page for whoever has its address."""

    async def __call__(self, uow: UnitOfWork, room: Room, typed: str, now: datetime) -> tuple[Texts, Shown]:
        """In which language, and what. `typed` is the last part of the address. Raises NoSuchPage."""
        ...


class OpenServing:
    """Answers for every route. The counts are those of one process."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._of_visitors = Limit(OF_VISITORS, room.seconds)
        self._of_everybody = Limit(OF_EVERYBODY, room.seconds)
        self._failures = Limit(OF_FAILURES, room.seconds)
        self._open = Recent()
        self._forms_of_visitor = Limit(FORMS_OF_VISITOR, room.seconds)
        self._forms_of_forum = Limit(FORMS_OF_FORUM, room.seconds)
        self._forms_of_everybody = Limit(FORMS_OF_EVERYBODY, room.seconds)

    def handler(self, route: OpenRoute) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """The route as aiohttp wants it."""
        return partial(self._serve, route)

    def plainly(self, name: str, look: Look) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """A page that is below no forum's, and to which nothing can be sent."""
        return partial(self._look, name, look)

    async def _look(self, name: str, look: Look, request: web.Request) -> web.Response:
        async def respond(_: Sent) -> web.Response:
            work = partial(look, room=self._room, typed=request.match_info["code"], now=self._room.clock.now())
            try:
                texts, shown = await self._room.run(work)
            except NoSuchPage:
                self._fail(request)
                raise
            self._open.add(_asked_for(request))
            return drawing.page(self._room, texts, shown)

        return await kindly(self._room, name, request, self._sent, respond)

    async def unknown(self, request: web.Request) -> web.Response:
        """Whatever else is asked for: the same as for a page that does not exist."""

        async def read(request: web.Request) -> Sent:
            self._let_in(request)
            raise NoSuchPage

        async def respond(_: Sent) -> web.Response:
            raise NoSuchPage

        return await kindly(self._room, "public_unknown", request, read, respond)

    async def _serve(self, route: OpenRoute, request: web.Request) -> web.StreamResponse:
        return await kindly(self._room, route.name, request, self._sent, partial(self._answered, route, request))

    def _let_in(self, request: web.Request) -> None:
        """Before the database is asked. A page that opened lately is not shut by a neighbour's failures. Raises
        TooMany.
        """
        address = self._room.address_of(request)
        if self._failures.is_used_up(address) and _asked_for(request) not in self._open:
            raise TooMany
        if not self._of_visitors.take(address):
            raise TooMany
        if not self._of_everybody.take(EVERYBODY):
            raise TooMany

    def _fail(self, request: web.Request) -> None:
        """There is no such page, or not any longer."""
        self._failures.take(self._room.address_of(request))
        self._open.discard(_asked_for(request))

    async def _sent(self, request: web.Request) -> Sent:
        self._let_in(request)
        if request.method != "POST":
            return NOTHING_SENT
        if hdrs.ORIGIN not in request.headers and "Sec-Fetch-Site" not in request.headers:
            # Behind a personal link the address is the secret. Here nothing is, so a form has to come from a browser.
            raise web.HTTPForbidden(text="")
        self._take_form(request)
        return await form_of_ours(request, self._room)

    def _take_form(self, request: web.Request) -> None:
        """Raises TooMany."""
        forum = _asked_for(request)
        if not (
            self._forms_of_visitor.take(self._room.address_of(request))
            and self._forms_of_forum.take(forum)
            and self._forms_of_everybody.take(EVERYBODY)
        ):
            raise TooMany

    async def _answered(self, route: OpenRoute, request: web.Request, sent: Sent) -> web.Response:
        try:
            visitor, answer = await self._found(route, request, sent)
        except NoSuchPage:
            self._fail(request)
            raise
        except Refusal as refusal:
            return drawing.page(self._room, texts_of_browser(self._room.languages, request), trouble.refused(refusal))
        if isinstance(answer, Go):
            return drawing.on_to(f"{visitor.here}/{answer.path}".rstrip("/"))
        return self._drawn(visitor, answer)

    async def _found(self, route: OpenRoute, request: web.Request, sent: Sent) -> tuple[Visitor, Shown | Go]:
        try:
            return await self._room.run(partial(self._work, route, request, sent, None))
        except Invalid as invalid:
            # Nothing of it is kept; the form comes back with everything that was typed.
            return await self._room.run(partial(self._work, replace(route, act=None), request, sent, invalid))

    async def _work(
        self, route: OpenRoute, request: web.Request, sent: Sent, wrong: Invalid | None, uow: UnitOfWork
    ) -> tuple[Visitor, Shown | Go]:
        # PostgreSQL takes no NUL.
        parts = {name: value.replace("\0", "") for name, value in request.match_info.items()}
        forum, page = await page_at(uow, parts.pop("name"))
        self._open.add(page.slug)
        visitor = Visitor(
            uow=uow,
            forum=forum,
            page=page,
            texts=self._room.languages.texts(forum.locale),
            now=self._room.clock.now(),
            here=f"{self._room.base}{OPEN}{page.address}",
            controller=self._room.controller,
            parts=parts,
            sent=sent,
            wrong=wrong,
        )
        does = route.act if request.method == "POST" and route.act else route.show
        return visitor, await does(visitor)

    def _drawn(self, visitor: Visitor, shown: Shown) -> web.Response:
        wrong = visitor.texts.problem(visitor.wrong) if visitor.wrong else ""
        status = 422 if wrong else shown.status
        values = {"here": visitor.here, "wrong": wrong, **shown.values}
        found = visitor.page.may_be_found and status == 200
        return drawing.page(self._room, visitor.texts, replace(shown, values=values, status=status, may_be_found=found))


def _asked_for(request: web.Request) -> str:
    """The forum's page that the address claims to be below, or the opportunity that it claims to be of; "" for none.
    Their lengths differ, so neither is taken for the other.
    """
    parts = request.match_info
    return slug_in(parts.get("name", "")) or code_typed(parts.get("code", ""), CODE_LENGTH)
