"""Where the pages on the web are kept."""

from collections.abc import Collection, Sequence
from typing import Protocol

from forum.ids import ForumId
from forum.public_pages import Interest, InterestId, KeptPoster, PublicPage


class PublicPages(Protocol):
    """The forums' pages on the web, and who would like to take part."""

    async def page(self, forum_id: ForumId) -> PublicPage | None:
        """The forum's, on or off, as it is now."""
        ...

    async def held(self, forum_id: ForumId) -> PublicPage | None:
        """The same, to be changed: others wait until this transaction ends."""
        ...

    async def at(self, slug: str) -> PublicPage | None:
        """The one at that address, on or off."""
        ...

    async def add(self, page: PublicPage) -> None:
        """Unless the forum has one."""
        ...

    async def forget(self, forum_id: ForumId) -> None:
        """Deletes it for good, with everything that came by it."""
        ...

    async def poster(self, forum_id: ForumId) -> KeptPoster | None:
        """The newest."""
        ...

    async def keep_poster(self, poster: KeptPoster) -> None:
        """In place of the one before."""
        ...

    async def interest(self, interest_id: InterestId) -> Interest | None:
        """By id; None once it has been dealt with."""
        ...

    async def interests(self, forum_id: ForumId) -> Sequence[Interest]:
        """Those that wait for the chairs."""
        ...

    async def interests_at(self, email_keys: Collection[str]) -> Sequence[Interest]:
        """Those sent with one of these addresses, in all forums."""
        ...

    async def add_interest(self, interest: Interest) -> bool:
        """Whether it was not there before."""
        ...

    async def forget_interest(self, forum_id: ForumId, interest_id: InterestId) -> None:
        """Deletes it for good. Twice is the same as once."""
        ...
