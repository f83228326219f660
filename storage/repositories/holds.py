"""Legal holds in the database."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.holds import LegalHold
from forum.ids import ForumId, HoldId, PersonId
from storage.retention.anything import forums_with_anything_of, has_anything_of
from storage.retention.held import addresses_of
from storage.tables import forums, legal_holds, rosters
from storage.upsert import insert_unless_there, row_of


class SqlHolds:
    """Implements forum.stores.Holds."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def all(self) -> Sequence[LegalHold]:
        """One statement."""
        return await self._oldest_first()

    async def get(self, hold_id: HoldId) -> LegalHold | None:
        """One statement."""
        return next(iter(await self._oldest_first(legal_holds.c.id == hold_id)), None)

    async def of_forum(self, forum_id: ForumId) -> Sequence[LegalHold]:
        """One statement."""
        return await self._oldest_first(legal_holds.c.forum_id == forum_id)

    async def concerning(self, person_id: PersonId) -> Sequence[LegalHold]:
        """One statement, and if any forum is on hold one more for each of these."""
        # SQLite finds what is not NULL by an index only as a range.
        theirs = await self._oldest_first((legal_holds.c.person_id == person_id) | (legal_holds.c.forum_id > ""))
        found: list[LegalHold] = []
        for hold in theirs:
            if hold.forum_id is None or await self._session.scalar(forums_with_anything_of(person_id, hold.forum_id)):
                found.append(hold)
        return found

    async def within(self, forum_id: ForumId) -> Sequence[LegalHold]:
        """Two statements, and a few more for each hold on somebody who is not in the team."""
        of_team = select(rosters.c.person_id).join(forums, forums.c.team_id == rosters.c.team_id)
        team = set((await self._session.scalars(of_team.where(forums.c.id == forum_id))).all())
        found: list[LegalHold] = []
        for hold in await self.all():
            if hold.person_id is None:
                is_within = hold.forum_id == forum_id
            else:
                is_within = hold.person_id in team or await has_anything_of(self._session, hold.person_id, forum_id)
            found += [hold] if is_within else []
        return found

    async def at(self, email_keys: Collection[str]) -> Sequence[LegalHold]:
        """One statement, and two for each hold on somebody."""
        return [
            hold
            for hold in await self.all()
            if hold.person_id and not (await addresses_of(self._session, [hold.person_id])).isdisjoint(email_keys)
        ]

    async def add(self, hold: LegalHold) -> None:
        """One statement. The person may be new in this transaction."""
        await self._session.flush()
        await insert_unless_there(self._session, legal_holds, row_of(hold))

    async def end(self, hold_id: HoldId) -> None:
        """One statement."""
        await self._session.execute(delete(legal_holds).where(legal_holds.c.id == hold_id))

    async def _oldest_first(self, wanted: ColumnElement[bool] | None = None) -> Sequence[LegalHold]:
        found = select(LegalHold).order_by(legal_holds.c.begun_at, legal_holds.c.id)
        return (await self._session.scalars(found if wanted is None else found.where(wanted))).all()
