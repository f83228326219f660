"""Actions in the database."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.actions import ENDED, Action, ActionEvent, CarriedAction
from forum.ids import ActionId, ForumId, MeetingId, PersonId, SuggestionId
from storage.tables import action_events, actions, carried_actions
from storage.upsert import insert_unless_there, row_of


class SqlActions:
    """Implements forum.stores.Actions."""

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
        return await self._where(actions.c.forum_id == forum_id, actions.c.progress.not_in(ENDED))

    async def ended_since(self, forum_id: ForumId, since: datetime) -> Sequence[Action]:
        """The latest first."""
        theirs = (actions.c.forum_id == forum_id) & actions.c.progress.in_(ENDED) & (actions.c.updated_at > since)
        found = select(Action).where(theirs).order_by(actions.c.updated_at.desc(), actions.c.id)
        return (await self._session.scalars(found)).all()

    async def of_meeting(self, forum_id: ForumId, meeting_id: MeetingId) -> Sequence[Action]:
        """By due date. The forum's actions have an index."""
        return await self._where(actions.c.forum_id == forum_id, actions.c.meeting_id == meeting_id)

    async def owned_by(self, person_id: PersonId) -> Sequence[Action]:
        """By due date."""
        return await self._where(actions.c.owner_id == person_id)

    async def recorded_by(self, person_id: PersonId) -> Sequence[Action]:
        """By due date."""
        return await self._where(actions.c.recorded_by == person_id)

    async def of_topics(self, ids: Iterable[SuggestionId]) -> Sequence[Action]:
        """By due date."""
        return await self._where(actions.c.topic_id.in_(set(ids)))

    async def parts_of(self, action_id: ActionId) -> Sequence[Action]:
        """By due date."""
        return await self._where(actions.c.split_from == action_id)

    async def history(self, action_id: ActionId) -> Sequence[ActionEvent]:
        """Oldest first."""
        found = select(ActionEvent).where(action_events.c.action_id == action_id)
        return (await self._session.scalars(found.order_by(action_events.c.number))).all()

    async def add_event(self, event: ActionEvent) -> None:
        """Flushed at once: the next one counts from it."""
        self._session.add(event)
        await self._session.flush()

    async def events_about(self, person_id: PersonId) -> Sequence[tuple[Action, ActionEvent]]:
        """Newest first."""
        theirs = or_(action_events.c.by == person_id, action_events.c.owner_id == person_id)
        found = select(Action, ActionEvent).join(action_events, action_events.c.action_id == actions.c.id)
        order = (action_events.c.at.desc(), action_events.c.number.desc())
        rows = await self._session.execute(found.where(theirs).order_by(*order))
        return [(action, event) for action, event in rows]

    async def carry(self, carried: CarriedAction) -> bool:
        """Twice is the same as once."""
        return await insert_unless_there(self._session, carried_actions, row_of(carried))

    async def carried(self, action_id: ActionId) -> Sequence[CarriedAction]:
        """One for each published agenda."""
        found = select(CarriedAction).where(carried_actions.c.action_id == action_id)
        return (await self._session.scalars(found)).all()

    async def _where(self, *conditions: ColumnElement[bool]) -> Sequence[Action]:
        found = select(Action).where(*conditions)
        return (await self._session.scalars(found.order_by(actions.c.due.nulls_last(), actions.c.recorded_at))).all()
