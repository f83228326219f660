"""Questions and their answers in the database.

An unattributed answer is two writes that nothing links: the person goes on the list of those who have answered, and
the count of each chosen option goes up by one. Neither has a time or a number of its own.
"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import ForumId, PersonId, PollId
from forum.polls import Ballot, Poll
from storage.tables import memberships, poll_ballots, poll_tallies, poll_voters, polls
from storage.upsert import insert_or_update, insert_unless_there, row_of


class SqlPolls:
    """Implements forum.stores.Polls."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, poll_id: PollId, *, lock_shared: bool = False) -> Poll | None:
        """By id. SQLite has one writer at a time, so nothing needs to be locked there."""
        found = select(Poll).where(polls.c.id == poll_id).execution_options(populate_existing=True)
        return await self._session.scalar(found.with_for_update(read=True) if lock_shared else found)

    async def add(self, poll: Poll) -> None:
        """Flushed at once: the counts refer to it."""
        self._session.add(poll)
        await self._session.flush()
        if poll.is_unattributed:
            zeroes = [{"poll_id": poll.id, "place": place, "votes": 0} for place in range(len(poll.options))]
            await self._session.execute(insert(poll_tallies), zeroes)

    async def newest_of(self, forum_id: ForumId, most: int) -> Sequence[Poll]:
        """Newest first."""
        return (await self._where(polls.c.forum_id == forum_id))[:most]

    async def open_of(self, forum_id: ForumId) -> Sequence[Poll]:
        """Newest first."""
        return await self._where((polls.c.forum_id == forum_id) & polls.c.closed_at.is_(None))

    async def asked_by(self, person_id: PersonId) -> Sequence[Poll]:
        """Newest first."""
        return await self._where(polls.c.asked_by == person_id)

    async def _where(self, condition: ColumnElement[bool]) -> Sequence[Poll]:
        found = select(Poll).where(condition).order_by(polls.c.asked_at.desc(), polls.c.id)
        return (await self._session.scalars(found)).all()

    async def cast(self, ballot: Ballot) -> None:
        """One statement, so that simultaneous answers never wait for or undo each other."""
        await insert_or_update(self._session, poll_ballots, row_of(ballot))

    async def ballots(self, poll_id: PollId) -> Sequence[Ballot]:
        """Once it has closed, what is left counts, even if people leave later."""
        has_closed = select(polls.c.id).where(polls.c.id == poll_id, polls.c.closed_at.is_not(None)).exists()
        found = select(Ballot).where(poll_ballots.c.poll_id == poll_id, _belongs(poll_id) | has_closed)
        return (await self._session.scalars(found.execution_options(populate_existing=True))).all()

    async def forget_gone(self, poll_id: PollId) -> None:
        """One statement."""
        gone = (poll_ballots.c.poll_id == poll_id) & ~_belongs(poll_id)
        await self._session.execute(delete(poll_ballots).where(gone))

    async def ballots_of(self, person_id: PersonId) -> Sequence[tuple[Poll, Ballot]]:
        """Newest question first."""
        found = select(Ballot).where(poll_ballots.c.person_id == person_id)
        mine = {ballot.poll_id: ballot for ballot in await self._session.scalars(found)}
        return [(poll, mine[poll.id]) for poll in await self._where(polls.c.id.in_(mine))]

    async def drop(self, poll_id: PollId, person_id: PersonId, choices: Sequence[int]) -> bool:
        """The name first, whose key lets everybody answer once; then each count, in order, so that nobody deadlocks.

        Unchanged counts are written too: PostgreSQL shows which transaction last wrote a row, and this one also wrote
        the name.
        """
        name = {"poll_id": poll_id, "person_id": person_id}
        if not await insert_unless_there(self._session, poll_voters, name):
            return False
        theirs = poll_tallies.c.poll_id == poll_id
        places = select(poll_tallies.c.place).where(theirs).order_by(poll_tallies.c.place)
        for place in (await self._session.scalars(places)).all():
            more = int(place in choices)
            counted = update(poll_tallies).where(theirs, poll_tallies.c.place == place)
            await self._session.execute(counted.values(votes=poll_tallies.c.votes + more))
        return True

    async def has_dropped(self, poll_id: PollId, person_id: PersonId) -> bool:
        """Whether the name is on the list."""
        mine = (poll_voters.c.poll_id == poll_id) & (poll_voters.c.person_id == person_id)
        return await self._session.scalar(select(poll_voters.c.poll_id).where(mine)) is not None

    async def dropped_of(self, person_id: PersonId) -> Sequence[Poll]:
        """Newest first."""
        answered = select(poll_voters.c.poll_id).where(poll_voters.c.person_id == person_id)
        return await self._where(polls.c.id.in_(answered))

    async def tally(self, poll_id: PollId) -> tuple[Sequence[int], int]:
        """In the order of the options."""
        votes = select(poll_tallies.c.votes).where(poll_tallies.c.poll_id == poll_id).order_by(poll_tallies.c.place)
        people = select(func.count()).select_from(poll_voters).where(poll_voters.c.poll_id == poll_id)
        return (await self._session.scalars(votes)).all(), await self._session.scalar(people) or 0


def _belongs(poll_id: PollId) -> ColumnElement[bool]:
    """Whether the person who answered has a part in the poll's forum."""
    here = select(polls.c.forum_id).where(polls.c.id == poll_id).scalar_subquery()
    return poll_ballots.c.person_id.in_(select(memberships.c.person_id).where(memberships.c.forum_id == here))
