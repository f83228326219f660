"""What one person hears about actions on one day: one message, however many there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from forum.action_days import chairs_told_on, reminder_of
from forum.actions import Action, ActionChange, ActionEvent
from forum.days import day_of, morning
from forum.forums import Forum
from forum.jobs import Tell
from forum.message_kinds import InPrivate
from forum.people import Person, Reach
from forum.ports import UnitOfWork
from forum.use_cases.actions.action_jobs import word_expected_on
from forum.use_cases.actions.update_rights import owner_has_left
from forum.use_cases.people.roles import is_chair


class Heard(StrEnum):
    """Why an action is mentioned: to a chair, or to its owner and whoever is asked in their place."""

    OVERDUE = "overdue"
    WORD = "word"
    REMINDER = "reminder"


@dataclass(frozen=True)
class HeardOf:
    """Why somebody hears about one action. `by_owner`: the reader owns it. `can_be_told`: the bot writes to its owner
    itself. `has_left`: its owner no longer belongs to the forum.
    """

    why: Heard
    by_owner: bool
    can_be_told: bool
    has_left: bool = False


async def tell_day(uow: UnitOfWork, forum: Forum, person: Person, day: date) -> None:
    """Puts the person's one message about the actions of `day`. Put again, it is still one."""
    await uow.jobs.put(Tell(person.id, forum.id, InPrivate.ACTION_DAY.of(forum.id, str(day))))


async def heard_on(
    uow: UnitOfWork, forum: Forum, reader: Person, day: date, now: datetime
) -> Sequence[tuple[Action, HeardOf]]:
    """What `reader` hears about the actions of `day`, a day in the forum's zone that may have passed by `now`.

    Anything done, put off or handed over since is left out. Each action comes once, for its most important reason.
    """
    chairs = await is_chair(uow, forum, reader)
    found: list[tuple[Action, HeardOf]] = []
    for action in await uow.actions.open_of(forum.id):
        why = await _why(uow, forum, action, reader, day, now, chairs=chairs)
        if why is not None:
            owner, left = await _owner(uow, action), await owner_has_left(uow, forum, action)
            told = can_be_told(owner) and not left
            found.append((action, HeardOf(why, action.owner_id == reader.id, told, left)))
    return found


async def _why(
    uow: UnitOfWork, forum: Forum, action: Action, reader: Person, day: date, now: datetime, *, chairs: bool
) -> Heard | None:
    over = chairs and action.owner_id != reader.id and chairs_told_on(action) == day
    if over and await is_told_overdue(uow, forum, action, now):
        return Heard.OVERDUE
    why = _owners(action, day, day_of(forum, now))
    if why is None:
        return None
    asked = await people_to_remind(uow, forum, action)
    return why if any(person.id == reader.id for person in asked) else None


def _owners(action: Action, day: date, today: date) -> Heard | None:
    if day <= today and word_expected_on(action) == day:
        return Heard.WORD
    return Heard.REMINDER if reminder_of(action, today) == day else None


async def is_told_overdue(uow: UnitOfWork, forum: Forum, action: Action, now: datetime) -> bool:
    """Whether it is time for the chairs to hear of it, however late the job runs, and they have not heard of it
    before.
    """
    told = chairs_told_on(action)
    if told is None or told > day_of(forum, now):
        return False
    return not were_told(forum, action, await uow.actions.history(action.id))


def were_told(forum: Forum, action: Action, history: Sequence[ActionEvent]) -> bool:
    """Whether the chairs heard that it is overdue before its reminders were put off for the last time."""
    told = chairs_told_on(action)
    moved = [number for number, event in enumerate(history) if event.change is ActionChange.MOVED]
    since = history[moved[-1] + 1 :] if moved else history
    put_off = [event for event in since if event.change is ActionChange.SNOOZED and event.day]
    if action.due is None or told is None or not put_off or action.snoozed_until is None:
        return False
    return _first_told(forum, action.due, put_off) < told


def _first_told(forum: Forum, due: date, put_off: Sequence[ActionEvent]) -> date:
    """The day on which they were told, or will be: putting reminders off after that is too late to change it."""
    told = due + timedelta(days=1)
    for event in put_off:
        if event.at >= morning(told, forum.time_zone):
            break
        told = max(told, event.day or told)
    return told


async def people_to_remind(uow: UnitOfWork, forum: Forum, action: Action) -> list[Person]:
    """The owner. If the bot cannot write to the owner, also the person who noted it, or else the chairs.

    An owner who has left the forum gets no message.
    """
    owner = None if await owner_has_left(uow, forum, action) else await _owner(uow, action)
    if owner is not None and can_be_told(owner):
        return [owner]
    if owner is not None and await uow.contacts.dont_ask([owner.id]):
        return [owner]  # nobody is asked to chase people who want to be left in peace
    noted_by = await uow.people.get(action.recorded_by)
    belongs = await uow.forums.membership(forum.id, action.recorded_by) is not None
    can_ask = belongs and can_be_told(noted_by) and noted_by is not owner
    asked = [noted_by] if noted_by is not None and can_ask else list(await uow.forums.chairs(forum.id))
    # An owner who had blocked the bot may have unblocked it.
    return [owner, *(one for one in asked if one.id != owner.id)] if owner else asked


async def _owner(uow: UnitOfWork, action: Action) -> Person | None:
    return await uow.people.get(action.owner_id) if action.owner_id else None


def can_be_told(person: Person | None) -> bool:
    """Whether the bot can write to somebody, as far as it knows."""
    return person is not None and person.reach is not Reach.BLOCKED
