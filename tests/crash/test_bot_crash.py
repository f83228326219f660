"""The whole bot is killed with every kind of effect in the air at once, and goes on: nothing confirmed is lost.

`moment` says how far the far end was with each call when the process died: it had done nothing (and never will), it
does it after the death, or it had done it and only its answer was lost.
"""

import asyncio
import signal
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import cast

import aiohttp
import pytest

from bot.wiring import Running
from graph.standin import Fault as CalendarFault
from graph.standin import StandIn
from graph.standin import start as start_calendar
from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.clock import SetClock
from tests.crash.bot_process import BotProcess
from tests.far_end.caller import Answered, Caller
from tests.far_end.places import User, chat_with
from tests.far_end.sent import Fault, Sent
from tests.far_end.teams import TeamsService
from tests.stories.town import Town

pytestmark = [pytest.mark.crash, pytest.mark.timeout(300)]

MOMENTS = ("before", "during", "after")
A_WEEK_BEFORE = datetime(2030, 4, 2, 12, tzinfo=UTC)
APRIL, JUNE, AUGUST = "2030-04-09", "2030-06-11", "2030-08-13"


@dataclass
class Ordeal:
    """A forum with a meeting in April, and the calls that will be stopped at `moment`."""

    town: Town
    bot: BotProcess
    moment: str
    gate: asyncio.Event
    calendar_gate: CalendarFault
    stopped: list[Fault] = field(default_factory=list)

    def stop_post(self, to: str) -> Fault:
        """The next post to that conversation stays in the air."""
        fault = Fault(keep=self.gate, to=to) if self.moment == "after" else Fault(hold=self.gate, to=to)
        self.town.teams.break_next("post", fault)
        self.stopped.append(fault)
        return fault

    async def schedule(self, day: str) -> None:
        """Carys confirms a meeting, and nobody waits for what follows."""
        caller = self.town.caller
        form = await caller.say(CARYS, "schedule")
        check = await caller.press(CARYS, form, "Continue", {"day": day, "start": "18:00", "venue": "St Mary’s Hall"})
        assert (await caller.press(CARYS, check, "Yes, set it up")).status == 200

    async def kill(self) -> None:
        """And what was "during" takes effect."""
        await self.bot.end(signal.SIGKILL)
        if self.moment == "during":
            self.open_gates()
            for fault in self.stopped:
                await fault.done.wait()
            while any(asked.status is None for asked in self.town.calendar.log):  # noqa: ASYNC110 (on its way already)
                await asyncio.sleep(0)

    def open_gates(self) -> None:
        self.gate.set()
        self.calendar_gate.release.set()


@pytest.fixture
async def calendar() -> AsyncIterator[StandIn]:
    standin = await start_calendar()
    yield standin
    await standin.aclose()


@pytest.fixture
async def ordeal(database_url: str, clock: SetClock, calendar: StandIn, moment: str) -> AsyncIterator[Ordeal]:
    async with TeamsService(clock, requires_token=False) as teams:
        bot = BotProcess(database_url, teams, calendar)
        async with Caller(teams, bot.url) as caller:
            town = Town(cast("Running", bot), teams, calendar, clock, caller)
            calendar_gate = CalendarFault(hang=True, after=moment == "after")
            it = Ordeal(town, bot, moment, asyncio.Event(), calendar_gate)
            await bot.start(clock.now())
            yield it
            it.open_gates()
            await bot.aclose()


def sent_with(words: str, sent: list[Sent]) -> list[Sent]:
    return [one for one in sent if words in one.words]


async def until_a_week_before_april(town: Town, bot: BotProcess, unanswered: User) -> Sent:
    """The meeting is announced, there is a topic, and all have answered but one. Gives the announcement."""
    await town.set_up()
    await town.schedule(day=APRIL)
    await town.say(SAM, "suggest Street lighting")
    [announced] = sent_with("Are you coming?", town.in_channel())
    for user in {CARYS, YUSUF, GRACE, MIRIAM, SAM} - {unanswered}:
        await town.press(user, announced, "Online")
    await bot.end(signal.SIGTERM)
    town.clock.move_to(A_WEEK_BEFORE)
    return announced


