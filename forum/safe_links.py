"""Personal links: who has one may do, for one person in one forum, what its kind allows, and nothing else.

A link is a capability (W3C, "Good Practices for Capability URLs"). Its token is worked out from the installation's
secret and is in no table, so a stolen database opens nothing.
"""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType, Protocol
from uuid import UUID

from forum.ids import ForumId, PersonId
from forum.keys import Seal

LinkId = NewType("LinkId", str)

TOKEN_LENGTH = 44
_ID_LENGTH = 22


class LinkKind(StrEnum):
    """What somebody with the link may do: answer and suggest; read; see and change what is theirs; stop the emails;
    answer, as the adult, for a member under 18.
    """

    ANSWER = "answer"
    READ = "read"
    MINE = "mine"
    STOP = "stop"
    SPEAK = "speak"


LIFE = {
    LinkKind.ANSWER: timedelta(days=120),
    LinkKind.READ: timedelta(days=120),
    LinkKind.MINE: timedelta(minutes=30),
    # An old email must still be able to stop the next one.
    LinkKind.STOP: timedelta(days=3 * 366),
    LinkKind.SPEAK: timedelta(days=120),
}
FRESH = timedelta(days=60)
"""A link goes into the next email too while it is valid for at least as long as this."""


@dataclass(eq=False)
class SafeLink:
    """One link. Times are UTC instants. `used_at`: a MINE link opens once. `used_with` is what the form was drawn with
    that opened it: the same form, sent twice, is one use. `for_id`: the member under 18 whom a SPEAK link is about.
    """

    id: LinkId
    forum_id: ForumId
    person_id: PersonId
    kind: LinkKind
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None
    used_at: datetime | None = None
    used_with: str | None = None
    for_id: PersonId | None = None

    def is_open(self, now: datetime) -> bool:
        """Whether it may still be used."""
        spent = self.kind is LinkKind.MINE and self.used_at is not None
        return self.revoked_at is None and now < self.expires_at and not spent

    def was_opened_with(self, form: str, now: datetime) -> bool:
        """Whether this very form has opened it before, as a second press on its button sends it again."""
        lives = self.revoked_at is None and self.used_at is not None and now < self.expires_at
        return (
            lives and bool(form) and hmac.compare_digest(form.encode(errors="replace"), (self.used_with or "").encode())
        )

    @property
    def parts(self) -> tuple[str, ...]:
        """What the token vouches for."""
        return (self.id, self.forum_id, self.person_id, self.kind.value, *([self.for_id] if self.for_id else []))

    def proof_of_use(self, seal: Seal) -> str:
        """What the browser keeps that opened a MINE link: nobody can work it out from the link."""
        return seal.proof("use of link", *self.parts)


class Capability(Protocol):
    """Whatever a token can be worked out for."""

    @property
    def id(self) -> LinkId:
        """In the token."""
        ...

    @property
    def parts(self) -> tuple[str, ...]:
        """What the token vouches for."""
        ...


def token_of(link: Capability, seal: Seal) -> str:
    """The link's last part: 44 letters that need no escaping in an address."""
    number = urlsafe_b64encode(UUID(link.id).bytes).decode().rstrip("=")
    return number + seal.proof("link", *link.parts)


def id_in(token: str) -> LinkId | None:
    """Which link a token claims to be; None for anything that cannot be one."""
    if len(token) != TOKEN_LENGTH or not token.isascii():
        return None
    try:
        number = UUID(bytes=urlsafe_b64decode(token[:_ID_LENGTH] + "=="))
    except (NotBase64, ValueError):
        return None
    return LinkId(str(number))


def is_genuine(token: str, link: Capability, seals: Sequence[Seal]) -> bool:
    """Whether the token was made for this very link with one of the keys in use."""
    given = token.encode(errors="replace")
    return any(hmac.compare_digest(given, token_of(link, seal).encode()) for seal in seals)
