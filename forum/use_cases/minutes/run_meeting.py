"""A meeting begins, goes from item to item, and ends: because a chair says so, or Teams sees it.

Teams says when somebody opens the online meeting and when the last person has left ("Get meeting details and events"),
and nothing about the scheduled times. So what follows from the planned end stays arranged, and comes once.
"""

from datetime import datetime, timedelta

from forum.audit import Deed
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId, SuggestionId
from forum.jobs import FollowUp, OfferRoll, ReadReport, Show
from forum.meetings import Meeting, MeetingState, Mode
from forum.message_kinds import InChannel, InPrivate
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.agenda.keep_version import newest_version
from forum.use_cases.meetings.follow_ups import FOLLOW_UP_AFTER, REPORT_AFTER
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair
from forum.use_cases.people.tell_chairs import tell_chairs

# Somebody who opens the meeting earlier than this is trying it out.
EARLIEST = timedelta(hours=1)
# A line drops and people come back: what follows waits this long for them.
COME_BACK = timedelta(minutes=10)
# For a meeting that goes on after they came back, and whose end nobody reports.
AT_LATEST = timedelta(hours=2)


async def meeting_seen_to_begin(uow: UnitOfWork, meeting: Meeting, now: datetime) -> None:
    """Somebody is in the online meeting. A meeting that seemed to be over goes on, unless its follow-up has begun."""
    if meeting.state is not MeetingState.SCHEDULED or now < meeting.starts_at - EARLIEST:
        return
    meeting.began_at = meeting.began_at or now
    if meeting.ended_at is not None:
        meeting.ended_at = None
        await uow.jobs.put(FollowUp(meeting.id), max(meeting.planned_end + FOLLOW_UP_AFTER, now + AT_LATEST))


async def meeting_seen_to_end(uow: UnitOfWork, meeting: Meeting, now: datetime) -> None:
    """The last person has left. If that was before the planned start, nobody had met."""
    is_known = meeting.state in (MeetingState.SCHEDULED, MeetingState.HELD) and meeting.began_at is not None
    if not is_known or meeting.ended_at is not None:
        return
    if now < meeting.starts_at:
        meeting.began_at = None
        return
    await _end(uow, meeting, now, now + COME_BACK)


async def start_moved(uow: UnitOfWork, meeting: Meeting) -> None:
    """`starts` has changed: what was seen at the old time, including the roll, does not belong to the meeting to come.

    If somebody is already in the online meeting, and not too early for the new time, it has begun.
    """
    if meeting.ended_at is not None or (meeting.began_at and meeting.began_at < meeting.starts_at - EARLIEST):
        meeting.began_at = None
    meeting.ended_at = meeting.current_topic = None
    await uow.attendance.forget_roll(meeting.id)
    meeting.walk_ins = meeting.guests = 0
    await notes_changed(uow, meeting)


async def end_meeting(uow: UnitOfWork, by: Person, meeting_id: MeetingId, now: datetime) -> Meeting:
    """A chair says that it has ended: what follows begins now. Saying it again changes nothing.

    Raises OnlyAChair, Gone, Invalid (it has not begun).
    """
    meeting, _ = await _running(uow, by, meeting_id, now)
    if meeting.state is MeetingState.SCHEDULED:
        await _end(uow, meeting, meeting.ended_at or now, now)
    return meeting


async def _end(uow: UnitOfWork, meeting: Meeting, ended_at: datetime, follows_at: datetime) -> None:
    """The jobs arranged for the planned end are moved, or find that they have been done."""
    meeting.ended_at, meeting.current_topic = ended_at, None
    await uow.jobs.put(FollowUp(meeting.id), follows_at)
    await uow.jobs.put(OfferRoll(meeting.id), follows_at)
    if meeting.mode is not Mode.IN_PERSON:
        await uow.jobs.put(ReadReport(meeting.id), ended_at + REPORT_AFTER)
    await notes_changed(uow, meeting)


async def discuss_item(
    uow: UnitOfWork, by: Person, meeting_id: MeetingId, topic_id: SuggestionId, now: datetime
) -> Meeting:
    """From now on this item is being discussed: points are noted under it. Raises OnlyAChair, Gone, Invalid (not
    begun).
    """
    meeting, _ = await _running(uow, by, meeting_id, now)
    version = await newest_version(uow, meeting)
    if version is None or topic_id not in {item.topic for item in version.items}:
        raise Gone
    meeting.current_topic = topic_id
    await notes_changed(uow, meeting)
    return meeting


async def share_notes(uow: UnitOfWork, by: Person, meeting_id: MeetingId, now: datetime) -> Meeting:
    """From now on the notes are in the channel, on one card that is kept up to date. Sharing them again changes
    nothing.

    Raises OnlyAChair, Gone, Invalid (not begun).
    """
    meeting, forum = await _running(uow, by, meeting_id, now)
    if meeting.notes_shared_at is None:
        meeting.notes_shared_at = now
        await noted(uow, forum, by.id, Deed.NOTES_SHARED, now, meeting.starts.date())
    await notes_changed(uow, meeting)
    return meeting


async def notes_changed(uow: UnitOfWork, meeting: Meeting) -> None:
    """Brings the card in the channel up to date, if there is one."""
    if meeting.notes_shared_at is not None:
        await uow.jobs.put_unless_waiting(Show(meeting.forum_id, InChannel.NOTES.of(meeting.id)))


async def offer_notes(uow: UnitOfWork, meeting: Meeting, now: datetime) -> None:
    """The meeting is over: the chairs get its notes to share, if there are any and they are not shared yet."""
    if meeting.notes_shared_at is None and await uow.points.of_meeting(meeting.id):
        await tell_chairs(uow, meeting.forum_id, InPrivate.NOTES_READY.of(meeting.id), meeting.told_after(now))


async def _running(uow: UnitOfWork, by: Person, meeting_id: MeetingId, now: datetime) -> tuple[Meeting, Forum]:
    meeting = await uow.meetings.get(meeting_id, lock=True)
    forum = await uow.forums.get(meeting.forum_id) if meeting else None
    if meeting is None or forum is None or meeting.state is MeetingState.CANCELLED:
        raise Gone
    await require_chair(uow, forum, by)
    if not meeting.has_begun(now):
        raise Invalid("meeting-not-begun")
    return meeting, forum
