"""Follow-ups: who promised what by when. (A click on a card is a button, never an action.)"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from forum.ids import ActionId, ForumId, MeetingId, PersonId, SuggestionId


class Progress(StrEnum):
    """How far an action has come. `CLOSED`: a chair ended it without its being done, and said why."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    BLOCKED = "blocked"
    DONE = "done"
    CLOSED = "closed"


ENDED = frozenset({Progress.DONE, Progress.CLOSED})
"""Nothing is left to do. A chair who closes one says why; whoever has done one may say what was done."""


@dataclass(eq=False)
class Action:
    """A follow-up. `owner_id` is None when the owner is an outside body; then `owner_name` says which.

    `due`, `promised` (when the owner will say something) and `snoozed_until` (no reminder before it) are calendar days
    in the forum's zone. `note` goes with the progress it was written for; `outcome` says what was done. `topic_id` is
    the topic it came from; `split_from` the action that it was a part of. `link` leads to the message that it was made
    from, "" for none.
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
    promised: date | None = None
    outcome: str = ""
    topic_id: SuggestionId | None = None
    split_from: ActionId | None = None
    snoozed_until: date | None = None

    @property
    def is_open(self) -> bool:
        """Neither done nor closed yet."""
        return self.progress not in ENDED


class ActionChange(StrEnum):
    """What one line of an action's history tells."""

    NOTED = "noted"
    IN_PROGRESS = "in_progress"
    BLOCKED = "blocked"
    DONE = "done"
    CLOSED = "closed"
    REWORDED = "reworded"
    MOVED = "moved"
    PROMISED = "promised"
    TOPIC = "topic"
    HANDED_OVER = "handed_over"
    SNOOZED = "snoozed"
    SPLIT = "split"
    KEPT = "kept"
    REOPENED = "reopened"


@dataclass(eq=False)
class ActionEvent:
    """One line of an action's history: added, and never changed. `number` counts the action's lines from 1.

    `at` is a UTC instant. `words` are the note, the outcome, what was split off, or the new owner's name (a part that
    was split off does not repeat that); `day` is the new day, in the forum's zone; `owner_id` is whom it was given to.

    Lines keep what was replaced; what replaced it is in the action or in a later line. `words` are then the former
    words (REWORDED), the former day in ISO form (MOVED, PROMISED), or the id of the former topic (TOPIC); "" for none.
    """

    action_id: ActionId
    number: int
    change: ActionChange
    by: PersonId
    at: datetime
    words: str = ""
    day: date | None = None
    owner_id: PersonId | None = None

    @property
    def former_day(self) -> date | None:
        """The day that was replaced, in the forum's zone; None where there was none."""
        replaces = self.change in (ActionChange.MOVED, ActionChange.PROMISED)
        return date.fromisoformat(self.words) if replaces and self.words else None


@dataclass(eq=False)
class CarriedAction:
    """A published agenda that had the action, still open, among its matters arising."""

    action_id: ActionId
    meeting_id: MeetingId
