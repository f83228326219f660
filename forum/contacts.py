"""The facilitators' care for people who did not come or never answered. Only facilitators see notes."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from forum.ids import ForumId, MeetingId, PersonId
from forum.keys import key_from


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


class Way(StrEnum):
    """How somebody likes to be contacted."""

    TEAMS = "teams"
    PHONE = "phone"
    EMAIL = "email"
    IN_PERSON = "in_person"
    THROUGH = "through"


class Remind(StrEnum):
    """When a facilitator wants to be reminded of somebody. `KEPT`: on the day that was chosen before."""

    KEPT = "kept"
    TOMORROW = "tomorrow"
    WEEK = "week"
    MEETING = "meeting"


@dataclass(eq=False)
class Contact:
    """A facilitator's contact with one person about one meeting.

    `facilitator_id` is who noted it last. `remind_on` is a calendar day in the forum's zone. What was confided is left
    out when the object is printed, so that it cannot end up in a log. `number` tells it from another about the same
    person and meeting that the writer of this one could not read.
    """

    meeting_id: MeetingId
    person_id: PersonId
    facilitator_id: PersonId
    contacted: bool = False
    reason: Reason | None = field(default=None, repr=False)
    note: str = field(default="", repr=False)
    next_step: str = field(default="", repr=False)
    remind_on: date | None = None
    updated_at: datetime | None = None
    number: int = 0


@dataclass(frozen=True)
class Reminder:
    """That a facilitator wants to be reminded of somebody, on which day in the forum's zone, and nothing about why."""

    facilitator_id: PersonId
    day: date


REMINDED_LATE = timedelta(days=7)
"""A reminder comes at most this much later: not on a day of rest, and not beside another message of the same day."""


def kept_for(months: int) -> timedelta:
    """How long notes are kept; a month is a twelfth of a year, so that adding and taking off agree."""
    return timedelta(days=round(months * 365.25 / 12))


def still_told(contacts: Sequence[Contact], months: int, now: datetime) -> list[Contact]:
    """Without notes that only a legal hold keeps: nobody is to see that it does. One with a day stays until then."""

    def is_told(one: Contact) -> bool:
        is_waiting = one.remind_on is not None and now.date() <= one.remind_on + REMINDED_LATE
        return is_waiting or one.updated_at is None or now < one.updated_at + kept_for(months)

    return [one for one in contacts if is_told(one)]


@dataclass(eq=False)
class Wish:
    """What one person wants from facilitators in one forum. It outlives the notes: it is not ours to forget.

    `dont_ask`: not to be contacted. `way` None: not known. `through` names whom to go through (Way.THROUGH).
    """

    forum_id: ForumId
    person_id: PersonId
    dont_ask: bool = False
    way: Way | None = None
    through: str = field(default="", repr=False)


@dataclass(frozen=True)
class Kept:
    """What is kept about one person, as a form shows it: the contact about one meeting, the wish, a reminder's day."""

    contacted: bool = False
    reason: Reason | None = field(default=None, repr=False)
    note: str = field(default="", repr=False)
    next_step: str = field(default="", repr=False)
    dont_ask: bool = False
    way: Way | None = None
    through: str = field(default="", repr=False)
    remind_on: date | None = None

    @property
    def mark(self) -> str:
        """Changes with any of it and reveals none of it: it travels in the form."""
        return key_from("kept", json.dumps(astuple(self), default=str))


def kept_about(meeting_id: MeetingId, contacts: Iterable[Contact], wish: Wish | None) -> Kept:
    """What is kept about one person: `contacts` are all those about them in the meeting's forum."""
    theirs = list(contacts)
    contact = next((one for one in theirs if one.meeting_id == meeting_id), None)
    return Kept(
        contacted=contact.contacted if contact else False,
        reason=contact.reason if contact else None,
        note=contact.note if contact else "",
        next_step=contact.next_step if contact else "",
        dont_ask=wish.dont_ask if wish else False,
        way=wish.way if wish else None,
        through=wish.through if wish else "",
        remind_on=next((one.remind_on for one in theirs if one.remind_on), None),
    )


@dataclass(eq=False)
class Nudge:
    """A record that one facilitator was told of one matter about one person, so that nobody is told twice.

    `matter` is `forum.care.Matter.key`, or "again:" and the day of a reminder.
    """

    facilitator_id: PersonId
    person_id: PersonId
    matter: str
    forum_id: ForumId
    at: datetime
