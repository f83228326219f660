"""What a due job about actions still means. Each asks the domain again, and puts what is to be said."""

from datetime import datetime, timedelta

from forum.action_days import chairs_told_on, reminder_of
from forum.actions import Action, ActionId
from forum.forums import Forum
from forum.jobs import AskForWord, FollowUp, RemindOwner, Show, ShowOverdue, Tell, TellOverdue
from forum.keys import about
from forum.meetings import Meeting, MeetingId, MeetingState
from forum.people import Person, Reach
from forum.ports import UnitOfWork
from forum.use_cases.action_jobs import arrange_next_reminder, show_actions, word_expected_on
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
    # Topics are for the next one from now on.
    await uow.jobs.put_unless_waiting(Show(meeting.forum_id, about("agenda", meeting.forum_id)))
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
    """The owner is reminded, and the next reminder is put. For an owner I cannot write to, somebody else is asked."""
    found = await _open(uow, job.action_id)
    if found is None:
        return
    forum, action = found
    day = reminder_of(action, today_in(forum, now))
    if day is not None:
        await _tell_each(uow, forum, action, about("action", action.id, str(day)))
    await arrange_next_reminder(uow, forum, action, now)


async def ask_for_word_due(uow: UnitOfWork, job: AskForWord, now: datetime) -> None:
    """The owner is asked for the word that was promised, unless it came or may still come."""
    found = await _open(uow, job.action_id)
    if found is not None and is_word_due(*found, now):
        forum, action = found
        await _tell_each(uow, forum, action, about("word", action.id, str(action.promised)))


def is_word_due(forum: Forum, action: Action, now: datetime) -> bool:
    """Something was to be said by today, and nothing has been."""
    day = word_expected_on(action)
    return day is not None and day <= today_in(forum, now)


async def tell_overdue_due(uow: UnitOfWork, job: TellOverdue, now: datetime) -> None:
    """The chairs are told, before the channel reads it; a chair who owns the action is reminded as its owner."""
    found = await _open(uow, job.action_id)
    if found is None or not is_told_overdue(*found, now):
        return
    forum, action = found
    for chair in await uow.forums.chairs(forum.id):
        if chair.id != action.owner_id:
            await uow.jobs.put(Tell(chair.id, forum.id, about("overdue", action.id, str(action.due))))


def is_told_overdue(forum: Forum, action: Action, now: datetime) -> bool:
    """It is time for the chairs to hear of it, however late the job runs."""
    told = chairs_told_on(action)
    return told is not None and told <= today_in(forum, now)


async def show_overdue_due(uow: UnitOfWork, job: ShowOverdue, now: datetime) -> None:
    """Nothing else happens on the day from which the card in the channel is to say so."""
    found = await _open(uow, job.action_id)
    if found is not None:
        await show_actions(uow, found[0], now)


async def people_to_remind(uow: UnitOfWork, forum: Forum, action: Action) -> list[Person]:
    """The owner. Where I cannot write to the owner, besides them whoever noted it down, or else the chairs."""
    owner = await uow.people.get(action.owner_id) if action.owner_id else None
    if owner is not None and can_be_told(owner):
        return [owner]
    if owner is not None and await uow.outreach.dont_ask([owner.id]):
        return [owner]  # nobody is sent after whoever asked to be left in peace
    noted_by = await uow.people.get(action.recorded_by)
    belongs = await uow.forums.membership(forum.id, action.recorded_by) is not None
    can_ask = belongs and can_be_told(noted_by) and noted_by is not owner
    asked = [noted_by] if noted_by is not None and can_ask else list(await uow.forums.chairs(forum.id))
    # An owner whose door was closed may have opened it again.
    return [owner, *(one for one in asked if one.id != owner.id)] if owner else asked


def can_be_told(person: Person | None) -> bool:
    """Whether I can write to somebody, as far as I know."""
    return person is not None and person.reach is not Reach.BLOCKED


async def _open(uow: UnitOfWork, action_id: str) -> tuple[Forum, Action] | None:
    action = await uow.actions.get(ActionId(action_id))
    forum = await uow.forums.get(action.forum_id) if action else None
    return (forum, action) if action is not None and forum is not None and action.is_open else None


async def _tell_each(uow: UnitOfWork, forum: Forum, action: Action, what: str) -> None:
    for person in await people_to_remind(uow, forum, action):
        await uow.jobs.put(Tell(person.id, forum.id, what))
