"""Answers and attendance in the database. Every write touches one person's own row and nothing else."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, case, delete, func, literal, null, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from forum.attendance import THERE, Answer, AnswerNote, Attendance, Presence, Rsvp, UnknownAttendee
from forum.ids import ForumId, MeetingId, PersonId
from storage.tables import answer_notes, attendances, memberships, rsvps, strangers, unreminded
from storage.upsert import insert_or_update, insert_unless_there, row_of

# Built once: for a statement that runs with every answer, building it costs more than running it.
_OF_MEETING = rsvps.c.meeting_id == bindparam("meeting")
_OWING = (
    (memberships.c.forum_id == bindparam("forum"))
    & memberships.c.is_member
    & memberships.c.person_id.not_in(select(rsvps.c.person_id).where(_OF_MEETING))
)
# People who have left the forum no longer come as members: no chair and no meal are counted for them.
_BELONGS = rsvps.c.person_id.in_(select(memberships.c.person_id).where(memberships.c.forum_id == bindparam("forum")))
COUNTS = union_all(
    select(rsvps.c.answer, func.count()).where(_OF_MEETING, _BELONGS).group_by(rsvps.c.answer),
    select(null().cast(rsvps.c.answer.type), func.count()).where(_OWING),
)


class SqlAttendances:
    """Implements forum.stores.Attendances."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def answer(self, rsvp: Rsvp) -> None:
        """One statement, so that simultaneous answers never wait for or undo each other."""
        await insert_or_update(self._session, rsvps, row_of(rsvp))

    async def answer_if_later(self, rsvp: Rsvp) -> None:
        """One statement: an answer to the poll may come at the same moment."""
        earlier = rsvps.c.answered_at < rsvp.answered_at
        await insert_or_update(self._session, rsvps, row_of(rsvp), where=earlier)

    async def rsvp(self, meeting_id: MeetingId, person_id: PersonId) -> Rsvp | None:
        """One person's answer."""
        return await self._session.get(Rsvp, (meeting_id, person_id), populate_existing=True)

    async def rsvps(self, meeting_id: MeetingId) -> Sequence[Rsvp]:
        """Everybody's answers."""
        found = select(Rsvp).where(rsvps.c.meeting_id == meeting_id).execution_options(populate_existing=True)
        return (await self._session.scalars(found)).all()

    async def counts(self, meeting_id: MeetingId, forum_id: ForumId) -> tuple[Mapping[Answer, int], int]:
        """One statement: each answer with its number, and no answer with the number of those who owe one."""
        found = await self._session.execute(COUNTS, {"meeting": meeting_id, "forum": forum_id})
        counts = {row[0]: row[1] for row in found}
        return counts, counts.pop(None, 0)

    async def rsvps_of(self, person_id: PersonId) -> Sequence[Rsvp]:
        """All of one person's answers."""
        found = select(Rsvp).where(rsvps.c.person_id == person_id).execution_options(populate_existing=True)
        return (await self._session.scalars(found)).all()

    async def note_answer(self, note: AnswerNote) -> None:
        """The same one twice is once."""
        await insert_unless_there(self._session, answer_notes, row_of(note))

    async def answer_notes(self, person_id: PersonId) -> Sequence[AnswerNote]:
        """Oldest first."""
        mine = (answer_notes.c.person_id == person_id) | (answer_notes.c.noted_by == person_id)
        return (await self._session.scalars(select(AnswerNote).where(mine).order_by(answer_notes.c.noted_at))).all()

    async def stop_reminders(self, meeting_id: MeetingId, person_id: PersonId) -> None:
        """Twice is the same as once."""
        row = {"meeting_id": meeting_id, "person_id": person_id}
        await insert_unless_there(self._session, unreminded, row)

    async def have_reminders(self, meeting_id: MeetingId, person_id: PersonId) -> None:
        """Twice is the same as once."""
        row = (unreminded.c.meeting_id == meeting_id) & (unreminded.c.person_id == person_id)
        await self._session.execute(delete(unreminded).where(row))

    async def not_reminded(self, meeting_id: MeetingId) -> set[PersonId]:
        """Those who do not want to be reminded of a meeting."""
        found = select(unreminded.c.person_id).where(unreminded.c.meeting_id == meeting_id)
        return {PersonId(person_id) for person_id in await self._session.scalars(found)}

    async def stopped_by(self, person_id: PersonId) -> Sequence[MeetingId]:
        """The meetings that somebody does not want to be reminded of."""
        found = select(unreminded.c.meeting_id).where(unreminded.c.person_id == person_id)
        return [MeetingId(meeting_id) for meeting_id in await self._session.scalars(found)]

    async def noted_of(self, person_id: PersonId) -> Sequence[Attendance]:
        """What is known about one person."""
        found = select(Attendance).where(attendances.c.person_id == person_id)
        return (await self._session.scalars(found.execution_options(populate_existing=True))).all()

    async def note(self, attendance: Attendance) -> None:
        """One statement, so that the roll and the report may be written at the same moment, in either order."""
        changes = _seen(attendance) if attendance.from_report else _called(attendance)
        await insert_or_update(self._session, attendances, row_of(attendance), changes)

    async def noted(self, meeting_id: MeetingId) -> Sequence[Attendance]:
        """What is known about everybody."""
        found = select(Attendance).where(attendances.c.meeting_id == meeting_id)
        return (await self._session.scalars(found.execution_options(populate_existing=True))).all()

    async def forget_roll(self, meeting_id: MeetingId) -> None:
        """All rows of a meeting."""
        await self._session.execute(delete(attendances).where(attendances.c.meeting_id == meeting_id))
        await self.forget_strangers(meeting_id)

    async def keep_stranger(self, stranger: UnknownAttendee) -> None:
        """The same one twice is once."""
        await insert_unless_there(self._session, strangers, row_of(stranger))

    async def strangers(self, meeting_id: MeetingId) -> Sequence[UnknownAttendee]:
        """The names that the report of a meeting could not match."""
        return (await self._session.scalars(select(UnknownAttendee).where(strangers.c.meeting_id == meeting_id))).all()

    async def forget_stranger(self, stranger_id: str) -> None:
        """One name."""
        await self._session.execute(delete(strangers).where(strangers.c.id == stranger_id))

    async def forget_strangers(self, meeting_id: MeetingId) -> None:
        """All names of a meeting."""
        await self._session.execute(delete(strangers).where(strangers.c.meeting_id == meeting_id))


def _seen(attendance: Attendance) -> dict[str, Any]:
    """What the report changes: it replaces apologies and absence, never a presence."""
    there = attendances.c.presence.in_(THERE)
    presence = case((there, attendances.c.presence), else_=_word(attendance.presence))
    return {"presence": presence, "from_report": True, "noted_at": attendance.noted_at}


def _called(attendance: Attendance) -> dict[str, Any]:
    """What the roll changes: nobody the report saw becomes absent by not being ticked."""
    presence: Any = _word(attendance.presence)
    if attendance.presence is Presence.ABSENT:
        presence = case((attendances.c.from_report, _word(Presence.ONLINE)), else_=presence)
    return {"presence": presence, "noted_at": attendance.noted_at}


def _word(presence: Presence) -> Any:
    return literal(presence, attendances.c.presence.type)
