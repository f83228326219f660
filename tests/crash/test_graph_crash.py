"""The bot is killed with every kind of call to Microsoft Graph in the air, again and again, and the next one goes on.

Five calls (make, move, write the agenda, call off, read the report) die at three moments: before Microsoft did it
("before"), when it had done it and not answered ("during"), and when its answer had come and was not written down
("after"). On SQLite the process is started again, on PostgreSQL another that lives already takes over: 30 cells. More
there are not: what a dead process leaves is what Microsoft has done, and our row, which says whether something was
tried and when to try again.

Before each death the call meets trouble: an answer lost, a 5xx, a 429, or only the silence in which it dies. Trouble
leaves those same two things behind, so that each call meets each trouble and each trouble comes before each moment, but
not all three in every combination. The last test here reads the plan and says whether that is so.
tests/stories/meetings/test_graph_faults.py has every trouble on every call without a death.
"""

import asyncio
import signal
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import chain, product

import pytest

from graph.standin import Fault, StandIn
from storage.engine.database import Database
from storage.jobs.throttle_pauses import SqlThrottlePauses
from tests.cast import CARYS, SAM
from tests.clock import SetClock
from tests.crash.graph_calls import Call, assert_each_was_done_once, five_calls
from tests.crash.replicas import Replica, answered_and_killed, until_nothing_else_is_due, until_one_is_left
from tests.far_end.places import User
from tests.stories.town import Town

pytestmark = [pytest.mark.crash, pytest.mark.timeout(600)]

MOMENTS = ("before", "during", "after")

TROUBLES: Mapping[str, Callable[[], Fault | None]] = {
    "lost": lambda: Fault(status=504, after=True),
    "5xx": lambda: Fault(status=500),
    "429": lambda: Fault(status=429, headers={"Retry-After": "1"}),
    "silence": lambda: None,
}

Lives = Sequence[str]
"""What becomes of one call: in each life its trouble, and then the moment at which it dies."""

# A line for each call, in the order of graph_calls.
PLANS: Mapping[str, Sequence[Lives]] = {
    "sqlite": (
        ("5xx before", "429 during", "lost after"),
        ("429 before", "silence after", "lost during"),
        ("silence after", "lost before", "5xx during"),
        ("5xx during", "lost before", "429 after"),
        ("429 before", "silence during", "lost after"),
    ),
    "postgresql": (
        ("silence after", "lost before", "5xx during"),
        ("5xx during", "lost before", "429 after"),
        ("429 before", "5xx during", "lost after"),
        ("silence before", "5xx after", "lost during"),
        ("5xx after", "lost before", "silence during"),
    ),
}


async def in_the_air(calendar: StandIn, call: Call, trouble: str, moment: str) -> Fault:
    """Waits until the call has met its trouble, and is then stopped at the moment for good."""
    fault = TROUBLES[trouble]()
    if fault:
        await calendar.faults.next(*call.request(), fault).reached.wait()
    hang = calendar.faults.next(*call.request(), Fault(hang=True, after=moment != "before"))
    await hang.reached.wait()
    return hang


def stopping(calendar: StandIn, calls: Sequence[Call], stops: Sequence[str]) -> list[asyncio.Task[Fault]]:
    """Orders what is to happen to each call in one life."""
    planned = zip(calls, stops, strict=True)
    return [asyncio.create_task(in_the_air(calendar, call, *stop.split())) for call, stop in planned]


async def test_killed_with_every_call_in_the_air(
    replicas: list[Replica], calendar: StandIn, clock: SetClock, database: Database
) -> None:
    now, then = replicas
    lives = list(zip(*PLANS["sqlite" if database.is_sqlite else "postgresql"], strict=True))
    await now.start()
    calls = await five_calls(now.town)
    stopped = stopping(calendar, calls, lives[0])
    await asyncio.gather(*(call.begin() for call in calls))
    for life, next_life in zip(lives, [*lives[1:], None], strict=True):
        hangs = await asyncio.gather(*stopped)
        if not database.is_sqlite:
            await then.start()
        await until_nothing_else_is_due(database, clock, len(calls))
        if next_life:
            # Before the kill, because a process that is already running begins at once.
            stopped = stopping(calendar, calls, next_life)
        answers = [hang for hang, stop in zip(hangs, life, strict=True) if stop.endswith("after")]
        await answered_and_killed(now.bot, database, answers)
        if database.is_sqlite:
            await then.start()
        now, then = then, now

    await now.town.settled()
    assert calendar.faults.unused == 0
    await assert_each_was_done_once(now.town)


