"""Where what was last seen in Microsoft's calendar is kept, and the subscriptions to its changes."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from forum.ids import MeetingId, PersonId
from forum.outlook import Invited, SeenEvent, Watch


class OutlookNotes(Protocol):
    """What is known about events and calendars at Microsoft."""

    async def seen(self, meeting_id: MeetingId) -> SeenEvent | None:
        """A meeting's event as last seen."""
        ...

    async def see(self, seen: SeenEvent) -> None:
        """Replaces what was known about the event."""
        ...

    async def invited(self, meeting_id: MeetingId) -> Sequence[Invited]:
        """Whom we invited to the event."""
        ...

    async def keep_invited(self, meeting_id: MeetingId, people: Iterable[Invited]) -> None:
        """Replaces what was known."""
        ...

    async def watch_of(self, person_id: PersonId) -> Watch | None:
        """Whether, and until when, Microsoft tells us about changes in somebody's calendar."""
        ...

    async def watches(self, subscription_ids: Iterable[str]) -> Sequence[Watch]:
        """Those with these ids of Microsoft's."""
        ...

    async def keep_watch(self, watch: Watch) -> None:
        """Replaces an earlier one for the same calendar."""
        ...

    async def end_watch(self, person_id: PersonId) -> None:
        """Forgets it; twice is the same as once."""
        ...

    async def meetings_in(self, person_id: PersonId) -> Sequence[MeetingId]:
        """The meetings still to come whose events are in somebody's calendar."""
        ...
