"""How members are reached outside Teams, in the database."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.correspondents import Correspondent, Letterhead
from forum.ids import ForumId, PersonId
from forum.people import Person
from forum.safe_links import LinkId, LinkKind, SafeLink
from storage.confided import is_any_of
from storage.tables import correspondents, forums, letterheads, mail_refusals, people, safe_links
from storage.upsert import insert_or_update, insert_unless_there, row_of


def _correspondent(forum_id: ForumId, person_id: PersonId) -> Select[Any]:
    theirs = (correspondents.c.forum_id == forum_id) & (correspondents.c.person_id == person_id)
    return select(Correspondent).where(theirs).execution_options(populate_existing=True)


def _link(link_id: LinkId) -> Select[Any]:
    return select(SafeLink).where(safe_links.c.id == link_id).execution_options(populate_existing=True)


class SqlCorrespondents:
    """Implements forum.stores.Correspondents."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, forum_id: ForumId, person_id: PersonId) -> Correspondent | None:
        """One statement."""
        return await self._session.scalar(_correspondent(forum_id, person_id))

    async def held(self, forum_id: ForumId, person_id: PersonId) -> Correspondent | None:
        """One statement, locking the row where the database locks rows."""
        return await self._session.scalar(_correspondent(forum_id, person_id).with_for_update())

    async def lock(self, forum_id: ForumId) -> None:
        """One statement. SQLite has one writer at a time, so nothing needs to be locked there."""
        wanted = select(forums.c.id).where(forums.c.id == forum_id)
        await self._session.execute(wanted.with_for_update(key_share=True))

    async def of_forum(self, forum_id: ForumId) -> Sequence[Correspondent]:
        """One statement."""
        return (await self._session.scalars(select(Correspondent).where(correspondents.c.forum_id == forum_id))).all()

    async def of_person(self, person_id: PersonId) -> Sequence[Correspondent]:
        """One statement."""
        return (await self._session.scalars(select(Correspondent).where(correspondents.c.person_id == person_id))).all()

    async def with_address(self, email_key: str) -> Sequence[Correspondent]:
        """One statement."""
        theirs = is_any_of(self._session, correspondents.c.email_key, [email_key])
        return (await self._session.scalars(select(Correspondent).where(theirs))).all()

    async def with_number(self, phone: str) -> Sequence[Correspondent]:
        """One statement."""
        theirs = is_any_of(self._session, correspondents.c.phone_key, [phone])
        return (await self._session.scalars(select(Correspondent).where(theirs))).all()

    async def add_person(self, person: Person) -> None:
        """One statement."""
        row = {name: value for name, value in row_of(person).items() if name in people.c}
        await insert_unless_there(self._session, people, row)

    async def add(self, correspondent: Correspondent) -> None:
        """One statement."""
        await insert_unless_there(self._session, correspondents, row_of(correspondent))

    async def forget(self, forum_id: ForumId, people: Collection[PersonId]) -> None:
        """Two statements."""
        left = set(people)
        links = safe_links.c.person_id.in_(left) | safe_links.c.for_id.in_(left)
        await self._session.execute(delete(safe_links).where(safe_links.c.forum_id == forum_id, links))
        ways = correspondents.c.person_id.in_(left)
        await self._session.execute(delete(correspondents).where(correspondents.c.forum_id == forum_id, ways))

    async def refuses(self, forum_id: ForumId, digests: Collection[str]) -> bool:
        """One statement."""
        wanted = select(mail_refusals.c.digest).where(
            mail_refusals.c.forum_id == forum_id, mail_refusals.c.digest.in_(set(digests))
        )
        return await self._session.scalar(wanted.limit(1)) is not None

    async def keep_refusal(self, forum_id: ForumId, digest: str) -> None:
        """One statement."""
        await insert_unless_there(self._session, mail_refusals, {"forum_id": forum_id, "digest": digest})

    async def letterhead(self, forum_id: ForumId) -> Letterhead:
        """One statement."""
        wanted = select(Letterhead).where(letterheads.c.forum_id == forum_id).execution_options(populate_existing=True)
        return await self._session.scalar(wanted) or Letterhead(forum_id)

    async def keep_letterhead(self, letterhead: Letterhead) -> None:
        """One statement: two chairs may save at once."""
        await insert_or_update(self._session, letterheads, row_of(letterhead))

    async def link(self, link_id: LinkId) -> SafeLink | None:
        """One statement. PostgreSQL keeps the number of the transaction that locks a row with that row."""
        return await self._session.scalar(_link(link_id))

    async def held_link(self, link_id: LinkId) -> SafeLink | None:
        """One statement, locking the row where the database locks rows."""
        return await self._session.scalar(_link(link_id).with_for_update())

    async def links(self, forum_id: ForumId, person_id: PersonId, kind: LinkKind | None = None) -> Sequence[SafeLink]:
        """One statement."""
        wanted = select(SafeLink).where(safe_links.c.person_id == person_id, safe_links.c.forum_id == forum_id)
        if kind is not None:
            wanted = wanted.where(safe_links.c.kind == kind)
        return (await self._session.scalars(wanted.order_by(safe_links.c.made_at.desc(), safe_links.c.id))).all()

    async def links_about(self, forum_id: ForumId, young_id: PersonId) -> Sequence[SafeLink]:
        """One statement."""
        wanted = select(SafeLink).where(safe_links.c.for_id == young_id, safe_links.c.forum_id == forum_id)
        return (await self._session.scalars(wanted)).all()

    async def forget_links(self, forum_id: ForumId, person_id: PersonId, moment: datetime) -> None:
        """One statement."""
        theirs = (safe_links.c.person_id == person_id) & (safe_links.c.forum_id == forum_id)
        await self._session.execute(delete(safe_links).where(theirs, safe_links.c.expires_at <= moment))

    async def add_link(self, link: SafeLink) -> None:
        """One statement."""
        await insert_unless_there(self._session, safe_links, row_of(link))
