"""Forums of forty people, each with a meeting ahead, in Folkmoot's own database: 1,000 people are 25 forums."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import Table, func, select

from benchmarks.far_end import FarEnd, WallClock
from forum.conversation import Address
from forum.forums import Forum, Openness, Rhythm
from forum.jobs import CARD_REST
from forum.meetings import Meeting, Mode
from forum.people import Person, Reach
from forum.use_cases.lifecycle.set_up_forum import ForumForm, set_up_forum
from forum.use_cases.meetings.schedule_meeting import MeetingForm, schedule_meeting
from storage.engine.database import Database
from storage.jobs.job_tables import JobState, jobs
from storage.jobs.sql_jobs import job_client
from storage.migrate import migrate
from storage.tables import rsvps
from storage.unit_of_work import SqlUnitOfWork, UnitsOfWork
from tests.cast import crowd
from tests.far_end.cards import button_of, buttons_of
from tests.far_end.places import User, Where, channel, chat_with
from tests.far_end.sent import Sent

A_FORUM = 40
Furnish = Callable[[SqlUnitOfWork, Forum, Meeting, Sequence[Person]], Awaitable[None]]
"""Adds what a forum needs besides a meeting; the first of its people chairs it."""

ANSWERS = ("In person", "Online", "Can’t come", "Not sure")


@dataclass(frozen=True)
class Town:
    """Everybody, forum by forum; the first in each chairs it."""

    forums: Sequence[Sequence[User]]
    database: Database

    async def settle(self) -> None:
        """Returns when no job is due any longer, and no card is resting before its last change."""
        while await self._count_due():  # noqa: ASYNC110 (another process has to do it)
            await asyncio.sleep(0.1)

    async def _count_due(self) -> int:
        due = (jobs.c.state == JobState.OPEN) & (jobs.c.due_at <= WallClock().now() + CARD_REST)
        async with self.database.transaction() as session:
            return (await session.execute(select(func.count()).select_from(jobs).where(due))).scalar_one()

    async def count_answers(self) -> int:
        """How many people's answers are stored."""
        return await self.count(rsvps)

    async def count(self, table: Table) -> int:
        """How many rows there are."""
        async with self.database.transaction() as session:
            return (await session.execute(select(func.count()).select_from(table))).scalar_one()

    def presses(self, far: FarEnd, time: int = 0) -> Iterator[tuple[User, Where, dict[str, Any], str]]:
        """Everybody's press on their forum's announcement: who, where, which button, on which message. Another answer
        each `time`.
        """
        for number, people in enumerate(self.forums):
            where = _channel(number)
            announcement = next(sent for sent in reversed(far.teams.messages(where)) if _has_poll(sent))
            for place, user in enumerate(people):
                button = button_of(announcement.card, ANSWERS[(place + time) % len(ANSWERS)])
                yield user, where.thread(announcement.id), button, announcement.id


def _has_poll(sent: Sent) -> bool:
    return set(ANSWERS) <= set(buttons_of(sent.card))


@asynccontextmanager
async def town(
    far: FarEnd, database_url: str, people: int, size: int = A_FORUM, furnish: Furnish | None = None
) -> AsyncGenerator[Town]:
    """Sets up the forums as use cases do; calendar and announcements follow in jobs once the bot runs."""
    database = Database(database_url)
    await migrate(database)
    client = job_client(database)
    units = UnitsOfWork(WallClock(), client)
    everybody = crowd(people)
    forums = [everybody[begin : begin + size] for begin in range(0, people, size)]
    for number, members in enumerate(forums):
        async with database.transaction() as session:
            await _found(units(session), far, number, members, furnish)
    try:
        yield Town(forums, database)
    finally:
        await asyncio.to_thread(client.destroy)
        await database.aclose()


async def _found(
    uow: SqlUnitOfWork, far: FarEnd, number: int, members: Sequence[User], furnish: Furnish | None
) -> None:
    now = WallClock().now()
    known = [await _known(uow, far, user) for user in members]
    where = _channel(number)
    form = _form(number, frozenset(person.id for person in known), frozenset({known[0].id}), now)
    forum = await set_up_forum(uow, known[0], str(where.team), Address(far.teams.service_url, where.id), form, now)
    meeting = await schedule_meeting(uow, known[0], forum, _evening(now), f"benchmark {number}", now)
    if furnish:
        await furnish(uow, forum, meeting, known)


async def _known(uow: SqlUnitOfWork, far: FarEnd, user: User) -> Person:
    """Somebody who has written to the bot before."""
    person = await uow.people.recognise(user)
    person.chat_id, person.service_url = chat_with(user).id, far.teams.service_url
    person.locale, person.reach = "en-GB", Reach.REACHED
    return person


def _form(number: int, members: frozenset[Any], chairs: frozenset[Any], now: datetime) -> ForumForm:
    return ForumForm(
        name=f"Forum {number}",
        time_zone=_daylight(now),
        rhythm=Rhythm(2, 2, 1),
        default_start=time(18),
        default_minutes=90,
        default_venue="St Mary’s Hall",
        board_name="",
        openness=Openness.OPEN_FORUM,
        chairs=chairs,
        facilitators=frozenset(),
        members=members,
    )


def _daylight(now: datetime) -> str:
    """A zone in which it is about noon: at night people are not written to, and there would be less to do. (Its names
    have the sign the other way round.)
    """
    east = 12 - now.hour
    return f"Etc/GMT{-east:+d}" if east else "Etc/GMT"


def _evening(now: datetime) -> MeetingForm:
    """Far enough ahead that no reminder is due."""
    return MeetingForm((now + timedelta(days=60)).date(), time(18), 90, Mode.HYBRID, "St Mary’s Hall")


def _channel(number: int) -> Where:
    return channel(f"forum-{number}", team=f"19:team-{number}@thread.tacv2")
