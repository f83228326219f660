"""People in the database."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import PersonId
from forum.names import by_name
from forum.people import Double, IdKind, Person, Speaker, person_id
from storage.joining import join_people
from storage.tables import doubles, former_ids, people
from storage.upsert import insert_or_update, insert_unless_there, row_of


class SqlPeople:
    """Implements forum.stores.People."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._added: set[str] = set()

    async def get(self, person_id: PersonId) -> Person | None:
        """By id, including that of a row that was joined to another."""
        found = await self._session.get(Person, person_id)
        return found or await self._formerly(None, IdKind.PERSON, person_id)

    async def find(self, speaker: Speaker) -> Person | None:
        """By Entra id, otherwise by Teams id."""
        return await self._by_entra_id(speaker) or await self._by_teams_id(speaker)

    async def recognise(self, speaker: Speaker) -> Person:
        """Found by Entra id, otherwise by Teams id; added if new."""
        found = await self.find(speaker)
        if found is None:
            found = await self._add(speaker)
        elif found.teams_id != speaker.teams_id or _lower(found.entra_id) != _lower(speaker.entra_id):
            await self._learn_ids(found, speaker)
        for name in ("name", "teams_id", "entra_id", "email"):
            if (fact := getattr(speaker, name)) and getattr(found, name) != fact:
                setattr(found, name, fact)
        if speaker.is_guest and not found.is_guest:
            found.is_guest = True
        return found

    def is_new(self, person: Person) -> bool:
        """Remembered here."""
        return person.id in self._added

    async def join(self, kept: PersonId, gone: PersonId) -> None:
        """In this transaction, completely."""
        await join_people(self._session, kept, gone)

    async def double(self, old_id: PersonId, new_id: PersonId) -> Double | None:
        """By both ids; other transactions wait until this one ends, so that two presses write once."""
        wanted = select(Double).where(doubles.c.old_id == old_id, doubles.c.new_id == new_id).with_for_update()
        return await self._session.scalar(wanted.execution_options(populate_existing=True))

    async def keep_double(self, double: Double) -> bool:
        """One statement."""
        return await insert_unless_there(self._session, doubles, row_of(double))

    async def _by_entra_id(self, speaker: Speaker) -> Person | None:
        """Most rows have an id made from it, and are found without a search."""
        if not speaker.entra_id:
            return None
        if found := await self._session.get(Person, person_id(speaker)):
            return found
        mine = (people.c.tenant_id == speaker.tenant_id) & people.c.entra_id.in_(_spellings(speaker.entra_id))
        found = (await self._session.scalars(select(Person).where(mine).limit(1))).first()
        return found or await self._formerly(speaker.tenant_id, IdKind.ENTRA, speaker.entra_id.lower())

    async def _by_teams_id(self, speaker: Speaker) -> Person | None:
        """A Teams id belongs to one account: a row with another account is somebody else's."""
        mine = (people.c.tenant_id == speaker.tenant_id) & (people.c.teams_id == speaker.teams_id)
        found = (await self._session.scalars(select(Person).where(mine).limit(1))).first()
        found = found or await self._formerly(speaker.tenant_id, IdKind.TEAMS, speaker.teams_id)
        is_another = found and found.entra_id and speaker.entra_id and not _same(found.entra_id, speaker.entra_id)
        return None if is_another else found

    async def _formerly(self, tenant_id: str | None, kind: IdKind, value: str) -> Person | None:
        known = select(former_ids.c.person_id).where(former_ids.c.kind == kind, former_ids.c.value == value)
        if tenant_id is not None:
            known = known.where(former_ids.c.tenant_id == tenant_id)
        return (await self._session.scalars(select(Person).where(people.c.id.in_(known)).limit(1))).first()

    async def _learn_ids(self, found: Person, speaker: Speaker) -> None:
        """An id that somebody has had stays theirs. A row that has the Teams id and no account is the same person."""
        twin = await self._by_teams_id(speaker) if speaker.entra_id else None
        if twin is not None and twin.id != found.id and not twin.entra_id:
            await self.join(found.id, twin.id)
        for kind, before, now in (
            (IdKind.ENTRA, _lower(found.entra_id), _lower(speaker.entra_id)),
            (IdKind.TEAMS, found.teams_id, speaker.teams_id),
        ):
            if before and now and before != now:
                row = {"tenant_id": found.tenant_id, "kind": kind, "value": before, "person_id": found.id}
                await insert_or_update(self._session, former_ids, row)

    async def _add(self, speaker: Speaker) -> Person:
        # Two first messages of one person may race: the second insert does nothing, and both read the same row.
        row = row_of(speaker) | {"id": person_id(speaker), "reach": "unknown"}
        if await insert_unless_there(self._session, people, row):
            self._added.add(row["id"])
        return await self._session.get_one(Person, row["id"])

    async def many(self, ids: Iterable[PersonId]) -> Sequence[Person]:
        """In the order of their names."""
        wanted = select(Person).where(people.c.id.in_(set(ids)))
        return by_name(await self._session.scalars(wanted))


def _lower(entra_id: str | None) -> str | None:
    return entra_id.lower() if entra_id else None


def _same(one: str, other: str) -> bool:
    return one.lower() == other.lower()


def _spellings(entra_id: str) -> set[str]:
    """A GUID is the same in capitals, and may have been kept in them."""
    return {entra_id, entra_id.lower(), entra_id.upper()}