@pytest.mark.parametrize("moment", MOMENTS)
async def test_killed_with_everything_in_the_air(ordeal: Ordeal, database_url: str) -> None:
    town, bot, moment = ordeal.town, ordeal.bot, ordeal.moment
    announced = await until_a_week_before_april(town, bot, unanswered=YUSUF)
    reminder = ordeal.stop_post(chat_with(YUSUF).id)
    await bot.start(town.clock.now())
    await reminder.arrived.wait()
    announcement = ordeal.stop_post(HOME.id)
    await ordeal.schedule(JUNE)
    await announcement.arrived.wait()
    town.calendar.faults.next("POST", "*/events", ordeal.calendar_gate)
    await ordeal.schedule(AUGUST)
    await ordeal.calendar_gate.reached.wait()
    confirmed = await town.caller.press(YUSUF, announced, "In person")
    assert "In person" in confirmed.words
    message, unanswered = await type_and_be_cut_off(ordeal, GRACE, "suggest Food bank")
    await ordeal.kill()
    with pytest.raises(aiohttp.ClientError):
        await unanswered

    await bot.start(town.clock.now())
    assert (await town.caller.send(message)).status == 200
    await town.settled()
    report_doubles(town, database_url, moment)
    arrived = 0 if moment == "before" else 1
    assert events(town) == [APRIL, JUNE, AUGUST]
    assert "In person: 1" in announced.counts, "a confirmed answer was lost"
    assert len(sent_with("Faith Forum meets", sent_with("11 June", town.in_channel()))) == arrived
    assert len(sent_with("Faith Forum meets", sent_with("13 August", town.in_channel()))) == 1
    assert len(sent_with("Are you coming", town.chat(YUSUF))) == arrived
    assert town.card("Street lighting").words.count("Food bank") == 1
    await the_chair_settles_it(town, arrived)


async def type_and_be_cut_off(
    ordeal: Ordeal, user: User, text: str
) -> tuple[dict[str, object], asyncio.Task[Answered]]:
    """The message, and the task that waits for an answer which will not come."""
    answer = ordeal.stop_post(chat_with(user).id)
    message = ordeal.town.caller.message(user, text, chat_with(user))
    task = asyncio.create_task(ordeal.town.caller.send(message))
    await answer.arrived.wait()
    return message, task


def events(town: Town) -> list[str]:
    """The days that are in Microsoft's calendar."""
    return sorted(event.shown["start"]["dateTime"][:10] for event in town.calendar.state.events.values())


async def the_chair_settles_it(town: Town, arrived: int) -> None:
    """Nobody but a person can tell whether the announcement arrived: once asked, never asked for what is known."""
    [question] = sent_with("Please check the channel", town.chat(CARYS))
    if not arrived:
        await town.press(CARYS, question, "It is not there: post it again")
        assert len(sent_with("11 June", sent_with("Faith Forum meets", town.in_channel()))) == 1


def report_doubles(town: Town, database_url: str, moment: str) -> None:
    """Only the answer to a message that Teams sent again may be there twice: it belongs to its turn, not to a job."""
    doubles = list(doubled(town))
    print(f"{database_url.partition(':')[0]}, {moment}: {len(doubles)} doubled")  # noqa: T201
    assert all("Thank you" in words for words in doubles)
    assert len(doubles) == (0 if moment == "before" else 1)


def doubled(town: Town) -> Iterator[str]:
    """What stands twice in one conversation, but for the empty form that Carys asked for three times."""
    seen: set[tuple[str, str]] = set()
    for sent in town.teams.everything():
        if "Continue" not in sent.buttons and (sent.conversation, sent.words) in seen:
            yield sent.words
        seen.add((sent.conversation, sent.words))
