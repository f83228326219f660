"""What each failure on the way to Teams means: certainly not done, refused, or unknown."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from email.utils import format_datetime

import pytest

from bot.teams.outbound import Connector
from bot.teams.trust import TrustedServices
from forum.conversation import Address
from forum.ports import Message, Messenger, NotNow, OutcomeUnknown, Refused
from tests.cast import CARYS, SAM
from tests.clock import SetClock
from tests.far_end.places import TENANT
from tests.far_end.sent import Fault
from tests.far_end.teams import Call, TeamsService

CARD = {"type": "AdaptiveCard", "body": []}
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


async def group_of(connector: Messenger, to: Address) -> object:
    return await connector.group_of(to.service_url, "19:team@thread.tacv2")


ACTS: dict[Call, Act] = {"post": post, "update": update, "chat": open_chat, "roster": roster, "team": group_of}
REPEATABLE: list[Call] = ["update", "chat", "roster", "team"]
EVERY: list[Call] = ["post", *REPEATABLE]


def _went_wrong(fault: Fault) -> str:
    return str(fault.status or fault.drop)


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
    # aiohttp itself repeats a GET once if a kept connection turns out to be closed.
    teams.break_next(call, fault, fault)
    with pytest.raises(NotNow):
        await ACTS[call](connector, to)


@pytest.mark.parametrize("drop", ["before", "after"])
async def test_a_reset_leaves_a_post_unknown(connector: Connector, teams: TeamsService, to: Address, drop: str) -> None:
    teams.break_next("post", Fault(drop="before" if drop == "before" else "after"))
    with pytest.raises(OutcomeUnknown):
        await post(connector, to)
    assert teams.count("post") == 1


@pytest.mark.parametrize("teams_seconds", [0.05])
@pytest.mark.parametrize(("call", "expected"), [("post", OutcomeUnknown), ("update", NotNow)])
async def test_a_timeout(
    connector: Connector, teams: TeamsService, to: Address, call: Call, expected: type[Exception]
) -> None:
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


@pytest.mark.parametrize(
    "fault",
    [
        Fault(404, "ActivityNotFoundInConversation"),
        Fault(400, "BadArgument", "not a known activity id"),
        Fault(403, "ServiceError", "Unknown"),
    ],
    ids=lambda fault: fault.code,
)
async def test_there_are_several_ways_to_say_gone(
    connector: Connector, teams: TeamsService, to: Address, fault: Fault
) -> None:
    teams.break_next("update", fault)
    with pytest.raises(Refused) as caught:
        await update(connector, to)
    assert caught.value.code == "ActivityGone"


async def test_blocked_is_one_word(connector: Connector, teams: TeamsService, to: Address) -> None:
    teams.break_next("post", Fault(403, "ConversationBlockedByUser"))
    with pytest.raises(Refused) as caught:
        await post(connector, to)
    assert caught.value.code == "MessageWritesBlocked"


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
