"""Actions in the database."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.actions import Action, ActionId, Progress
from forum.forums import ForumId
from forum.meetings import MeetingId
from forum.people import PersonId
from storage.tables import actions


class SqlActions:
    """Keeps forum.repositories.Actions."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, action_id: ActionId) -> Action | None:
        """By id."""
        return await self._session.get(Action, action_id)

    async def add(self, action: Action) -> None:
        """A new one."""
        self._session.add(action)
        await self._session.flush()

    async def open_of(self, forum_id: ForumId) -> Sequence[Action]:
        """By due date."""
        return await self._where(actions.c.forum_id == forum_id, actions.c.progress != Progress.DONE)

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Action]:
        """By due date."""
        return await self._where(actions.c.meeting_id == meeting_id)

    async def owned_by(self, person_id: PersonId) -> Sequence[Action]:
        """By due date."""
        return await self._where(actions.c.owner_id == person_id)

    async def recorded_by(self, person_id: PersonId) -> Sequence[Action]:
        """By due date."""
        return await self._where(actions.c.recorded_by == person_id)

    async def _where(self, *conditions: ColumnElement[bool]) -> Sequence[Action]:
        found = select(Action).where(*conditions)
        return (await self._session.scalars(found.order_by(actions.c.due.nulls_last(), actions.c.recorded_at))).all()
