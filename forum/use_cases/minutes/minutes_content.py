"""What minutes are put together from: what everybody in the channel may read, and nothing else.

A listening circle's meeting gives its titles and what came of them. Owners of actions are named where the channel's
card names them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from forum.actions import Action, Progress
from forum.agenda import Outcome, Suggestion
from forum.attendance import THERE, Answer, Presence, heads, still_on_roll
from forum.forums import Forum
from forum.ids import ActionId, PersonId, SuggestionId
from forum.limits import MINUTES_WORDS
from forum.meetings import Meeting
from forum.minutes import Heads
from forum.openness import may_name_owner, met_as_circle
from forum.ports import UnitOfWork
from forum.use_cases.agenda.agenda_views import words_for_everybody
from forum.use_cases.minutes.point_views import NotedItem, notes_view

EVER = datetime(1970, 1, 1, tzinfo=UTC)
"""Before any forum existed."""
DECIDED = frozenset({Outcome.PARKED, Outcome.ANSWERED, Outcome.DECLINED, Outcome.TO_BOARD, Outcome.DONE})
"""Something came of it: more than that it was discussed."""

Wording = Callable[[Outcome, str], str]
"""Says what came of a topic, with the chairs' own words if everybody may read them, in the language of the forum."""


@dataclass(frozen=True)
class FoundItem:
    """One item. `lines` were noted since the time that was asked about, and so was `decision` stated; "" for none."""

    topic: SuggestionId | None
    title: str
    lines: tuple[str, ...]
    decision: str


@dataclass(frozen=True)
class FoundAction:
    """One action, as the channel may read it."""

    id: ActionId
    text: str
    owner_name: str
    owner_id: PersonId | None
    due: date | None


@dataclass(frozen=True)
class Found:
    """All of it. `next_starts` is when the next meeting begins, in its own zone."""

    items: Sequence[FoundItem]
    actions: Sequence[FoundAction]
    heads: Heads
    next_starts: datetime | None


async def found_since(
    uow: UnitOfWork, forum: Forum, meeting: Meeting, wording: Wording, since: datetime, now: datetime
) -> Found:
    """What has come since then (both UTC); the items all the same, with nothing in those where nothing has come."""
    following = await uow.meetings.ahead_of(forum.id, meeting.starts_at)
    return Found(
        items=await _items(uow, forum, meeting, wording, since, now),
        actions=await _actions(uow, forum, meeting, since),
        heads=await _heads(uow, forum, meeting, now),
        next_starts=next((one.starts for one in following if one.starts_at > meeting.starts_at), None),
    )


async def _items(
    uow: UnitOfWork, forum: Forum, meeting: Meeting, wording: Wording, since: datetime, now: datetime
) -> list[FoundItem]:
    notes = await notes_view(uow, forum, meeting, now, None)
    new = {point.id for point in await uow.points.of_meeting(meeting.id) if point.noted_at > since}
    ids = [item.topic for item in notes.items if item.topic]
    topics = {topic.id: topic for topic in await uow.agenda.many(ids)}
    stated = {news.suggestion_id for news in await uow.news.of(ids) if news.at > since}

    def lines(item: NotedItem) -> tuple[str, ...]:
        return tuple(line_of(point.words) for point in item.points if point.id in new)

    return [
        FoundItem(
            item.topic,
            item.title,
            lines(item),
            _decision(forum, topics.get(item.topic), wording) if item.topic and item.topic in stated else "",
        )
        for item in notes.items
        if item.title or item.points
    ]


def _decision(forum: Forum, topic: Suggestion | None, wording: Wording) -> str:
    if topic is None or topic.outcome not in DECIDED:
        return ""
    return wording(topic.outcome, line_of(words_for_everybody(forum, topic)))


async def _actions(uow: UnitOfWork, forum: Forum, meeting: Meeting, since: datetime) -> list[FoundAction]:
    """Whatever was agreed there, also if it has been done by now."""
    if met_as_circle(forum, meeting):
        return []
    agreed = [one for one in await uow.actions.of_meeting(forum.id, meeting.id) if one.progress is not Progress.CLOSED]
    return [_action(one) for one in agreed if one.recorded_at > since and may_name_owner(forum, one)]


def _action(action: Action) -> FoundAction:
    return FoundAction(action.id, line_of(action.text), action.owner_name, action.owner_id, action.due)


async def _heads(uow: UnitOfWork, forum: Forum, meeting: Meeting, now: datetime) -> Heads:
    """Apologies are those on the roll, and those who had said no and whom nobody saw. A circle's numbers go nowhere."""
    if met_as_circle(forum, meeting) or not still_on_roll([meeting], now):
        return Heads()
    noted = await uow.attendance.noted(meeting.id)
    seen = {row.person_id for row in noted if row.presence in THERE or row.presence is Presence.ABSENT}
    sorry = {row.person_id for row in noted if row.presence is Presence.APOLOGIES}
    sorry |= {one.person_id for one in await uow.attendance.rsvps(meeting.id) if one.answer is Answer.NO} - seen
    in_person, online = heads(meeting, noted) if noted or meeting.walk_ins or meeting.guests else (None, None)
    return Heads(in_person, online, len(sorry))


def line_of(text: str) -> str:
    """How it stands among the words of an item."""
    return " ".join(text.split())


def pages_of(lines: Sequence[str]) -> list[str]:
    """Lines as texts that each have room in one item: nothing that was noted is left out."""
    pages = [""]
    for line in lines:
        longer = f"{pages[-1]}\n{line}" if pages[-1] else line
        if len(longer) <= MINUTES_WORDS:
            pages[-1] = longer
        else:
            pages.append(line)
    return pages
