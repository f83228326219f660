"""A meeting is over."""

from datetime import datetime, timedelta

from forum.ids import MeetingId
from forum.jobs import FollowUp, Show
from forum.meetings import Meeting, MeetingState
from forum.message_kinds import InChannel
from forum.ports import UnitOfWork
from forum.standing_cards import meeting_post, published_post
from forum.use_cases.minutes.run_meeting import offer_notes


async def follow_up_due(uow: UnitOfWork, job: FollowUp, now: datetime) -> None:
    """The meeting is over: it counts as held, and its actions get a card of their own in the channel."""
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    if meeting is None or meeting.state is not MeetingState.SCHEDULED or now < meeting.ends_at:
        return
    meeting.state = MeetingState.HELD
    await offer_notes(uow, meeting, now)
    await uow.jobs.put_unless_waiting(meeting_post(meeting))
    if meeting.agenda_published_at is not None:
        await uow.jobs.put_unless_waiting(published_post(meeting))
    # Topics are for the next one from now on.
    await uow.jobs.put_unless_waiting(Show(meeting.forum_id, InChannel.AGENDA.of(meeting.forum_id)))
    for card in [*await _older_cards(uow, meeting), InChannel.ACTIONS.of(meeting.id)]:
        await uow.jobs.put_unless_waiting(Show(meeting.forum_id, card))


async def _older_cards(uow: UnitOfWork, meeting: Meeting) -> list[str]:
    """The cards that showed the actions until now: they will point to the new one."""
    earlier = await uow.meetings.last_of(meeting.forum_id, meeting.starts_at - timedelta(microseconds=1))
    cards = [InChannel.ACTIONS.of("open", meeting.forum_id)]
    if earlier is not None:
        cards.append(InChannel.ACTIONS.of(earlier.id))
    return [card for card in cards if await uow.posts.get(card) is not None]
