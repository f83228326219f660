"""Emails by SMTP, to a real mail server on loopback."""

import re
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.wiring import MakeMailer
from mail.server import SmtpServer
from mail.smtp import SmtpMailer
from tests.cast import CARYS
from tests.clock import SetClock
from tests.far_end.certificates import certified
from tests.far_end.smtp_server import DROP, MailServer
from tests.stories.correspondence.outside import FATIMA, added
from tests.stories.town import Town

OURS = "community@council.example"


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[MailServer]:
    async with MailServer(certified(tmp_path / "mail.pem")) as running:
        yield running


@pytest.fixture
def make_mailer(server: MailServer, clock: SetClock, tmp_path: Path) -> MakeMailer:
    trusting = ssl.create_default_context(cafile=tmp_path / "mail.pem")
    return lambda _: SmtpMailer(SmtpServer(server.host, server.port), OURS, clock.now, tls=trusting)


async def test_the_first_email_can_be_read_and_its_link_is_whole(town: Town, server: MailServer) -> None:
    await town.set_up()
    await added(town, FATIMA)
    [one] = server.arrived
    assert (one.recipients, one.encrypted) == ([FATIMA.email], True)
    message = one.message
    assert message["From"].addresses[0].display_name == "Anytown Police"
    assert message["Date"].datetime == town.clock.now()
    plain, html = (message.get_body((kind,)) for kind in ("plain", "html"))
    assert plain and html
    links = re.findall(r"http://127\.0\.0\.1:\d+/l/[\w-]+(?:/[\w-]+)*", plain.get_content())
    assert len(links) == 2
    for link in links:
        assert f'href="{link}"' in html.get_content()
    assert "Carys Bowen from Anytown Police gave us your email address" in plain.get_content()


async def test_a_refused_address_is_shown_and_not_tried_again(town: Town, server: MailServer) -> None:
    await town.set_up()
    server.faults["RCPT"] = "550 5.1.1 No such user"
    await added(town, FATIMA)
    await town.after(days=3)
    assert town.told(CARYS, "The email address of Fatima Noor does not work")
    assert server.commands.count("RCPT") == 1


async def test_a_server_that_is_busy_is_asked_again(town: Town, server: MailServer) -> None:
    await town.set_up()
    server.once["RCPT"] = "451 4.7.1 Greylisted"
    await added(town, FATIMA)
    await town.after(minutes=5)
    assert server.commands.count("RCPT") == 2
    assert len(server.arrived) == 1
    assert not town.told(CARYS, "may not have arrived")


async def test_a_connection_lost_after_the_final_dot_is_told_and_not_mended_by_a_second_email(
    town: Town, server: MailServer
) -> None:
    await town.set_up()
    server.once["DOT"] = DROP
    await added(town, FATIMA)
    await town.after(days=3)
    assert len(server.arrived) == 1
    assert len(town.told(CARYS, "The last email to Fatima Noor may not have arrived")) == 1
