"""What Bot Framework signs, and the keys that it publishes for checking signatures."""

from functools import cache
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from jwt.algorithms import RSAAlgorithm

from forum.ports import Clock

ISSUER = "https://api.botframework.com"
APP_ID = "3f6d2c1a-8b4e-4f7a-9c5d-1e2b3a4c5d6f"


@cache
def private_key(number: int) -> RSAPrivateKey:
    """Creating a key is slow, so each numbered key is created once per test run."""
    return generate_private_key(public_exponent=65537, key_size=2048)


class Signer:
    """Signs with its newest key, and publishes only that key."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._number = 0
        self.endorsements = ["msteams"]
        self._signed: dict[str, str] = {}

    @property
    def key_id(self) -> str:
        return f"key-{self._number}"

    def rotate(self) -> None:
        """Signs with a new key from now on."""
        self._number += 1
        self._signed.clear()

    def token(self, service_url: str) -> str:
        """A token that is valid for an hour, renewed after half an hour."""
        kept = self._signed.get(service_url)
        if kept is None or jwt.decode(kept, options={"verify_signature": False})["exp"] < self._now() + 1800:
            self._signed[service_url] = self.signed(self.claims(service_url))
        return self._signed[service_url]

    def claims(self, service_url: str) -> dict[str, Any]:
        now = self._now()
        return {"iss": ISSUER, "aud": APP_ID, "nbf": now, "exp": now + 3600, "serviceurl": service_url}

    def signed(self, claims: dict[str, Any], key_id: str | None = None) -> str:
        return jwt.encode(claims, private_key(self._number), "RS256", headers={"kid": key_id or self.key_id})

    def published(self) -> dict[str, Any]:
        """The JWKS."""
        key: dict[str, Any] = RSAAlgorithm.to_jwk(private_key(self._number).public_key(), as_dict=True)
        return {"keys": [{**key, "kid": self.key_id, "use": "sig", "endorsements": self.endorsements}]}

    def _now(self) -> int:
        return int(self._clock.now().timestamp())
