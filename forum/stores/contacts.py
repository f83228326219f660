"""Where the facilitators' contacts are kept."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from forum.board import WhyNot
from forum.contacts import Contact, Nudge, Wish
from forum.ids import ForumId, MeetingId, PersonId


class Contacts(Protocol):
    """The facilitators' contacts, what people want from them, and what facilitators have been told."""

    async def add(self, outreach: Contact, readers: Iterable[PersonId] = ()) -> None:
        """A new contact, and who may read it as long as they are facilitators."""
        ...

    async def readable(
        self, forum_id: ForumId, reader_id: PersonId, ids: Iterable[PersonId] | None = None
    ) -> Sequence[Contact]:
        """Like `in_forum`, but only what somebody may read as a facilitator."""
        ...

    async def readers(self, forum_id: ForumId) -> Mapping[PersonId, int]:
        """Who may read contacts of a forum, and how many; some of them may no longer be facilitators."""
        ...

    async def hand_over(self, forum_id: ForumId, giver_id: PersonId, to_id: PersonId) -> None:
        """From now on `to_id` may read what `giver_id` may. Twice is the same as once."""
        ...

    async def close_to(self, forum_id: ForumId, reader_id: PersonId) -> None:
        """Somebody may no longer read anything of a forum."""
        ...

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Contact]:
        """All contacts about one meeting."""
        ...

    async def in_forum(self, forum_id: ForumId, ids: Iterable[PersonId] | None = None) -> Sequence[Contact]:
        """All contacts (None: with everybody) about meetings of one forum, newest first, no matter who may read
        them.
        """
        ...

    async def reasons_told(self, forum_id: ForumId, until: date) -> WhyNot | None:
        """What is shown about the year before a day, once it has been counted."""
        ...

    async def keep_reasons_told(self, forum_id: ForumId, told: WhyNot) -> None:
        """Keeps it; what was kept first stays."""
        ...

    async def wishes(self, forum_id: ForumId) -> Sequence[Wish]:
        """What people want in one forum."""
        ...

    async def wishes_of(self, person_id: PersonId) -> Sequence[Wish]:
        """What one person wants, forum by forum."""
        ...

    async def keep_wish(self, wish: Wish) -> None:
        """Replaces what was kept for that person and forum."""
        ...

    async def dont_ask(self, ids: Iterable[PersonId]) -> set[PersonId]:
        """Those of these people who asked, in any forum, not to be contacted."""
        ...

    async def nudged(self, facilitator_id: PersonId, forum_id: ForumId) -> set[tuple[PersonId, str]]:
        """What a facilitator has been told: about whom, and the matter."""
        ...

    async def keep_nudge(self, nudge: Nudge) -> None:
        """Keeps it; twice is the same as once."""
        ...

    async def take_back_nudges(self, facilitator_id: PersonId, forum_id: ForumId, since: datetime) -> None:
        """Deletes what was kept from a UTC instant on: it did not reach the facilitator."""
        ...
