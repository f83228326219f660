"""Who may see what of a meeting's minutes: the same for the cards, the page and the files."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from forum.days import day_of
from forum.drafts import DraftState, needs_review
from forum.forums import Forum
from forum.ids import MeetingId, MinutesId
from forum.minutes import Heads, Minutes
from forum.ports import UnitOfWork
from forum.use_cases.drafts.names_in_text import names_in_text
from forum.use_cases.minutes.edit_minutes import text_of

MOST_SHOWN = 24
"""Meetings whose minutes are offered to somebody who looks for earlier ones."""


@dataclass(frozen=True)
class SeenItem:
    """One item in its `place` from 1. `title` "": the meeting as a whole. `lines` and `decision` are empty where they
    may not be read.
    """

    place: int
    title: str
    lines: tuple[str, ...] = ()
    decision: str = ""


@dataclass(frozen=True)
class SeenTask:
    """Something to be done. `owner` is "" for those who may not read who does it, and where nobody is named."""

    place: int
    text: str
    owner: str = ""
    due: date | None = None


@dataclass(frozen=True)
class MinutesView:
    """Minutes as one reader may see them. `starts` and `next_starts` are wall-clock times.

    `heads` None: no numbers are told; `numbers` are for a chair who may choose to tell them. `published_on` is the day
    of the first version and `corrected_on` that of this one, if it is a later one. `named` are the people whose names
    are in it, for those who review it; `has_more`: there is something to add. `is_confided`: titles and outcomes alone.
    `has_files`: they may be downloaded.
    """

    forum: Forum
    id: MinutesId
    meeting_id: MeetingId
    starts: datetime
    version: int
    state: DraftState
    revision: int
    items: Sequence[SeenItem]
    tasks: Sequence[SeenTask]
    heads: Heads | None
    numbers: Heads
    tells_numbers: bool
    coming: str
    next_starts: datetime | None
    is_confided: bool
    remark: str = ""
    published_on: date | None = None
    corrected_on: date | None = None
    has_files: bool = False
    folder_url: str = ""
    named: Sequence[str] = ()
    has_more: bool = False

    @property
    def is_settled(self) -> bool:
        """Its words can no longer be changed."""
        return self.state in (DraftState.BEING_MADE, DraftState.MADE)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read in it."""
        return not self.tasks and not any(item.title or item.lines or item.decision for item in self.items)

    @property
    def names_owners(self) -> bool:
        """Whether it says who does something."""
        return any(task.owner for task in self.tasks)


async def minutes_view(
    uow: UnitOfWork, forum: Forum, minutes: Minutes, *, owners: bool, reviews: bool = False, has_more: bool = False
) -> MinutesView:
    """`owners`: the reader may know who does what, as everybody in the channel may. `reviews`: they read it before it
    goes out.

    What was published while the forum was open leaves only its titles once that has become a listening circle, and
    still does when the circle is opened up.
    """
    confided = needs_review(forum, minutes)
    was_open = confided and not minutes.confided
    first = await uow.minutes.first_published_at(minutes.meeting_id)
    made_on = day_of(forum, minutes.made_at) if minutes.made_at else None
    return MinutesView(
        forum=forum,
        id=minutes.id,
        meeting_id=minutes.meeting_id,
        starts=minutes.starts,
        version=minutes.version,
        state=minutes.state,
        revision=minutes.revision,
        items=await _items(uow, minutes, words=not confided, decisions=not was_open),
        tasks=[] if confided else await _tasks(uow, minutes, owners=owners),
        heads=None if confided or not minutes.tells_numbers else minutes.heads,
        numbers=Heads() if confided else minutes.heads,
        tells_numbers=minutes.tells_numbers,
        coming="" if confided else minutes.coming,
        next_starts=minutes.next_starts,
        is_confided=confided,
        remark=minutes.remark if reviews else "",
        published_on=day_of(forum, first) if first else None,
        corrected_on=made_on if minutes.version > 1 else None,
        has_files=minutes.is_published and not was_open,
        folder_url="" if confided else minutes.folder_url,
        named=(await names_in_text(uow, forum, await text_of(uow, minutes))).all if reviews else (),
        has_more=has_more,
    )


async def _items(uow: UnitOfWork, minutes: Minutes, *, words: bool, decisions: bool) -> list[SeenItem]:
    seen = [
        SeenItem(
            item.place,
            item.title,
            tuple(item.words.splitlines()) if words else (),
            item.decision if decisions else "",
        )
        for item in await uow.minutes.items(minutes.id)
    ]
    return [item for item in seen if item.title or item.lines or item.decision]


async def _tasks(uow: UnitOfWork, minutes: Minutes, *, owners: bool) -> list[SeenTask]:
    """Nobody under 18 is named: minutes become files, which go further than the forum."""
    tasks = await uow.minutes.actions(minutes.id)
    people = await uow.people.many(one.owner_id for one in tasks if one.owner_id) if owners else ()
    unnamed = {person.id for person in people if person.is_under_18}
    return [
        SeenTask(one.place, one.text, one.owner_name if owners and one.owner_id not in unnamed else "", one.due)
        for one in tasks
    ]


async def published_minutes(
    uow: UnitOfWork, forum: Forum, *, owners: bool, wanted: MeetingId | None = None
) -> MinutesView | None:
    """The newest that everybody may read, or those of the meeting `wanted`; None if there are none."""
    if wanted is None:
        found = next(iter(await uow.minutes.published_of(forum.id, 1)), None)
    else:
        found = await uow.minutes.newest_of(wanted, published=True)
    if found is None or found.forum_id != forum.id:
        return None
    return await minutes_view(uow, forum, found, owners=owners)
