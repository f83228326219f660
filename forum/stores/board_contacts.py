"""Where it is kept who answers for the board without Teams, and what they have written."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from forum.board_contacts import BoardContact, BoardContactId, BoardLink, BoardReply, BoardRequest, BriefPage
from forum.ids import BriefId, ForumId
from forum.safe_links import LinkId


class BoardContacts(Protocol):
    """At most one contact for each forum, the briefs put to them, their answers and their links."""

    async def lock(self, forum_id: ForumId) -> None:
        """Other transactions that do the same wait until this one ends: two chairs may name somebody at once."""
        ...

    async def of_forum(self, forum_id: ForumId) -> BoardContact | None:
        """The one there is now."""
        ...

    async def get(self, contact_id: BoardContactId) -> BoardContact | None:
        """By id; None once another has been named."""
        ...

    async def add(self, contact: BoardContact) -> None:
        """A new one, after the one before was forgotten."""
        ...

    async def forget(self, contact_id: BoardContactId) -> None:
        """Deletes them, with their links, and everything of theirs that was not recorded."""
        ...

    async def request(self, contact_id: BoardContactId, brief_id: BriefId) -> BoardRequest | None:
        """How a brief was put to somebody."""
        ...

    async def add_request(self, request: BoardRequest) -> None:
        """Put for the first time."""
        ...

    async def replies(self, brief_id: BriefId) -> Sequence[BoardReply]:
        """What was written to the points of a brief, in their order."""
        ...

    async def waiting(self, contact_id: BoardContactId) -> int:
        """How many answers of somebody's are written and not recorded."""
        ...

    async def add_reply(self, reply: BoardReply) -> None:
        """The first words to a point."""
        ...

    async def link(self, link_id: LinkId) -> BoardLink | None:
        """By id."""
        ...

    async def links(self, contact_id: BoardContactId) -> Sequence[BoardLink]:
        """The newest first."""
        ...

    async def add_link(self, link: BoardLink) -> None:
        """Twice is the same as once."""
        ...

    async def forget_links(self, contact_id: BoardContactId, moment: datetime) -> None:
        """Deletes those that had expired by a UTC instant."""
        ...

    async def page(self, brief_id: BriefId) -> BriefPage | None:
        """None for a brief that was made before there were pages."""
        ...

    async def keep_page(self, page: BriefPage) -> None:
        """Twice is the same as once."""
        ...
