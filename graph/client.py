"""The one way to Microsoft Graph: created when first needed, so that a process that never calls Graph never pays for
it.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from forum.ports import NotNow, OutcomeUnknown, Refused
from graph.pace import Pace

if TYPE_CHECKING:
    from azure.core.credentials_async import AsyncTokenCredential
    from kiota_abstractions.request_information import RequestInformation

    from graph.calls import Calls
    from graph.requests import Requests
    from graph.sdk import Sdk

Json = dict[str, Any]

GRAPH = "https://graph.microsoft.com/v1.0"
GRAPH_SECONDS = 30.0
_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_MOST_PAGES = 20


class GraphClient:
    """Sends what `Requests` builds and returns the answers as plain JSON.

    `credential` is the connector's as well; None is for a stand-in on this machine. `seconds` is how long an answer may
    take: longer than Graph needs to create a Teams meeting, and harmless, because every call can be repeated. `pace` is
    shared by all who ask the same mailboxes, `proxy` the address of one that leads there, and `calls` is told of each.
    Every method raises NotNow, Refused or OutcomeUnknown, as `forum.ports.Calendar` says.
    """

    def __init__(
        self,
        base_url: str = GRAPH,
        credential: "AsyncTokenCredential | None" = None,
        seconds: float = GRAPH_SECONDS,
        pace: Pace | None = None,
        proxy: str | None = None,
        calls: "Calls | None" = None,
    ) -> None:
        self.base_url = base_url.rstrip("/")
        self.credential = credential
        self.scope = _scope(self.base_url, credential is not None)
        self._seconds = seconds
        self._pace = pace or Pace()
        self._proxy = proxy
        self._calls = calls
        self._sdk: Sdk | None = None
        self._making = asyncio.Lock()

    async def requests(self) -> "Requests":
        """The builder of requests. The first call imports msgraph, in a thread."""
        return (await self._open()).requests

    async def read(self, request: "RequestInformation") -> Json:
        """The answer to a read. If it fails, nothing has happened."""
        answer = _object(await (await self._open()).send(request, writes=False))
        if answer is None:
            raise NotNow("Graph answered with something else than JSON")
        return answer

    async def items(self, request: "RequestInformation") -> AsyncIterator[Json]:
        """The items of a collection, page after page as they are needed, of at most 20 pages."""
        for _ in range(_MOST_PAGES):
            page = await self.read(request)
            for item in page.get("value", []):
                yield item
            link = page.get("@odata.nextLink")
            if not link:
                return
            request = (await self.requests()).next_page(self._ours(link))

    async def write(self, request: "RequestInformation") -> Json:
        """The answer to a change; an empty one for 202 and 204."""
        raw = await (await self._open()).send(request, writes=True)
        answer = _object(raw) if raw else {}
        if answer is None:
            raise OutcomeUnknown("Graph answered with something else than JSON")
        return answer

    async def aclose(self) -> None:
        """Closes the connections, not the credential. The client opens again when it is used again."""
        async with self._making:
            sdk, self._sdk = self._sdk, None
        if sdk is not None:
            await sdk.aclose()

    async def _open(self) -> "Sdk":
        async with self._making:
            if self._sdk is None:
                self._sdk = await asyncio.to_thread(self._make)
            return self._sdk

    def _make(self) -> "Sdk":
        from graph.sdk import Sdk

        return Sdk(self.base_url, self.credential, self.scope, self._seconds, self._pace, self._proxy, self._calls)

    def _ours(self, link: str) -> str:
        if not link.startswith(self.base_url + "/"):
            raise Refused("ForeignNextLink", "the next page is on another host")
        return link


def _scope(base_url: str, has_credential: bool) -> str:
    """The scope to request a token for; a national cloud has its own. Raises ValueError for an untrusted address."""
    parts = urlsplit(base_url)
    local = parts.hostname in _LOOPBACK
    if not parts.hostname or not (parts.scheme == "https" or (parts.scheme == "http" and local)):
        raise ValueError("GRAPH_BASE_URL has to be https, or http on this machine")
    if not has_credential and not local:
        raise ValueError("Microsoft Graph needs a credential")
    return f"{urlsplit(GRAPH if local else base_url)._replace(path='/.default').geturl()}"


def _object(raw: bytes) -> Json | None:
    try:
        answer = json.loads(raw)
    except ValueError:
        return None
    return cast(Json, answer) if isinstance(answer, dict) else None
