"""Follow-ups: who promised what by when. (A click on a card is a button, never an action.)"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from forum.forums import ForumId
from forum.meetings import MeetingId
from forum.people import PersonId

ActionId = NewType("ActionId", str)


class Progress(StrEnum):
    """How far an action has come."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    BLOCKED = "blocked"
    DONE = "done"


@dataclass(eq=False)
class Action:
    """A follow-up. `owner_id` is None when the owner is an outside body, then `owner_name` says which.

    `due` is a calendar day in the forum's zone. `link` leads to the message that it was made from, "" for none.
    """

    id: ActionId
    forum_id: ForumId
    text: str
    owner_name: str
    owner_id: PersonId | None
    due: date | None
    recorded_by: PersonId
    recorded_at: datetime
    meeting_id: MeetingId | None = None
    progress: Progress = Progress.OPEN
    note: str = ""
    updated_at: datetime | None = None
    link: str = ""

    @property
    def is_open(self) -> bool:
        """Not done yet."""
        return self.progress is not Progress.DONE
