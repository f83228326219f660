"""Answers in Outlook that may be from several people, in the database."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import PersonId
from forum.outlook import OpenReply
from storage.tables import open_replies, open_reply_people
from storage.upsert import insert_unless_there, row_of


class SqlOpenReplies:
    """Implements forum.stores.OpenReplies."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def keep(self, reply: OpenReply, people: Iterable[PersonId]) -> bool:
        """Two simultaneous reads keep it once."""
        if not await insert_unless_there(self._session, open_replies, row_of(reply)):
            return False
        for person_id in people:
            likely = {"reply_id": reply.id, "person_id": person_id}
            await insert_unless_there(self._session, open_reply_people, likely)
        same = (open_replies.c.attendee == reply.attendee) & open_replies.c.said_at.is_(None)
        earlier = select(open_replies.c.id).where(same, open_replies.c.id != reply.id)
        await self._delete((await self._session.scalars(earlier)).all())
        return True

    async def get(self, reply_id: str) -> OpenReply | None:
        """One, as it is now."""
        return await self._session.get(OpenReply, reply_id, populate_existing=True)

    async def people(self, reply_id: str) -> Sequence[PersonId]:
        """By id."""
        wanted = select(open_reply_people.c.person_id).where(open_reply_people.c.reply_id == reply_id)
        return [PersonId(found) for found in await self._session.scalars(wanted.order_by("person_id"))]

    async def said_of(self, attendee: str) -> OpenReply | None:
        """The one that was settled last."""
        said = (open_replies.c.attendee == attendee) & open_replies.c.said_at.is_not(None)
        wanted = select(OpenReply).where(said).order_by(open_replies.c.said_at.desc()).limit(1)
        return (await self._session.scalars(wanted.execution_options(populate_existing=True))).first()

    async def say(self, reply_id: str, people: Iterable[PersonId], at: datetime) -> bool:
        """One statement decides, so that one of two chairs who press at once is first. After that the name is no longer
        needed.
        """
        is_open = (open_replies.c.id == reply_id) & open_replies.c.said_at.is_(None)
        row = update(open_replies).where(is_open).values(said_at=at, name="").returning(open_replies.c.id)
        if await self._session.scalar(row) is None:
            return False
        others = open_reply_people.c.person_id.not_in(list(people))
        await self._session.execute(delete(open_reply_people).where(open_reply_people.c.reply_id == reply_id, others))
        return True

    async def _delete(self, ids: Sequence[str]) -> None:
        await self._session.execute(delete(open_reply_people).where(open_reply_people.c.reply_id.in_(ids)))
        await self._session.execute(delete(open_replies).where(open_replies.c.id.in_(ids)))
