"""An action's history: who said what, when. A line is added wherever something changes; lines never change."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from forum.actions import Action, ActionChange, ActionEvent
from forum.agenda import Outcome
from forum.days import day_of
from forum.forums import Forum
from forum.ids import PersonId, SuggestionId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.actions.action_views import may_read


@dataclass(frozen=True)
class NotedChange:
    """What somebody did: see ActionEvent for the fields."""

    kind: ActionChange
    words: str = ""
    day: date | None = None
    owner_id: PersonId | None = None


@dataclass(frozen=True)
class HistoryLine:
    """One line as it is shown: on which calendar day (in the forum's zone) who said what.

    `words` are those of the event; of a topic that was replaced its title. A day that was replaced is `former_day`.
    """

    change: ActionChange
    on: date
    name: str = ""
    words: str = ""
    day: date | None = None
    former_day: date | None = None


def line_of(event: ActionEvent, on: date, name: str = "", topic: str = "") -> HistoryLine:
    """For somebody who may read what `name` said; `topic` is the title of the topic that was replaced."""
    is_topic = event.change is ActionChange.TOPIC
    words = topic if is_topic else "" if event.former_day else event.words
    return HistoryLine(event.change, on, name, words, event.day, event.former_day)


@dataclass(frozen=True)
class ActionStory:
    """What was said about an action, newest first; the words of what it was split from, and of what was split off."""

    lines: Sequence[HistoryLine]
    whole: str = ""
    parts: Sequence[str] = ()


async def note_change(uow: UnitOfWork, action: Action, by: PersonId, change: NotedChange, now: datetime) -> ActionEvent:
    """Adds a line. If two come at once, the second is written again with the next number."""
    number = len(await uow.actions.history(action.id)) + 1
    event = ActionEvent(action.id, number, change.kind, by, now, change.words, change.day, change.owner_id)
    await uow.actions.add_event(event)
    return event


def given_to(action: Action, kind: ActionChange) -> NotedChange:
    """Records that it was noted for, or handed over to, its present owner."""
    return NotedChange(kind, action.owner_name, owner_id=action.owner_id)


def moved(kind: ActionChange, before: date | None, day: date | None) -> NotedChange:
    """Records that one day (in the forum's zone) replaced another."""
    return NotedChange(kind, before.isoformat() if before else "", day)


async def last_given(uow: UnitOfWork, action: Action) -> ActionEvent | None:
    """The line by which it came to its present owner: it was noted for them, split off, or handed over."""
    history = await uow.actions.history(action.id)
    given = [event for event in history if event.change in (ActionChange.NOTED, ActionChange.HANDED_OVER)]
    return given[-1] if given else None


async def action_story(uow: UnitOfWork, by: Person, forum: Forum, action: Action) -> ActionStory:
    """In private, for somebody who may change it: the caller has made sure of that. Somebody who may not know what
    others said reads only their own lines.
    """
    reads_all = await may_read(uow, forum, action, by)
    events = [event for event in await uow.actions.history(action.id) if reads_all or event.by == by.id]
    names = {person.id: person.name for person in await uow.people.many({event.by for event in events})}
    lines = [
        line_of(event, day_of(forum, event.at), names.get(event.by, ""), await _former_topic(uow, event))
        for event in reversed(events)
    ]
    whole = await uow.actions.get(action.split_from) if action.split_from else None
    parts = await uow.actions.parts_of(action.id)
    return ActionStory(lines, whole.text if whole else "", [part.text for part in parts])


async def _former_topic(uow: UnitOfWork, event: ActionEvent) -> str:
    """As its author words it now: the history keeps no copy. Nothing if it was withdrawn."""
    if event.change is not ActionChange.TOPIC or not event.words:
        return ""
    topic = await uow.agenda.get(SuggestionId(event.words))
    return topic.title if topic and topic.outcome is not Outcome.WITHDRAWN else ""
