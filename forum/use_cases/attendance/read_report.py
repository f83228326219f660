"""Read Microsoft's attendance report of an online meeting, and add what it saw to the roll.

It knows people who signed in. Somebody it cannot name stays unknown and is never called absent.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from forum.attendance import Attendance, Presence
from forum.ids import MeetingId, PersonId
from forum.jobs import ReadReport
from forum.meetings import Meeting, MeetingState, Mode
from forum.message_kinds import InPrivate
from forum.openness import met_as_circle
from forum.people import Person
from forum.ports import OutcomeUnknown, Refused, Sighting, UnitOfWork
from forum.recognising import AddressBook
from forum.use_cases.attendance.name_unknown_attendees import keep_strangers
from forum.use_cases.meetings.follow_ups import REPORT_AFTER
from forum.use_cases.people.left_out import sightings_to_keep
from forum.use_cases.people.tell_chairs import tell_chairs

# Early enough for the facilitators' card in the morning to include the last reading.
BEFORE_CARE = timedelta(hours=1)

NO_POLICY = "NoAccessPolicy"
"""Microsoft only says so in a sentence ("Configure application access to online meetings", Teams)."""


async def report_wanted(uow: UnitOfWork, job: ReadReport, now: datetime) -> tuple[str, str] | None:
    """Whose meeting (Entra object id) and its join link; None if there is no report to look for.

    There is none for a meeting that Microsoft did not create, and a listening circle keeps no list of who came.
    """
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    forum = await uow.forums.get(meeting.forum_id) if meeting else None
    if meeting is None or forum is None or met_as_circle(forum, meeting):
        return None
    held = meeting.state in (MeetingState.SCHEDULED, MeetingState.HELD) and now >= meeting.ends_at
    if not held or meeting.mode is Mode.IN_PERSON or not meeting.event_id or not meeting.join_url:
        return None
    organiser = await uow.people.get(meeting.organiser_id)
    return (organiser.entra_id, meeting.join_url) if organiser and organiser.entra_id else None


async def report_read(uow: UnitOfWork, job: ReadReport, sightings: Sequence[Sighting], now: datetime) -> None:
    """Notes everybody it names, and keeps the names it cannot match. Reading it twice changes nothing more.

    If there is no report yet, it looks again later. Nothing is kept of one that came after the forum became a circle.
    """
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    forum = await uow.forums.get(meeting.forum_id) if meeting else None
    if meeting is None or forum is None or met_as_circle(forum, meeting):
        return
    if not sightings:
        await _look_again(uow, meeting, job.tries, now)
        return
    parts = await uow.forums.memberships(meeting.forum_id)
    known = await uow.people.many(part.person_id for part in parts)
    whom = recognised(known)
    for person_id in {person_id for seen in sightings if (person_id := whom(seen))}:
        await uow.attendance.note(Attendance(meeting.id, person_id, Presence.ONLINE, from_report=True, noted_at=now))
    unknown = [seen for seen in sightings if whom(seen) is None]
    await keep_strangers(uow, meeting, await sightings_to_keep(uow, forum, unknown), now)


async def report_failed(uow: UnitOfWork, job: ReadReport, why: Refused | OutcomeUnknown, now: datetime) -> None:
    """If refused, each chair is told once for each cause to use the roll card. Otherwise it looks again."""
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    if meeting is None:
        return
    if isinstance(why, OutcomeUnknown):
        await _look_again(uow, meeting, job.tries, now)
        return
    code = NO_POLICY if "application access policy" in why.why.lower() else why.code.replace(":", " ")
    await tell_chairs(
        uow, meeting.forum_id, InPrivate.REPORT_MISSING.of(meeting.forum_id, code), meeting.told_after(now)
    )


def recognised(known: Iterable[Person]) -> Callable[[Sighting], PersonId | None]:
    """Who was seen: by Entra object id, otherwise by an email address that only one person has."""
    known = list(known)
    by_id = {person.entra_id.lower(): person.id for person in known if person.entra_id}
    book = AddressBook(known)

    def whom(seen: Sighting) -> PersonId | None:
        return by_id.get((seen.entra_id or "").lower()) or book.only_one(seen.email)

    return whom


async def _look_again(uow: UnitOfWork, meeting: Meeting, tries: int, now: datetime) -> None:
    looks = (
        meeting.ends_at + timedelta(hours=1),
        meeting.ends_at + timedelta(hours=3),
        meeting.morning(-1) - BEFORE_CARE,
    )
    if tries <= len(looks):
        await uow.jobs.put(ReadReport(meeting.id, tries + 1), max(looks[tries - 1], now + REPORT_AFTER))
