"""What somebody promises to do: the words, the owner and the day, checked before they are kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from forum.actions import Action
from forum.agenda import Outcome, Suggestion
from forum.days import day_of
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import PersonId, SuggestionId
from forum.limits import ACTION as TEXT_LIMIT
from forum.limits import NAME as NAME_LIMIT
from forum.limits import within
from forum.meetings import Meeting, MeetingState
from forum.openness import is_circle
from forum.people import Person
from forum.ports import UnitOfWork
from forum.typed_text import one_line
from forum.use_cases.actions.update_rights import may_own
from forum.use_cases.people.roles import is_organiser

# An action noted later than this after a meeting no longer belongs to it.
YEARS_AHEAD = 10
"""How far ahead a promise may be; a later day is a typing mistake."""
MEETING_IS_FRESH = timedelta(days=60)


@dataclass(frozen=True)
class Promise:
    """Who does what by when.

    `owner_id` is None for an owner outside the forum, then `owner_name` says who. `due` is a calendar day in the
    forum's zone; None when no day was agreed. `link` leads to the message that it was made from; "" for none.
    `promised` is the day on which the owner will report back, if one was agreed; `topic_id` is what it came from.
    """

    text: str
    owner_id: PersonId | None = None
    owner_name: str = ""
    due: date | None = None
    link: str = ""
    promised: date | None = None
    topic_id: SuggestionId | None = None


def promise_of(action: Action) -> Promise:
    """What was promised, as it stands."""
    return Promise(
        text=action.text,
        owner_id=action.owner_id,
        owner_name=action.owner_name,
        due=action.due,
        link=action.link,
        promised=action.promised,
        topic_id=action.topic_id,
    )


def without_owner(promise: Promise) -> Promise:
    """As those read it who may not know who promised."""
    return replace(promise, owner_id=None, owner_name="")


async def owners_to_choose(uow: UnitOfWork, forum: Forum, by: Person) -> Sequence[Person]:
    """Everybody with a part in the forum, by name. Only its organisers may know who else comes to a listening circle:
    others are offered themselves, the chairs and the facilitators.
    """
    parts = await uow.forums.memberships(forum.id)
    if is_circle(forum) and not await is_organiser(uow, forum, by):
        parts = [part for part in parts if part.is_chair or part.is_facilitator or part.person_id == by.id]
    return await uow.people.many(part.person_id for part in parts)


async def meeting_of_actions(
    uow: UnitOfWork, forum: Forum, now: datetime, here: Meeting | None = None
) -> Meeting | None:
    """The meeting whose actions are noted at `now`: that of the chat (`here`) once it has begun, otherwise the one that
    is running, perhaps early, or was last held.
    """
    if here is not None and here.forum_id == forum.id and _was_met(here, now):
        return here
    ahead = await uow.meetings.next_of(forum.id, now)
    found = ahead if ahead and ahead.has_begun(now) else await uow.meetings.last_of(forum.id, now)
    if found is None or found.state is MeetingState.SCHEDULING or now - found.ends_at > MEETING_IS_FRESH:
        return None
    return found


def _was_met(meeting: Meeting, now: datetime) -> bool:
    return meeting.has_begun(now) and meeting.state in (MeetingState.SCHEDULED, MeetingState.HELD)


async def topics_to_choose(
    uow: UnitOfWork, forum: Forum, now: datetime, here: Meeting | None = None
) -> Sequence[Suggestion]:
    """What an action noted at `now` may come from: the items of that meeting's agenda."""
    meeting = await meeting_of_actions(uow, forum, now, here)
    return await uow.agenda.of_meeting(meeting.id) if meeting else ()


def checked_text(text: str) -> str:
    """What is to be done, tidied. Raises Invalid."""
    text = one_line(text)
    if not text:
        raise Invalid("action-needs-text")
    return within(text, TEXT_LIMIT, "action-too-long")


async def checked_promise(
    uow: UnitOfWork, forum: Forum, promise: Promise, now: datetime, before: Action | None = None
) -> Promise:
    """Tidied, with the owner's own name. Raises Invalid, Gone (a topic that is not on the forum's agenda).

    `before` is the action as it was agreed: keeping an overdue day, or its topic, is fine. A day on which one owner
    promised to report back does not bind the next.
    """
    text, name = checked_text(promise.text), one_line(promise.owner_name)
    if promise.owner_id is not None:
        name = (await _owner(uow, forum, promise.owner_id, before)).name
    if not name and promise.owner_id is None:
        raise Invalid("action-needs-owner")
    today = day_of(forum, now)
    if _is_past(promise.due, before and before.due, today):
        raise Invalid("action-in-the-past")
    check_near(promise.due, today)
    check_near(promise.promised, today)
    if _is_past(promise.promised, before and before.promised, today):
        raise Invalid("action-promised-in-the-past")
    if promise.topic_id is not None and promise.topic_id != (before and before.topic_id):
        await _check_topic(uow, forum, promise.topic_id)
    if promise.owner_id is None:
        within(name, NAME_LIMIT, "action-owner-too-long")
    promise = replace(promise, text=text, owner_name=name)
    if before is not None and changes_owner(before, promise) and promise.promised == before.promised:
        return replace(promise, promised=None)
    return promise


def changes_owner(action: Action, promise: Promise) -> bool:
    """Whether somebody else takes it on: another person, or a body of another name."""
    if promise.owner_id or action.owner_id:
        return promise.owner_id != action.owner_id
    return promise.owner_name != action.owner_name


def check_near(day: date | None, today: date) -> None:
    """Raises Invalid for a day so far away that it must be a typing mistake."""
    if day is not None and day.year > today.year + YEARS_AHEAD:
        raise Invalid("action-too-far", years=YEARS_AHEAD)


def _is_past(day: date | None, agreed: date | None, today: date) -> bool:
    return day is not None and day != agreed and day < today


async def _check_topic(uow: UnitOfWork, forum: Forum, topic_id: SuggestionId) -> None:
    """One that has been on an agenda. A card cannot reveal any other."""
    topic = await uow.agenda.get(topic_id)
    if topic is None or topic.forum_id != forum.id or topic.meeting_id is None:
        raise Gone
    if topic.outcome in (Outcome.WITHDRAWN, Outcome.MERGED):
        raise Gone


async def _owner(uow: UnitOfWork, forum: Forum, owner_id: PersonId, before: Action | None) -> Person:
    """Somebody in the forum or in its team. A card cannot make anybody else an owner."""
    owner = await uow.people.get(owner_id)
    if owner is None or owner.tenant_id != forum.tenant_id:
        raise Invalid("action-needs-owner")
    if not await may_own(uow, forum, owner.id):
        was_theirs = before is not None and before.owner_id == owner.id
        raise Invalid("action-owner-left" if was_theirs else "action-needs-owner")
    return owner
