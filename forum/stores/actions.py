"""Where actions are kept."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from forum.actions import Action, ActionEvent, CarriedAction
from forum.ids import ActionId, ForumId, MeetingId, PersonId, SuggestionId


class Actions(Protocol):
    """The follow-ups."""

    async def get(self, action_id: ActionId) -> Action | None:
        """By id."""
        ...

    async def add(self, action: Action) -> None:
        """A new action."""
        ...

    async def open_of(self, forum_id: ForumId) -> Sequence[Action]:
        """Neither done nor closed yet, by due date; those without a date last."""
        ...

    async def ended_since(self, forum_id: ForumId, since: datetime) -> Sequence[Action]:
        """Those done or closed after `since` (UTC), the latest first."""
        ...

    async def of_meeting(self, forum_id: ForumId, meeting_id: MeetingId) -> Sequence[Action]:
        """All that were recorded for a meeting of the forum, by due date."""
        ...

    async def owned_by(self, person_id: PersonId) -> Sequence[Action]:
        """All of one person's, by due date."""
        ...

    async def recorded_by(self, person_id: PersonId) -> Sequence[Action]:
        """All that one person noted, by due date."""
        ...

    async def of_topics(self, ids: Iterable[SuggestionId]) -> Sequence[Action]:
        """All that came from these topics, by due date."""
        ...

    async def parts_of(self, action_id: ActionId) -> Sequence[Action]:
        """What was split off it, by due date."""
        ...

    async def history(self, action_id: ActionId) -> Sequence[ActionEvent]:
        """What was said about it, oldest first."""
        ...

    async def add_event(self, event: ActionEvent) -> None:
        """One more line of its history."""
        ...

    async def events_about(self, person_id: PersonId) -> Sequence[tuple[Action, ActionEvent]]:
        """What one person said, and what was given to them; newest first."""
        ...

    async def carry(self, carried: CarriedAction) -> bool:
        """Notes it; False if it was already noted."""
        ...

    async def carried(self, action_id: ActionId) -> Sequence[CarriedAction]:
        """The published agendas it was carried over to."""
        ...
