"""Forums in the database."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import ColumnElement, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.forums import Admission, Forum, Membership
from forum.ids import ForumId, PersonId
from forum.names import by_name
from forum.people import Person
from storage.tables import admissions, forums, memberships, people, rosters


class SqlForums:
    """Implements forum.stores.Forums."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._kept: dict[ForumId, Forum | None] = {}

    async def get(self, forum_id: ForumId) -> Forum | None:
        """By id. Held, because a turn asks for its forum several times, and the session itself would forget it."""
        self._kept[forum_id] = found = await self._session.get(Forum, forum_id)
        return found

    async def everywhere(self) -> Sequence[Forum]:
        """By name."""
        return (await self._session.scalars(select(Forum).order_by(forums.c.name, forums.c.id))).all()

    async def of_team(self, tenant_id: str, team_id: str) -> Forum | None:
        """The forum of a team."""
        mine = (forums.c.tenant_id == tenant_id) & (forums.c.team_id == team_id)
        return (await self._session.scalars(select(Forum).where(mine))).one_or_none()

    async def of_person(self, person_id: PersonId) -> Sequence[Forum]:
        """By name."""
        joined = memberships.c.forum_id == forums.c.id
        mine = select(Forum).join(memberships, joined).where(memberships.c.person_id == person_id)
        return (await self._session.scalars(mine.order_by(forums.c.name))).all()

    async def membership(self, forum_id: ForumId, person_id: PersonId) -> Membership | None:
        """Somebody's part."""
        return await self._session.get(Membership, (forum_id, person_id))

    async def memberships(self, forum_id: ForumId) -> Sequence[Membership]:
        """Everybody's part."""
        return (await self._session.scalars(select(Membership).where(memberships.c.forum_id == forum_id))).all()

    async def members(self, forum_id: ForumId) -> Sequence[Person]:
        """By name."""
        return await self._people(forum_id, memberships.c.is_member)

    async def chairs(self, forum_id: ForumId) -> Sequence[Person]:
        """By name."""
        return await self._people(forum_id, memberships.c.is_chair)

    async def facilitators(self, forum_id: ForumId) -> Sequence[Person]:
        """By name."""
        return await self._people(forum_id, memberships.c.is_facilitator)

    async def _people(self, forum_id: ForumId, role: ColumnElement[bool]) -> Sequence[Person]:
        joined = memberships.c.person_id == people.c.id
        here = select(Person).join(memberships, joined).where(memberships.c.forum_id == forum_id, role)
        return by_name(await self._session.scalars(here))

    async def roster(self, team_id: str) -> Sequence[Person]:
        """By name."""
        joined = rosters.c.person_id == people.c.id
        here = select(Person).join(rosters, joined).where(rosters.c.team_id == team_id)
        return by_name(await self._session.scalars(here))

    async def of_roster(self, team_id: str) -> Sequence[Forum]:
        """One statement, however many they are."""
        joined = memberships.c.person_id == rosters.c.person_id
        theirs = select(memberships.c.forum_id).join(rosters, joined).where(rosters.c.team_id == team_id)
        return (await self._session.scalars(select(Forum).where(forums.c.id.in_(theirs)))).all()

    async def in_roster(self, team_id: str, person_id: PersonId) -> bool:
        """By its key."""
        theirs = select(rosters.c.person_id).where(rosters.c.team_id == team_id, rosters.c.person_id == person_id)
        return (await self._session.execute(theirs)).first() is not None

    async def of_teams_with(self, tenant_id: str, person_id: PersonId) -> Sequence[Forum]:
        """By name."""
        joined = rosters.c.team_id == forums.c.team_id
        theirs = (rosters.c.person_id == person_id) & (forums.c.tenant_id == tenant_id)
        found = select(Forum).join(rosters, joined).where(theirs).order_by(forums.c.name)
        return (await self._session.scalars(found)).all()

    async def admission(self, forum_id: ForumId, person_id: PersonId) -> Admission | None:
        """By its key."""
        theirs = (admissions.c.forum_id == forum_id) & (admissions.c.person_id == person_id)
        return await self._session.scalar(select(admissions.c.state).where(theirs))

    async def set_admission(self, forum_id: ForumId, person_id: PersonId, state: Admission) -> None:
        """Replaces the row: it is rarely written."""
        await self._forget_admissions(forum_id, [person_id])
        row = {"forum_id": forum_id, "person_id": person_id, "state": state}
        await self._session.execute(insert(admissions).values(row))

    async def _forget_admissions(self, forum_id: ForumId, people: Sequence[PersonId]) -> None:
        if people:
            theirs = (admissions.c.forum_id == forum_id) & admissions.c.person_id.in_(people)
            await self._session.execute(delete(admissions).where(theirs))

    async def set_roster(self, team_id: str, people: Iterable[PersonId], today: date) -> None:
        """Replaced; people who were in it keep their day."""
        here = rosters.c.team_id == team_id
        before = {row.person_id: row.since for row in await self._session.execute(select(rosters).where(here))}
        await self._session.execute(delete(rosters).where(here))
        rows = [
            {"team_id": team_id, "person_id": person, "since": before.get(person, today)}
            for person in dict.fromkeys(people)
        ]
        if rows:
            await self._session.execute(insert(rosters), rows)

    async def joined(self, team_id: str) -> Mapping[PersonId, date]:
        """For those whose day is known."""
        here = select(rosters.c.person_id, rosters.c.since).where(rosters.c.team_id == team_id)
        return {PersonId(row.person_id): row.since for row in await self._session.execute(here) if row.since}

    async def add(self, forum: Forum) -> None:
        """Flushed at once: memberships refer to it."""
        self._session.add(forum)
        await self._session.flush()

    async def set_memberships(self, forum_id: ForumId, memberships: Iterable[Membership]) -> None:
        """One read and one write for all of them.

        People who get a part are no longer asked about; that somebody was taken off the list is kept.
        """
        there = {part.person_id: part for part in await self.memberships(forum_id)}
        added: list[PersonId] = []
        removed: list[PersonId] = []
        for membership in memberships:
            found = there.get(membership.person_id)
            wanted = membership.is_member or membership.is_chair or membership.is_facilitator
            if found is None and wanted:
                self._session.add(membership)
                added.append(membership.person_id)
            elif found is not None and not wanted:
                await self._session.delete(found)
                removed.append(membership.person_id)
            elif found is not None:
                found.is_member, found.is_chair = membership.is_member, membership.is_chair
                found.is_facilitator = membership.is_facilitator
        await self._session.flush()
        await self._forget_admissions(forum_id, [*added, *removed])
        rows = [{"forum_id": forum_id, "person_id": person, "state": Admission.REMOVED} for person in removed]
        if rows:
            await self._session.execute(insert(admissions), rows)
