"""What has been kept for long enough, in the database. Every deletion after a time goes through here."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import ForumId
from forum.retention.periods import Kept
from forum.retention.row import Forgotten, Oldest
from storage.retention.held import Held, held_now
from storage.retention.rules import RULES


class SqlRetention:
    """Implements forum.stores.Retention."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._held: Held | None = None
        self._has_looked = False

    async def forget(self, kind: Kept, now: datetime, most: int) -> Forgotten:
        """Parts first. Where nothing is due, nothing is deleted: a deletion has files rewritten."""
        await self._session.flush()
        held = await self._on_hold()
        count, forums = 0, set[ForumId]()
        for rule in RULES[kind]:
            if due := await rule.due(self._session, now, most - count, held):
                count += len(due)
                forums |= {one.forum_id for one in due if one.forum_id}
                for goes in rule.goes:
                    await self._session.execute(goes([one.key for one in due], held))
        return Forgotten(count, forums)

    async def oldest(self, kind: Kept) -> Oldest | None:
        """The one of them that goes next."""
        held = await self._on_hold()
        found = [await rule.oldest(self._session, held) for rule in RULES[kind]]
        return min(filter(None, found), key=lambda one: one.until, default=None)

    async def kept_back(self, kind: Kept, now: datetime) -> int:
        """What a hold keeps although its time is over; at most as much as is looked at for each rule."""
        if (held := await self._on_hold()) is None:
            return 0
        return sum([await rule.kept_back(self._session, now, held) for rule in RULES[kind]])

    async def _on_hold(self) -> Held | None:
        """Read once in each transaction, when something is first to be deleted."""
        if not self._has_looked:
            self._held, self._has_looked = await held_now(self._session), True
        return self._held
