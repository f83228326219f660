"""What has been kept for long enough, in the database. Every deletion after a time goes through here."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import ForumId
from forum.retention.periods import Kept
from forum.retention.row import Forgotten, Oldest
from storage.retention.rules import RULES


class SqlRetention:
    """Implements forum.stores.Retention."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def forget(self, kind: Kept, now: datetime, most: int) -> Forgotten:
        """Parts first. Where nothing is due, nothing is deleted: a deletion has files rewritten."""
        await self._session.flush()
        count, forums = 0, set[ForumId]()
        for rule in RULES[kind]:
            if due := await rule.due(self._session, now, most - count):
                count += len(due)
                forums |= {one.forum_id for one in due if one.forum_id}
                for goes in rule.goes:
                    await self._session.execute(goes([one.key for one in due]))
        return Forgotten(count, forums)

    async def oldest(self, kind: Kept) -> Oldest | None:
        """The one of them that goes next."""
        found = [await rule.oldest(self._session) for rule in RULES[kind]]
        return min(filter(None, found), key=lambda one: one.until, default=None)
