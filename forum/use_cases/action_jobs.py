"""What follows from an action: its reminders, the word to a new owner, and the card in the channel."""

from datetime import datetime, timedelta

from forum.actions import Action
from forum.forums import Forum
from forum.jobs import RemindOwner, Show, Tell
from forum.keys import about
from forum.meetings import MeetingState, morning
from forum.people import PersonId
from forum.ports import UnitOfWork

# Days before the due date (negative: after it) on which the owner is reminded.
REMINDERS = (3, -1)


async def arrange_reminders(uow: UnitOfWork, forum: Forum, action: Action, now: datetime) -> None:
    """Puts what is still to come, and stops what no longer makes sense: the action is done, or the day has passed."""
    for days in REMINDERS:
        job = RemindOwner(action.id, days)
        due = morning(action.due - timedelta(days=days), forum.time_zone) if action.due else None
        if due is not None and due > now and action.is_open:
            await uow.jobs.put(job, due)
        else:
            await uow.jobs.cancel(job)


async def tell_owner(uow: UnitOfWork, by: PersonId, action: Action) -> None:
    """Once, in private, unless the owner noted it down without help."""
    if action.owner_id is not None and action.owner_id != by:
        await uow.jobs.put(Tell(action.owner_id, action.forum_id, about("yours", action.id)))


async def standing_card(uow: UnitOfWork, forum: Forum, now: datetime) -> str | None:
    """Which card in the channel shows the actions at `now`: that of the last meeting, or that of the forum.

    None while a meeting has begun whose follow-up is still to come: its card will show them all.
    """
    last = await uow.meetings.last_of(forum.id, now)
    if last is None or last.state is MeetingState.SCHEDULING:
        return about("actions", "open", forum.id)
    return about("actions", last.id) if last.state is MeetingState.HELD else None


async def show_actions(uow: UnitOfWork, forum: Forum, now: datetime) -> None:
    """Brings the card in the channel up to date."""
    card = await standing_card(uow, forum, now)
    if card is not None:
        await uow.jobs.put_unless_waiting(Show(forum.id, card))
