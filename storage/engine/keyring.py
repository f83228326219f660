"""What is confided is encrypted before it reaches the database, with keys that are never in it.

AES-SIV (RFC 5297) from the library `cryptography`. Each value is bound to the column that it belongs in, so it cannot
be moved to another one, and is padded, so its length tells next to nothing. An address that has to be found again is
encrypted without a random part: equal addresses in one column look equal there, and only there.
"""

import hashlib
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from cryptography.hazmat.primitives.padding import PKCS7
from sqlalchemy import Dialect, Engine

from storage.engine.trouble import DatabaseTrouble, Trouble

MARK = "\x02"
"""What an encrypted value begins with. Nothing that people type keeps such a letter (forum.typed_text)."""

KEY_BYTES, NONCE_BYTES, BLOCK_BITS = 64, 16, 512
NAME_LETTERS = 8
NOT_A_KEY = "each key is the 86 letters that `folkmoot keys new` prints; between keys stands a comma"
_ON_DIALECT = "folkmoot_keyring"


@dataclass(frozen=True)
class DataKey:
    """One key. Its name stands beside each value that it has encrypted, and does not lead back to it."""

    secret: bytes = field(repr=False)

    @classmethod
    def new(cls) -> "DataKey":
        """From the system's random numbers."""
        return cls(os.urandom(KEY_BYTES))

    @classmethod
    def read(cls, text: str) -> "DataKey":
        """Raises ValueError, which does not repeat the text."""
        try:
            secret = urlsafe_b64decode(text + "==")
        except (NotBase64, ValueError):
            raise ValueError(NOT_A_KEY) from None
        if len(secret) != KEY_BYTES:
            raise ValueError(NOT_A_KEY)
        return cls(secret)

    @property
    def text(self) -> str:
        """As it is kept in a file or a setting."""
        return urlsafe_b64encode(self.secret).decode().rstrip("=")

    @property
    def name(self) -> str:
        """Eight hexadecimal digits."""
        return hashlib.sha256(b"folkmoot data key" + self.secret).hexdigest()[:NAME_LETTERS]


def keys_in(text: str) -> tuple[DataKey, ...]:
    """Keys with commas or line breaks between them, the newest first. Raises ValueError."""
    return tuple(DataKey.read(part.strip()) for part in text.replace("\n", ",").split(",") if part.strip())


class KeyRing:
    """Encrypts with the first of its keys, and opens what any of them has encrypted. Without keys, values stay plain.

    `place` is the column, as "table.column".
    """

    def __init__(self, keys: Sequence[DataKey] = ()) -> None:
        self._ciphers = {key.name: AESSIV(key.secret) for key in keys}

    @property
    def names(self) -> tuple[str, ...]:
        """Of its keys, the newest first."""
        return tuple(self._ciphers)

    def close(self, place: str, plain: str) -> str:
        """Different each time. Raises ValueError for what could later be taken for an encrypted value."""
        for name in self.names:
            return self._closed(name, plain, place.encode(), os.urandom(NONCE_BYTES))
        return _plain(plain)

    def close_findable(self, place: str, plain: str) -> str:
        """Always the same for the same key, column and text."""
        return next(self.forms(place, plain))

    def forms(self, place: str, plain: str) -> Iterator[str]:
        """Each form in which a findable value may be stored, that of the newest key first and the plain one last."""
        for name in self.names:
            yield self._closed(name, plain, place.encode(), b"")
        yield _plain(plain)

    def open(self, place: str, stored: str, *, findable: bool = False) -> str:
        """The text again. What was stored before there were keys is returned as it is.

        Raises DatabaseTrouble: NO_KEY without the key, DAMAGED if it was altered or belongs in another column.
        """
        if not stored.startswith(MARK):
            return stored
        cipher = self._ciphers.get(name_in(stored))
        if cipher is None:
            raise DatabaseTrouble(Trouble.NO_KEY)
        try:
            closed = urlsafe_b64decode(stored[NAME_LETTERS + 1 :])
            nonce, rest = (b"", closed) if findable else (closed[:NONCE_BYTES], closed[NONCE_BYTES:])
            padded = cipher.decrypt(rest, [place.encode(), nonce])
        except (InvalidTag, ValueError):  # altered, cut off, or of another column
            raise DatabaseTrouble(Trouble.DAMAGED) from None
        unpadder = PKCS7(BLOCK_BITS).unpadder()
        return (unpadder.update(padded) + unpadder.finalize()).decode(errors="surrogatepass")

    def _closed(self, name: str, plain: str, place: bytes, nonce: bytes) -> str:
        padder = PKCS7(BLOCK_BITS).padder()
        padded = padder.update(_plain(plain).encode(errors="surrogatepass")) + padder.finalize()
        closed = nonce + self._ciphers[name].encrypt(padded, [place, nonce])
        return MARK + name + urlsafe_b64encode(closed).decode()

    def serve(self, engine: Engine) -> None:
        """Everything that goes through `engine` uses these keys."""
        setattr(engine.dialect, _ON_DIALECT, self)


NO_KEYS = KeyRing()


def ring_of(dialect: Dialect) -> KeyRing:
    """The keys of the database that a dialect speaks to."""
    found: KeyRing = getattr(dialect, _ON_DIALECT, NO_KEYS)
    return found


def name_in(stored: str) -> str:
    """The name of the key that a value is encrypted with; "" for a plain one."""
    return stored[1 : NAME_LETTERS + 1] if stored.startswith(MARK) else ""


def _plain(text: str) -> str:
    if text.startswith(MARK):
        raise ValueError("a text cannot begin with this control character")
    return text
