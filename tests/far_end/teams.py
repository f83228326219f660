"""A stand-in for Teams on loopback: the Bot Connector, its signing keys, and what people would see.

async with TeamsService(clock) as teams:
    teams.members = [carys, sam]
    ...
    [post] = teams.messages(chat_with(sam))
    assert "Food bank" in post.words
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any, Literal, Self

from aiohttp import web
from aiohttp.test_utils import TestServer
from azure.core.credentials import AccessToken

from forum.ports import Clock
from tests.far_end.places import GROUP, User, Where, chat_id
from tests.far_end.sent import Fault, Sent
from tests.far_end.signing import Signer

Call = Literal["post", "update", "chat", "roster", "team", "keys", "upload"]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class TeamsService:
    """Start it with `async with`. With `requires_token`, a call without a token from `get_token` gets 401. `known_as`
    is the address under which it is reached, if something stands in front of it.
    """

    def __init__(
        self, clock: Clock, *, requires_token: bool = True, port: int | None = None, known_as: str | None = None
    ) -> None:
        self._clock = clock
        self._known_as = known_as
        self.requires_token = requires_token
        self.signer = Signer(clock)
        self.members: list[User] = []
        self.blocked: set[User] = set()
        """People who have blocked the bot."""
        self.calls: list[tuple[Call, str]] = []
        """Every call received: its kind and path."""
        self.connections: set[object] = set()
        """Kept in full, because an id could be reused."""
        self.page_size = 500
        self.files: dict[str, bytes] = {}
        """What was uploaded, by session name."""
        self._sent: list[Sent] = []
        self._faults: dict[Call, deque[Fault]] = defaultdict(deque)
        self._tokens: set[str] = set()
        self._last_id = 1_794_999_999_999
        self._server = TestServer(self._app(), port=port)

    async def __aenter__(self) -> Self:
        await self._server.start_server()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: Any, trace: TracebackType | None) -> None:
        await self._server.close()

    @property
    def service_url(self) -> str:
        return self._at("/uk/")

    @property
    def metadata_url(self) -> str:  # for BOT_OPENID_METADATA
        return self._at("/v1/.well-known/openidconfiguration")

    @property
    def own_url(self) -> str:  # where it listens itself
        return str(self._server.make_url(""))

    def _at(self, path: str) -> str:
        return self._known_as + path if self._known_as else str(self._server.make_url(path))

    def messages(self, where: Where) -> list[Sent]:
        """What the bot has said there, in order. A channel includes its threads."""
        return [sent for sent in self._sent if where.id in (sent.conversation, sent.conversation.partition(";")[0])]

    def stands(self, where: Where, words: str) -> Sent:
        """An earlier message from the bot."""
        self._sent.append(Sent(self.next_id(), where.id, {"type": "message", "text": words}))
        return self._sent[-1]

    def everything(self) -> list[Sent]:
        """Everything the bot has said, in any conversation."""
        return list(self._sent)

    def delete(self, message: Sent) -> None:
        """Somebody deletes one of the bot's messages."""
        self._sent.remove(message)

    def break_next(self, call: Call, *faults: Fault) -> None:
        """The next calls of that kind fail, one for each fault."""
        self._faults[call].extend(faults)

    def count(self, call: Call) -> int:
        return sum(made == call for made, _ in self.calls)

    @property
    def tokens_given(self) -> int:
        return len(self._tokens)

    def next_id(self) -> str:
        """A message id in the form that Teams uses."""
        self._last_id += 1
        return str(self._last_id)

    def memory(self) -> dict[str, Any]:
        """What it holds, and what a test has told it to do. Nothing is copied."""
        told = {"requires_token": self.requires_token, "page_size": self.page_size, "blocked": self.blocked}
        told |= {"members": self.members, "faults": [fault for waiting in self._faults.values() for fault in waiting]}
        return told | {"sent": self._sent, "calls": self.calls, "files": self.files, "last_id": self._last_id}

    def take_up(self, memory: dict[str, Any]) -> None:
        """Continues with the memory of another service. From now on they share it."""
        self._sent, self.calls, self.files = memory["sent"], memory["calls"], memory["files"]
        self._last_id, self.members = memory["last_id"], memory["members"]

    async def get_token(self, *scopes: str, **_: object) -> AccessToken:
        """The credential's part: `Bearer(teams, clock)`."""
        token = f"bot-token-{len(self._tokens)}-for-{' '.join(scopes)}"
        self._tokens.add(token)
        return AccessToken(token, int(self._clock.now().timestamp()) + 3600)

    def forget_tokens(self) -> None:
        """All tokens issued so far become invalid."""
        self._tokens = {f"forgotten-{n}" for n in range(len(self._tokens))}

    def _app(self) -> web.Application:
        app = web.Application()
        conversation = "/uk/v3/conversations/{conversation}"
        app.router.add_post(f"{conversation}/activities", self._call("post", self._post))
        app.router.add_post(f"{conversation}/activities/{{id}}", self._call("post", self._post))
        app.router.add_put(f"{conversation}/activities/{{id}}", self._call("update", self._update))
        app.router.add_get(f"{conversation}/pagedmembers", self._call("roster", self._roster))
        app.router.add_post("/uk/v3/conversations", self._call("chat", self._chat))
        app.router.add_get("/uk/v3/teams/{team}", self._call("team", self._team))
        app.router.add_get("/v1/.well-known/openidconfiguration", self._metadata)
        app.router.add_get("/v1/keys", self._call("keys", self._keys))
        app.router.add_put("/uk/upload/{session}", self._call("upload", self._upload))
        return app

    def _call(self, call: Call, handler: Handler) -> Handler:
        async def handle(request: web.Request) -> web.StreamResponse:
            self.calls.append((call, request.path_qs))
            self.connections.add(request.transport)
            await request.read()
            # A call that has arrived takes effect even if the caller has since hung up.
            return await asyncio.shield(self._take(call, handler, request))

        return handle

    async def _take(self, call: Call, handler: Handler, request: web.Request) -> web.StreamResponse:
        fault = self._fault(call, request.path)
        if fault.keep is None:
            fault.arrived.set()
        if fault.hold:
            await fault.hold.wait()
        if fault.status:
            return web.json_response(_error(fault.code, fault.message), status=fault.status, headers=fault.headers)
        if fault.drop == "before":
            return _hang_up(request)
        open_to_all = call in ("keys", "upload")
        answer = await (handler(request) if open_to_all else self._known(request, handler))
        fault.done.set()
        if fault.keep:
            fault.arrived.set()
            await fault.keep.wait()
        return _hang_up(request) if fault.drop == "after" else answer

    def _fault(self, call: Call, path: str) -> Fault:
        waiting = self._faults[call]
        fault = next((one for one in waiting if one.to in path), None)
        if fault is None:
            return Fault()
        waiting.remove(fault)
        return fault

    async def _known(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if self.requires_token and token not in self._tokens:
            return web.json_response(_error("Unauthorized"), status=401)
        return await handler(request)

    async def _post(self, request: web.Request) -> web.Response:
        conversation = request.match_info["conversation"]
        if conversation in {chat_id(user.teams_id) for user in self.blocked}:
            return web.json_response(_BLOCKED, status=403)
        sent = Sent(self.next_id(), conversation, await request.json())
        self._sent.append(sent)
        return web.json_response({"id": sent.id}, status=201)

    async def _update(self, request: web.Request) -> web.Response:
        for sent in self._sent:
            if sent.id == request.match_info["id"]:
                sent.before.append(sent.activity)
                sent.activity = await request.json()
                return web.json_response({"id": sent.id})
        return web.json_response(_error("ActivityNotFoundInConversation"), status=404)

    async def _roster(self, request: web.Request) -> web.Response:
        begin = int(request.query.get("continuationToken", 0))
        end = begin + min(self.page_size, int(request.query["pageSize"]))
        page: dict[str, Any] = {"members": [user.member() for user in self.members[begin:end]]}
        return web.json_response(page | ({"continuationToken": str(end)} if end < len(self.members) else {}))

    async def _chat(self, request: web.Request) -> web.Response:
        wanted = await request.json()
        return web.json_response({"id": chat_id(wanted["members"][0]["id"])}, status=201)

    async def _team(self, request: web.Request) -> web.Response:
        """As "Get Teams-specific context for your bot" shows a team's details."""
        return web.json_response({"id": request.match_info["team"], "name": "Forum", "aadGroupId": GROUP})

    async def _upload(self, request: web.Request) -> web.Response:
        """An upload session: its address is the permission. Once it has all of a file it is closed."""
        session, content = request.match_info["session"], await request.read()
        if "Authorization" in request.headers or session in self.files:
            return web.json_response(_error("itemNotFound"), status=404)
        if request.headers.get("Content-Range") != f"bytes 0-{len(content) - 1}/{len(content)}":
            return web.json_response(_error("invalidRange"), status=416)
        self.files[session] = content
        return web.json_response({"id": session}, status=201)

    async def _metadata(self, request: web.Request) -> web.Response:
        return web.json_response({"issuer": "x", "jwks_uri": self._at("/v1/keys")})

    async def _keys(self, request: web.Request) -> web.Response:
        return web.json_response(self.signer.published())


_BLOCKED = {
    "errorCode": 209,
    "message": '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is blocked"\r\n}',
}
"""As "Send proactive messages" shows it: a shape of its own."""


def _error(code: str, message: str = "from the far end") -> dict[str, Any]:
    return {"error": {"code": code, "message": message}}


def _hang_up(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.abort()
    return web.Response()
