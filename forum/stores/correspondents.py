"""Where it is kept how members are reached outside Teams."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from forum.correspondents import Correspondent, Letterhead
from forum.ids import ForumId, PersonId
from forum.people import Person
from forum.safe_links import LinkId, LinkKind, SafeLink


class Correspondents(Protocol):
    """Addresses and numbers of members, the wish not to be written to, and personal links."""

    async def get(self, forum_id: ForumId, person_id: PersonId) -> Correspondent | None:
        """As it is now, to be read: nothing is locked, so that nothing shows who was here and when."""
        ...

    async def held(self, forum_id: ForumId, person_id: PersonId) -> Correspondent | None:
        """As it is now, to be changed: others wait until this transaction ends."""
        ...

    async def lock(self, forum_id: ForumId) -> None:
        """Other transactions that do the same wait until this one ends: two chairs may add the same list at once."""
        ...

    async def of_forum(self, forum_id: ForumId) -> Sequence[Correspondent]:
        """Everybody's, in no order."""
        ...

    async def of_person(self, person_id: PersonId) -> Sequence[Correspondent]:
        """In all forums."""
        ...

    async def with_address(self, email_key: str) -> Sequence[Correspondent]:
        """Everybody with that address, in all forums: mailboxes are shared."""
        ...

    async def with_number(self, phone: str) -> Sequence[Correspondent]:
        """Everybody with that mobile number (E.164), in all forums: telephones are shared, too."""
        ...

    async def add_person(self, person: Person) -> None:
        """Somebody who is not in Teams. Twice is the same as once."""
        ...

    async def add(self, correspondent: Correspondent) -> None:
        """Twice is the same as once."""
        ...

    async def forget(self, forum_id: ForumId, people: Collection[PersonId]) -> None:
        """Deletes their addresses, numbers and links, also those with which an adult answered for them, because they
        have left the forum.
        """
        ...

    async def refuses(self, forum_id: ForumId, digests: Collection[str]) -> bool:
        """Whether somebody said no at an address with one of these digests."""
        ...

    async def keep_refusal(self, forum_id: ForumId, digest: str) -> None:
        """Nobody is to be asked again at that address. Twice is the same as once."""
        ...

    async def letterhead(self, forum_id: ForumId) -> Letterhead:
        """The forum's, or the one it begins with."""
        ...

    async def keep_letterhead(self, letterhead: Letterhead) -> None:
        """In place of the one before."""
        ...

    async def link(self, link_id: LinkId) -> SafeLink | None:
        """By id. Nothing is locked: a lock on the link would show which transaction wrote what its person sent."""
        ...

    async def held_link(self, link_id: LinkId) -> SafeLink | None:
        """By id; others wait until this transaction ends, so that a link that opens once is opened once."""
        ...

    async def links(self, forum_id: ForumId, person_id: PersonId, kind: LinkKind | None = None) -> Sequence[SafeLink]:
        """The newest first."""
        ...

    async def links_about(self, forum_id: ForumId, young_id: PersonId) -> Sequence[SafeLink]:
        """Those with which somebody answers for a member under 18, in no order."""
        ...

    async def forget_links(self, forum_id: ForumId, person_id: PersonId, moment: datetime) -> None:
        """Deletes those that had expired by a UTC instant."""
        ...

    async def add_link(self, link: SafeLink) -> None:
        """Twice is the same as once."""
        ...
