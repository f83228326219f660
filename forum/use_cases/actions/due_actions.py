"""What a due job about actions still means. Each asks the domain again, and puts the messages to be sent."""

from datetime import date, datetime

from forum.action_days import chairs_told_on, reminder_of
from forum.actions import Action
from forum.days import day_of, daytime
from forum.forums import Forum
from forum.ids import ActionId
from forum.jobs import AskForWord, Job, RemindOwner, ShowOverdue, TellOverdue
from forum.ports import UnitOfWork
from forum.use_cases.actions.action_day import is_told_overdue, people_to_remind, tell_day
from forum.use_cases.actions.action_jobs import arrange_next_reminder, show_actions, word_expected_on


async def remind_owner_due(uow: UnitOfWork, job: RemindOwner, now: datetime) -> None:
    """The owner is reminded, and the next reminder is put. If the bot cannot write to the owner, somebody else is
    asked.
    """
    found = await _open(uow, job.action_id)
    if found is None or await _comes_by_day(uow, found[0], job, now):
        return
    forum, action = found
    day = reminder_of(action, day_of(forum, now))
    if day is not None:
        await _tell_each(uow, forum, action, day)
    await arrange_next_reminder(uow, forum, action, now)


async def ask_for_word_due(uow: UnitOfWork, job: AskForWord, now: datetime) -> None:
    """The owner is asked for the report they promised, unless it has come or may still come."""
    found = await _open(uow, job.action_id)
    day = word_expected_on(found[1]) if found else None
    if found is None or day is None or day > day_of(found[0], now):
        return
    if not await _comes_by_day(uow, found[0], job, now):
        await _tell_each(uow, *found, day)


async def tell_overdue_due(uow: UnitOfWork, job: TellOverdue, now: datetime) -> None:
    """The chairs are told, before the channel reads it; a chair who owns the action is reminded as its owner."""
    found = await _open(uow, job.action_id)
    if found is None or not await is_told_overdue(uow, *found, now):
        return
    forum, action = found
    if await _comes_by_day(uow, forum, job, now):
        return
    day = chairs_told_on(action)
    for chair in await uow.forums.chairs(forum.id):
        if day is not None and chair.id != action.owner_id:
            await tell_day(uow, forum, chair, day)


async def show_overdue_due(uow: UnitOfWork, job: ShowOverdue, now: datetime) -> None:
    """Refreshes the card in the channel on the day from which it says that the action is overdue."""
    found = await _open(uow, job.action_id)
    if found is not None:
        await show_actions(uow, found[0], now)


async def _comes_by_day(uow: UnitOfWork, forum: Forum, job: Job, now: datetime) -> bool:
    """If the bot was down at ten, nobody is written to at night: the job runs again in the morning."""
    day = daytime(now, forum.time_zone)
    if now < day:
        await uow.jobs.put(job, day)
    return now < day


async def _open(uow: UnitOfWork, action_id: str) -> tuple[Forum, Action] | None:
    action = await uow.actions.get(ActionId(action_id))
    forum = await uow.forums.get(action.forum_id) if action else None
    return (forum, action) if action is not None and forum is not None and action.is_open else None


async def _tell_each(uow: UnitOfWork, forum: Forum, action: Action, day: date) -> None:
    for person in await people_to_remind(uow, forum, action):
        await tell_day(uow, forum, person, day)
