"""Where the minutes of meetings are kept."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from forum.ids import ForumId, MeetingId, MinutesId, PersonId
from forum.minutes import Minutes, MinutesAction, MinutesItem, MinutesPaper
from forum.papers import PaperKind


class AllMinutes(Protocol):
    """Every version of each meeting's minutes, and the files made of them."""

    async def get(self, minutes_id: MinutesId, *, lock: bool = False) -> Minutes | None:
        """By id. `lock`: anything else that locks it waits until this transaction ends."""
        ...

    async def newest_of(self, meeting_id: MeetingId, *, published: bool = False) -> Minutes | None:
        """The newest version; with `published` the newest that everybody may read."""
        ...

    async def unpublished_of(self, forum_id: ForumId) -> Sequence[Minutes]:
        """Every draft of the forum's, locked: others wait until this transaction ends."""
        ...

    async def published_of(self, forum_id: ForumId, most: int) -> Sequence[Minutes]:
        """The newest published version of each meeting, that of the newest meeting first."""
        ...

    async def first_published_since(self, forum_id: ForumId, since: datetime) -> Sequence[Minutes]:
        """The first version of what was first published then (UTC) or later, that of the newest meeting first."""
        ...

    async def first_published_at(self, meeting_id: MeetingId) -> datetime | None:
        """The UTC instant at which a meeting's minutes were first published."""
        ...

    async def add(self, minutes: Minutes) -> None:
        """A new version. Raises an error of the database if that version exists."""
        ...

    async def items(self, minutes_id: MinutesId) -> Sequence[MinutesItem]:
        """In their order."""
        ...

    async def texts(self, minutes_ids: Collection[MinutesId]) -> Mapping[MinutesId, str]:
        """What items and actions say, for each that says anything."""
        ...

    async def set_items(self, minutes_id: MinutesId, items: Sequence[MinutesItem]) -> None:
        """Replaces them."""
        ...

    async def actions(self, minutes_id: MinutesId) -> Sequence[MinutesAction]:
        """In their order."""
        ...

    async def set_actions(self, minutes_id: MinutesId, actions: Sequence[MinutesAction]) -> None:
        """Replaces them."""
        ...

    async def naming(self, person_id: PersonId) -> Sequence[tuple[Minutes, MinutesAction]]:
        """Where minutes name somebody as the owner of an action."""
        ...

    async def keep_paper(self, paper: MinutesPaper) -> None:
        """Keeps a file; twice is the same as once."""
        ...

    async def paper(self, minutes_id: MinutesId, kind: PaperKind, *, names_owners: bool) -> MinutesPaper | None:
        """Minutes as that kind of file; None if it has not been made."""
        ...
