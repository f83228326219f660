"""The bot is killed with every kind of call to Microsoft Graph in the air at once, and another one goes on.

"before": Microsoft had done nothing. "after": it had done it, and only its answer was lost.
"""

import asyncio
import signal
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from bot.main import Running
from graph.standin import Fault, StandIn
from graph.standin import start as start_calendar
from tests.clock import SetClock
from tests.crash.bot_process import BotProcess
from tests.far_end.caller import Caller
from tests.far_end.cards import button_of
from tests.far_end.places import chat_with
from tests.far_end.teams import TeamsService
from tests.stories.town import CARYS, YUSUF, Town

pytestmark = [pytest.mark.crash, pytest.mark.timeout(300)]

APRIL_IS_OVER = datetime(2030, 4, 9, 18, 55, tzinfo=UTC)


@dataclass
class Replica:
    """One process, and a town that speaks to it."""

    bot: BotProcess
    town: Town


@pytest.fixture
async def calendar() -> AsyncIterator[StandIn]:
    standin = await start_calendar()
    yield standin
    await standin.aclose()


@pytest.fixture
async def replicas(database_url: str, clock: SetClock, calendar: StandIn) -> AsyncIterator[list[Replica]]:
    """Two that share everything; neither has been started."""
    async with TeamsService(clock, requires_token=False) as teams:
        made: list[Replica] = []
        for _ in range(2):
            bot = BotProcess(database_url, teams, calendar)
            caller = await Caller(teams, bot.url).__aenter__()
            made.append(Replica(bot, Town(cast("Running", bot), teams, calendar, clock, caller)))
        yield made
        for replica in made:
            await replica.bot.aclose()
            await replica.town.caller.__aexit__(None, None, None)


async def begin_to_move(town: Town) -> None:
    """June's meeting, by a week."""
    form = await town.caller.say(CARYS, "reschedule")
    check = await town.caller.press(CARYS, form, "Continue", {"day": "2030-06-18"})
    await town.caller.press(CARYS, check, "Yes, move it")


async def begin_to_call_off(town: Town, meeting_id: str) -> None:
    """Another meeting than the next one, which is what a card drawn earlier would do."""
    form = await town.caller.say(CARYS, "cancel meeting")
    action = button_of(form.card, "Cancel the meeting")
    data: dict[str, Any] = action["data"] | {"meeting": meeting_id, "reason": "Snow"}
    await town.caller.send(town.caller.pressed(CARYS, action, data, chat_with(CARYS), None))


async def begin_to_schedule(town: Town, day: str) -> None:
    form = await town.caller.say(CARYS, "schedule")
    check = await town.caller.press(CARYS, form, "Continue", {"day": day, "start": "18:00"})
    await town.caller.press(CARYS, check, "Yes, set it up")


def came() -> dict[str, Any]:
    identity = {"id": YUSUF.entra_id, "displayName": YUSUF.name}
    return {"id": "1", "totalAttendanceInSeconds": 60, "identity": identity}


def buttons(town: Town) -> set[str]:
    return {button for sent in town.chat(CARYS) for button in sent.buttons}


@pytest.mark.parametrize("moment", ["before", "after"])
async def test_killed_with_every_call_in_the_air(replicas: list[Replica], calendar: StandIn, moment: str) -> None:
    """Made, moved, called off and read once each, whichever had happened before the end."""
    first, second = replicas
    town = first.town
    await first.bot.start(town.clock.now())
    await town.set_up()
    ids = [await schedule(town, day) for day in ("2030-04-09", "2030-06-11", "2030-08-13")]
    calendar.state.report(next(iter(calendar.state.events.values())), [came()])

    town.clock.move_to(APRIL_IS_OVER)
    calls = (("GET", "*/onlineMeetings"), ("PATCH", "*/events/*"), ("POST", "*/cancel"), ("POST", "*/events"))
    hangs = [calendar.faults.next(*call, Fault(hang=True, after=moment == "after")) for call in calls]
    await first.bot.move_to(town.clock.now())
    await begin_to_move(town)
    await begin_to_call_off(town, ids[2])
    await begin_to_schedule(town, "2030-10-08")
    for hang in hangs:
        await hang.reached.wait()
    await first.bot.end(signal.SIGKILL)

    await second.bot.start(town.clock.now())
    await second.town.settled()
    shown = {event.shown["start"]["dateTime"][:10]: event.cancelled for event in calendar.state.events.values()}
    assert shown == {"2030-04-09": None, "2030-06-18": None, "2030-08-13": "Snow", "2030-10-08": None}
    assert len(calendar.state.events) == 4
    assert YUSUF.name in (await second.town.say(CARYS, "roll")).words.partition("report saw")[2]
    assert "Try again" not in buttons(town), "nothing went wrong that the chair could mend"


async def schedule(town: Town, day: str) -> str:
    """The id under which Folkmoot keeps the meeting."""
    await town.schedule(day=day)
    card = town.in_channel()[-1]
    return str(button_of(card.card, "Online")["data"]["meeting"])


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_another_replica_waits_as_long_as_microsoft_asked(replicas: list[Replica], calendar: StandIn) -> None:
    """The pause was asked of the organisation, not of the process that happened to hear it."""
    first, second = replicas
    town, loop = first.town, asyncio.get_running_loop()
    await first.bot.start(town.clock.now())
    await town.set_up()
    throttled = calendar.faults.next("POST", "*/events", Fault(status=429, headers={"Retry-After": "6"}))
    await begin_to_schedule(town, "2030-04-09")
    await throttled.reached.wait()
    asked_at = loop.time()
    while not (await waiting(town)):  # noqa: ASYNC110 (it is on its way)
        await asyncio.sleep(0.05)
    await first.bot.end(signal.SIGKILL)
    await second.bot.start(town.clock.now())
    await second.town.settled()
    assert loop.time() - asked_at >= 6
    assert len(calendar.state.events) == 1
    assert len([request for request in calendar.log if request.path.endswith("/events")]) == 2


async def waiting(town: Town) -> bool:
    """The pause has been written down."""
    return "Microsoft is busy" in (await town.caller.say(CARYS, "meeting")).words
