"""Answers and attendance in the database. Every write touches one person's own row and nothing else."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.attendance import Attendance, Rsvp
from forum.meetings import MeetingId
from forum.people import PersonId
from storage.tables import attendances, rsvps
from storage.upsert import insert_or_update, insert_unless_there


class SqlAttendances:
    """Keeps forum.repositories.Attendances."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def answer(self, rsvp: Rsvp) -> None:
        """One statement, so that simultaneous answers never wait for or undo each other."""
        await self._session.execute(insert_or_update(self._session, rsvps, asdict(rsvp)))

    async def rsvp(self, meeting_id: MeetingId, person_id: PersonId) -> Rsvp | None:
        """One person's answer."""
        return await self._session.get(Rsvp, (meeting_id, person_id), populate_existing=True)

    async def rsvps(self, meeting_id: MeetingId) -> Sequence[Rsvp]:
        """Everybody's answers."""
        found = select(Rsvp).where(rsvps.c.meeting_id == meeting_id).execution_options(populate_existing=True)
        return (await self._session.scalars(found)).all()

    async def note(self, attendance: Attendance) -> None:
        """What the roll call said stays; a report only fills gaps."""
        write = insert_unless_there if attendance.from_report else insert_or_update
        await self._session.execute(write(self._session, attendances, asdict(attendance)))

    async def noted(self, meeting_id: MeetingId) -> Sequence[Attendance]:
        """What is known of everybody."""
        found = select(Attendance).where(attendances.c.meeting_id == meeting_id)
        return (await self._session.scalars(found.execution_options(populate_existing=True))).all()
