"""The row that stands for everybody who was erased."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.erasing.erased import Phrases
from forum.erasing.former import MOST, former_id
from forum.ids import PersonId
from forum.people import Reach
from storage.tables import invited, people
from storage.upsert import insert_unless_there


async def former_member(session: AsyncSession, tenant_id: str, said: Phrases, number: int = 0) -> PersonId:
    """Its id. The row is made when it is first needed. It can never be written to."""
    found = former_id(tenant_id, said.locale, number)
    row = {"id": found, "tenant_id": tenant_id, "name": said.former, "locale": said.locale}
    await insert_unless_there(session, people, row | {"is_guest": False, "reach": Reach.BLOCKED})
    return found


async def free_at(session: AsyncSession, tenant_id: str, said: Phrases, meeting_id: str) -> PersonId:
    """One that is not among those invited to a meeting. Raises LookupError if all are: too many leave at once."""
    taken = set((await session.scalars(select(invited.c.person_id).where(invited.c.meeting_id == meeting_id))).all())
    number = next((each for each in range(MOST) if former_id(tenant_id, said.locale, each) not in taken), None)
    if number is None:
        raise LookupError("no more people can be erased before the invitation to a meeting has been changed")
    return await former_member(session, tenant_id, said, number)
