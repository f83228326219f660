"""What leaves for Teams, and what every failure of it is taken for."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from email.utils import format_datetime

import aiohttp
import pytest

from bot.teams.bearer import Bearer
from bot.teams.outbound import Connector
from bot.teams.trust import TrustedServices
from forum.jobs import NotNow, OutcomeUnknown, Refused
from forum.ports import Address, Message, Messenger
from tests.clock import SetClock
from tests.far_end.places import TENANT, User, channel, chat_with
from tests.far_end.signing import APP_ID
from tests.far_end.teams import Call, Fault, Issued, TeamsService

CARYS, SAM = User("Carys Bowen"), User("Sam Okoro", guest=True)
CARD = {"type": "AdaptiveCard", "lang": "cy", "body": [{"type": "TextBlock", "text": "Agenda"}]}
AGENDA = Message("Agenda", card=CARD)
Act = Callable[[Messenger, Address], Awaitable[object]]


async def post(connector: Messenger, to: Address) -> object:
    return await connector.post(to, AGENDA)


async def update(connector: Messenger, to: Address) -> object:
    return await connector.update(to, "1", AGENDA)


async def open_chat(connector: Messenger, to: Address) -> object:
    return await connector.open_chat(to.service_url, TENANT, SAM.teams_id)


async def roster(connector: Messenger, to: Address) -> object:
    return await connector.roster(to)


ACTS: dict[Call, Act] = {"post": post, "update": update, "chat": open_chat, "roster": roster}
REPEATABLE: list[Call] = ["update", "chat", "roster"]
EVERY: list[Call] = ["post", *REPEATABLE]


def _went_wrong(fault: Fault) -> str:
    return str(fault.status or fault.drop)


@pytest.fixture
def to(teams: TeamsService, services: TrustedServices) -> Address:
    services.add(teams.service_url)
    return Address(teams.service_url, chat_with(CARYS).id)


async def test_a_card_is_posted_alone_with_its_summary_and_then_updated(
    connector: Connector, teams: TeamsService, to: Address
) -> None:
    sent_id = await connector.post(to, AGENDA)
    [sent] = teams.messages(chat_with(CARYS))
    assert sent.id == sent_id
    assert sent.activity == {
        "type": "message",
        "summary": "Agenda",
        "locale": "cy",
        "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": CARD}],
    }
    await connector.update(to, sent_id, Message("Changed", card={"type": "AdaptiveCard", "body": []}))
    assert sent.activity["summary"] == "Changed"
    assert [before["summary"] for before in sent.before] == ["Agenda"]


async def test_text_goes_as_markdown(connector: Connector, teams: TeamsService, to: Address) -> None:
    await connector.post(to, Message("In short", text="**At length**"))
    await connector.post(to, Message("In short"))
    assert [sent.activity["text"] for sent in teams.everything()] == ["**At length**", "In short"]


async def test_a_thread_is_addressed_as_a_whole(connector: Connector, teams: TeamsService, to: Address) -> None:
    thread = channel("meetings").thread("1731234567890")
    await connector.post(Address(to.service_url, thread.id), AGENDA)
    assert [sent.conversation for sent in teams.messages(thread)] == [thread.id]


async def test_somebody_always_has_the_same_chat(connector: Connector, to: Address) -> None:
    chats = {await connector.open_chat(to.service_url, TENANT, SAM.teams_id) for _ in range(2)}
    assert chats == {chat_with(SAM).id}


async def test_a_roster_is_read_to_its_last_page(connector: Connector, teams: TeamsService, to: Address) -> None:
    teams.members = [CARYS, SAM, *(User(f"Member {n}") for n in range(3))]
    teams.page_size = 2
    people = await connector.roster(Address(to.service_url, channel().thread("1").id))
    assert [person.name for person in people] == [user.name for user in teams.members]
    assert [person.is_guest for person in people] == [False, True, False, False, False]
    assert (people[0].entra_id, people[0].teams_id) == (CARYS.entra_id, CARYS.teams_id)
    assert (people[0].email, people[0].tenant_id) == (CARYS.email, TENANT)
    assert teams.count("roster") == 3


@pytest.mark.parametrize("call", EVERY)
@pytest.mark.parametrize("status", [429, 412])
async def test_busy_is_not_now(connector: Connector, teams: TeamsService, to: Address, call: Call, status: int) -> None:
    teams.break_next(call, Fault(status, headers={"Retry-After": "8"}))
    with pytest.raises(NotNow) as caught:
        await ACTS[call](connector, to)
    assert 8 <= caught.value.after <= 10


@pytest.mark.parametrize(("seconds", "least", "most"), [(90, 90, 113), (-90, 0, 0), (9e9, 3600, 4500)])
async def test_retry_after_may_be_a_date(
    connector: Connector, teams: TeamsService, to: Address, clock: SetClock, seconds: float, least: float, most: float
) -> None:
    until = clock.now() + timedelta(seconds=seconds)
    teams.break_next("post", Fault(429, headers={"Retry-After": format_datetime(until, usegmt=True)}))
    with pytest.raises(NotNow) as caught:
        await post(connector, to)
    assert least <= caught.value.after <= most


@pytest.mark.parametrize("given", [{}, {"Retry-After": "soon"}, {"Retry-After": "nan"}, {"Retry-After": "-1"}])
async def test_without_a_proper_retry_after_there_is_a_short_pause(
    connector: Connector, teams: TeamsService, to: Address, given: dict[str, str]
) -> None:
    teams.break_next("post", Fault(429, headers=given))
    with pytest.raises(NotNow) as caught:
        await post(connector, to)
    assert 0 <= caught.value.after <= 7


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_after_a_server_error_a_post_may_have_been_made(
    connector: Connector, teams: TeamsService, to: Address, status: int
) -> None:
    teams.break_next("post", Fault(status))
    with pytest.raises(OutcomeUnknown):
        await post(connector, to)


@pytest.mark.parametrize("call", REPEATABLE)
@pytest.mark.parametrize(
    "fault", [Fault(500), Fault(502), Fault(503), Fault(504), Fault(drop="after")], ids=_went_wrong
)
async def test_what_may_be_repeated_is_never_unknown(
    connector: Connector, teams: TeamsService, to: Address, call: Call, fault: Fault
) -> None:
    # aiohttp itself repeats a GET once when a kept connection turns out to be closed.
    teams.break_next(call, fault, fault)
    with pytest.raises(NotNow):
        await ACTS[call](connector, to)


@pytest.mark.parametrize("drop", ["before", "after"])
async def test_a_reset_leaves_a_post_unknown(connector: Connector, teams: TeamsService, to: Address, drop: str) -> None:
    teams.break_next("post", Fault(drop="before" if drop == "before" else "after"))
    with pytest.raises(OutcomeUnknown):
        await post(connector, to)
    assert teams.count("post") == 1


@pytest.mark.parametrize(("call", "expected"), [("post", OutcomeUnknown), ("update", NotNow)])
async def test_a_timeout(
    connector: Connector,
    teams: TeamsService,
    to: Address,
    monkeypatch: pytest.MonkeyPatch,
    call: Call,
    expected: type[Exception],
) -> None:
    monkeypatch.setattr("bot.teams.outbound.TIMEOUT", aiohttp.ClientTimeout(total=0.05))
    go_on = asyncio.Event()
    teams.break_next(call, Fault(hold=go_on))
    with pytest.raises(expected):
        await ACTS[call](connector, to)
    go_on.set()


@pytest.mark.parametrize("call", EVERY)
async def test_a_refused_connection_is_not_now(connector: Connector, services: TrustedServices, call: Call) -> None:
    nobody = "http://127.0.0.1:9/"
    services.add(nobody)
    with pytest.raises(NotNow):
        await ACTS[call](connector, Address(nobody, "a:1"))


@pytest.mark.parametrize("call", EVERY)
@pytest.mark.parametrize(
    ("status", "code"), [(403, "MessageWritesBlocked"), (404, "ConversationNotFound"), (400, "Bad")]
)
async def test_a_refusal_keeps_teams_own_word(
    connector: Connector, teams: TeamsService, to: Address, call: Call, status: int, code: str
) -> None:
    teams.break_next(call, Fault(status, code))
    with pytest.raises(Refused) as caught:
        await ACTS[call](connector, to)
    assert caught.value.code == code


async def test_a_message_that_is_gone_cannot_be_updated(connector: Connector, teams: TeamsService, to: Address) -> None:
    sent_id = await connector.post(to, AGENDA)
    teams.delete(teams.everything()[0])
    with pytest.raises(Refused) as caught:
        await connector.update(to, sent_id, AGENDA)
    assert caught.value.code == "ActivityGone"


async def test_somebody_who_blocked_the_bot(connector: Connector, teams: TeamsService, to: Address) -> None:
    teams.blocked.add(CARYS)
    with pytest.raises(Refused) as caught:
        await connector.post(to, AGENDA)
    assert caught.value.code == "MessageWritesBlocked"


async def test_a_redirect_is_not_followed(connector: Connector, teams: TeamsService, to: Address) -> None:
    teams.break_next("roster", Fault(302, headers={"Location": f"{teams.service_url}v3/conversations/x/pagedmembers"}))
    with pytest.raises(Refused):
        await roster(connector, to)
    assert teams.count("roster") == 1


async def test_nothing_is_sent_where_no_verified_activity_came_from(connector: Connector, teams: TeamsService) -> None:
    with pytest.raises(Refused) as caught:
        await connector.post(Address(teams.service_url, "a:1"), AGENDA)
    assert caught.value.code == "ServiceNotTrusted"
    assert teams.calls == []
    assert not await _tokens_given(teams)


async def _tokens_given(teams: TeamsService) -> bool:
    return (await teams.get_token("x")).token != "bot-token-0-for-x"


async def test_a_token_that_is_not_taken_is_replaced(connector: Connector, teams: TeamsService, to: Address) -> None:
    await connector.post(to, AGENDA)
    teams.forget_tokens()
    with pytest.raises(NotNow):
        await connector.post(to, AGENDA)
    await connector.post(to, AGENDA)
    assert len(teams.everything()) == 2


class Issuer:
    """Gives tokens for an hour, slowly, or not at all."""

    def __init__(self, clock: SetClock) -> None:
        self.clock = clock
        self.asked: list[tuple[str, ...]] = []
        self.broken = False

    async def get_token(self, *scopes: str) -> Issued:
        self.asked.append(scopes)
        await asyncio.sleep(0)
        if self.broken:
            raise OSError("no route")
        return Issued(f"token-{len(self.asked)}", int(self.clock.now().timestamp()) + 3600)


async def test_one_token_serves_until_shortly_before_its_end(clock: SetClock) -> None:
    issuer = Issuer(clock)
    bearer = Bearer(issuer, clock)
    headers = await asyncio.gather(*(bearer.header() for _ in range(10)))
    assert headers == [{"Authorization": "Bearer token-1"}] * 10
    assert issuer.asked == [("https://api.botframework.com/.default",)]
    clock.advance(minutes=54)
    await bearer.header()
    clock.advance(minutes=2)
    assert await bearer.header() == {"Authorization": "Bearer token-2"}


async def test_a_failed_renewal_keeps_a_good_token_and_otherwise_is_not_now(clock: SetClock) -> None:
    issuer = Issuer(clock)
    bearer = Bearer(issuer, clock)
    await bearer.header()
    issuer.broken = True
    clock.advance(minutes=57)
    assert await bearer.header() == {"Authorization": "Bearer token-1"}
    clock.advance(minutes=4)
    with pytest.raises(NotNow):
        await bearer.header()


async def test_local_mode_sends_no_token(session: aiohttp.ClientSession, clock: SetClock) -> None:
    services = TrustedServices(loopback=True)
    async with TeamsService(clock, requires_token=False) as playground:
        connector = Connector(session, services, clock, bot_id=APP_ID, tenant_id=TENANT, bearer=None)
        await connector.post(Address(playground.service_url, "a:1"), AGENDA)
        assert len(playground.everything()) == 1
    assert "https://smba.trafficmanager.net/" not in services
