"""Who was erased, in the database; how, is in `storage.erasing`."""

from collections.abc import Callable, Collection
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.erasing.erased import Erased, ErasedForum, Erasure, Known, Phrases
from forum.ids import ForumId, PersonId
from forum.subjects.candidates import Subject
from storage.erasing.forum import erase_forum
from storage.erasing.known import known_of
from storage.erasing.listed import erase_name
from storage.erasing.person import erase_person
from storage.repositories.audit import SqlAuditTrail
from storage.tables import erased_ids, erasures, forums, people
from storage.upsert import insert_unless_there

BATCH = 500


class SqlErasures:
    """Implements forum.stores.Erasures."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def known(self, person_id: PersonId) -> Known | None:
        """As `storage.erasing.known` finds it."""
        await self._session.flush()
        return await known_of(self._session, person_id)

    async def erase_person(
        self, person_id: PersonId, say: Callable[[str], Phrases], now: datetime, *, words: bool
    ) -> Erased | None:
        """What this transaction has read before is out of date afterwards."""
        await self._session.flush()
        await SqlAuditTrail(self._session).forget_person(person_id)
        done = await erase_person(self._session, person_id, say, now, words=words)
        self._session.expunge_all()
        return done

    async def erase_name(
        self, subject: Subject, known: Known, say: Callable[[str], Phrases], *, namesakes: bool
    ) -> Erased:
        """What this transaction has read before is out of date afterwards."""
        await self._session.flush()
        done = await erase_name(self._session, subject, Erased(known, namesakes=namesakes), say)
        self._session.expunge_all()
        return done

    async def erase_forum(self, forum_id: ForumId) -> ErasedForum | None:
        """What this transaction has read before is out of date afterwards."""
        await self._session.flush()
        done = await erase_forum(self._session, forum_id)
        self._session.expunge_all()
        return done

    async def keep(self, erasure: Erasure) -> None:
        """The deed, then its digests."""
        await insert_unless_there(self._session, erasures, {"id": erasure.id, "at": erasure.at})
        for digest in erasure.digests:
            await insert_unless_there(self._session, erased_ids, {"digest": digest, "erasure_id": erasure.id})

    async def is_done(self, erasure_id: str) -> bool:
        """By its key."""
        return await self._session.scalar(select(erasures.c.id).where(erasures.c.id == erasure_id)) is not None

    async def among(self, digests: Collection[str]) -> frozenset[str]:
        """One statement, or one for so many of them."""
        wanted, found = sorted(digests), set[str]()
        for start in range(0, len(wanted), BATCH):
            here = erased_ids.c.digest.in_(wanted[start : start + BATCH])
            found |= set((await self._session.scalars(select(erased_ids.c.digest).where(here))).all())
        return frozenset(found)

    async def welcome(self, digests: Collection[str]) -> None:
        """All digests of the same erasures. Two statements; one if there is nothing."""
        theirs = select(erased_ids.c.erasure_id).where(erased_ids.c.digest.in_(set(digests)))
        if back := set((await self._session.scalars(theirs)).all()):
            await self._session.execute(delete(erased_ids).where(erased_ids.c.erasure_id.in_(back)))

    async def let_in(self, digests: Collection[str]) -> None:
        """One statement."""
        await self._session.execute(delete(erased_ids).where(erased_ids.c.digest.in_(set(digests))))

    async def people(self) -> Collection[PersonId]:
        """One statement."""
        return [PersonId(one) for one in (await self._session.scalars(select(people.c.id))).all()]

    async def forums(self) -> Collection[ForumId]:
        """One statement."""
        return [ForumId(one) for one in (await self._session.scalars(select(forums.c.id))).all()]
