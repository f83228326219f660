"""The published keys are fetched if needed, kept if they cannot be fetched, and never requested too often."""

import asyncio
from datetime import timedelta

import aiohttp

from bot.teams.keys import SigningKeys
from tests.cast import CARYS
from tests.clock import SetClock
from tests.far_end.caller import Answered, Caller
from tests.far_end.places import chat_with
from tests.far_end.sent import Fault
from tests.far_end.teams import TeamsService
from tests.teams.conftest import Handler

FAR_AHEAD = 4_000_000_000


async def say(caller: Caller, authorization: str) -> Answered:
    return await caller.send(caller.message(CARYS, "hello", chat_with(CARYS)), Authorization=authorization)


async def test_a_rotated_key_is_learned_at_once(caller: Caller, teams: TeamsService, clock: SetClock) -> None:
    await caller.say(CARYS, "one")
    clock.advance(minutes=2)
    teams.signer.rotate()
    assert (await caller.say(CARYS, "two")).status == 200
    assert teams.count("keys") == 2


async def test_unknown_keys_cause_one_look_a_minute(caller: Caller, teams: TeamsService, clock: SetClock) -> None:
    await caller.say(CARYS, "hello")
    unknown = f"Bearer {teams.signer.signed(teams.signer.claims(teams.service_url), key_id='nobody')}"
    clock.advance(minutes=2)
    assert [(await say(caller, unknown)).status for _ in range(5)] == [401] * 5
    assert teams.count("keys") == 2
    clock.advance(seconds=61)
    await say(caller, unknown)
    assert teams.count("keys") == 3


async def test_keys_are_read_again_daily_and_a_withdrawn_one_is_dropped(
    caller: Caller, teams: TeamsService, clock: SetClock
) -> None:
    await caller.say(CARYS, "hello")
    clock.advance(hours=23)
    withdrawn = teams.signer.signed(teams.signer.claims(teams.service_url) | {"exp": FAR_AHEAD})
    assert (await say(caller, f"Bearer {withdrawn}")).status == 200
    assert teams.count("keys") == 1
    teams.signer.rotate()
    clock.advance(hours=1)
    assert (await say(caller, f"Bearer {withdrawn}")).status == 401
    assert teams.count("keys") == 2


async def test_a_failing_refresh_keeps_the_keys(caller: Caller, teams: TeamsService, clock: SetClock) -> None:
    await caller.say(CARYS, "hello")
    clock.advance(timedelta(days=1, seconds=1))
    teams.break_next("keys", Fault(503))
    assert (await caller.say(CARYS, "still there?")).status == 200
    assert teams.count("keys") == 2


async def test_without_any_keys_teams_is_asked_to_send_again(
    caller: Caller, teams: TeamsService, clock: SetClock, handler: Handler
) -> None:
    teams.break_next("keys", Fault(500))
    assert (await caller.say(CARYS, "first")).status == 503
    clock.advance(seconds=6)
    assert (await caller.say(CARYS, "first, again")).status == 200
    assert [turn.text for turn in handler.turns] == ["first, again"]


async def test_refreshes_coalesce(session: aiohttp.ClientSession, teams: TeamsService, clock: SetClock) -> None:
    keys = SigningKeys(session, teams.metadata_url, clock)
    found = await asyncio.gather(*(keys.find(teams.signer.key_id) for _ in range(20)))
    assert all(found)
    assert teams.count("keys") == 1


async def test_nobody_waits_for_a_refresh_whose_key_is_known(
    session: aiohttp.ClientSession, teams: TeamsService, clock: SetClock
) -> None:
    keys = SigningKeys(session, teams.metadata_url, clock)
    await keys.refresh()
    clock.advance(days=2)
    go_on = asyncio.Event()
    slow = Fault(hold=go_on)
    teams.break_next("keys", slow)
    first = asyncio.create_task(keys.find(teams.signer.key_id))
    await slow.arrived.wait()
    assert await keys.find(teams.signer.key_id)
    go_on.set()
    assert await first
