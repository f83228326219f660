"""Where published agendas are kept, and what people said about them."""

from collections.abc import Sequence
from typing import Protocol

from forum.ids import CommentId, ForumId, MeetingId, PersonId
from forum.published import AgendaComment, AgendaVersion


class Published(Protocol):
    """Versions are only ever added."""

    async def newest(self, meeting_id: MeetingId, most: int = 1) -> Sequence[AgendaVersion]:
        """The latest versions, newest first, at most `most`; empty while nothing has been published."""
        ...

    async def newest_of_each(self, forum_id: ForumId) -> Sequence[AgendaVersion]:
        """The latest version for each meeting that has one, in no order."""
        ...

    async def version(self, meeting_id: MeetingId, version: int) -> AgendaVersion | None:
        """One of them."""
        ...

    async def add_version(self, version: AgendaVersion) -> None:
        """A new one. If two with the same number come at once, one fails and is retried."""
        ...

    async def comment(self, comment_id: CommentId) -> AgendaComment | None:
        """By id."""
        ...

    async def add_comment(self, comment: AgendaComment) -> None:
        """A new one."""
        ...

    async def comments(self, meeting_id: MeetingId) -> Sequence[AgendaComment]:
        """All on one agenda that were not taken back, in an order that does not reveal who sent which."""
        ...

    async def sent_comments(self, meeting_id: MeetingId) -> int:
        """How many were ever sent, taken back or not."""
        ...

    async def comments_by(self, person_id: PersonId) -> Sequence[AgendaComment]:
        """Those that somebody signed, newest first. Unattributed ones are never among them."""
        ...
