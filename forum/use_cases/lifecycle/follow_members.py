"""New members are invited to the meetings still to come; people who leave are taken out of the event.

Microsoft is told about each event at once, and then not again for a while: changes made meanwhile go together.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from forum.address import parse
from forum.forums import Forum
from forum.ids import MeetingId
from forum.jobs import UpdateInvitees
from forum.meetings import CalendarState, Meeting, MeetingState
from forum.message_kinds import InPrivate
from forum.outlook import Invited
from forum.ports import Invitee, UnitOfWork
from forum.standing_cards import meeting_post
from forum.use_cases.dates.ask_dates import dates_post
from forum.use_cases.meetings.schedule_meeting import invitees
from forum.use_cases.people.tell_chairs import tell_chairs
from forum.use_cases.people.through_adult import adults_followed
from forum.use_cases.questions.ask_question import question_post

REST = timedelta(minutes=2)


@dataclass(frozen=True)
class Invitation:
    """Which event (`mailbox` is an Entra object id), whom it should invite, and whom we have invited to it so far."""

    mailbox: str
    event_id: str
    wanted: tuple[Invitee, ...]
    ours: tuple[Invitee, ...]


async def members_changed(uow: UnitOfWork, forum: Forum, now: datetime) -> None:
    """The counts on the cards, the invitations, and the calendar that holds the event follow."""
    for meeting in await _ahead(uow, forum, now):
        if meeting.state is MeetingState.SCHEDULED:
            await uow.jobs.put_unless_waiting(meeting_post(meeting))
    for poll in await uow.polls.open_of(forum.id):
        await uow.jobs.put_unless_waiting(question_post(poll))
    dates = await uow.date_polls.latest_of(forum.id)
    if dates is not None and dates.closed_at is None:
        await uow.jobs.put_unless_waiting(dates_post(dates))
    await _follow(uow, forum, now)


async def roster_read(uow: UnitOfWork, team_id: str, now: datetime) -> None:
    """Addresses may have changed or become known, in any of people's forums; and a chair may have left."""
    for forum in await uow.forums.of_roster(team_id):
        await _follow(uow, forum, now)


async def _follow(uow: UnitOfWork, forum: Forum, now: datetime) -> None:
    await adults_followed(uow, forum, now)
    for meeting in await _ahead(uow, forum, now):
        await _ask_who_takes_over(uow, meeting, now)
        await follow_if_changed(uow, meeting)


async def _ahead(uow: UnitOfWork, forum: Forum, now: datetime) -> list[Meeting]:
    found = await uow.meetings.ahead_of(forum.id, now)
    return [meeting for meeting in found if meeting.is_ahead and now < meeting.starts_at]


async def follow_if_changed(uow: UnitOfWork, meeting: Meeting) -> None:
    """Puts the job, if anybody is invited who should not be, or the other way round."""
    forum = await uow.forums.get(meeting.forum_id)
    organiser = await uow.people.get(meeting.organiser_id)
    if forum is None or organiser is None or meeting.event_id is None:
        return
    wanted = await invitees(uow, forum, organiser)
    if not _same(wanted, await uow.outlook.invited(meeting.id)):
        await uow.jobs.put_unless_waiting(UpdateInvitees(meeting.id))


async def invitation_wanted(uow: UnitOfWork, job: UpdateInvitees, now: datetime) -> Invitation | None:
    """None if everything is as it should be, or a change of the whole event is on its way and will include this."""
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    forum = await uow.forums.get(meeting.forum_id) if meeting else None
    organiser = await uow.people.get(meeting.organiser_id) if meeting else None
    if meeting is None or forum is None or organiser is None or not organiser.entra_id or meeting.event_id is None:
        return None
    if not meeting.is_ahead or now >= meeting.starts_at or meeting.calendar is not CalendarState.CURRENT:
        return None
    invited = await uow.outlook.invited(meeting.id)
    wanted = await invitees(uow, forum, organiser)
    if _same(wanted, invited):
        return None
    seen = await uow.outlook.seen(meeting.id)
    if seen and seen.followed_at and timedelta(0) <= now - seen.followed_at < REST:
        await uow.jobs.put(job, seen.followed_at + REST)
        return None
    return Invitation(organiser.entra_id, meeting.event_id, wanted, invited_before(invited))


async def invitation_follows(uow: UnitOfWork, job: UpdateInvitees, made: Invitation, now: datetime) -> None:
    """Microsoft has taken the list. Anything that has changed since goes next."""
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    if meeting is None or meeting.event_id != made.event_id:
        return
    await keep_invited(uow, meeting.id, made.wanted)
    if seen := await uow.outlook.seen(meeting.id):
        seen.followed_at = now
    await follow_if_changed(uow, meeting)


async def keep_invited(uow: UnitOfWork, meeting_id: MeetingId, taken: Sequence[Invitee]) -> None:
    """Whom the event invites, person by person."""
    rows = {
        person_id: Invited(meeting_id, person_id, invitee.email, invitee.name)
        for invitee in taken
        for person_id in invitee.people
    }
    there = {person.id for person in await uow.people.many(rows)}
    await uow.outlook.keep_invited(meeting_id, [row for row in rows.values() if row.person_id in there])


def invited_before(rows: Sequence[Invited]) -> tuple[Invitee, ...]:
    """Each address once."""
    by_address = {row.address: Invitee(row.name, row.address) for row in rows}
    return tuple(by_address.values())


def _same(wanted: Iterable[Invitee], invited: Iterable[Invited]) -> bool:
    to_be = {(person_id, parse(one.email)) for one in wanted for person_id in one.people}
    return to_be == {(row.person_id, parse(row.address)) for row in invited}


async def _ask_who_takes_over(uow: UnitOfWork, meeting: Meeting, now: datetime) -> None:
    """The other chairs are told, once, if the meeting is in the calendar of somebody who no longer chairs."""
    if meeting.event_id is None or await holds_rightly(uow, meeting):
        return
    topic = InPrivate.TAKEOVER.of(meeting.id, meeting.organiser_id)
    await tell_chairs(
        uow,
        meeting.forum_id,
        topic,
        meeting.by_day(now),
        apart_from=meeting.organiser_id,
        unless_waiting=True,
    )


async def holds_rightly(uow: UnitOfWork, meeting: Meeting) -> bool:
    """Whether the meeting is in the calendar of somebody who chairs its forum and has not left the team."""
    forum = await uow.forums.get(meeting.forum_id)
    part = await uow.forums.membership(meeting.forum_id, meeting.organiser_id)
    if forum is None or part is None or not part.is_chair:
        return False
    there = {person.id for person in await uow.forums.roster(forum.team_id)}
    return not there or meeting.organiser_id in there
