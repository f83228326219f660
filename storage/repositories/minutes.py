"""The minutes of meetings in the database."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Table, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.drafts import DraftState
from forum.ids import ForumId, MeetingId, MinutesId, PersonId
from forum.minutes import Minutes, MinutesAction, MinutesItem, MinutesPaper
from forum.papers import PaperKind
from storage.tables import minutes, minutes_actions, minutes_items, minutes_papers
from storage.upsert import insert_unless_there, row_of

_NEWEST_MEETING = (minutes.c.starts.desc(), minutes.c.id)


class SqlMinutes:
    """Implements forum.stores.AllMinutes."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, minutes_id: MinutesId, *, lock: bool = False) -> Minutes | None:
        """By id. SQLite has one writer at a time, so nothing needs to be locked there."""
        if not lock:
            return await self._session.get(Minutes, minutes_id)
        locked = select(Minutes).where(minutes.c.id == minutes_id).with_for_update()
        return await self._session.scalar(locked.execution_options(populate_existing=True))

    async def newest_of(self, meeting_id: MeetingId, *, published: bool = False) -> Minutes | None:
        """By its number."""
        found = select(Minutes).where(minutes.c.meeting_id == meeting_id)
        if published:
            found = found.where(minutes.c.state == DraftState.MADE)
        return await self._session.scalar(found.order_by(minutes.c.version.desc()).limit(1))

    async def unpublished_of(self, forum_id: ForumId) -> Sequence[Minutes]:
        """As they are now, not as they were read before."""
        drafts = select(Minutes).where(minutes.c.forum_id == forum_id, minutes.c.state != DraftState.MADE)
        locked = drafts.order_by(minutes.c.id).with_for_update().execution_options(populate_existing=True)
        return (await self._session.scalars(locked)).all()

    async def published_of(self, forum_id: ForumId, most: int) -> Sequence[Minutes]:
        """One for each meeting."""
        theirs = (minutes.c.forum_id == forum_id) & (minutes.c.state == DraftState.MADE)
        newest = select(minutes.c.meeting_id, func.max(minutes.c.version).label("version")).where(theirs)
        last = newest.group_by(minutes.c.meeting_id).subquery()
        same = (last.c.meeting_id == minutes.c.meeting_id) & (last.c.version == minutes.c.version)
        found = select(Minutes).join(last, same).order_by(*_NEWEST_MEETING).limit(most)
        return (await self._session.scalars(found)).all()

    async def first_published_since(self, forum_id: ForumId, since: datetime) -> Sequence[Minutes]:
        """By the number of the version."""
        first = (minutes.c.forum_id == forum_id) & (minutes.c.version == 1)
        found = select(Minutes).where(first, minutes.c.state == DraftState.MADE, minutes.c.made_at >= since)
        return (await self._session.scalars(found.order_by(*_NEWEST_MEETING))).all()

    async def first_published_at(self, meeting_id: MeetingId) -> datetime | None:
        """Of the first version."""
        first = (minutes.c.meeting_id == meeting_id) & (minutes.c.version == 1)
        return await self._session.scalar(select(minutes.c.made_at).where(first))

    async def add(self, minutes: Minutes) -> None:
        """Flushed at once: its parts refer to it."""
        self._session.add(minutes)
        await self._session.flush()

    async def items(self, minutes_id: MinutesId) -> Sequence[MinutesItem]:
        """In their order."""
        found = select(MinutesItem).where(minutes_items.c.minutes_id == minutes_id)
        return (await self._session.scalars(found.order_by(minutes_items.c.place))).all()

    async def texts(self, minutes_ids: Collection[MinutesId]) -> Mapping[MinutesId, str]:
        """Two statements."""
        items, actions = minutes_items.c, minutes_actions.c
        found: dict[MinutesId, list[str]] = {}
        for wanted in (
            select(items.minutes_id, items.title, items.words, items.decision).where(items.minutes_id.in_(minutes_ids)),
            select(actions.minutes_id, actions.text).where(actions.minutes_id.in_(minutes_ids)),
        ):
            for minutes_id, *texts in await self._session.execute(wanted):
                found.setdefault(minutes_id, []).extend(texts)
        return {minutes_id: "\n".join(texts) for minutes_id, texts in found.items()}

    async def set_items(self, minutes_id: MinutesId, items: Sequence[MinutesItem]) -> None:
        """All of them, because places change."""
        await self._replace(minutes_items, minutes_id, await self.items(minutes_id), items)

    async def actions(self, minutes_id: MinutesId) -> Sequence[MinutesAction]:
        """In their order."""
        found = select(MinutesAction).where(minutes_actions.c.minutes_id == minutes_id)
        return (await self._session.scalars(found.order_by(minutes_actions.c.place))).all()

    async def set_actions(self, minutes_id: MinutesId, actions: Sequence[MinutesAction]) -> None:
        """All of them, because places change."""
        await self._replace(minutes_actions, minutes_id, await self.actions(minutes_id), actions)

    async def _replace(self, table: Table, minutes_id: MinutesId, before: Sequence[object], now: Sequence[Any]) -> None:
        for old in before:
            self._session.expunge(old)
        await self._session.execute(delete(table).where(table.c.minutes_id == minutes_id))
        self._session.add_all(now)
        await self._session.flush()

    async def naming(self, person_id: PersonId) -> Sequence[tuple[Minutes, MinutesAction]]:
        """The newest minutes first."""
        joined = select(Minutes, MinutesAction).join(minutes_actions, minutes_actions.c.minutes_id == minutes.c.id)
        found = joined.where(minutes_actions.c.owner_id == person_id)
        rows = await self._session.execute(
            found.order_by(minutes.c.created_at.desc(), minutes.c.id, minutes_actions.c.place)
        )
        return [(each, action) for each, action in rows]

    async def keep_paper(self, paper: MinutesPaper) -> None:
        """What was published stays."""
        await insert_unless_there(self._session, minutes_papers, row_of(paper))

    async def paper(self, minutes_id: MinutesId, kind: PaperKind, *, names_owners: bool) -> MinutesPaper | None:
        """By its key."""
        return await self._session.get(MinutesPaper, (minutes_id, kind, names_owners))
