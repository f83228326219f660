"""Keys by which a repeat finds what already exists."""

import hmac
import re
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from uuid import NAMESPACE_URL, UUID, uuid5


def key_from(*parts: str) -> str:
    """A GUID that is always the same for the same parts (RFC 9562, version 5)."""
    return str(uuid5(NAMESPACE_URL, "folkmoot:" + ":".join(parts)))


CODE_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Those of Crockford's base 32: no two look alike, and they hardly spell a word."""


_READ_AS = str.maketrans("oil", "011")
"""Those letters are not among them, so they are read as the digits that they are taken for."""


def code_typed(typed: str, length: int) -> str:
    """A code of so many letters, however it was typed from a poster; "" for anything that cannot be one."""
    code = typed.lower().replace("-", "").translate(_READ_AS)
    return code if len(code) == length and all(letter in CODE_LETTERS for letter in code) else ""


@dataclass(frozen=True)
class Seal:
    """Makes ids and codes of confidential things: always the same for the same parts. Nobody can work them out without
    the installation's secret, however much they know about who sent what, when and with which form.
    """

    secret: bytes = field(repr=False)

    def id(self, *parts: str) -> str:
        """A GUID that looks like any random one (RFC 9562, version 4)."""
        return str(UUID(bytes=self._made_of("id", parts)[:16], version=4))

    def code(self, *parts: str) -> str:
        """80 bits as 16 letters and digits, for the author alone."""
        bits = int.from_bytes(self._made_of("code", parts)[:10])
        return "".join(CODE_LETTERS[bits >> place & 31] for place in range(75, -5, -5))

    def proof(self, *parts: str) -> str:
        """128 bits as 22 letters that need no escaping in an address."""
        return urlsafe_b64encode(self._made_of("proof", parts)[:16]).decode().rstrip("=")

    def _made_of(self, use: str, parts: tuple[str, ...]) -> bytes:
        # With the length of each, because what people send may contain anything.
        told = "".join(f"{len(part)}:{part}" for part in (use, *parts))
        return hmac.digest(self.secret, told.encode(errors="surrogatepass"), "sha256")


OF_THIS_PROCESS = (Seal(secrets.token_bytes(32)),)
"""Valid for one process alone: after it, or in another one, a repeated press would not be recognised."""


def about(kind: str, *parts: str | int) -> str:
    """What a post is about, e.g. "meeting:<id>"."""
    return ":".join([kind, *map(str, parts)])


def subject(key: str) -> str:
    """The kind of thing that a key is about, without its id."""
    return re.split("[:@]", key, maxsplit=1)[0]


def private(topic: str, person_id: str) -> str:
    """The key of a private message: what it is about, and for whom."""
    return f"{topic}@{person_id}"
