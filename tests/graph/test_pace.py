"""A mailbox is left alone when Microsoft says so, and is not asked more than Microsoft allows."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from uuid import uuid4

import pytest

from forum.ports import EventIntent, NotNow, OutcomeUnknown
from graph.calendar import GraphCalendar
from graph.client import GraphClient
from graph.pace import BREATHER, BUDGET, PERIOD, Pace
from graph.standin import Fault, StandIn
from storage.engine.database import Database
from storage.jobs.throttle_pauses import SqlThrottlePauses

JOIN_URL = "https://teams.microsoft.com/l/meetup-join/1"
Replica = Callable[[Pace], GraphCalendar]


@pytest.fixture
async def replica(standin: StandIn) -> AsyncIterator[Replica]:
    """Makes a calendar for one process after another."""
    clients: list[GraphClient] = []

    def make(pace: Pace) -> GraphCalendar:
        clients.append(GraphClient(standin.graph_url, pace=pace))
        return GraphCalendar(clients[-1])

    yield make
    for client in clients:
        await client.aclose()


def another(intent: EventIntent, **changed: str) -> EventIntent:
    return replace(intent, transaction_id=str(uuid4()), **changed)


@pytest.mark.parametrize("status", [429, 503])
async def test_a_throttled_mailbox_is_left_alone_by_everybody_and_no_other_is(
    replica: Replica, standin: StandIn, intent: EventIntent, database: Database, status: int
) -> None:
    throttled, other = (replica(Pace(SqlThrottlePauses(database))) for _ in range(2))
    standin.faults.next("POST", "*/events", Fault(status=status, headers={"Retry-After": "120"}))
    with pytest.raises(NotNow):
        await throttled.create(intent)

    for calendar in (throttled, other):
        with pytest.raises(NotNow) as not_now:
            await calendar.create(another(intent, mailbox=intent.mailbox.upper()))
        assert 100 < not_now.value.after <= 120
        with pytest.raises(NotNow):
            await calendar.sightings(intent.mailbox, JOIN_URL)
        await calendar.create(another(intent, mailbox=str(uuid4())))
    assert [request.status for request in standin.log] == [status, 201, 201]


async def test_a_rest_may_be_given_as_a_date(
    replica: Replica, standin: StandIn, intent: EventIntent, database: Database
) -> None:
    when = format_datetime(datetime.now(UTC) + timedelta(minutes=2), usegmt=True)
    standin.faults.next("GET", "*/onlineMeetings", Fault(status=429, headers={"Retry-After": when}))
    with pytest.raises(NotNow):
        await replica(Pace(SqlThrottlePauses(database))).sightings(intent.mailbox, JOIN_URL)

    assert 100 < await SqlThrottlePauses(database).left(f"mailbox:{intent.mailbox}") <= 120


async def test_whoever_waited_for_a_place_hears_of_the_rest(
    replica: Replica, standin: StandIn, intent: EventIntent, sqlite_url: str
) -> None:
    database = Database(sqlite_url)
    calendar = replica(Pace(SqlThrottlePauses(database)))
    hangs = [standin.faults.next("POST", "*/events", Fault(hang=True)) for _ in range(3)]
    early = [asyncio.create_task(calendar.create(another(intent))) for _ in hangs]
    for hang in hangs:
        await hang.reached.wait()
    standin.faults.next("POST", "*/events", Fault(status=429, headers={"Retry-After": "120"}))
    late = await asyncio.gather(*(calendar.create(another(intent)) for _ in range(5)), return_exceptions=True)
    for hang in hangs:
        hang.release.set()
    await asyncio.gather(*early)
    await database.aclose()

    assert all(isinstance(outcome, NotNow) for outcome in late)
    assert len(standin.log) == 4


@pytest.mark.parametrize(
    "fault", [Fault(status=503), Fault(status=500), Fault(reset=True)], ids=["503", "500", "reset"]
)
async def test_trouble_of_another_kind_is_nobody_elses(
    replica: Replica, standin: StandIn, intent: EventIntent, database: Database, fault: Fault
) -> None:
    calendar = replica(Pace(SqlThrottlePauses(database)))
    standin.faults.next("POST", "*/events", fault)
    with pytest.raises(OutcomeUnknown):
        await calendar.create(intent)

    await calendar.create(another(intent))


@pytest.mark.parametrize(("replicas", "allowed"), [(1, 4), (2, 2), (3, 1)])
async def test_a_spent_budget_is_not_overdrawn_by_however_many(
    replica: Replica, standin: StandIn, intent: EventIntent, replicas: int, allowed: int
) -> None:
    """Requests over the limit never leave, and another mailbox has its own budget."""
    calendar = replica(Pace(replicas=lambda: replicas, budget=4))
    for _ in range(allowed):
        await calendar.create(another(intent))
    with pytest.raises(NotNow) as not_now:
        await calendar.create(another(intent))
    await calendar.create(another(intent, mailbox=str(uuid4())))

    assert not_now.value.after == BREATHER
    assert len(standin.log) == allowed + 1


async def test_a_budget_fills_up_again(replica: Replica, intent: EventIntent) -> None:
    calendar = replica(Pace(budget=1, period=0.01))
    made = 0
    while made < 2:
        try:
            await calendar.create(another(intent))
            made += 1
        except NotNow:
            await asyncio.sleep(0)


def test_a_full_bucket_and_all_that_runs_into_it_stay_under_microsofts_limit() -> None:
    """ "Outlook service limits": 10,000 in any ten minutes; a bucket gives twice what it holds in its first period."""
    assert (2 * BUDGET, PERIOD) <= (10_000, 600)


@pytest.mark.parametrize(("replicas", "at_once"), [(2, 2), (3, 1), (9, 1)])
async def test_replicas_share_the_places_at_a_mailbox(
    replica: Replica, standin: StandIn, intent: EventIntent, replicas: int, at_once: int
) -> None:
    calendar = replica(Pace(replicas=lambda: replicas))
    there = f"/users/{intent.mailbox}/events"
    hangs = [standin.faults.next("POST", there, Fault(hang=True)) for _ in range(at_once + 1)]
    creating = [asyncio.create_task(calendar.create(another(intent))) for _ in hangs]
    for hang in hangs[:-1]:
        await hang.reached.wait()
    await calendar.create(another(intent, mailbox=str(uuid4())))
    assert not hangs[-1].reached.is_set()

    for hang in hangs:
        hang.release.set()
    await asyncio.gather(*creating)
