"""No log line holds an address, a subject, what was written or a personal link, whatever goes wrong."""

import io
import logging
from collections.abc import AsyncIterator, Iterator

import pytest

from bot import logs
from forum.ports import Mailer
from graph.client import GraphClient
from graph.mail import GraphMailer
from graph.standin import Fault, start
from mail.notify import NotifyMailer, NotifyService
from mail.server import Security, SmtpServer
from mail.smtp import SmtpMailer
from tests.bot.logging_restored import logging_restored
from tests.clock import SetClock
from tests.far_end.notify import DROP, KEY, TEMPLATE, NotifyStandIn
from tests.far_end.smtp_server import DROP as LOST
from tests.far_end.smtp_server import MailServer
from tests.mail.samples import OURS, TOKEN, a_mail

ADDRESS, SUBJECT = "amina@mosque.example", "A meeting on 9 April"
NO = f"5.1.1 <{ADDRESS}> {SUBJECT} {TOKEN}"


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    stream = io.StringIO()
    with logging_restored():
        logs.configure("debug", "text", [KEY], stream=stream)
        monkeypatch.setattr(logging.getLogger("mail.log"), "disabled", True)  # the far end's own (aiosmtpd)
        yield stream


@pytest.fixture
async def ways() -> AsyncIterator[dict[str, list[Mailer]]]:
    """Each way, once for each kind of trouble."""
    body = f'{{"error": {{"code": "ErrorInvalidRecipients", "message": "{NO}"}}}}'
    graph = await start()
    graph.faults.next("POST", "*", Fault(status=400, headers={"Content-Type": "application/json"}, body=body))
    graph.faults.next("POST", "*", Fault(reset=True))
    client = GraphClient(graph.graph_url)
    async with MailServer() as refusing, MailServer() as losing, NotifyStandIn() as notify:
        refusing.faults["RCPT"], losing.faults["DOT"] = f"550 {NO}", LOST
        notify.faults += [(400, "ValidationError", f"email_address {NO}"), DROP]
        through = NotifyMailer(NotifyService(KEY, TEMPLATE, base_url=notify.url))
        servers = [SmtpServer(one.host, one.port, Security.PLAIN) for one in (refusing, losing)]
        yield {
            "graph": [GraphMailer(client, OURS)] * 2,
            "smtp": [SmtpMailer(server, OURS, SetClock().now) for server in servers],
            "notify": [through] * 2,
        }
        await client.aclose()
        await graph.aclose()


@pytest.mark.parametrize("way", ["graph", "smtp", "notify"])
async def test_what_goes_wrong_names_nobody(ways: dict[str, list[Mailer]], written: io.StringIO, way: str) -> None:
    log = logging.getLogger("bot.work.mailing")
    for mailer in ways[way]:
        try:
            await mailer.send(a_mail())
        except Exception as error:
            log.exception("an email did not arrive: %s", error, extra={"why": error})
    found = written.getvalue()
    assert found.count("an email did not arrive") == 2
    for secret in (ADDRESS, "amina", SUBJECT, TOKEN, KEY[-36:]):
        assert secret not in found, found
