"""Emails and text messages to people who have no Teams."""

from dataclasses import dataclass
from typing import Protocol

ADDRESS_REFUSED = "AddressRefused"
"""The code of a Refused that is about the recipient's address, or number."""


@dataclass(frozen=True)
class WayOut:
    """How somebody stops the emails: `page` is an https address with a button, `mailbox` one that a person reads (""
    for none). `one_click` is an https address at which a POST alone stops them (RFC 8058); a sender names it only where
    its signature covers the headers.
    """

    page: str
    one_click: str
    mailbox: str = ""


@dataclass(frozen=True)
class Mail:
    """One email to one person. `key` is the same at each attempt, and the Message-ID is made from it.

    `to` is a bare address; `sender` is the name shown beside ours, and `reply_to` an address that a person reads (""
    for none). `html` is a whole document; `text` says the same. `language` is a BCP 47 tag.
    """

    key: str
    to: str
    sender: str
    subject: str
    text: str
    html: str
    language: str
    reply_to: str = ""
    way_out: WayOut | None = None


class Mailer(Protocol):
    """Hands an email to the server that carries it."""

    async def send(self, mail: Mail) -> None:
        """Returns once the server has taken it; whether it arrives, nobody says. Not repeatable.

        Raises NotNow, Refused (`code` is ADDRESS_REFUSED if it is the recipient's address that was refused, otherwise
        the server's own), or OutcomeUnknown (the connection was lost after everything had been sent, or a 5xx).
        """
        ...


@dataclass(frozen=True)
class TextMessage:
    """One text message to one telephone. `key` is the same at each attempt; `to` is a number in E.164. In `text` are
    only letters that arrive (`forum.text_messages`).
    """

    key: str
    to: str
    text: str


class Texter(Protocol):
    """Hands a text message to the service that carries it."""

    async def send_text(self, message: TextMessage) -> None:
        """Returns once the service has taken it; whether it arrives, nobody says. Not repeatable.

        Raises NotNow, Refused (`code` is ADDRESS_REFUSED if it is the number that was refused), or OutcomeUnknown.
        """
        ...
