"""What the far end and the clock hold at one moment of a story, to be compared and to be taken up again.

What has been sent is not copied: nobody changes a card or a request afterwards.
"""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from graph.standin import StandIn
from graph.standin.state import Event
from tests.clock import NOON, SetClock
from tests.far_end.caller import Answered
from tests.far_end.sent import Sent
from tests.far_end.teams import TeamsService

_LISTS = ("mails", "users", "subscriptions", "files", "busy")

Message = tuple[str, str, dict[str, Any], tuple[dict[str, Any], ...]]


@dataclass(frozen=True)
class Memory:
    """All of it."""

    now: datetime
    messages: tuple[Message, ...]
    teams: Mapping[str, Any]
    events: dict[str, Event]
    lists: Mapping[str, Any]
    log: tuple[Any, ...]
    ordered: tuple[Any, ...]
    """What a story has told the calendar to do. It is compared, and never taken up."""

    def is_fresh(self) -> bool:
        """Whether nothing has happened yet."""
        quiet = [self.teams[what] for what in ("calls", "faults", "blocked", "files")]
        return self.now == NOON and not any(
            [self.messages, *quiet, self.events, *self.lists.values(), self.log, *self.ordered]
        )


def remembered(teams: TeamsService, calendar: StandIn, clock: SetClock) -> Memory:
    """How things are now."""
    state, told = calendar.state, teams.memory()
    sent: list[Sent] = told.pop("sent")
    return Memory(
        now=clock.now(),
        messages=tuple((one.id, one.conversation, one.activity, tuple(one.before)) for one in sent),
        teams={name: what.copy() if isinstance(what, list | dict | set) else what for name, what in told.items()},
        events=deepcopy(state.events),
        lists=deepcopy({name: getattr(state, name) for name in _LISTS}),
        log=tuple(calendar.log),
        ordered=(calendar.faults.unused, calendar.api.late_join_urls, *sorted(calendar.schedules.unknown)),
    )


def take_up(memory: Memory, teams: TeamsService, calendar: StandIn, clock: SetClock) -> None:
    """Makes it so again. Messages and events that a story already holds change in place, as if they had been changed
    before its eyes.
    """
    clock.move_to(memory.now)
    known = {one.id: one for one in teams.everything()}
    sent = [_as_it_was(message, known.get(message[0])) for message in memory.messages]
    teams.take_up({name: deepcopy(what) for name, what in memory.teams.items()} | {"sent": sent})
    calendar.state.events = {
        key: _as_it_became(event, calendar.state.events.get(key)) for key, event in deepcopy(memory.events).items()
    }
    for name, what in deepcopy(memory.lists).items():
        setattr(calendar.state, name, what)
    calendar.log.clear()
    calendar.log.extend(memory.log)


def _as_it_was(message: Message, known: Sent | None) -> Sent:
    id_, conversation, activity, before = message
    if known is None:
        return Sent(id_, conversation, activity, list(before))
    known.activity, known.before = activity, list(before)
    return known


def _as_it_became(event: Event, known: Event | None) -> Event:
    if known is None:
        return event
    vars(known).update(vars(event))
    return known


def of(outcome: Any, teams: TeamsService) -> Any:
    """What a step led to, with the messages that Teams holds now."""
    held = {one.id: one for one in teams.everything()}
    if isinstance(outcome, Sent):
        return held.get(outcome.id, outcome)
    if isinstance(outcome, Answered):
        posts = [held.get(post.id, post) for post in outcome.posts]
        return Answered(outcome.status, outcome.body, posts, outcome.where, outcome.message_id)
    return outcome
