"""What follows from an action: reminders, messages to owners and to those who asked, and the card in the channel."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import takewhile

from forum.action_days import chairs_told_on, reminder_days, shown_overdue_from
from forum.actions import Action, ActionChange, ActionEvent
from forum.days import daytime, morning
from forum.forums import Forum
from forum.ids import PersonId
from forum.jobs import AskForWord, Job, RemindOwner, Show, ShowOverdue, Tell, TellOverdue
from forum.meetings import MeetingState
from forum.message_kinds import InChannel, InPrivate
from forum.ports import UnitOfWork
from forum.use_cases.agenda.merge_topics import authors_concerned

_ENDS = (ActionChange.DONE, ActionChange.CLOSED)
WORDS_AWAITED = timedelta(minutes=2)
"""How long somebody who pressed "Done" has to say what was done, or to take it back, before others hear."""


async def arrange_reminders(uow: UnitOfWork, forum: Forum, action: Action, now: datetime) -> None:
    """Puts what comes next, and stops what no longer makes sense. A due job that has not run yet is left to run."""
    days: dict[Job, date | None] = {
        AskForWord(action.id): word_expected_on(action),
        TellOverdue(action.id): chairs_told_on(action),
        ShowOverdue(action.id): shown_overdue_from(action),
    }
    for job, day in days.items():
        await _arrange(uow, forum, job, [day] if day else [], now)
    await arrange_next_reminder(uow, forum, action, now)


async def arrange_next_reminder(uow: UnitOfWork, forum: Forum, action: Action, now: datetime) -> None:
    """The owner's next reminder, if one is still to come."""
    await _arrange(uow, forum, RemindOwner(action.id), reminder_days(action), now)


async def _arrange(uow: UnitOfWork, forum: Forum, job: Job, days: Sequence[date], now: datetime) -> None:
    """At a civil hour of the first of `days` that is still to come."""
    mornings = [morning(day, forum.time_zone) for day in days]
    coming = next((at for at in mornings if at > now), None)
    if coming is not None:
        await uow.jobs.put(job, coming)
    elif not days:
        await uow.jobs.cancel(job)


def word_expected_on(action: Action) -> date | None:
    """The day on which the owner is asked for the promised report; later if reminders are put off."""
    if action.promised is None or not action.is_open:
        return None
    return max(action.promised, action.snoozed_until or action.promised)


async def follow_change(
    uow: UnitOfWork, forum: Forum, action: Action, now: datetime, *, shown_at: datetime | None = None
) -> None:
    """The action has changed: its reminders follow, and its card in the channel, at once or from `shown_at` (UTC)."""
    action.updated_at = now
    await arrange_reminders(uow, forum, action, now)
    await show_actions(uow, forum, now, shown_at)


async def tell_owner(uow: UnitOfWork, by: PersonId, action: Action, *which: int) -> None:
    """Tells the owner once, in private, unless they noted it themselves. `which` says which hand-over it was."""
    if action.owner_id is not None and action.owner_id != by:
        await uow.jobs.put(Tell(action.owner_id, action.forum_id, InPrivate.YOURS.of(action.id, *which)))


async def tell_owners(uow: UnitOfWork, by: PersonId, action: Action, former: PersonId | None) -> None:
    """Tells the new owner that it is theirs, and the old one that it no longer is; neither if they did it
    themselves.
    """
    number = len(await uow.actions.history(action.id))
    await tell_owner(uow, by, action, number)
    if former is not None and former != by:
        await uow.jobs.put(Tell(former, action.forum_id, InPrivate.HANDED_OVER.of(action.id, number)))


async def tell_askers(uow: UnitOfWork, forum: Forum, by: PersonId, action: Action, now: datetime) -> None:
    """People who signed or supported the topic it came from hear by day what became of it.

    Once for each outcome: if it is reopened, it may end differently from what they were told. Nobody knows the author
    of an unattributed topic, who follows it with the code.
    """
    topic = await uow.agenda.get(action.topic_id) if action.topic_id else None
    if topic is None:
        return
    end = which_end(await uow.actions.history(action.id))
    supporters = {support.person_id for support in await uow.agenda.supports([topic.id])}
    for asker in (supporters | await authors_concerned(uow, topic)) - {by}:
        await uow.jobs.put(
            Tell(asker, forum.id, InPrivate.ACTION_DONE.of(action.id, end)), daytime(now, forum.time_zone)
        )


def which_end(history: Sequence[ActionEvent]) -> int:
    """The number of the line that first stated the action's latest outcome; 0 for none yet.

    Ending it again in the very same words is the same outcome, unless it was taken back in between.
    """
    taken_back = max((event.number for event in history if event.change is ActionChange.REOPENED), default=0)
    ends = [event for event in history if event.change in _ENDS and event.number > taken_back]
    same = takewhile(lambda event: (event.change, event.words) == (ends[-1].change, ends[-1].words), reversed(ends))
    return min((event.number for event in same), default=0)


async def standing_card(uow: UnitOfWork, forum: Forum, now: datetime) -> str | None:
    """Which card in the channel shows the actions at `now`: that of the last meeting, or that of the forum.

    None if a meeting has begun and its follow-up is still to come: its card will show them all.
    """
    last = await uow.meetings.last_of(forum.id, now)
    if last is None or last.state is MeetingState.SCHEDULING:
        return InChannel.ACTIONS.of("open", forum.id)
    return InChannel.ACTIONS.of(last.id) if last.state is MeetingState.HELD else None


async def show_actions(uow: UnitOfWork, forum: Forum, now: datetime, at: datetime | None = None) -> None:
    """Brings the card in the channel up to date, at once or from `at` (UTC): until then somebody writes on it."""
    card = await standing_card(uow, forum, now)
    if card is not None:
        await uow.jobs.put_unless_waiting(Show(forum.id, card), at)
