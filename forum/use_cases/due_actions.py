"""What a due job about actions still means. Each asks the domain again, and puts what is to be said."""

from datetime import datetime, timedelta

from forum.actions import Action, ActionId
from forum.forums import Forum
from forum.jobs import FollowUp, RemindOwner, Show, Tell
from forum.keys import about
from forum.meetings import Meeting, MeetingId, MeetingState
from forum.people import Person, Reach
from forum.ports import UnitOfWork
from forum.use_cases.action_jobs import show_actions
from forum.use_cases.action_views import is_overdue
from forum.use_cases.promises import today_in
from forum.use_cases.run_meeting import offer_notes
from forum.use_cases.schedule_meeting import meeting_post


async def follow_up_due(uow: UnitOfWork, job: FollowUp, now: datetime) -> None:
    """The meeting is over: it counts as held, and its actions get a card of their own in the channel."""
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    if meeting is None or meeting.state is not MeetingState.SCHEDULED or now < meeting.ends_at:
        return
    meeting.state = MeetingState.HELD
    await offer_notes(uow, meeting)
    await uow.jobs.put_unless_waiting(meeting_post(meeting))
    for card in [*await _older_cards(uow, meeting), about("actions", meeting.id)]:
        await uow.jobs.put_unless_waiting(Show(meeting.forum_id, card))


async def _older_cards(uow: UnitOfWork, meeting: Meeting) -> list[str]:
    """The cards that until now showed the actions: they will point to the new one."""
    earlier = await uow.meetings.last_of(meeting.forum_id, meeting.starts_at - timedelta(microseconds=1))
    cards = [about("actions", "open", meeting.forum_id)]
    if earlier is not None:
        cards.append(about("actions", earlier.id))
    return [card for card in cards if await uow.posts.get(card) is not None]


async def remind_owner_due(uow: UnitOfWork, job: RemindOwner, now: datetime) -> None:
    """The owner is reminded. Of an overdue action whose owner I cannot write to, the chairs hear instead."""
    action = await uow.actions.get(ActionId(job.action_id))
    forum = await uow.forums.get(action.forum_id) if action else None
    if action is None or forum is None or not still_to_remind(forum, action, job.days, now):
        return
    owner = await uow.people.get(action.owner_id) if action.owner_id else None
    due = str(action.due)
    if job.days < 0:
        # Nothing else happens on the day it becomes overdue, and the card in the channel is to say so.
        await show_actions(uow, forum, now)
    if owner is not None:
        await uow.jobs.put(Tell(owner.id, forum.id, about("action", action.id, job.days, due)))
    if job.days < 0 and not _can_be_told(owner):
        for chair in await uow.forums.chairs(forum.id):
            await uow.jobs.put(Tell(chair.id, forum.id, about("overdue", action.id, due)))


def still_to_remind(forum: Forum, action: Action, days: int, now: datetime) -> bool:
    """Open, and the due date `days` ahead (negative: passed), however late the job runs."""
    if not action.is_open or action.due is None:
        return False
    today = today_in(forum, now)
    if days < 0:
        return is_overdue(action, today)
    return today <= action.due <= today + timedelta(days=days)


def _can_be_told(owner: Person | None) -> bool:
    return owner is not None and owner.reach is not Reach.BLOCKED
