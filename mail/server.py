"""Where our mail server is, and how the way to it is protected."""

from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import unquote, urlsplit


class Security(StrEnum):
    """How the way to the server is protected. PLAIN is for a server on the same machine."""

    STARTTLS = "smtp"
    TLS = "smtps"
    PLAIN = "smtp+plain"


_PORTS = {Security.STARTTLS: 587, Security.TLS: 465, Security.PLAIN: 25}


@dataclass(frozen=True)
class SmtpServer:
    """Where it is, and how we sign in there; `user` "" for not at all.

    `one_click`: it signs List-Unsubscribe and List-Unsubscribe-Post (DKIM), see `mail.mime.message_of`.
    """

    host: str
    port: int
    security: Security = Security.STARTTLS
    user: str = ""
    password: str = field(default="", repr=False)
    one_click: bool = False


def read_server(url: str, *, one_click: bool = False) -> SmtpServer:
    """From `smtp://user:password@host:port`. Raises ValueError, whose words repeat nothing of it."""
    try:
        parts = urlsplit(url)
        security, port = Security(parts.scheme), parts.port
    except ValueError:
        raise ValueError("expected an address such as smtp://user:password@mail.example.org:587") from None
    if not parts.hostname or parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError("it names a server alone; in a password, / ? # @ and % are written as %2F %3F %23 %40 and %25")
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    if bool(user) != bool(password):
        raise ValueError("a user name needs a password, and a password a user name")
    return SmtpServer(parts.hostname, port or _PORTS[security], security, user, password, one_click)
