"""The bot is killed with emails in the air, and goes on: none that was confirmed is lost or sent again, and of the
others the chairs are told that nobody knows.

Three emails die at three moments: before Microsoft took it ("before"), when it had taken it and not answered
("during"), and when its answer had come and was not written down ("after"). A fourth was put off by a 429 and is due
later, which the next process must not forget; and one had arrived before. On SQLite the process is started again, on
PostgreSQL another that lives already takes over.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.correspondents import Correspondent, MailState
from forum.forums import Forum
from forum.ids import PersonId
from forum.use_cases.correspondence.add_people import add_people
from forum.use_cases.correspondence.first_contact import ask_first
from forum.use_cases.correspondence.look_at_list import Entry
from graph.standin import Fault, StandIn
from storage.engine.database import Database
from storage.jobs.sql_jobs import job_client
from storage.jobs.throttle_pauses import SqlThrottlePauses
from storage.unit_of_work import UnitsOfWork
from tests.cast import CARYS
from tests.clock import SetClock
from tests.crash.bot_child import SEALS
from tests.crash.replicas import Replica, answered_and_killed, until_nothing_else_is_due
from tests.stories.town import Town

pytestmark = [pytest.mark.crash, pytest.mark.timeout(300)]

MOMENTS = ("before", "during", "after")
SEND = "*/sendMail"
FIRST = Entry("Fatima Noor", email="fatima@mosque.example")
OTHERS = [Entry(f"Leader {letter}", email=f"leader.{letter}@faith.example".lower()) for letter in "ABCD"]


@pytest.fixture
def mailbox() -> str:
    return "forum@council.example"


@pytest.fixture
async def units(database: Database, clock: SetClock) -> AsyncIterator[UnitsOfWork]:
    """From outside the process that is to die."""
    client = job_client(database)
    yield UnitsOfWork(clock, client, SEALS)
    client.destroy()


async def asked(town: Town, database: Database, units: UnitsOfWork, clock: SetClock, *entries: Entry) -> None:
    """Carys adds them, and has them asked by email."""

    async def work(session: AsyncSession) -> None:
        uow, forum = units(session), (await session.scalars(select(Forum))).one()
        chair = await uow.people.get(PersonId(town.person_id(CARYS)))
        assert chair
        people = await add_people(uow, chair, forum, entries, entries[0].name, clock.now())
        await ask_first(uow, chair, forum, [person.id for person in people], clock.now())

    await database.run(work)


async def states(database: Database) -> dict[str, MailState]:
    async with database.transaction() as session:
        return {one.email or "": one.mail for one in await session.scalars(select(Correspondent))}


async def until_known(database: Database, entry: Entry, state: MailState) -> None:
    while (await states(database)).get(entry.email) is not state:  # noqa: ASYNC110 (another process writes it)
        await asyncio.sleep(0.02)


def arrived(calendar: StandIn) -> Counter[str]:
    """How often each address has been written to."""
    recipients = [mail["Message"]["toRecipients"] for mail in calendar.state.mails]
    return Counter(one["emailAddress"]["address"] for [one] in recipients)


async def test_killed_with_emails_in_the_air(
    replicas: list[Replica], calendar: StandIn, clock: SetClock, database: Database, units: UnitsOfWork
) -> None:
    now, then = replicas
    await now.start()
    town = now.town
    await town.set_up()
    await asked(town, database, units, clock, FIRST)
    await town.settled()
    assert await states(database) == {FIRST.email: MailState.SENT}

    put_off = calendar.faults.next("POST", SEND, Fault(status=429, headers={"Retry-After": "1"}))
    await asked(town, database, units, clock, OTHERS[0])
    await put_off.reached.wait()
    await until_known(database, OTHERS[0], MailState.WAITING)
    # The pause that Microsoft asked for is of the real clock, and for all emails from the mailbox.
    await SqlThrottlePauses(database, now=lambda: datetime.now(UTC) + timedelta(minutes=1)).forget_over()
    air = [calendar.faults.next("POST", SEND, Fault(hang=True, after=moment != "before")) for moment in MOMENTS]
    await asked(town, database, units, clock, *OTHERS[1:])
    for fault in air:
        await fault.reached.wait()
    if not database.is_sqlite:
        await then.start()
    await until_nothing_else_is_due(database, clock, 3)
    await answered_and_killed(now.bot, database, air[2:], "posts")
    if database.is_sqlite:
        await then.start()
    await then.town.settled()
    assert (await states(database))[OTHERS[0].email] is MailState.WAITING, "it is not due yet"
    clock.advance(minutes=2)
    await then.bot.move_to(clock.now())
    await then.town.settled()

    known = await states(database)
    assert Counter(known.values()) == {MailState.SENT: 2, MailState.UNKNOWN: 3}
    assert max(arrived(calendar).values()) == 1, "nothing is sent twice"
    sent = {address for address, state in known.items() if state is MailState.SENT}
    assert FIRST.email in sent
    assert sent < set(arrived(calendar))
    assert len(arrived(calendar)) == 4, "all but the one that died before"
    for entry in (FIRST, *OTHERS):
        told = town.told(CARYS, f"The last email to {entry.name} may not have arrived")
        assert len(told) == (known[entry.email or ""] is MailState.UNKNOWN), told
