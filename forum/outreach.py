"""The facilitator's care for people who did not come or never answered. Notes are seen by facilitators alone."""

from dataclasses import dataclass, field
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
    """A facilitator's contact with one person about one meeting.

    `facilitator_id` is who noted it last. `remind_on` is a calendar day in the forum's zone. What was confided does
    not show when the object is printed, so that it cannot end in a log.
    """

    meeting_id: MeetingId
    person_id: PersonId
    facilitator_id: PersonId
    contacted: bool = False
    reason: Reason | None = field(default=None, repr=False)
    note: str = field(default="", repr=False)
    next_step: str = field(default="", repr=False)
    remind_on: date | None = None
    dont_ask: bool = False
    updated_at: datetime | None = None
