"""What is known about events and calendars at Microsoft, in the database."""

from collections.abc import Iterable, Sequence

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import MeetingId, PersonId
from forum.meetings import MeetingState
from forum.outlook import Invited, SeenEvent, Watch
from storage.tables import invited, meetings, seen_events, watches
from storage.upsert import insert_or_update, row_of

_AHEAD = meetings.c.state.in_([MeetingState.SCHEDULING, MeetingState.SCHEDULED])


class SqlOutlookNotes:
    """Implements forum.stores.OutlookNotes."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def seen(self, meeting_id: MeetingId) -> SeenEvent | None:
        """A meeting's event as last seen."""
        return await self._session.get(SeenEvent, meeting_id, populate_existing=True)

    async def see(self, seen: SeenEvent) -> None:
        """One statement, so that a read and a move that end at once leave one row."""
        await insert_or_update(self._session, seen_events, row_of(seen))

    async def invited(self, meeting_id: MeetingId) -> Sequence[Invited]:
        """By name, as they were written into the event."""
        found = select(Invited).where(invited.c.meeting_id == meeting_id).order_by(func.lower(invited.c.name))
        return (await self._session.scalars(found.execution_options(populate_existing=True))).all()

    async def keep_invited(self, meeting_id: MeetingId, people: Iterable[Invited]) -> None:
        """Replaced whole."""
        await self._session.execute(delete(invited).where(invited.c.meeting_id == meeting_id))
        if rows := [row_of(person) for person in people]:
            await self._session.execute(insert(invited), rows)

    async def watch_of(self, person_id: PersonId) -> Watch | None:
        """The one on somebody's calendar."""
        return await self._session.get(Watch, person_id, populate_existing=True)

    async def watches(self, subscription_ids: Iterable[str]) -> Sequence[Watch]:
        """One statement: anybody may send a list of unknown ids."""
        found = select(Watch).where(watches.c.subscription_id.in_(set(subscription_ids)))
        return (await self._session.scalars(found)).all()

    async def keep_watch(self, watch: Watch) -> None:
        """Replaces an earlier one for the same calendar."""
        await insert_or_update(self._session, watches, row_of(watch))

    async def end_watch(self, person_id: PersonId) -> None:
        """Twice is the same as once."""
        await self._session.execute(delete(watches).where(watches.c.person_id == person_id))

    async def meetings_in(self, person_id: PersonId) -> Sequence[MeetingId]:
        """Still to come as far as the forum knows, and in the calendar."""
        theirs = select(meetings.c.id).where(
            meetings.c.organiser_id == person_id, meetings.c.event_id.is_not(None), _AHEAD
        )
        return [MeetingId(meeting_id) for meeting_id in await self._session.scalars(theirs)]
