"""A forum and its people in a real database. Jobs are inspected, not run."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

from dbos import DBOSClient
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from forum.contacts import Contact
from forum.conversation import Address
from forum.forums import Forum, Openness, Rhythm
from forum.ids import MeetingId, PersonId
from forum.jobs import CreateEvent, Forget, Job
from forum.meetings import Meeting, MeetingState, Mode
from forum.people import Person, Speaker, person_id
from forum.use_cases.attendance.take_roll import Roll, take_roll
from forum.use_cases.lifecycle.set_up_forum import ForumForm, set_up_forum
from forum.use_cases.meetings.schedule_meeting import MeetingForm, schedule_meeting
from storage.engine.database import Database
from storage.jobs.job_tables import JobState, jobs
from storage.jobs.sql_jobs import SqlJobs
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, SAM, YUSUF
from tests.clock import SetClock
from tests.far_end.places import TEAM, channel

CHANNEL = Address("https://smba.example/uk/", channel("home").id)

J = TypeVar("J", bound=Job)

EVERYBODY = (CARYS, SAM, GRACE, MIRIAM, YUSUF, OMAR)


def ids(*people: Speaker) -> frozenset[PersonId]:
    return frozenset(person_id(one) for one in people)


FORM = ForumForm(
    name="Faith Forum",
    time_zone="Europe/London",
    rhythm=Rhythm(2, 2, 1),
    default_start=time(18),
    default_minutes=90,
    default_venue="St Mary’s Hall",
    board_name="",
    openness=Openness.OPEN_FORUM,
    chairs=ids(CARYS),
    facilitators=ids(SAM),
    members=ids(GRACE, MIRIAM, YUSUF),
)
EVENING = MeetingForm(day=date(2030, 4, 9), start=time(18), minutes=90, mode=Mode.HYBRID, venue="St Mary’s Hall")


@dataclass
class Hall:
    """Carys chairs, Sam is the facilitator; Grace, Miriam and Yusuf are members; Omar has no part."""

    database: Database
    clock: SetClock
    client: DBOSClient

    @asynccontextmanager
    async def open(self) -> AsyncIterator[SqlUnitOfWork]:
        """One transaction, committed at the end."""
        async with self.database.transaction() as session:
            yield self.uow(session)

    def uow(self, session: AsyncSession) -> SqlUnitOfWork:
        return SqlUnitOfWork(session, SqlJobs(session, self.clock, self.client))

    async def set_up(self, **changed: Any) -> Forum:
        """Sets up the forum. Everybody in the cast is known."""
        async with self.open() as uow:
            for one in EVERYBODY:
                await uow.people.recognise(one)
            return await self._save(uow, CARYS, **changed)

    async def save(self, by: Speaker, **changed: Any) -> Forum:
        """Somebody sends the form of the forum."""
        async with self.open() as uow:
            return await self._save(uow, by, **changed)

    async def _save(self, uow: SqlUnitOfWork, by: Speaker, **changed: Any) -> Forum:
        form = replace(FORM, **changed)
        return await set_up_forum(uow, await self.person(uow, by), TEAM, CHANNEL, form, self.clock.now())

    async def meet(self, forum: Forum, **changed: Any) -> Meeting:
        """A meeting on 9 April at 18:00, British Summer Time, in Microsoft's calendar and announced."""
        async with self.open() as uow:
            form = replace(EVENING, **changed)
            meeting = await schedule_meeting(
                uow, await self.person(uow, CARYS), forum, form, str(form), self.clock.now()
            )
            meeting.state = MeetingState.SCHEDULED
            meeting.event_id, meeting.join_url = "event", "https://teams.example/join"
            await uow.jobs.cancel(CreateEvent(meeting.id, ""))
            return meeting

    async def evening(self, forum: Forum, **changed: Any) -> Meeting:
        """Like `meet`, with the clock half an hour into the meeting."""
        meeting = await self.meet(forum, **changed)
        self.clock.move_to(meeting.starts_at + timedelta(minutes=30))
        return meeting

    async def person(self, uow: SqlUnitOfWork, who: Speaker) -> Person:
        return await uow.people.recognise(who)

    async def waiting(self, kind: type[J]) -> dict[J, datetime]:
        """The waiting jobs of one kind, and when each is due."""
        async with self.database.transaction() as session:
            wanted = select(jobs).where(jobs.c.kind == kind.__name__, jobs.c.state == JobState.OPEN)
            return {kind(**row.payload): row.due_at for row in await session.execute(wanted)}

    async def forget(self) -> None:
        """What is kept for a time, and has been, goes."""
        from forum.use_cases.privacy.forget import forget_due

        async with self.open() as uow:
            await forget_due(uow, Forget(), self.clock.now())

    async def take_roll(self, meeting: Meeting, roll: Roll, by: Speaker = CARYS) -> None:
        async with self.open() as uow:
            await take_roll(uow, await self.person(uow, by), meeting.id, roll, self.clock.now())

    async def contacts(self, meeting: Meeting) -> list[Contact]:
        """What facilitators have noted since this meeting about those who were not there."""
        async with self.open() as uow:
            return list(await uow.contacts.of_meeting(meeting.id))

    async def somebody_waits(self) -> bool:
        """Whether PostgreSQL reports a transaction that is waiting for another's lock."""
        waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        async with self.database.transaction() as session:
            return bool(await session.scalar(text(waits)))

    async def told(self, about: str) -> set[PersonId]:
        """Who will be sent a private message about `about` (the first word of its subject)."""
        from forum.jobs import Tell

        return {PersonId(job.person_id) for job in await self.waiting(Tell) if job.about.split(":")[0] == about}

    async def presences(self, meeting_id: MeetingId) -> dict[PersonId, str]:
        """What is noted for each person."""
        async with self.open() as uow:
            return {row.person_id: row.presence.value for row in await uow.attendance.noted(meeting_id)}

    async def every_row(self) -> set[str]:
        """Every row of every table of an SQLite database as text, including the engine's tables."""
        async with self.database.transaction() as session:
            tables = (
                (await session.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))).scalars().all()
            )
            return {
                f"{table}: {tuple(row)}"
                for table in tables
                for row in await session.execute(text(f'SELECT * FROM "{table}"'))
            }
