"""Where somebody is erased, and where it is kept that they were."""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Protocol

from forum.erasing.erased import Erased, ErasedForum, Erasure, Known, Phrases
from forum.ids import ForumId, PersonId
from forum.subjects.candidates import Subject


class Erasures(Protocol):
    """Everything of one person, or of one forum, goes, in this transaction."""

    async def known(self, person_id: PersonId) -> Known | None:
        """By what somebody is known here; None if nobody has that id."""
        ...

    async def erase_person(
        self, person_id: PersonId, say: Callable[[str], Phrases], now: datetime, *, words: bool
    ) -> Erased | None:
        """None if nobody has that id. `say`: what stands in their place, by a forum's locale. `words`: what
        they wrote and is the forum's record goes as well. Raises OnItsWay.
        """
        ...

    async def erase_name(
        self, subject: Subject, known: Known, say: Callable[[str], Phrases], *, namesakes: bool
    ) -> Erased:
        """Of somebody who has no row of their own: every row of `subject.listed`, and the name in words, unless
        somebody else bears it (`namesakes`). The board's contact stays. Raises OnItsWay.
        """
        ...

    async def erase_forum(self, forum_id: ForumId) -> ErasedForum | None:
        """With everybody who is in no other. None if there is no such forum."""
        ...

    async def keep(self, erasure: Erasure) -> None:
        """Twice is the same as once."""
        ...

    async def is_done(self, erasure_id: str) -> bool:
        """Whether this erasure was made in this database."""
        ...

    async def among(self, digests: Collection[str]) -> frozenset[str]:
        """Which of these are digests of somebody who was erased and has not come back. One statement."""
        ...

    async def welcome(self, digests: Collection[str]) -> None:
        """Whoever has one of these has come back: nothing is kept about them any longer."""
        ...

    async def let_in(self, digests: Collection[str]) -> None:
        """These digests are not kept any longer; others of the same people are. One statement."""
        ...

    async def people(self) -> Collection[PersonId]:
        """The ids of everybody."""
        ...

    async def forums(self) -> Collection[ForumId]:
        """The ids of all forums."""
        ...
