"""Schedule a meeting: the row first, the calendar and the announcement by jobs after the commit."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from typing import Any

from forum import limits
from forum.address import mail
from forum.audit import Deed
from forum.bounds import MEETING_MINUTES
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId, PersonId
from forum.jobs import AT_SET_UP, CreateEvent, ProposeNext
from forum.keys import key_from
from forum.limits import within
from forum.meetings import Meeting, Mode
from forum.openness import is_circle
from forum.people import Person
from forum.ports import EventIntent, Invitee, UnitOfWork
from forum.standing_cards import agenda_post
from forum.typed_text import is_blank, one_line, paragraphs
from forum.use_cases.meetings.follow_ups import arrange_follow_ups
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair
from forum.use_cases.people.through_adult import through_whom
from forum.wall_clock import is_skipped

# Anything later is a slip of the pen, and dates cannot be calculated with the last years of the calendar.
YEARS_AHEAD = 5


@dataclass(frozen=True)
class MeetingForm:
    """What the schedule form asks for. `day` and `start` are wall-clock, in the forum's zone."""

    day: date
    start: time
    minutes: int
    mode: Mode
    venue: str = ""
    note: str = ""

    @property
    def starts(self) -> datetime:
        """Naive wall-clock time."""
        return datetime.combine(self.day, self.start)

    @property
    def place(self) -> str:
        """Where people meet; an online meeting has no place."""
        return "" if self.mode is Mode.ONLINE else one_line(self.venue)

    def describes(self, meeting: Meeting) -> bool:
        """Whether a meeting is like that, apart from its note."""
        shape = (meeting.starts, meeting.minutes, meeting.mode, meeting.venue)
        return shape == (self.starts, self.minutes, self.mode, self.place)


def check_form(form: MeetingForm, forum: Forum, now: datetime) -> None:
    """Raises Invalid if the meeting would be in the past or too far in the future, begin in an hour that the spring
    change skips, be too short or too long, or have no place.
    """
    if form.day.year > now.year + YEARS_AHEAD:
        raise Invalid("schedule-too-far")
    draft = _new(MeetingId("draft"), form, forum, "draft", now)
    if form.day.year < now.year - 1 or draft.starts_at <= now:
        raise Invalid("schedule-in-the-past")
    if is_skipped(form.starts, forum.time_zone):
        raise Invalid("schedule-skipped", clock=form.start.strftime("%H:%M"))
    MEETING_MINUTES.check(form.minutes, "schedule-length")
    if form.mode is not Mode.ONLINE and is_blank(form.venue):
        raise Invalid("schedule-needs-venue")
    within(form.place, limits.VENUE, "schedule-venue-too-long")
    within(form.note, limits.MEETING_NOTE, "schedule-note-too-long")


async def schedule_meeting(
    uow: UnitOfWork, by: Person, forum: Forum, form: MeetingForm, key: str, now: datetime, invitation: str = ""
) -> Meeting:
    """The same `key` makes one meeting, whatever is pressed and however often. `invitation` is the email's text as
    HTML.

    Raises OnlyAChair, Invalid.
    """
    await require_chair(uow, forum, by)
    meeting_id = made_by(key)
    found = await uow.meetings.get(meeting_id)
    if found is not None:
        return found
    check_form(form, forum, now)
    meeting = _new(meeting_id, form, forum, by.id, now)
    await uow.meetings.add(meeting)
    await noted(uow, forum, by.id, Deed.MEETING_SCHEDULED, now, form.day)
    await ask_for_event(uow, forum, meeting, invitation)
    await uow.jobs.put_unless_waiting(agenda_post(forum))
    await arrange_follow_ups(uow, forum, meeting, now)
    # From now on each meeting brings with it the question about the next one.
    await uow.jobs.cancel(ProposeNext(forum.id, AT_SET_UP))
    return meeting


def made_by(key: str) -> MeetingId:
    """The id of the one meeting that `key` makes."""
    return MeetingId(key_from("meeting", key))


def _new(meeting_id: MeetingId, form: MeetingForm, forum: Forum, organiser: Any, now: datetime) -> Meeting:
    return Meeting(
        id=meeting_id,
        forum_id=forum.id,
        starts=form.starts,
        time_zone=forum.time_zone,
        minutes=form.minutes,
        mode=form.mode,
        venue=form.place,
        note=paragraphs(form.note),
        organiser_id=organiser,
        transaction_id=key_from("transaction", meeting_id),
        created_at=now,
    )


async def ask_for_event(uow: UnitOfWork, forum: Forum, meeting: Meeting, invitation: str = "") -> None:
    """Puts the job that creates the event for the meeting as it is now. Its transaction id ensures that there is only
    one.
    """
    organiser = await uow.people.get(meeting.organiser_id)
    if organiser is None:
        raise Gone
    intent = await event_intent(uow, forum, meeting, organiser, invitation)
    await uow.jobs.put(CreateEvent(meeting.id, intent_json(intent)))


async def event_intent(
    uow: UnitOfWork, forum: Forum, meeting: Meeting, organiser: Person, invitation: str = ""
) -> EventIntent:
    """The event for the meeting as it is now. People without an email address cannot be invited by email."""
    return EventIntent(
        mailbox=organiser.entra_id or "",
        transaction_id=meeting.transaction_id,
        subject=forum.name,
        body_html=invitation,
        starts=meeting.starts,
        time_zone=meeting.time_zone,
        minutes=meeting.minutes,
        is_online=meeting.mode is not Mode.IN_PERSON,
        venue=meeting.venue,
        invitees=await invitees(uow, forum, organiser),
    )


async def invitees(uow: UnitOfWork, forum: Forum, organiser: Person) -> tuple[Invitee, ...]:
    """The addresses of the members who can be invited by email: the organiser needs no invitation.

    An address that several people share is invited once, in all their names. Members of a listening circle who are not
    in Teams get no invitation: it would name the circle in a mailbox and a calendar that others may read. In place of a
    member under 18 the adult for them is invited.
    """
    sharing: dict[str, list[tuple[Person, str]]] = {}
    for member in await _invitable(uow, forum):
        left_out = member.id == organiser.id or (is_circle(forum) and member.is_outside_teams)
        address = None if left_out else mail(member.email)
        if address:
            sharing.setdefault(address.key, []).append((member, address.text))
    return tuple(map(_invitee, sharing.values()))


async def _invitable(uow: UnitOfWork, forum: Forum) -> Sequence[Person]:
    members = await uow.forums.members(forum.id)
    found = {one.id: one for one in members if not one.is_under_18}
    for young in members:
        if young.is_under_18 and (through := await through_whom(uow, forum, young.id)) is not None:
            found.setdefault(through.adult.id, through.adult)
    return [*found.values()]


def _invitee(sharing: Sequence[tuple[Person, str]]) -> Invitee:
    names = " & ".join(person.name for person, _ in sharing)
    return Invitee(names, sharing[0][1], tuple(person.id for person, _ in sharing))


def intent_json(intent: EventIntent) -> str:
    """In the form kept with the job."""
    return json.dumps(asdict(intent) | {"starts": intent.starts.isoformat()}, sort_keys=True)


def intent_from(kept: str) -> EventIntent:
    """The very same intent again."""
    data = json.loads(kept)
    data["starts"] = datetime.fromisoformat(data["starts"])
    data["invitees"] = tuple(_invitee_from(invitee) for invitee in data["invitees"])
    return EventIntent(**data)


def _invitee_from(kept: dict[str, Any]) -> Invitee:
    """One kept by a version before this was recorded names nobody."""
    return Invitee(kept["name"], kept["email"], tuple(PersonId(one) for one in kept.get("people", ())))
