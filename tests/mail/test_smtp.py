"""Over a socket to a real mail server: what it takes, what it refuses, and what nobody knows."""

import ssl
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from forum.ports import ADDRESS_REFUSED, NotNow, OutcomeUnknown, Refused
from mail.server import Security, SmtpServer
from mail.smtp import CERTIFICATE_REFUSED, NOT_OFFERED, SmtpMailer
from tests.far_end.certificates import certified
from tests.far_end.ports import reserved_port
from tests.far_end.smtp_server import DROP, SILENCE, MailServer
from tests.mail.samples import HARD, OURS, PAGE, a_mail
from tests.patience import SILENT

NOW = datetime(2030, 3, 4, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tls") / "mail.pem"


@pytest.fixture(scope="module")
def tls(certificate: Path) -> ssl.SSLContext:
    return certified(certificate)


@pytest.fixture
async def server(tls: ssl.SSLContext) -> AsyncIterator[MailServer]:
    async with MailServer(tls, password="open sesame") as server:
        yield server


@pytest.fixture
def trusting(tls: ssl.SSLContext, certificate: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=certificate)


def mailer(server: MailServer, tls: ssl.SSLContext | None, seconds: float = 30, **changes: object) -> SmtpMailer:
    given = SmtpServer(server.host, server.port, Security.STARTTLS, "forum", "open sesame")
    return SmtpMailer(replace(given, **changes), OURS, lambda: NOW, seconds, tls)


async def test_an_email_is_delivered_once_encrypted_and_signed_in(server: MailServer, trusting: ssl.SSLContext) -> None:
    await mailer(server, trusting).send(a_mail(to="amina@mosqué.example"))
    [one] = server.arrived
    assert (one.sender, one.recipients) == (OURS, ["amina@xn--mosqu-fsa.example"])
    assert one.encrypted and one.signed_in
    plain = one.message.get_body(("plain",))
    assert plain and plain.get_content().splitlines() == a_mail().text.splitlines()
    assert PAGE in one.message["List-Unsubscribe"]


async def test_implicit_tls(tls: ssl.SSLContext, trusting: ssl.SSLContext) -> None:
    async with MailServer(tls, implicit=True) as server:
        await mailer(server, trusting, security=Security.TLS, user="", password="").send(a_mail())
        assert [one.encrypted for one in server.arrived] == [True]


async def test_one_click_only_where_the_server_signs_it(server: MailServer, trusting: ssl.SSLContext) -> None:
    for one_click in (False, True):
        await mailer(server, trusting, one_click=one_click).send(a_mail())
    assert ["List-Unsubscribe-Post" in one.message for one in server.arrived] == [False, True]


@pytest.mark.parametrize("name", HARD)
async def test_nothing_typed_breaks_out(server: MailServer, trusting: ssl.SSLContext, name: str) -> None:
    await mailer(server, trusting).send(
        a_mail(sender=HARD[name], subject=HARD[name], text=f".\r\n{HARD[name]}\r\n.\r\n")
    )
    [one] = server.arrived
    assert one.recipients == ["amina@mosque.example"]
    assert not {"bcc", "x-evil", "y"} & {header.lower() for header in one.message}
    plain = one.message.get_body(("plain",))
    assert plain and plain.get_content().startswith(".\r\n")


async def test_without_starttls_nothing_is_said(trusting: ssl.SSLContext) -> None:
    async with MailServer() as server:
        with pytest.raises(Refused) as refused:
            await mailer(server, trusting).send(a_mail())
        assert refused.value.code == NOT_OFFERED
        assert not server.commands


@pytest.mark.parametrize("implicit", [False, True])
async def test_a_certificate_that_nobody_vouches_for_is_not_trusted(tls: ssl.SSLContext, implicit: bool) -> None:
    async with MailServer(tls, implicit=implicit) as server:
        with pytest.raises(Refused) as refused:
            security = Security.TLS if implicit else Security.STARTTLS
            await mailer(server, None, security=security).send(a_mail())
        assert refused.value.code == CERTIFICATE_REFUSED
        assert not server.commands


async def test_a_certificate_for_another_name_is_not_trusted(server: MailServer, trusting: ssl.SSLContext) -> None:
    with pytest.raises(Refused) as refused:
        await mailer(server, trusting, host="localhost").send(a_mail())
    assert refused.value.code == CERTIFICATE_REFUSED
    assert not server.arrived


async def test_a_wrong_password_is_refused(server: MailServer, trusting: ssl.SSLContext) -> None:
    for ask in (
        mailer(server, trusting, password="close").check(),
        mailer(server, trusting, password="c").send(a_mail()),
    ):
        with pytest.raises(Refused) as refused:
            await ask
        assert refused.value.code == "535"
    await mailer(server, trusting).check()
    assert not server.arrived


@pytest.mark.parametrize(
    ("place", "answer", "code"),
    [
        ("MAIL", "550 5.7.60 You may not send as this sender", "550"),
        ("RCPT", "550 5.1.1 No such user here", ADDRESS_REFUSED),
        ("RCPT", "553 Mailbox name not allowed", ADDRESS_REFUSED),
        ("RCPT", "550 5.7.1 Relaying denied", "550"),
        ("RCPT", "530 5.7.0 Sign in first", "530"),
        ("DATA", "554 5.5.1 No", "554"),
        ("DOT", "550 5.7.515 Not authenticated", "550"),
    ],
)
async def test_a_refusal(server: MailServer, trusting: ssl.SSLContext, place: str, answer: str, code: str) -> None:
    server.faults[place] = answer
    with pytest.raises(Refused) as refused:
        await mailer(server, trusting).send(a_mail())
    assert refused.value.code == code
    assert not server.arrived
    assert "amina" not in str(refused.value)


@pytest.mark.parametrize(
    ("place", "answer"),
    [
        ("MAIL", "451 4.3.0 Try again"),
        ("RCPT", "450 4.2.0 Greylisted"),
        ("RCPT", "421 4.3.2 Closing"),
        ("DATA", "452 4.3.1 Disk full"),
        ("DOT", "451 4.7.0 Later"),
        ("MAIL", DROP),
        ("RCPT", DROP),
        ("DATA", DROP),
    ],
)
async def test_not_now(server: MailServer, trusting: ssl.SSLContext, place: str, answer: str) -> None:
    server.faults[place] = answer
    with pytest.raises(NotNow) as waits:
        await mailer(server, trusting).send(a_mail())
    assert waits.value.after >= 5
    assert not server.arrived
    assert "amina" not in str(waits.value)


@pytest.mark.parametrize("place", ["MAIL", "RCPT", "DATA"])
async def test_silence_before_it_is_sent_leaves_nothing_uncertain(
    server: MailServer, trusting: ssl.SSLContext, place: str
) -> None:
    server.faults[place] = SILENCE
    with pytest.raises(NotNow):
        await mailer(server, trusting, seconds=SILENT).send(a_mail())
    assert not server.arrived


async def test_a_server_that_is_not_there(trusting: ssl.SSLContext) -> None:
    with reserved_port() as held, pytest.raises(NotNow):
        nobody = MailServer(port=held.getsockname()[1])
        await mailer(nobody, trusting).send(a_mail())


@pytest.mark.parametrize(("fault", "seconds"), [(DROP, 30.0), (SILENCE, SILENT)])
async def test_after_the_final_dot_silence_is_no_answer(
    server: MailServer, trusting: ssl.SSLContext, fault: str, seconds: float
) -> None:
    """The server has it both times: sent again, it would be there twice."""
    server.faults["DOT"] = fault
    with pytest.raises(OutcomeUnknown):
        await mailer(server, trusting, seconds=seconds).send(a_mail())
    assert len(server.arrived) == 1


async def test_what_follows_the_answer_changes_nothing(server: MailServer, trusting: ssl.SSLContext) -> None:
    server.faults["QUIT"] = DROP
    await mailer(server, trusting).send(a_mail())
    assert len(server.arrived) == 1
    assert server.commands[-1] == "QUIT"
