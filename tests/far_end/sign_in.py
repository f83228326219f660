"""A stand-in for Microsoft Entra on loopback, with a certificate of its own: gives tokens to one application.

async with SignIn(folder, clock) as sign_in:
    monkeypatch.setenv("SSL_CERT_FILE", str(sign_in.certificate))
    settings = ServeSettings(entra_authority=sign_in.url, ...)
"""

from pathlib import Path
from types import TracebackType
from typing import Any, Self

import jwt
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.far_end.certificates import certified


class SignIn:
    """`requests` holds the forms received, `refusal` an AADSTS code to answer with, `roles` what was granted."""

    def __init__(self, folder: Path) -> None:
        self.certificate = folder / "entra.pem"
        self.requests: list[dict[str, Any]] = []
        self.paths: list[str] = []
        self.roles: list[str] = []
        self.refusal: str | None = None
        app = web.Application()
        app.router.add_post("/{tenant}/oauth2/v2.0/token", self._token)
        app.router.add_get("/adfs/.well-known/openid-configuration", self._metadata)
        app.router.add_route("*", "/{elsewhere:.*}", self._elsewhere)
        self._server = TestServer(app, scheme="https")

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self._server.port}"

    async def __aenter__(self) -> Self:
        await self._server.start_server(ssl=certified(self.certificate))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        await self._server.close()

    async def _token(self, request: web.Request) -> web.Response:
        self.paths.append(request.path)
        form = dict(await request.post())
        self.requests.append(form)
        if self.refusal:
            said = f"{self.refusal}: No. Trace ID: 1"
            return web.json_response({"error": "invalid_client", "error_description": said}, status=401)
        claims = {"aud": form["scope"], "roles": self.roles}
        token = jwt.encode(claims, "a secret that only the stand-in knows", "HS256")
        return web.json_response({"token_type": "Bearer", "expires_in": 3599, "access_token": token})

    async def _metadata(self, request: web.Request) -> web.Response:
        """For MSAL, which asks before it gets a first token. Only below /adfs does it ask nobody else."""
        path = f"{self.url}/adfs/oauth2/v2.0"
        found = {"issuer": self.url, "authorization_endpoint": f"{path}/authorize", "token_endpoint": f"{path}/token"}
        return web.json_response(found)

    async def _elsewhere(self, request: web.Request) -> web.Response:
        self.paths.append(request.path)
        return web.Response(status=404)
