"""What somebody needs at a meeting, and whom they bring. Told in private, seen by organisers, forgotten afterwards."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from forum.ids import MeetingId, PersonId
from forum.meetings import Meeting
from forum.retention.periods import Kept, kept_until

# Interpreters and ramps take a week to arrange.
ASKED_BY_DAYS = 7


class Need(StrEnum):
    """Something without which somebody could not come, or not take part."""

    STEP_FREE = "step_free"
    HEARING_LOOP = "hearing_loop"
    BSL = "bsl"
    LANGUAGE = "language"
    DIET = "diet"
    PRAYER = "prayer"
    CHILDCARE = "childcare"
    TRAVEL = "travel"


class Along(StrEnum):
    """Whether somebody else comes: with the person, or in their place."""

    NOBODY = "nobody"
    BRINGS = "brings"
    INSTEAD = "instead"


@dataclass(eq=False)
class Needs:
    """One person's needs and company at one meeting. `language`, `diet` and `other` are their own words."""

    meeting_id: MeetingId
    person_id: PersonId
    needs: tuple[Need, ...]
    language: str
    diet: str
    other: str
    along: Along
    along_name: str
    noted_at: datetime

    @property
    def has_needs(self) -> bool:
        """Whether anything has to be arranged."""
        return bool(self.needs or self.language or self.diet or self.other)

    @property
    def is_empty(self) -> bool:
        """Nothing is needed and nobody else comes."""
        return not self.has_needs and self.along is Along.NOBODY


def needs_deadline(meeting: Meeting) -> datetime:
    """The UTC instant, a civil hour at the meeting's place, until which needs can certainly be met."""
    return meeting.morning(ASKED_BY_DAYS)


def forgotten_at(meeting: Meeting) -> datetime:
    """The UTC instant after which none of it is kept."""
    return kept_until(Kept.NEEDS, meeting.ends_at)
