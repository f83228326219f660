"""The facilitator's care for people who did not come or never answered. Notes are seen by facilitators alone."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from forum.meetings import MeetingId
from forum.people import PersonId


class Reason(StrEnum):
    """Why somebody could not come: always optional, and "prefers not to say" is an answer."""

    TIME = "time"
    PLACE = "place"
    TRAVEL = "travel"
    WORK = "work"
    CARING = "caring"
    LANGUAGE = "language"
    ACCESS = "access"
    TOPIC = "topic"
    TRUST = "trust"
    SAFETY = "safety"
    OTHER = "other"
    NOT_SAID = "not_said"


@dataclass(eq=False)
class Outreach:
    """One facilitator's contact with one person about one meeting."""

    meeting_id: MeetingId
    person_id: PersonId
    facilitator_id: PersonId
    contacted: bool = False
    reason: Reason | None = None
    note: str = ""
    next_step: str = ""
    remind_on: date | None = None
    dont_ask: bool = False
    updated_at: datetime | None = None
