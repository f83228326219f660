"""People in the database."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.names import by_name
from forum.people import Person, PersonId, Speaker, person_id
from storage.tables import people
from storage.upsert import insert_unless_there


class SqlPeople:
    """Keeps forum.repositories.People."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, person_id: PersonId) -> Person | None:
        """By id."""
        return await self._session.get(Person, person_id)

    async def find(self, speaker: Speaker) -> Person | None:
        """By Entra id, else by Teams id."""
        return await self.get(person_id(speaker)) or await self._by_teams_id(speaker)

    async def recognise(self, speaker: Speaker) -> Person:
        """Found by Entra id, else by Teams id; added when new."""
        found = await self.find(speaker)
        if found is None:
            found = await self._add(speaker)
        facts = asdict(speaker)
        for name in ("name", "teams_id", "entra_id", "email"):
            if facts[name] and getattr(found, name) != facts[name]:
                setattr(found, name, facts[name])
        if speaker.is_guest and not found.is_guest:
            found.is_guest = True
        return found

    async def _by_teams_id(self, speaker: Speaker) -> Person | None:
        mine = (people.c.tenant_id == speaker.tenant_id) & (people.c.teams_id == speaker.teams_id)
        return (await self._session.scalars(select(Person).where(mine).limit(1))).first()

    async def _add(self, speaker: Speaker) -> Person:
        # Two first messages of one person may race: the second insert does nothing, and both read the same row.
        row = asdict(speaker) | {"id": person_id(speaker), "reach": "unknown"}
        await self._session.execute(insert_unless_there(self._session, people, row))
        return await self._session.get_one(Person, row["id"])

    async def many(self, ids: Iterable[PersonId]) -> Sequence[Person]:
        """In the order of their names."""
        wanted = select(Person).where(people.c.id.in_(set(ids)))
        return by_name(await self._session.scalars(wanted))
