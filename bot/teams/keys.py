"""The keys that Bot Framework signs its tokens with ("Authenticate requests with the Bot Connector API")."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

import aiohttp
import jwt

from bot.proxies import proxy_for
from forum.ports import Clock

log = logging.getLogger(__name__)

DAILY = timedelta(days=1)
AT_MOST_EVERY = timedelta(minutes=1)
FIRST_TRIES = timedelta(seconds=5)
SECONDS = 5.0
"""How long Bot Framework may take to return its keys."""
_UNREADABLE = (aiohttp.ClientError, TimeoutError, ValueError, LookupError, TypeError, AttributeError, jwt.PyJWTError)


@dataclass(frozen=True)
class SigningKey:
    """A public key, and the channels (such as msteams) whose activities it may sign."""

    key: Any
    endorsements: frozenset[str]


class SigningKeys:
    """The published key set, kept for a day, and read again (at most once a minute) when a token names a new key.

    If a refresh fails, the present keys stay. Tokens that arrive together wait for one refresh.
    """

    def __init__(
        self, session: aiohttp.ClientSession, metadata_url: str, clock: Clock, seconds: float = SECONDS
    ) -> None:
        self._session = session
        self._patience = aiohttp.ClientTimeout(total=seconds)
        self._metadata_url = metadata_url
        self._clock = clock
        self._keys: Mapping[str, SigningKey] = {}
        self._read_at: datetime | None = None
        self._tried_at: datetime | None = None
        self._refreshing = asyncio.Lock()

    @property
    def in_doubt(self) -> bool:
        """Whether the latest refresh failed, so that an unknown key may exist all the same."""
        return self._read_at is None or self._read_at != self._tried_at

    async def find(self, key_id: str) -> SigningKey | None:
        """The key with that id; None if Bot Framework publishes no such key."""
        known = self._keys.get(key_id)
        if known and (self._is_fresh() or self._refreshing.locked()):
            return known
        async with self._refreshing:
            if not (key_id in self._keys and self._is_fresh()) and self._may_try():
                await self.refresh()
        return self._keys.get(key_id)

    def _is_fresh(self) -> bool:
        return self._read_at is not None and self._clock.now() - self._read_at < DAILY

    def _may_try(self) -> bool:
        pause = AT_MOST_EVERY if self._read_at else FIRST_TRIES
        return self._tried_at is None or self._clock.now() - self._tried_at >= pause

    async def refresh(self) -> bool:
        """Reads the key set now. Returns False, and logs a warning, if that fails."""
        self._tried_at = self._clock.now()
        try:
            metadata = await self._get(self._metadata_url)
            self._keys = _key_set(await self._get(metadata["jwks_uri"]))
        except _UNREADABLE as error:
            log.warning("the Bot Framework signing keys could not be read: %s", type(error).__name__)
            return False
        self._read_at = self._tried_at
        return True

    async def _get(self, url: str) -> dict[str, Any]:
        proxy = proxy_for(url)
        async with self._session.get(url, timeout=self._patience, raise_for_status=True, proxy=proxy) as answer:
            return cast("dict[str, Any]", await answer.json(content_type=None))


def _key_set(published: Mapping[str, Any]) -> dict[str, SigningKey]:
    """Only RSA keys for signatures; any other is ignored and must not invalidate the rest."""
    keys = {
        str(entry["kid"]): SigningKey(jwt.PyJWK(entry, "RS256").key, frozenset(entry.get("endorsements", ())))
        for entry in published["keys"]
        if entry.get("kty") == "RSA" and entry.get("kid") and entry.get("use", "sig") == "sig"
    }
    if not keys:
        raise ValueError("an empty key set")
    return keys
