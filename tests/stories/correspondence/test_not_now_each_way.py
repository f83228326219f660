"""Microsoft Graph, a mail server and GOV.UK Notify say "not now", each in its own words: to the end of a story."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import pytest

from bot.wiring import MakeMailer
from graph.mail import GraphMailer
from graph.standin import Fault, StandIn
from mail.notify import NotifyMailer, NotifyService
from mail.server import Security, SmtpServer
from mail.smtp import SmtpMailer
from tests.cast import CARYS
from tests.clock import SetClock
from tests.far_end.notify import KEY, TEMPLATE, Answer, NotifyStandIn
from tests.far_end.smtp_server import MailServer
from tests.stories.correspondence.outside import FATIMA, added
from tests.stories.correspondence.test_tending import person_card
from tests.stories.town import Town

OURS = "community@council.example"
SEND = "*/sendMail"


@dataclass
class Way:
    """`be_busy` meets the next email, unless one fault is waiting for it already."""

    make_mailer: MakeMailer
    be_busy: Callable[[], None]
    arrived: Callable[[], int]


def by_graph(calendar: StandIn, fault: Callable[[], Fault]) -> Way:
    def be_busy() -> None:
        if not calendar.faults.unused:
            calendar.faults.next("POST", SEND, fault())

    return Way(lambda graph: GraphMailer(graph, OURS), be_busy, lambda: len(calendar.state.mails))


def by_smtp(server: MailServer, clock: SetClock, place: str, answer: str) -> Way:
    there = SmtpServer(server.host, server.port, Security.PLAIN)
    busy = {place: answer}
    return Way(
        lambda _: SmtpMailer(there, OURS, clock.now), lambda: server.once.update(busy), lambda: len(server.arrived)
    )


def by_notify(notify: NotifyStandIn, fault: Answer) -> Way:
    def be_busy() -> None:
        if not notify.faults:
            notify.faults.append(fault)

    service = NotifyService(KEY, TEMPLATE, base_url=notify.url)
    return Way(lambda _: NotifyMailer(service), be_busy, lambda: len(notify.sent))


WAYS: dict[str, Callable[[StandIn, MailServer, NotifyStandIn, SetClock], Way]] = {
    "graph 429": lambda c, *_: by_graph(c, lambda: Fault(status=429, headers={"Retry-After": "30"})),
    "graph 503": lambda c, *_: by_graph(c, lambda: Fault(status=503, headers={"Retry-After": "600"})),
    "smtp, the address": lambda _, s, __, clock: by_smtp(s, clock, "RCPT", "452 4.2.2 Mailbox full"),
    "smtp, everybody": lambda _, s, __, clock: by_smtp(s, clock, "MAIL", "421 4.3.2 Too busy"),
    "smtp, after the dot": lambda _, s, __, clock: by_smtp(s, clock, "DOT", "451 4.3.0 Try later"),
    "notify 429": lambda _, __, n, ___: by_notify(n, (429, "RateLimitError", "Exceeded rate limit")),
    "notify today": lambda _, __, n, ___: by_notify(n, (429, "TooManyRequestsError", "Exceeded send limits")),
    "notify 500": lambda _, __, n, ___: by_notify(n, (500, "Exception", "Internal server error")),
}


@pytest.fixture(params=WAYS)
async def way(request: pytest.FixtureRequest, calendar: StandIn, clock: SetClock) -> AsyncIterator[Way]:
    async with MailServer() as server, NotifyStandIn() as notify:
        yield WAYS[request.param](calendar, server, notify, clock)


@pytest.fixture
def public_url() -> str:
    """Notify takes no link to anything else than https."""
    return "https://forum.council.example"


@pytest.fixture
def make_mailer(way: Way) -> MakeMailer:
    return way.make_mailer


async def _busy_for(town: Town, way: Way, hours: int) -> None:
    way.be_busy()
    await added(town, FATIMA)
    for _ in range(0, hours, 3):
        way.be_busy()
        await town.after(hours=3)


async def test_busy_for_a_while(town: Town, way: Way) -> None:
    await town.set_up()
    await _busy_for(town, way, 3)
    assert way.arrived() == 0
    assert "not taking emails to this address at the moment" in (await person_card(town, FATIMA.name)).words
    await town.after(hours=4)
    assert way.arrived() == 1
    assert not town.told(CARYS, "Messages from")


async def test_busy_for_ever(town: Town, way: Way) -> None:
    await town.set_up()
    await _busy_for(town, way, 36)
    assert "would not take the last email for a whole day" in (await person_card(town, FATIMA.name)).words
    assert len(town.told(CARYS, "For a whole day the mail server would not take emails")) == 1
    await town.after(days=1)
    assert way.arrived() == 0, "it is not tried any longer, though the server would take it"