async def begin_to_schedule(town: Town, chair: User, day: str) -> None:
    form = await town.caller.say(chair, "schedule")
    check = await town.caller.press(chair, form, "Continue", {"day": day, "start": "18:00"})
    await town.caller.press(chair, check, "Yes, set it up")


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("honoured", [3600.0])
async def test_a_throttled_mailbox_is_left_alone_by_everybody_after_a_death_too(
    replicas: list[Replica], calendar: StandIn, clock: SetClock, database: Database
) -> None:
    """The pause was asked of the organisation, not of the process, nor of the job, that happened to hear it."""
    first, second = replicas
    await first.start()
    await first.town.set_up(chairs=",".join(map(first.town.person_id, (CARYS, SAM))))
    throttled = calendar.faults.next("POST", "*/events", Fault(status=429, headers={"Retry-After": "2000"}))
    await begin_to_schedule(first.town, CARYS, "2030-04-09")
    await throttled.reached.wait()
    while not (await waiting(first.town)):  # noqa: ASYNC110 (it is on its way)
        await asyncio.sleep(0.05)
    await begin_to_schedule(first.town, CARYS, "2030-06-11")
    await schedule(first.town, SAM, "2030-08-13", "13 August")
    await first.bot.end(signal.SIGKILL)

    await second.start()
    await until_one_is_left(database)
    await schedule(second.town, SAM, "2030-09-10", "10 September")
    assert asked(calendar) == [CARYS, SAM, SAM]

    await second.bot.end(signal.SIGTERM)
    clock.advance(hours=1)
    # The mailbox's pause is of the real clock.
    await SqlThrottlePauses(database, now=lambda: datetime.now(UTC) + timedelta(hours=1)).forget_over()
    await second.start()
    await second.town.settled()
    assert asked(calendar) == [CARYS, SAM, SAM, CARYS, CARYS]
    assert len(calendar.state.events) == 4


async def schedule(town: Town, chair: User, day: str, announced: str) -> None:
    """Returns when it stands in the channel, whatever else there is to be done."""
    await begin_to_schedule(town, chair, day)
    while not town.posted(announced):  # noqa: ASYNC110 (it is on its way)
        await asyncio.sleep(0.05)


def asked(calendar: StandIn) -> list[User]:
    """Whose mailbox was asked to make a meeting, in order."""
    of = {user.entra_id: user for user in (CARYS, SAM)}
    return [of[request.path.split("/")[2]] for request in calendar.log if request.path.endswith("/events")]


async def waiting(town: Town) -> bool:
    """The pause has been written down."""
    return "Microsoft is busy" in (await town.caller.say(CARYS, "meeting")).words


def test_no_cell_is_missing() -> None:
    for plan in PLANS.values():
        assert all({stop.split()[1] for stop in lives} == set(MOMENTS) for lives in plan)
    for pair in zip(*PLANS.values(), strict=True):
        assert {stop.split()[0] for stop in chain(*pair)} == set(TROUBLES)
        assert at_the_deed(pair[0]) | at_the_deed(pair[1]) == set(MOMENTS)
    together = {tuple(stop.split()) for plan in PLANS.values() for stop in chain(*plan)}
    assert together == set(product(TROUBLES, MOMENTS))


def at_the_deed(lives: Lives) -> set[str]:
    """The moments met until the deed was done; what comes later repeats it."""
    met: set[str] = set()
    for trouble, moment in (stop.split() for stop in lives):
        if trouble == "lost" or met - {"before"}:
            break
        met.add(moment)
    return met
