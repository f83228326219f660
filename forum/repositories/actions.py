"""Where actions are kept."""

from collections.abc import Sequence
from typing import Protocol

from forum.actions import Action, ActionId
from forum.forums import ForumId
from forum.meetings import MeetingId
from forum.people import PersonId


class Actions(Protocol):
    """The follow-ups."""

    async def get(self, action_id: ActionId) -> Action | None:
        """By id."""
        ...

    async def add(self, action: Action) -> None:
        """A new action."""
        ...

    async def open_of(self, forum_id: ForumId) -> Sequence[Action]:
        """Not done yet, by due date; those without a date last."""
        ...

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Action]:
        """All that were recorded for a meeting, by due date."""
        ...

    async def owned_by(self, person_id: PersonId) -> Sequence[Action]:
        """All of one person's, by due date."""
        ...

    async def recorded_by(self, person_id: PersonId) -> Sequence[Action]:
        """All that one person noted down, by due date."""
        ...
