"""The doctor looks at the way that email goes, and sends nothing."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from azure.core.exceptions import ClientAuthenticationError
from pydantic import SecretStr

from bot.findings import Finding, Mark
from bot.mail_doctor import look_at_mail, look_at_texts
from bot.settings import ServeSettings
from graph.checks import Check
from graph.client import GraphClient
from graph.mail_checks import check_mail
from graph.standin import Fault, StandIn, start
from tests.bot.test_credentials import settings
from tests.far_end.certificates import certified
from tests.far_end.notify import KEY, TEMPLATE, TEXT_TEMPLATE, NotifyStandIn
from tests.far_end.ports import reserved_port
from tests.far_end.smtp_server import MailServer
from tests.graph.test_checks import DENIED, token
from tests.graph.test_faults import JSON, Credential
from tests.mail.samples import OURS

PAGES = "https://forum.council.example"


async def looked(**given: str) -> Finding:
    return await look_at_mail(settings(public_url=PAGES, **given), 5)


async def test_none_is_said_and_the_rest_goes_on() -> None:
    found = await look_at_mail(settings(), 5)
    assert found.state is Mark.SKIP
    assert "reached by people alone" in found.detail


async def at_server(server: MailServer, password: str = "open%20sesame", scheme: str = "smtp") -> Finding:
    return await looked(mail_from=OURS, smtp_url=f"{scheme}://forum:{password}@127.0.0.1:{server.port}")


async def test_a_mail_server_is_asked_to_let_us_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tls = certified(tmp_path / "mail.pem")
    async with MailServer(tls, password="open sesame") as server:
        assert (await at_server(server)).state is Mark.FAIL
        assert "certificate is not trusted" in (await at_server(server)).detail
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "mail.pem"))
        assert await at_server(server) == Finding(Mark.OK, "email", "the mail server lets us in")
        wrong = await at_server(server, "guessed")
        assert (wrong.state, wrong.detail) == (Mark.FAIL, "the mail server refuses us (535)")
        assert "SMTP_URL" in wrong.remedy and "guessed" not in str(wrong)
        assert not server.arrived and "MAIL" not in server.commands


async def test_a_mail_server_without_encryption_or_that_is_not_there() -> None:
    async with MailServer() as server:
        found = await at_server(server)
        assert "no encryption" in found.detail and "587" in found.remedy
    with reserved_port() as held:
        found = await at_server(MailServer(port=held.getsockname()[1]))
        assert (found.state, "let this machine reach it" in found.remedy) == (Mark.FAIL, True)


@pytest.fixture
async def notify() -> AsyncIterator[NotifyStandIn]:
    async with NotifyStandIn() as running:
        yield running


def through(notify: NotifyStandIn, **changes: str) -> ServeSettings:
    given = {"notify_api_key": KEY, "notify_template_id": TEMPLATE, "notify_base_url": notify.url}
    return settings(public_url=PAGES, **(given | changes))


async def test_notify_takes_the_key_and_has_the_template(notify: NotifyStandIn) -> None:
    found = await look_at_mail(through(notify), 5)
    assert found.state is Mark.OK, found
    notify.template["body"] = "Dear ((name))"
    found = await look_at_mail(through(notify), 5)
    assert found.detail == "the template in GOV.UK Notify lacks ((body))"
    notify.template["type"] = "sms"
    assert "not for email" in (await look_at_mail(through(notify), 5)).detail
    found = await look_at_mail(through(notify, notify_template_id=KEY[-36:]), 5)
    assert "no template" in found.detail and "manager of the service" in found.remedy
    wrong = through(notify).model_copy(update={"notify_api_key": SecretStr(KEY[:-36] + TEMPLATE)})
    found = await look_at_mail(wrong, 5)
    assert "does not take the key" in found.detail and "new key" in found.remedy
    assert not notify.sent


async def test_notify_has_the_template_for_texts(notify: NotifyStandIn) -> None:
    given = through(notify, notify_text_template_id=TEXT_TEMPLATE)
    assert await look_at_texts(given, 5) == Finding(
        Mark.OK, "text messages", "GOV.UK Notify takes the key and has the template"
    )
    notify.text_template["body"] = "Dear ((name))"
    found = await look_at_texts(given, 5)
    assert (found.state, found.detail) == (Mark.FAIL, "the template in GOV.UK Notify lacks ((text))")
    assert "text message template" in found.remedy
    assert "not for text messages" in (await look_at_texts(through(notify, notify_text_template_id=TEMPLATE), 5)).detail
    found = await look_at_texts(through(notify, notify_text_template_id=KEY[-36:]), 5)
    assert "no template with NOTIFY_TEXT_TEMPLATE_ID" in found.detail
    assert not notify.texts


async def test_notify_that_is_not_there() -> None:
    with reserved_port() as held:
        nowhere = f"http://127.0.0.1:{held.getsockname()[1]}"
        found = await looked(notify_api_key=KEY, notify_template_id=TEMPLATE, notify_base_url=nowhere)
        assert (found.state, found.remedy) == (Mark.FAIL, "let this machine reach NOTIFY_BASE_URL")


@pytest.fixture
async def graph() -> AsyncIterator[StandIn]:
    running = await start()
    yield running
    await running.aclose()
    assert not running.state.mails
    assert not running.faults.unused


async def at_graph(graph: StandIn, *roles: str) -> Check:
    client = GraphClient(graph.graph_url, Credential(token(*roles)))
    try:
        return await check_mail(client, OURS)
    finally:
        await client.aclose()


async def test_graph_says_who_grants_it_and_how(graph: StandIn) -> None:
    found = await at_graph(graph)
    assert (found.ok, "granted in Exchange" in found.detail) == (True, True)
    found = await at_graph(graph, "Mail.Send")
    assert found.ok and "opens every other mailbox too" in found.detail
    assert "the consent in Entra is removed" in found.remedy
    for roles, said, remedy in (
        ((), "not granted for MAIL_FROM", 'New-ManagementRoleAssignment -App "the-principal"'),
        (("Mail.Send",), "granted, but shut for MAIL_FROM", "Test-ServicePrincipalAuthorization"),
    ):
        graph.faults.next("POST", "*/sendMail", Fault(status=403, headers=JSON, body=DENIED))
        found = await at_graph(graph, *roles)
        assert found.ok is False
        assert said in found.detail and remedy in found.remedy


async def test_graph_without_the_mailbox_or_an_answer_or_a_token(graph: StandIn) -> None:
    body = json.dumps({"error": {"code": "ErrorInvalidUser", "message": "The requested user is invalid."}})
    graph.faults.next("POST", "*/sendMail", Fault(status=404, headers=JSON, body=body))
    assert "set MAIL_FROM to a mailbox" in (await at_graph(graph)).remedy
    graph.faults.next("POST", "*/sendMail", Fault(status=502))
    assert (await at_graph(graph)).ok is None
    client = GraphClient(graph.graph_url, Credential(ClientAuthenticationError("AADSTS7000222: expired.")))
    assert (await check_mail(client, OURS)).detail == "cannot be looked at without a token"
    await client.aclose()
