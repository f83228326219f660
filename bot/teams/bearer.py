"""The bot's own token for the Bot Connector."""

import asyncio
import logging
from typing import Protocol

from forum.ports import Clock, NotNow

log = logging.getLogger(__name__)

SCOPE = "https://api.botframework.com/.default"
EARLY = 300.0
"""How many seconds before its end a token is renewed; if the renewal fails, it stays valid meanwhile."""
PAUSE = 60.0


class IssuedToken(Protocol):
    """As azure-identity returns it. `expires_on` is a POSIX timestamp."""

    @property
    def token(self) -> str: ...  # noqa: D102

    @property
    def expires_on(self) -> int: ...  # noqa: D102


class Credential(Protocol):
    """The part of azure.core.credentials_async.AsyncTokenCredential that is used."""

    async def get_token(self, *scopes: str) -> IssuedToken:
        """A token for the scopes."""
        ...


class Bearer:
    """Holds one token and renews it in time. Calls that need a new one at the same moment share it."""

    def __init__(self, credential: Credential, clock: Clock) -> None:
        self._credential = credential
        self._clock = clock
        self._token: IssuedToken | None = None
        self._renewing = asyncio.Lock()

    async def header(self) -> dict[str, str]:
        """The Authorization header. Raises NotNow if no token is available: nothing has been sent yet."""
        if self._left() < EARLY:
            async with self._renewing:
                if self._left() < EARLY:
                    await self._renew()
        return {"Authorization": f"Bearer {self._token.token}"} if self._token else {}

    def drop(self) -> None:
        """Forgets a token that the service did not accept."""
        self._token = None

    def _left(self) -> float:
        return self._token.expires_on - self._clock.now().timestamp() if self._token else 0.0

    async def _renew(self) -> None:
        try:
            self._token = await self._credential.get_token(SCOPE)
        except Exception as error:  # whatever the credential's transport raises, nothing has been sent
            log.warning("no token for the Bot Connector: %s", type(error).__name__)
            if self._left() <= 0:
                raise NotNow("no token for the Bot Connector", PAUSE) from error
