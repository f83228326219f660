"""msgraph-sdk, set up the way Folkmoot needs it. Import only through `GraphClient`: this is slow to import.

Two of the SDK's defaults are switched off. Its retry middleware repeats POSTs, in memory, for minutes: the job engine
repeats, durably. Its redirect middleware would continue somewhere else: Graph has no reason to send us there.
"""

from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, nullcontext
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import httpx
from azure.core.credentials_async import AsyncTokenCredential
from kiota_abstractions.authentication import (
    AccessTokenProvider,
    AllowedHostsValidator,
    BaseBearerTokenAuthenticationProvider,
)
from kiota_abstractions.request_information import RequestInformation
from kiota_abstractions.request_option import RequestOption
from kiota_authentication_azure.azure_identity_access_token_provider import AzureIdentityAccessTokenProvider
from kiota_http.middleware.options import RedirectHandlerOption, RetryHandlerOption
from msgraph.generated.models.o_data_errors.o_data_error import ODataError
from msgraph.graph_request_adapter import GraphRequestAdapter
from msgraph.graph_service_client import GraphServiceClient
from msgraph_core import GraphClientFactory

from graph.calls import Calls, template_of
from graph.faults import in_our_words
from graph.pace import Pace
from graph.refused import GraphRefused
from graph.requests import Requests


class Sdk:
    """One GraphServiceClient with its own httpx client. `seconds` is how long an answer may take."""

    def __init__(
        self,
        base_url: str,
        credential: AsyncTokenCredential | None,
        scope: str,
        seconds: float,
        pace: Pace,
        proxy: str | None,
        calls: Calls | None = None,
    ) -> None:
        host = urlsplit(base_url).hostname or ""
        self._pace = pace
        self._host = host
        self._calls = calls
        self._http = _http_client(base_url, seconds, proxy)
        if calls:
            self._http.event_hooks["response"].insert(0, _telling(calls))
        tokens = _Fixed(host) if credential is None else _from_entra(credential, scope, host)
        self._adapter = GraphRequestAdapter(BaseBearerTokenAuthenticationProvider(tokens), client=self._http)
        self._adapter.base_url = base_url
        self.requests = Requests(GraphServiceClient(request_adapter=self._adapter))

    async def send(self, request: RequestInformation, writes: bool) -> bytes:
        """The raw answer; empty if there is none. Raises NotNow, Refused or OutcomeUnknown."""
        try:
            return await self._send(request, writes)
        except GraphRefused as refusal:
            if refusal.status != HTTPStatus.UNAUTHORIZED:
                raise
        # A token may expire on the way, and Graph did nothing without one: try once more, with a fresh one.
        return await self._send(request, writes)

    async def _send(self, request: RequestInformation, writes: bool) -> bytes:
        async with self._pace.of(request.url):
            with in_our_words(writes), self._watched(request):
                raw = await self._adapter.send_primitive_async(request, "bytes", {"XXX": ODataError})
        return raw or b""

    def _watched(self, request: RequestInformation) -> AbstractContextManager[None]:
        if self._calls is None:
            return nullcontext()
        method = request.http_method.value if request.http_method else ""
        return self._calls.call(method, template_of(request), self._host)

    async def aclose(self) -> None:
        """Closes the connections. The credential belongs to the caller."""
        await self._http.aclose()


def _http_client(base_url: str, seconds: float, proxy: str | None) -> httpx.AsyncClient:
    client = httpx.AsyncClient(
        base_url=base_url,
        timeout=httpx.Timeout(seconds, connect=5.0),
        # Whoever makes the client knows about the proxy. Further roots come from the environment (SSL_CERT_FILE).
        trust_env=False,
        proxy=proxy,
        verify=httpx.create_ssl_context(),
        event_hooks={"response": [_refuse_redirects]},
    )
    options: dict[str, RequestOption] = {
        RetryHandlerOption.get_key(): RetryHandlerOption(max_retries=0),
        RedirectHandlerOption.get_key(): RedirectHandlerOption(should_redirect=False),
    }
    return GraphClientFactory.create_with_default_middleware(client=client, options=options)


def _telling(calls: Calls) -> Callable[[httpx.Response], Awaitable[None]]:
    async def tell(response: httpx.Response) -> None:
        calls.answered(response.status_code)

    return tell


async def _refuse_redirects(response: httpx.Response) -> None:
    """The SDK would take an unfollowed redirect for success."""
    if response.is_redirect:
        raise GraphRefused(f"HTTP {response.status_code}", "Graph answered with a redirect", response.status_code)


def _from_entra(credential: AsyncTokenCredential, scope: str, host: str) -> AccessTokenProvider:
    """Without `allowed_hosts` the token would go to any host that a request names."""
    return AzureIdentityAccessTokenProvider(credential, None, [scope], [host])


class _Fixed(AccessTokenProvider):
    """A token for a stand-in on this machine, which takes any."""

    def __init__(self, host: str) -> None:
        self._hosts = AllowedHostsValidator([host])

    async def get_authorization_token(
        self,
        uri: str,
        additional_authentication_context: dict[str, Any] = {},  # noqa: ARG002, B006 (the SDK's signature)
    ) -> str:
        return "local-stand-in" if self._hosts.is_url_host_valid(uri) else ""

    def get_allowed_hosts_validator(self) -> AllowedHostsValidator:
        return self._hosts
