"""Date polls in the database."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.date_polls import DateAnswer, DateCounts, DatePoll, Names
from forum.ids import DatePollId, ForumId, MeetingId, PersonId
from storage.tables import date_answers, date_polls, date_tallies, dates_unreminded, forums, memberships
from storage.upsert import insert_or_update, insert_unless_there, row_of


class SqlDatePolls:
    """Implements forum.stores.DatePolls."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, poll_id: DatePollId, *, lock_shared: bool = False, lock: bool = False) -> DatePoll | None:
        """By id. SQLite has one writer at a time, so nothing needs to be locked there."""
        found = select(DatePoll).where(date_polls.c.id == poll_id).execution_options(populate_existing=True)
        return await self._session.scalar(found.with_for_update(read=not lock) if lock_shared or lock else found)

    async def add(self, poll: DatePoll) -> None:
        """Flushed at once: the answers refer to it."""
        self._session.add(poll)
        await self._session.flush()

    async def latest_of(self, forum_id: ForumId, *, lock: bool = False) -> DatePoll | None:
        """The one asked last. The forum is locked, because before its first poll there is no poll's row."""
        if lock:
            forum = select(forums.c.id).where(forums.c.id == forum_id)
            await self._session.execute(forum.with_for_update(key_share=True))
        found = await self._where(date_polls.c.forum_id == forum_id)
        return found[0] if found else None

    async def of_meeting(self, meeting_id: MeetingId) -> DatePoll | None:
        """The one that a meeting was made of."""
        found = await self._where(date_polls.c.meeting_id == meeting_id)
        return found[0] if found else None

    async def asked_by(self, person_id: PersonId) -> Sequence[DatePoll]:
        """Newest first."""
        return await self._where(date_polls.c.asked_by == person_id)

    async def _where(self, condition: ColumnElement[bool]) -> Sequence[DatePoll]:
        found = select(DatePoll).where(condition).order_by(date_polls.c.asked_at.desc(), date_polls.c.id)
        return (await self._session.scalars(found)).all()

    async def answer(self, answer: DateAnswer) -> None:
        """One statement, so that simultaneous answers never wait for or undo each other."""
        await insert_or_update(self._session, date_answers, row_of(answer))

    async def answers(self, poll_id: DatePollId) -> Sequence[DateAnswer]:
        """All answers if the poll has closed or hides names: numbers that changed with the membership would reveal who
        said what.
        """
        whole = date_polls.c.closed_at.is_not(None) | (date_polls.c.names == Names.NOBODY)
        is_whole = select(date_polls.c.id).where(date_polls.c.id == poll_id, whole).exists()
        found = select(DateAnswer).where(date_answers.c.poll_id == poll_id, _belongs(poll_id) | is_whole)
        return (await self._session.scalars(found.execution_options(populate_existing=True))).all()

    async def forget_gone(self, poll_id: DatePollId) -> None:
        """One statement."""
        gone = (date_answers.c.poll_id == poll_id) & ~_belongs(poll_id)
        await self._session.execute(delete(date_answers).where(gone))

    async def answers_of(self, person_id: PersonId) -> Sequence[tuple[DatePoll, DateAnswer]]:
        """Newest poll first."""
        theirs = (date_answers.c.person_id == person_id) | (date_answers.c.noted_by == person_id)
        found = (await self._session.scalars(select(DateAnswer).where(theirs).order_by(date_answers.c.person_id))).all()
        polls = await self._where(date_polls.c.id.in_({answer.poll_id for answer in found}))
        return [(poll, answer) for poll in polls for answer in found if answer.poll_id == poll.id]

    async def settle(self, poll: DatePoll, counts: Sequence[DateCounts]) -> None:
        """The numbers in, the names out."""
        rows = [{"poll_id": poll.id, "place": place, **row_of(found)} for place, found in enumerate(counts)]
        await self._session.execute(insert(date_tallies), rows)
        await self._session.execute(delete(date_answers).where(date_answers.c.poll_id == poll.id))

    async def settled(self, poll_id: DatePollId) -> Sequence[DateCounts]:
        """In the order of the dates."""
        tallies = date_tallies.c
        found = select(tallies.yes, tallies.if_need_be, tallies.no).where(tallies.poll_id == poll_id)
        return [DateCounts(*row) for row in await self._session.execute(found.order_by(tallies.place))]

    async def stop_reminder(self, poll_id: DatePollId, person_id: PersonId) -> None:
        """Twice is the same as once."""
        row = {"poll_id": poll_id, "person_id": person_id}
        await insert_unless_there(self._session, dates_unreminded, row)

    async def not_reminded(self, poll_id: DatePollId) -> set[PersonId]:
        """Those who do not want to be reminded."""
        found = select(dates_unreminded.c.person_id).where(dates_unreminded.c.poll_id == poll_id)
        return {PersonId(person_id) for person_id in await self._session.scalars(found)}

    async def stopped_by(self, person_id: PersonId) -> Sequence[DatePoll]:
        """Newest first."""
        found = select(dates_unreminded.c.poll_id).where(dates_unreminded.c.person_id == person_id)
        return await self._where(date_polls.c.id.in_(found))


def _belongs(poll_id: DatePollId) -> ColumnElement[bool]:
    """Whether the person who answered has a part in the poll's forum."""
    here = select(date_polls.c.forum_id).where(date_polls.c.id == poll_id).scalar_subquery()
    return date_answers.c.person_id.in_(select(memberships.c.person_id).where(memberships.c.forum_id == here))
