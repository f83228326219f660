"""Whether a token proves that Teams sent an activity ("Authenticate requests with the Bot Connector API")."""

from collections import OrderedDict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Any

import jwt
from jwt.types import Options

from bot.teams.activities import Activity, service_url_of, tenant_of
from bot.teams.keys import SigningKey, SigningKeys
from bot.teams.trust import Claims, Knock, Untrusted
from forum.ports import Clock

ISSUER = "https://api.botframework.com"
CHANNEL = "msteams"
SKEW = timedelta(minutes=5)

_CHECKED_HERE: Options = {
    "require": ["iss", "aud", "exp"],
    "verify_exp": False,
    "verify_nbf": False,
    "verify_iat": False,
}
"""PyJWT would use the machine's clock; ours is injected."""
_ENDORSEMENTS = "_endorsements"

MOST_REMEMBERED = 100
"""How many tokens are remembered whose signature need not be checked again. Teams sends the same one for about an
hour.
"""


@dataclass(frozen=True)
class _Proven:
    """What a key has signed."""

    key_id: str
    key: SigningKey
    claims: dict[str, Any]


class TokenChecker:
    """Trusts tokens that the Bot Connector signed for this bot, and activities that such a token covers.

    `tenants` are the Entra tenant ids whose people may talk to the bot.
    """

    def __init__(self, app_id: str, tenants: Collection[str], keys: SigningKeys, clock: Clock) -> None:
        self._app_id = app_id
        self._tenants = frozenset(tenant.lower() for tenant in tenants)
        self._keys = keys
        self._clock = clock
        self._proven: OrderedDict[bytes, _Proven] = OrderedDict()
        """By the hash of the whole token, including its signature. No token itself is kept."""

    async def open(self, knock: Knock) -> Claims:
        """The claims of the request's token, with the channels that its key is endorsed for."""
        scheme, _, token = knock.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Untrusted("no bearer token")
        proven = await self._prove(token)
        return proven.claims | {_ENDORSEMENTS: proven.key.endorsements}

    async def _prove(self, token: str) -> _Proven:
        """A signature is checked once for as long as its key is published; the times are always checked."""
        mark = sha256(token.encode("utf-8", "surrogateescape")).digest()
        known = self._proven.get(mark)
        key_id = known.key_id if known else _key_id_of(token)
        key = await self._key(key_id)
        if known is None or known.key is not key:
            known = _Proven(key_id, key, self._verified(token, key))
        self._check_time(known.claims)
        self._remember(mark, known)
        return known

    def _remember(self, mark: bytes, proven: _Proven) -> None:
        self._proven[mark] = proven
        self._proven.move_to_end(mark)
        if len(self._proven) > MOST_REMEMBERED:
            self._proven.popitem(last=False)

    async def _key(self, key_id: str) -> SigningKey:
        if key := await self._keys.find(key_id):
            return key
        # Teams resends what was answered by 503, but not what was answered by 401.
        raise Untrusted("the token is signed with an unknown key", 503 if self._keys.in_doubt else 401)

    def _verified(self, token: str, key: SigningKey) -> dict[str, Any]:
        try:
            return jwt.decode(
                token, key.key, algorithms=["RS256"], audience=self._app_id, issuer=ISSUER, options=_CHECKED_HERE
            )
        except (jwt.PyJWTError, ValueError, TypeError, RecursionError) as error:
            raise Untrusted(f"the token is not valid: {type(error).__name__}") from error

    def _check_time(self, claims: Claims) -> None:
        now, skew = self._clock.now().timestamp(), SKEW.total_seconds()
        try:
            expires, begins = float(claims["exp"]), float(claims.get("nbf", 0))
        except (TypeError, ValueError, OverflowError) as error:
            raise Untrusted("the token's times are no numbers") from error
        if not begins - skew <= now < expires + skew:
            raise Untrusted("the token has expired or is not valid yet")

    def admit(self, claims: Claims, activity: Activity) -> None:
        """Makes sure that the token covers this activity, and that its tenant is welcome (else 403).

        Other channels are refused even if properly signed: on Direct Line the sender writes `from` and `channelData` as
        they please, and those fields say who acted.
        """
        if activity.channel_id != CHANNEL:
            raise Untrusted("the activity does not come from Teams")
        if activity.channel_id not in claims[_ENDORSEMENTS]:
            raise Untrusted("the token's key is not endorsed for Teams")
        if not service_url_of(activity) or claims.get("serviceurl") != service_url_of(activity):
            raise Untrusted("the token was made for another serviceUrl")
        if tenant_of(activity).lower() not in self._tenants:
            raise Untrusted("the tenant is not on the allow-list", 403)


def _key_id_of(token: str) -> str:
    try:
        header = jwt.get_unverified_header(token)
    except (jwt.PyJWTError, ValueError, RecursionError) as error:
        raise Untrusted("the token cannot be read") from error
    key_id = header.get("kid")
    if header.get("alg") != "RS256" or not isinstance(key_id, str):
        raise Untrusted("the token is not signed by RS256 with a named key")
    return key_id
