"""The agenda as it was published, version by version, and what people said about it beforehand.

A version contains no author: who suggested an item is looked up when it is shown, and shown only to those who may know.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from forum.agenda import Attribution, ItemKind, Suggestion
from forum.ids import CommentId, MeetingId, PersonId, SuggestionId


@dataclass(frozen=True)
class Item:
    """One item of a published agenda; its place is where it stands in the version. `minutes` None: no time is set."""

    topic: SuggestionId
    title: str
    minutes: int | None = None
    kind: ItemKind = ItemKind.DISCUSS

    @property
    def same(self) -> tuple[SuggestionId, str]:
        """What identifies the same item in another version."""
        return self.topic, self.title


@dataclass(eq=False)
class AgendaVersion:
    """What was published, from 1; `published_at` is a UTC instant."""

    meeting_id: MeetingId
    version: int
    published_at: datetime
    items: tuple[Item, ...]


@dataclass(eq=False)
class AgendaComment:
    """What somebody wants heard about an item (None: about the whole agenda), even if they cannot be there.

    For an unattributed one `author_id` is None and `sent_at` is truncated to the day. If it was taken back, the words
    are deleted too; the row is kept so that the chairs are not told about the others again.
    """

    id: CommentId
    meeting_id: MeetingId
    topic_id: SuggestionId | None
    words: str
    attribution: Attribution
    author_id: PersonId | None
    sent_at: datetime

    @property
    def is_withdrawn(self) -> bool:
        """Whether nothing of it is left."""
        return not self.words


class ChangeKind(StrEnum):
    """What happened to an item between two versions."""

    TAKEN_OFF = "taken_off"
    ADDED = "added"
    MOVED = "moved"
    MINUTES = "minutes"
    KIND = "kind"


@dataclass(frozen=True)
class AgendaChange:
    """One difference from the version before. `item` is as it is now (as it was, if it was taken off), `place` counts
    from 1; `before` is the item as it was, if its minutes or kind changed.
    """

    kind: ChangeKind
    item: Item
    place: int
    before: Item | None = None


WORTH_A_POST = frozenset({ChangeKind.ADDED, ChangeKind.TAKEN_OFF})
"""What members should notice; the rest they see when they look."""


def items_of(topics: Sequence[Suggestion]) -> tuple[Item, ...]:
    """The accepted topics of a meeting, in order, as they are published."""
    return tuple(Item(topic.id, topic.title, topic.minutes, topic.kind) for topic in topics)


def changes(before: Sequence[Item], now: Sequence[Item]) -> list[AgendaChange]:
    """What people are told: taken off, added, moved, other minutes, another kind, each in the order of the agenda.

    As many as possible of the items that stayed count as not moved. Taking off, then putting what was added and moved
    where it is said to be, from the top, gives the new agenda.
    """
    old = {item.same: place for place, item in enumerate(before)}
    stayed = [(place, item) for place, item in enumerate(now) if item.same in old]
    steady = _longest_rising([old[item.same] for _, item in stayed])
    moved = [(place, item) for number, (place, item) in enumerate(stayed) if number not in steady]
    left = {item.same for item in now}
    then = [(place + 1, item, before[old[item.same]]) for place, item in stayed]
    return [
        *(
            AgendaChange(ChangeKind.TAKEN_OFF, item, place)
            for place, item in enumerate(before, 1)
            if item.same not in left
        ),
        *(AgendaChange(ChangeKind.ADDED, item, place) for place, item in enumerate(now, 1) if item.same not in old),
        *(AgendaChange(ChangeKind.MOVED, item, place + 1) for place, item in moved),
        *(
            AgendaChange(ChangeKind.MINUTES, item, place, was)
            for place, item, was in then
            if was.minutes != item.minutes
        ),
        *(AgendaChange(ChangeKind.KIND, item, place, was) for place, item, was in then if was.kind is not item.kind),
    ]


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """The indexes of a longest rising subsequence, by patience sorting. All numbers are different."""
    tops: list[int] = []
    piles: list[int] = []
    below: list[int] = []
    for index, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        below.append(piles[pile - 1] if pile else -1)
        tops[pile:] = [number, *tops[pile + 1 :]]
        piles[pile:] = [index, *piles[pile + 1 :]]
    chain: set[int] = set()
    at = piles[-1] if piles else -1
    while at >= 0:
        chain.add(at)
        at = below[at]
    return chain
