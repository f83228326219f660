"""The path of a visit: limits, the link, one transaction, and an answer in plain words whatever happens."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from hmac import compare_digest
from typing import TypeVar

from aiohttp import web

from dialogs.texts.switched_on import ASKED
from forum.errors import Gone, Invalid, Refusal
from forum.ports import UnitOfWork
from forum.safe_links import LinkKind
from forum.use_cases.people.safe_links import LinkExpired, NoSuchLink, Opened, open_link, reopen_link, spend_link
from pages import drawing, first_question, trouble
from pages.coming_in import form_key, form_of_ours
from pages.kindly import TooMany, kindly
from pages.limits import OF_FAILURES, OF_LINK, Limit, Recent
from pages.reading import leaving, staying, texts_of, texts_of_browser
from pages.room import Room
from pages.visit import NOTHING_SENT, Answer, Away, File, Go, Page, Sent, Shown, Visit

T = TypeVar("T")

COOKIE = "opened"
FORM_KEY = "form"
CHOOSES = frozenset({"coming", "answer", ASKED})
"""All that an address may say beforehand. Whatever else stands in one has no effect."""


@dataclass(frozen=True)
class Route:
    """`name` is what metrics and the log call it. `path` follows the token. `show` draws the page, and writes nothing;
    `act` takes its form. `opened`: only in the browser that opened the link (MINE). `spends`: its form uses a MINE link
    up. `from_anywhere`: the form may be sent from any site, because a program sends it. `before_yes`: it
    opens also before somebody has said that they want to be written to.
    """

    name: str
    path: str
    kinds: tuple[LinkKind, ...]
    show: Page | None = None
    act: Page | None = None
    opened: bool = False
    spends: bool = False
    from_anywhere: bool = False
    before_yes: bool = False


class Serving:
    """Answers for every route. The counts are those of one process."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._of_link = Limit(OF_LINK, room.seconds)
        self._failures = Limit(OF_FAILURES, room.seconds)
        self._genuine = Recent()

    def handler(self, route: Route) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """The route as aiohttp wants it."""
        return partial(self._serve, route)

    async def _serve(self, route: Route, request: web.Request) -> web.StreamResponse:
        return await kindly(
            self._room, route.name, request, partial(self._sent, route), partial(self._answered, route, request)
        )

    def let_in(self, request: web.Request) -> None:
        """Before the database is asked. A link that opened lately is not shut out by a neighbour's failures. Raises
        TooMany.
        """
        mark = _mark(request)
        if mark not in self._genuine and self._failures.is_used_up(self._room.address_of(request)):
            raise TooMany
        if not self._of_link.take(mark):
            raise TooMany

    async def found(self, request: web.Request, work: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        """What `work` returns. Counts whether there is such a link."""
        try:
            found = await self._room.run(work)
        except NoSuchLink:
            self._failures.take(self._room.address_of(request))
            self._genuine.discard(_mark(request))
            raise
        except Refusal:
            self._knows(request)
            raise
        self._knows(request)
        return found

    async def _sent(self, route: Route, request: web.Request) -> Sent:
        self.let_in(request)
        if not _is_form(request):
            return Sent(tuple(item for item in request.query.items() if item[0] in CHOOSES))
        if route.from_anywhere:
            return NOTHING_SENT
        return await form_of_ours(request, self._room)

    async def _answered(self, route: Route, request: web.Request, sent: Sent) -> web.Response:
        try:
            visit, answer = await self._found(route, request, sent)
        except NoSuchLink:
            raise
        except LinkExpired as expired:
            texts = texts_of(self._room.languages, sent, expired.opened.reads)
            renew = leaving(self._room.languages, texts, f"{self._room.root}{request.match_info['token']}/again")
            return drawing.page(self._room, texts, trouble.expired(expired.opened.link, renew))
        except Refusal as refusal:
            return self._say(request, trouble.refused(refusal))
        return self._response(visit, answer)

    async def _found(self, route: Route, request: web.Request, sent: Sent) -> tuple[Visit, Answer]:
        try:
            return await self.found(request, partial(self._work, route, request, sent, None))
        except Invalid as invalid:
            # Nothing of it is kept; the form comes back with everything that was typed.
            return await self.found(request, partial(self._work, replace(route, act=None), request, sent, invalid))

    def _say(self, request: web.Request, shown: Shown) -> web.Response:
        return drawing.page(self._room, texts_of_browser(self._room.languages, request), shown)

    def _knows(self, request: web.Request) -> None:
        self._genuine.add(_mark(request))
        self._room.vouch(request)

    async def _work(
        self, route: Route, request: web.Request, sent: Sent, wrong: Invalid | None, uow: UnitOfWork
    ) -> tuple[Visit, Answer]:
        opened = await self._opened(route, request, sent, uow)
        if route.opened and _is_form(request) and not _has_form_key(opened, sent, uow):
            raise web.HTTPForbidden(text="")
        one = await uow.correspondents.get(opened.forum.id, opened.person.id)
        by_text = one is not None and one.is_by_text
        visit = self._visit(request, opened, sent, uow, wrong, by_text=by_text)
        page = route.act if _is_form(request) and route.act else route.show
        waits = opened.link.kind in (LinkKind.ANSWER, LinkKind.READ) and not route.before_yes
        if waits and one is not None and first_question.is_asked(one):
            # Before a yes there is one question, and nothing else is shown or taken.
            return visit, Go() if _is_form(request) else await first_question.ask(visit, one)
        if page is not None:
            return visit, await page(visit)
        if wrong is not None:
            raise Gone
        return visit, Go()

    async def _opened(self, route: Route, request: web.Request, sent: Sent, uow: UnitOfWork) -> Opened:
        token, now = request.match_info["token"], self._room.clock.now()
        proof = request.cookies.get(COOKIE, "")
        if route.opened:
            return await reopen_link(uow, token, proof, now)
        if route.spends and _is_form(request):
            return await spend_link(uow, token, sent.one("once"), now)
        try:
            return await open_link(uow, token, *route.kinds, now=now)
        except LinkExpired as expired:
            # It opens once, but in the browser that opened it people can go back to its first page.
            if route.act is not None or expired.opened.link.kind is not LinkKind.MINE:
                raise
            return await reopen_link(uow, token, proof, now)

    def _visit(
        self, request: web.Request, opened: Opened, sent: Sent, uow: UnitOfWork, wrong: Invalid | None, *, by_text: bool
    ) -> Visit:
        # PostgreSQL takes no NUL.
        parts = {name: value.replace("\0", "") for name, value in request.match_info.items()}
        token = parts.pop("token")
        return Visit(
            uow=uow,
            link=opened.link,
            forum=opened.forum,
            person=opened.person,
            texts=texts_of(self._room.languages, sent, opened.reads, by_text=by_text),
            languages=self._room.languages,
            now=self._room.clock.now(),
            here=self._room.root + token,
            token=token,
            controller=self._room.controller,
            public_url=self._room.public_url,
            parts=parts,
            sent=sent,
            wrong=wrong,
            young=opened.young,
        )

    def _response(self, visit: Visit, answer: Answer) -> web.Response:
        if isinstance(answer, Shown):
            values = {
                "here": visit.here,
                "forum": visit.forum,
                "person": visit.person,
                "form_key": form_key(visit.link, visit.uow.seals[0]),
                "wrong": visit.texts.problem(visit.wrong) if visit.wrong else "",
                **answer.values,
            }
            status = 422 if visit.wrong else answer.status
            return drawing.page(self._room, visit.texts, replace(answer, values=values, status=status))
        if isinstance(answer, File):
            return drawing.download(answer)
        if isinstance(answer, Away):
            response = drawing.on_to(leaving(self._room.languages, visit.texts, self._room.root + answer.page))
            response.del_cookie(COOKIE, path=visit.here)
            return response
        to = visit.here + (f"/{answer.path}" if answer.path else "")
        response = drawing.on_to(staying(self._room.languages, visit.sent, to))
        if answer.session:
            self._keep(response, visit, answer.session)
        return response

    def _keep(self, response: web.Response, visit: Visit, session: str) -> None:
        response.set_cookie(
            COOKIE,
            session,
            path=visit.here,
            max_age=max(0, int((visit.link.expires_at - visit.now).total_seconds())),
            httponly=True,
            samesite="Strict",
            secure=self._room.is_secure,
        )


def _is_form(request: web.Request) -> bool:
    return request.method == "POST"


def _mark(request: web.Request) -> str:
    return sha256(request.match_info.get("token", "").encode(errors="replace")).hexdigest()


def _has_form_key(opened: Opened, sent: Sent, uow: UnitOfWork) -> bool:
    given = sent.one(FORM_KEY).encode(errors="replace")
    return any(compare_digest(given, form_key(opened.link, seal).encode()) for seal in uow.seals)
