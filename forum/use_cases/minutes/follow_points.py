"""Keep minutes in step with the points that they were put together from.

A point that is taken back or changed after somebody began the minutes must not be published with its old words.
"""

from collections.abc import Sequence
from dataclasses import replace

from forum.ids import MeetingId, SuggestionId
from forum.minutes import Minutes, MinutesItem
from forum.points import Point
from forum.ports import UnitOfWork
from forum.use_cases.drafts.review_draft import edited
from forum.use_cases.minutes.draft_minutes import added, numbered
from forum.use_cases.minutes.minutes_content import FoundItem, line_of, pages_of


async def point_taken_back(uow: UnitOfWork, point: Point) -> bool:
    """Its line is gone from a draft; from now on the draft has to be read again. What the chairs have reworded stays.

    Returns whether it stays in minutes whose words are settled: they are the record until a chair corrects them.
    """
    await _reworded(uow, point.meeting_id, point.topic_id, line_of(point.words), None)
    return await _is_on_record(uow, point)


async def point_changed(uow: UnitOfWork, before: tuple[SuggestionId | None, str], point: Point) -> None:
    """Its line in a draft has the new words, under the item to which it belongs now. `before`: its item and words."""
    topic_id, words = before
    if topic_id == point.topic_id:
        await _reworded(uow, point.meeting_id, topic_id, line_of(words), line_of(point.words))
        return
    draft = await _reworded(uow, point.meeting_id, topic_id, line_of(words), None)
    if draft is None:
        return
    topic = await uow.agenda.get(point.topic_id) if point.topic_id else None
    moved = FoundItem(point.topic_id, topic.title if topic else "", (line_of(point.words),), "")
    await uow.minutes.set_items(draft.id, numbered(added(draft, await uow.minutes.items(draft.id), [moved])))


async def _reworded(
    uow: UnitOfWork, meeting_id: MeetingId, topic_id: SuggestionId | None, old: str, new: str | None
) -> Minutes | None:
    """The draft in which `old` was a line, with `new` in its place; None if there is none."""
    newest = await uow.minutes.newest_of(meeting_id)
    draft = await uow.minutes.get(newest.id, lock=True) if newest else None
    if draft is None or draft.is_settled:
        return None
    items = await uow.minutes.items(draft.id)
    found = _with_line(items, topic_id, old)
    if found is None:
        return None
    kept = [page for item in items for page in (_pages(item, old, new) if item is found else [item])]
    await uow.minutes.set_items(
        draft.id, numbered([item for item in kept if item.title or item.words or item.decision])
    )
    edited(draft)
    return draft


def _with_line(items: Sequence[MinutesItem], topic_id: SuggestionId | None, line: str) -> MinutesItem | None:
    """The point's own item first: a chair may have moved its line to another."""
    own_first = sorted(items, key=lambda item: item.topic_id != topic_id)
    return next((item for item in own_first if line in item.words.splitlines()), None)


def _pages(item: MinutesItem, old: str, new: str | None) -> list[MinutesItem]:
    """More than one if the new line is so long that there is no room for all of them."""
    lines = item.words.splitlines()
    at = lines.index(old)
    lines[at : at + 1] = [] if new is None else [new]
    first, *more = pages_of(lines)
    return [replace(item, words=first), *(replace(item, words=words, decision="") for words in more)]


async def _is_on_record(uow: UnitOfWork, point: Point) -> bool:
    for published in (False, True):
        minutes = await uow.minutes.newest_of(point.meeting_id, published=published)
        if minutes is None or not minutes.is_settled:
            continue
        if _with_line(await uow.minutes.items(minutes.id), point.topic_id, line_of(point.words)):
            return True
    return False
