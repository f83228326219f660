"""Who may see what of a meeting's notes.

A listening circle shows themes only: the channel, the meeting's chat and members read how many points its meetings
have, and the chairs and facilitators read them in private. That stays so once the circle has been opened up.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from forum.forums import Forum
from forum.ids import PointId, SuggestionId
from forum.meetings import Meeting
from forum.people import Person
from forum.points import Point, keeps_authors
from forum.ports import UnitOfWork
from forum.use_cases.agenda.keep_version import newest_version
from forum.use_cases.people.roles import is_chair, is_organiser


@dataclass(frozen=True)
class NotedPoint:
    """One point, for somebody who may read its words. `by` is who noted it, for chairs in private, otherwise ""."""

    id: PointId
    words: str
    by: str = ""


@dataclass(frozen=True)
class SavedPoint:
    """A point that was noted just now. `words` are "" if those who read along may not read it; `item` is the title of
    its item, "" for the whole meeting. `is_signed`: its author is kept.
    """

    id: PointId
    words: str
    item: str
    is_signed: bool


@dataclass(frozen=True)
class NotedItem:
    """One item and what was noted under it. `place` counts from 1.

    0: the meeting as a whole; None: it is no longer on the agenda. `points` is empty if only `count` may be read.
    """

    topic: SuggestionId | None
    title: str
    place: int | None
    count: int
    points: Sequence[NotedPoint] = ()


@dataclass(frozen=True)
class NotesView:
    """In the order of the agenda; points about the whole meeting come last.

    `current` is the place of the item being discussed, 0 for none.
    `chairs`: the reader may lead the meeting with it; `runs`: it has begun, and is not known to have ended. `is_over`:
    a chair who reads it in private may put its minutes together.
    """

    forum: Forum
    meeting: Meeting
    items: Sequence[NotedItem]
    current: int = 0
    chairs: bool = False
    runs: bool = False
    is_over: bool = False

    @property
    def agenda(self) -> Sequence[NotedItem]:
        """The items of the agenda as it was published."""
        return [item for item in self.items if item.place]

    @property
    def count(self) -> int:
        """How many points there are."""
        return sum(item.count for item in self.items)


async def notes_view(
    uow: UnitOfWork, forum: Forum, meeting: Meeting, now: datetime, reader: Person | None, *, private: bool = False
) -> NotesView:
    """`reader` None is the channel's own card. `private`: nobody but the reader sees it."""
    chairs = reader is not None and await is_chair(uow, forum, reader)
    in_words = keeps_authors(forum, meeting) or (
        private and reader is not None and await is_organiser(uow, forum, reader)
    )
    points = await uow.points.of_meeting(meeting.id)
    items = await _items(uow, meeting, points, await _names(uow, points) if chairs and private else {})
    return NotesView(
        forum=forum,
        meeting=meeting,
        items=items if in_words else [_counted(item) for item in items],
        current=next((item.place or 0 for item in items if item.topic and item.topic == meeting.current_topic), 0),
        chairs=chairs,
        runs=meeting.has_begun(now) and now < meeting.ends_at,
        is_over=private and chairs and meeting.has_begun(now) and meeting.ends_at <= now,
    )


async def changeable(uow: UnitOfWork, forum: Forum, meeting: Meeting, reader: Person) -> Sequence[NotedPoint]:
    """The points that somebody may change: all of them for a chair, otherwise their own if authors are kept."""
    points = await uow.points.of_meeting(meeting.id)
    chairs = await is_chair(uow, forum, reader)
    return [NotedPoint(point.id, point.words) for point in points if chairs or point.author_id == reader.id]


async def saved_point(uow: UnitOfWork, point: Point, *, in_words: bool) -> SavedPoint:
    """For the person who noted it. `in_words`: everybody who reads along may read the point."""
    topic = await uow.agenda.get(point.topic_id) if point.topic_id else None
    words, item = point.words if in_words else "", topic.title if topic else ""
    return SavedPoint(point.id, words, item, is_signed=point.author_id is not None)


async def _items(
    uow: UnitOfWork, meeting: Meeting, points: Sequence[Point], names: Mapping[PointId, str]
) -> list[NotedItem]:
    version = await newest_version(uow, meeting)
    listed = version.items if version else ()
    off = {p.topic_id for p in points if p.topic_id} - {item.topic for item in listed}
    found = [
        *(_item(item.topic, item.title, place) for place, item in enumerate(listed, start=1)),
        *(_item(topic.id, topic.title, None) for topic in await uow.agenda.many(off)),
        _item(None, "", 0),
    ]
    items = [_with(item, [point for point in points if point.topic_id == item.topic], names) for item in found]
    return [item for item in items if item.topic or item.count]


def _item(topic: SuggestionId | None, title: str, place: int | None) -> NotedItem:
    return NotedItem(topic, title, place, 0)


def _with(item: NotedItem, points: Iterable[Point], names: Mapping[PointId, str]) -> NotedItem:
    noted = [NotedPoint(point.id, point.words, names.get(point.id, "")) for point in points]
    return replace(item, count=len(noted), points=noted)


def _counted(item: NotedItem) -> NotedItem:
    return replace(item, points=())


async def _names(uow: UnitOfWork, points: Sequence[Point]) -> dict[PointId, str]:
    authors = {point.author_id for point in points if point.author_id}
    people = {person.id: person.name for person in await uow.people.many(authors)}
    return {p.id: people[p.author_id] for p in points if p.author_id and p.author_id in people}
