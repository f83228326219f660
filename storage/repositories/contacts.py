"""The facilitator's contacts in the database."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, and_, delete, func, insert, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from forum.board import WhyNot
from forum.contacts import Contact, Nudge, Wish
from forum.ids import ForumId, MeetingId, PersonId
from storage.tables import care_nudges, care_wishes, contact_readers, meetings, outreaches, reasons_told
from storage.upsert import insert_or_update, insert_unless_there, row_of

_SAME = and_(
    contact_readers.c.meeting_id == outreaches.c.meeting_id,
    contact_readers.c.person_id == outreaches.c.person_id,
    contact_readers.c.number == outreaches.c.number,
)


def _of(forum_id: ForumId) -> Select[tuple[str]]:
    """The meetings of a forum."""
    return select(meetings.c.id).where(meetings.c.forum_id == forum_id)


class SqlContacts:
    """Implements forum.stores.Contacts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, outreach: Contact, readers: Iterable[PersonId] = ()) -> None:
        """Flushed at once: the readers refer to it."""
        self._session.add(outreach)
        await self._session.flush()
        key = {"meeting_id": outreach.meeting_id, "person_id": outreach.person_id, "number": outreach.number}
        rows = [{**key, "reader_id": reader} for reader in set(readers)]
        if rows:
            await self._session.execute(insert(contact_readers), rows)

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Contact]:
        """All about one meeting."""
        return (await self._session.scalars(select(Contact).where(outreaches.c.meeting_id == meeting_id))).all()

    async def in_forum(self, forum_id: ForumId, ids: Iterable[PersonId] | None = None) -> Sequence[Contact]:
        """Newest first, and as they are now: another facilitator may have saved since they were read."""
        return await self._newest_first(select(Contact), forum_id, ids)

    async def readable(
        self, forum_id: ForumId, reader_id: PersonId, ids: Iterable[PersonId] | None = None
    ) -> Sequence[Contact]:
        """Newest first, like `in_forum`."""
        read = select(Contact).join(contact_readers, _SAME).where(contact_readers.c.reader_id == reader_id)
        return await self._newest_first(read, forum_id, ids)

    async def _newest_first(
        self, wanted: Select[Any], forum_id: ForumId, ids: Iterable[PersonId] | None
    ) -> Sequence[Contact]:
        here = wanted.join(meetings, meetings.c.id == outreaches.c.meeting_id)
        theirs = here.where(meetings.c.forum_id == forum_id)
        if ids is not None:
            theirs = theirs.where(outreaches.c.person_id.in_(set(ids)))
        newest_first = theirs.order_by(outreaches.c.updated_at.desc(), outreaches.c.number.desc())
        return (await self._session.scalars(newest_first.execution_options(populate_existing=True))).all()

    async def readers(self, forum_id: ForumId) -> Mapping[PersonId, int]:
        """One statement."""
        counted = select(contact_readers.c.reader_id, func.count()).where(
            contact_readers.c.meeting_id.in_(_of(forum_id))
        )
        found = await self._session.execute(counted.group_by(contact_readers.c.reader_id))
        return {PersonId(reader): count for reader, count in found}

    async def hand_over(self, forum_id: ForumId, giver_id: PersonId, to_id: PersonId) -> None:
        """What the other may already read is left out."""
        key = (contact_readers.c.meeting_id, contact_readers.c.person_id, contact_readers.c.number)
        here = contact_readers.c.meeting_id.in_(_of(forum_id))
        known = select(*key).where(contact_readers.c.reader_id == to_id, here)
        given = select(*key).where(contact_readers.c.reader_id == giver_id, here, tuple_(*key).not_in(known))
        rows = [{**row, "reader_id": to_id} for row in (await self._session.execute(given)).mappings()]
        for row in rows:
            await insert_unless_there(self._session, contact_readers, row)

    async def close_to(self, forum_id: ForumId, reader_id: PersonId) -> None:
        """One statement."""
        theirs = (contact_readers.c.reader_id == reader_id) & contact_readers.c.meeting_id.in_(_of(forum_id))
        await self._session.execute(delete(contact_readers).where(theirs))

    async def reasons_told(self, forum_id: ForumId, until: date) -> WhyNot | None:
        """By forum and quarter."""
        told = select(reasons_told.c.told).where(reasons_told.c.forum_id == forum_id, reasons_told.c.until == until)
        return await self._session.scalar(told)

    async def keep_reasons_told(self, forum_id: ForumId, told: WhyNot) -> None:
        """If two count at once, the second waits for the first, and leaves its result alone."""
        row = {"forum_id": forum_id, "until": told.until, "told": told}
        await insert_unless_there(self._session, reasons_told, row)

    async def wishes(self, forum_id: ForumId) -> Sequence[Wish]:
        """Everybody's."""
        found = select(Wish).where(care_wishes.c.forum_id == forum_id).execution_options(populate_existing=True)
        return (await self._session.scalars(found)).all()

    async def wishes_of(self, person_id: PersonId) -> Sequence[Wish]:
        """In all forums."""
        found = select(Wish).where(care_wishes.c.person_id == person_id).execution_options(populate_existing=True)
        return (await self._session.scalars(found)).all()

    async def keep_wish(self, wish: Wish) -> None:
        """One statement: two facilitators may save at once."""
        await insert_or_update(self._session, care_wishes, row_of(wish))

    async def dont_ask(self, ids: Iterable[PersonId]) -> set[PersonId]:
        """Each person once, in however many forums they asked."""
        asked = select(care_wishes.c.person_id).where(care_wishes.c.person_id.in_(set(ids)), care_wishes.c.dont_ask)
        return {PersonId(found) for found in (await self._session.scalars(asked)).all()}

    async def nudged(self, facilitator_id: PersonId, forum_id: ForumId) -> set[tuple[PersonId, str]]:
        """Whom it was about, and the matter."""
        mine = (care_nudges.c.facilitator_id == facilitator_id) & (care_nudges.c.forum_id == forum_id)
        found = await self._session.execute(select(care_nudges.c.person_id, care_nudges.c.matter).where(mine))
        return {(PersonId(person_id), matter) for person_id, matter in found}

    async def keep_nudge(self, nudge: Nudge) -> None:
        """The key rejects a second one."""
        await insert_unless_there(self._session, care_nudges, row_of(nudge))

    async def take_back_nudges(self, facilitator_id: PersonId, forum_id: ForumId, since: datetime) -> None:
        """One statement."""
        mine = (care_nudges.c.facilitator_id == facilitator_id) & (care_nudges.c.forum_id == forum_id)
        await self._session.execute(delete(care_nudges).where(mine, care_nudges.c.at >= since))
