"""Where it is kept what was last seen in Microsoft's calendar, and who tells us of changes."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from forum.ids import MeetingId, PersonId
from forum.outlook import Invited, SeenEvent, Watch


class OutlookNotes(Protocol):
    """What is known of events and calendars at Microsoft."""

    async def seen(self, meeting_id: MeetingId) -> SeenEvent | None:
        """How a meeting's event was last seen."""
        ...

    async def see(self, seen: SeenEvent) -> None:
        """Replaces what was known of the event."""
        ...

    async def invited(self, meeting_id: MeetingId) -> Sequence[Invited]:
        """Whom the event's invitation went to, as far as it was ours."""
        ...

    async def keep_invited(self, meeting_id: MeetingId, people: Iterable[Invited]) -> None:
        """Replaces what was known."""
        ...

    async def watch_of(self, person_id: PersonId) -> Watch | None:
        """Whether, and until when, changes in somebody's calendar are told."""
        ...

    async def watches(self, subscription_ids: Iterable[str]) -> Sequence[Watch]:
        """Those that are known of Microsoft's ids."""
        ...

    async def keep_watch(self, watch: Watch) -> None:
        """Replaces an earlier one of the same calendar."""
        ...

    async def end_watch(self, person_id: PersonId) -> None:
        """Forgets it; twice is the same as once."""
        ...

    async def meetings_in(self, person_id: PersonId) -> Sequence[MeetingId]:
        """The meetings still to come whose events are in somebody's calendar."""
        ...
