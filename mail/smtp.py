"""Email by SMTP: to the organisation's own server, or to a relay.

An email is the server's from the moment it has the final dot, whether its answer reaches us or not (RFC 5321, 4.2.5).
Before it has said that the email may come, it has nothing.
"""

import re
import ssl
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import datetime

from aiosmtplib import (
    SMTP,
    SMTPDataError,
    SMTPException,
    SMTPRecipientRefused,
    SMTPResponseException,
    SMTPServerDisconnected,
)
from aiosmtplib.protocol import SMTPProtocol

from forum.mail_headers import recipient
from forum.ports import ADDRESS_REFUSED, Mail, NotNow, OutcomeUnknown, Refused
from mail.mime import message_of
from mail.server import Security, SmtpServer

SECONDS = 60.0
"""How long one answer may take. RFC 5321 (4.5.3.2) grants servers minutes; a job that waits tries again later."""

PAUSE = 60.0
"""Seconds after a server has said "not now": greylisting rarely takes less."""

LEAVING_SECONDS = 5.0
CERTIFICATE_REFUSED = "CertificateRefused"
NOT_OFFERED = "NotOffered"
"""Codes of Refused: the server's certificate is not trusted; it lacks STARTTLS, or a way to sign in that we know."""

_GO_ON = 354
_DOT = re.compile(rb"(?m)^\.")


class SmtpMailer:
    """Implements the Protocol `forum.ports.Mailer`. `tls` None: the system's roots, with the server's name checked."""

    def __init__(
        self,
        server: SmtpServer,
        our_address: str,
        now: Callable[[], datetime],
        seconds: float = SECONDS,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._server = server
        self._our_address = our_address
        self._now = now
        self._seconds = seconds
        self._tls = tls

    async def send(self, mail: Mail) -> None:
        """One email in a connection of its own. Raises NotNow, Refused or OutcomeUnknown."""
        message = message_of(mail, self._our_address, self._now(), one_click=self._server.one_click).as_bytes()
        to = recipient(mail.to)
        async with self._connected() as client:
            with _nothing_was_taken():
                await client.mail(self._our_address)
                await _name_recipient(client, to)
                # `client.data` would not tell whether a lost connection was lost before the server's 354, or after.
                answer = await client.execute_command(b"DATA")
                if answer.code != _GO_ON or client.protocol is None:
                    raise SMTPDataError(answer.code, answer.message)
                client.protocol.write(_DOT.sub(b"..", message) + b".\r\n")
            await _taken(client.protocol, self._seconds)

    async def check(self) -> None:
        """Connects, signs in and leaves, sending nothing. Raises NotNow or Refused."""
        async with self._connected() as client:
            with _nothing_was_taken():
                await client.noop()

    @asynccontextmanager
    async def _connected(self) -> AsyncGenerator[SMTP]:
        server = self._server
        client = SMTP(
            hostname=server.host,
            port=server.port,
            username=server.user or None,
            password=server.password or None,
            # Not the name of this machine, which is nobody's business and may take seconds to find out.
            local_hostname=self._our_address.rpartition("@")[2],
            timeout=self._seconds,
            use_tls=server.security is Security.TLS,
            start_tls=server.security is Security.STARTTLS,
            tls_context=None if server.security is Security.PLAIN else self._tls or ssl.create_default_context(),
        )
        try:
            with _nothing_was_taken():
                await client.connect()
            yield client
            # What comes after the email changes nothing about it.
            with suppress(SMTPException, OSError):
                await client.quit(timeout=LEAVING_SECONDS)
        finally:
            client.close()


async def _name_recipient(client: SMTP, to: str) -> None:
    try:
        await client.rcpt(to)
    except SMTPRecipientRefused as refused:
        if _is_for_good(refused.code) and not _is_about_us(refused):
            raise Refused(ADDRESS_REFUSED, status=refused.code) from None
        raise


async def _taken(protocol: SMTPProtocol | None, seconds: float) -> None:
    """Returns once the server says that it has the email. From here on, silence is no answer."""
    try:
        if protocol is None:
            raise SMTPServerDisconnected("gone")
        answer = await protocol.read_response(seconds)
    except (SMTPException, OSError) as lost:
        raise OutcomeUnknown(f"no answer after the final dot: {type(lost).__name__}") from None
    if not _is_fine(answer.code):
        raise _said(answer.code)


@contextmanager
def _nothing_was_taken() -> Generator[None]:
    """Until the final dot: whatever goes wrong, the server has no email."""
    try:
        yield
    except SMTPResponseException as answer:
        raise _said(answer.code) from None
    except (SMTPException, OSError) as error:
        if isinstance(error, ssl.SSLCertVerificationError) or isinstance(error.__cause__, ssl.SSLCertVerificationError):
            raise Refused(CERTIFICATE_REFUSED) from None
        if isinstance(error, (ConnectionError, TimeoutError, OSError)):
            raise NotNow(f"the mail server cannot be reached: {type(error).__name__}", PAUSE) from None
        # What it does not offer today it will not offer in a minute: STARTTLS, signing in.
        raise Refused(NOT_OFFERED) from None


def _said(code: int) -> NotNow | Refused:
    """What an answer means that is not a yes. Its words are left out: they often name the recipient."""
    if _is_for_good(code):
        return Refused(str(code), status=code)
    return NotNow(f"the mail server said {code}", PAUSE)


def _is_fine(code: int) -> bool:
    return 200 <= code < 300


def _is_for_good(code: int) -> bool:
    return 500 <= code < 600


def _is_about_us(refused: SMTPRecipientRefused) -> bool:
    """Not about the address: we have to sign in first, or may not send from here (RFC 3463, X.7)."""
    return refused.code in (530, 538) or refused.message.startswith("5.7.")
