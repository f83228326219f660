"""A stand-in for GOV.UK Notify on loopback, after its "REST API documentation": checks what it is sent, and keeps it.

`faults` are met by the next calls, one each: a status with its error, DROP or SILENCE before anything was done, or
LOST and LATE after it. `looks` are met by the next questions after what it has.
"""

import asyncio
import re
from collections import Counter, deque
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self
from uuid import UUID, uuid4

import jwt
from aiohttp import web
from aiohttp.test_utils import TestServer

SERVICE, SECRET, TEMPLATE, TEXT_TEMPLATE = str(uuid4()), str(uuid4()), str(uuid4()), str(uuid4())
KEY = f"forum_live-{SERVICE}-{SECRET}"
DROP, SILENCE, LOST, LATE = "drop", "silence", "lost", "late"

Answer = tuple[int, str, str]
ALLOWED = {
    "email_address",
    "template_id",
    "personalisation",
    "reference",
    "email_reply_to_id",
    "one_click_unsubscribe_url",
    "sanitise_content_for",
}
ALLOWED_IN_TEXT = {"phone_number", "template_id", "personalisation", "reference", "sms_sender_id"}


class NotifyStandIn:
    """`sent` holds every email that it has, and `texts` every text message; `template` and `text_template` are what the
    templates' fields are. To the `busy` numbers it says that the service's limit for today is reached, to the
    `unusable` ones that they are none; `refused` counts both.
    """

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.texts: list[dict[str, Any]] = []
        self.busy: set[str] = set()
        self.unusable: set[str] = set()
        self.refused: Counter[str] = Counter()
        self.faults: deque[Answer | str] = deque()
        self.looks: deque[Answer] = deque()
        self.template = {"type": "email", "subject": "((subject))", "body": "((body))"}
        self.text_template = {"type": "sms", "body": "((text))"}
        self._release = asyncio.Event()
        app = web.Application()
        app.router.add_post("/v2/notifications/email", self._send)
        app.router.add_post("/v2/notifications/sms", self._send_text)
        app.router.add_get("/v2/notifications", self._list)
        app.router.add_get("/v2/template/{id}", self._template)
        self._server = TestServer(app)

    @property
    def url(self) -> str:
        return str(self._server.make_url("")).rstrip("/")

    async def __aenter__(self) -> Self:
        await self._server.start_server()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._release.set()
        await self._server.close()

    def texts_to(self, number: str) -> list[str]:
        """What was texted to a number, oldest first."""
        return [one["personalisation"]["text"] for one in self.texts if one["phone_number"] == number]

    async def _send(self, request: web.Request) -> web.Response:
        return await self._taken(request, self.sent, _wrong)

    async def _send_text(self, request: web.Request) -> web.Response:
        return await self._taken(request, self.texts, self._wrong_text)

    def _wrong_text(self, asked: dict[str, Any]) -> web.Response | None:
        number = str(asked.get("phone_number"))
        if number in self.busy | self.unusable:
            self.refused[number] += 1
        if number in self.busy:
            return _error(429, "TooManyRequestsError", "Exceeded send limits (250000) for today")
        if number in self.unusable:
            return _error(400, "ValidationError", "phone_number Not a UK mobile number")
        return _wrong_in_text(asked)

    async def _taken(
        self, request: web.Request, kept: list[dict[str, Any]], wrong_in: Callable[[Any], web.Response | None]
    ) -> web.Response:
        if refused := _unauthorised(request):
            return refused
        asked: dict[str, Any] = await request.json()
        fault = self.faults.popleft() if self.faults else None
        if isinstance(fault, tuple):
            return _error(*fault)
        if fault in (DROP, SILENCE):
            return await self._broken(request, fault)
        if wrong := wrong_in(asked):
            return wrong
        kept.append(asked)
        if fault in (LOST, LATE):
            return await self._broken(request, DROP if fault == LOST else SILENCE)
        return web.json_response({"id": str(uuid4()), "reference": asked.get("reference")}, status=201)

    async def _broken(self, request: web.Request, how: str) -> web.Response:
        if how == SILENCE:
            await self._release.wait()
        assert request.transport
        request.transport.abort()
        return web.Response(status=500)

    async def _list(self, request: web.Request) -> web.Response:
        if refused := _unauthorised(request):
            return refused
        if self.looks:
            return _error(*self.looks.popleft())
        found = [one for one in [*self.sent, *self.texts] if one.get("reference") == request.query["reference"]]
        return web.json_response({"notifications": found, "links": {"current": "x"}})

    async def _template(self, request: web.Request) -> web.Response:
        if refused := _unauthorised(request):
            return refused
        found = {TEMPLATE: self.template, TEXT_TEMPLATE: self.text_template}.get(request.match_info["id"])
        if found is None:
            return _error(404, "NoResultFound", "No result found")
        return web.json_response({"id": request.match_info["id"], "version": 1} | found)


def _unauthorised(request: web.Request) -> web.Response | None:
    """A JSON Web Token of the service, signed with the key's secret."""
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    try:
        claims = jwt.decode(token, SECRET, algorithms=["HS256"])
    except jwt.InvalidTokenError:
        return _error(403, "AuthError", "Invalid token: API key not found")
    return None if claims.get("iss") == SERVICE else _error(403, "AuthError", "Invalid token: service not found")


def _wrong(asked: dict[str, Any]) -> web.Response | None:
    if unknown := set(asked) - ALLOWED:
        return _error(400, "ValidationError", f"Additional properties are not allowed ({unknown})")
    if not re.fullmatch(r"[^@\s]+@[^@\s.]+\.[^@\s]+", str(asked.get("email_address"))):
        return _error(400, "ValidationError", "email_address Not a valid email address")
    for name in ("template_id", "email_reply_to_id"):
        if name in asked and str(UUID(asked[name])) != asked[name]:
            return _error(400, "ValidationError", f"{name} is not a valid UUID")
    if asked.get("template_id") != TEMPLATE:
        return _error(400, "BadRequestError", "Template not found")
    if missing := {"subject", "body"} - set(asked.get("personalisation", {})):
        return _error(400, "BadRequestError", f"Missing personalisation: {', '.join(missing)}")
    if not str(asked.get("one_click_unsubscribe_url", "https://")).startswith("https://"):
        return _error(400, "ValidationError", "one_click_unsubscribe_url is not a valid https url")
    return None


def _wrong_in_text(asked: dict[str, Any]) -> web.Response | None:
    if unknown := set(asked) - ALLOWED_IN_TEXT:
        return _error(400, "ValidationError", f"Additional properties are not allowed ({unknown})")
    number = str(asked.get("phone_number"))
    if not re.fullmatch(r"\+?[\d ()-]+", number):
        return _error(400, "ValidationError", "phone_number Must not contain letters or symbols")
    if len(re.sub(r"\D", "", number)) < 11:
        return _error(400, "ValidationError", "phone_number Not enough digits")
    if not number.startswith(("+44", "07")):
        return _error(400, "BadRequestError", "Cannot send to international mobile numbers")
    if asked.get("template_id") != TEXT_TEMPLATE:
        return _error(400, "BadRequestError", "Template not found")
    if missing := {"text"} - set(asked.get("personalisation", {})):
        return _error(400, "BadRequestError", f"Missing personalisation: {', '.join(missing)}")
    return None


def _error(status: int, kind: str, words: str) -> web.Response:
    return web.json_response({"status_code": status, "errors": [{"error": kind, "message": words}]}, status=status)
