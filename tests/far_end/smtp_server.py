"""A real mail server on loopback (aiosmtpd, on the test's own event loop) that fails as it is told.

async with MailServer() as server:
    SmtpMailer(SmtpServer(server.host, server.port, ...), ...)
"""

import asyncio
import ssl
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from types import TracebackType
from typing import Any, Self

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

DROP, SILENCE = "drop", "silence"


@dataclass
class Arrived:
    """What the server has, as it came."""

    sender: str
    recipients: list[str]
    raw: bytes
    encrypted: bool
    signed_in: bool

    @property
    def message(self) -> EmailMessage:
        message = message_from_bytes(self.raw, policy=policy.SMTP)
        assert isinstance(message, EmailMessage)
        return message


@dataclass
class MailServer:
    """`faults` maps a place ("MAIL", "RCPT", "DATA" before the 354, "DOT" after the final dot) to an answer such as
    "550 5.1.1 No such user", to DROP or to SILENCE. At "DOT", DROP and SILENCE come after the email has been kept.
    `once` are met by the next command at their place alone.
    """

    tls: ssl.SSLContext | None = None
    password: str = ""
    implicit: bool = False
    faults: dict[str, str] = field(default_factory=dict)
    once: dict[str, str] = field(default_factory=dict)
    arrived: list[Arrived] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    host: str = "127.0.0.1"
    port: int = 0
    _release: asyncio.Event = field(default_factory=asyncio.Event)

    async def __aenter__(self) -> Self:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._protocol, self.host, 0, ssl=self.tls if self.implicit else None)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._release.set()
        self._server.close()

    def _protocol(self) -> SMTP:
        return _Protocol(
            self,
            tls_context=None if self.implicit else self.tls,
            hostname="mail.example.org",
            auth_require_tls=not self.implicit,
            auth_required=bool(self.password),
            authenticator=self._authenticated,
            loop=asyncio.get_running_loop(),
        )

    def _authenticated(self, _: SMTP, __: Session, ___: Envelope, ____: str, given: Any) -> AuthResult:
        fine = isinstance(given, LoginPassword) and given.password == self.password.encode()
        return AuthResult(success=fine, handled=False)

    async def meet(self, place: str, protocol: SMTP) -> str | None:
        """The answer for this place, if there is one to be given."""
        self.commands.append(place)
        fault = self.once.pop(place, None) or self.faults.get(place)
        if fault == SILENCE:
            await self._release.wait()
        if fault in (DROP, SILENCE):
            assert isinstance(protocol.transport, asyncio.Transport)
            protocol.transport.abort()
            return "421 gone"
        return fault

    async def handle_MAIL(self, protocol: SMTP, _: Session, envelope: Envelope, address: str, __: list[str]) -> str:  # noqa: N802
        envelope.mail_from = address
        return await self.meet("MAIL", protocol) or "250 OK"

    async def handle_RCPT(self, protocol: SMTP, _: Session, envelope: Envelope, address: str, __: list[str]) -> str:  # noqa: N802
        answer = await self.meet("RCPT", protocol)
        if answer is None:
            envelope.rcpt_tos.append(address)
        return answer or "250 OK"

    async def handle_DATA(self, protocol: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        fault = self.once.get("DOT") or self.faults.get("DOT")
        if fault in (None, DROP, SILENCE):
            raw = envelope.content if isinstance(envelope.content, bytes) else b""
            encrypted = session.ssl is not None or self.implicit
            self.arrived.append(
                Arrived(envelope.mail_from or "", envelope.rcpt_tos, raw, encrypted, bool(session.authenticated))
            )
        return await self.meet("DOT", protocol) or "250 2.0.0 queued"


class _Protocol(SMTP):
    def __init__(self, server: MailServer, **options: Any) -> None:
        super().__init__(server, **options)
        self._far_end = server

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        if answer := await self._far_end.meet("DATA", self):
            await self.push(answer)
        else:
            await super().smtp_DATA(arg)

    async def smtp_QUIT(self, arg: str) -> None:  # noqa: N802
        if not await self._far_end.meet("QUIT", self):
            await super().smtp_QUIT(arg)
