"""Begin a meeting's minutes, add to a draft what has come since, and begin a correction."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from forum.drafts import needs_review
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId, MinutesId
from forum.keys import key_from
from forum.meetings import Meeting, MeetingState
from forum.minutes import Minutes, MinutesAction, MinutesItem
from forum.openness import met_as_circle
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.drafts.review_draft import check_drawn, edited
from forum.use_cases.minutes.minutes_content import (
    EVER,
    Found,
    FoundAction,
    FoundItem,
    Wording,
    found_since,
    pages_of,
)
from forum.use_cases.people.roles import require_chair


def is_over(meeting: Meeting | None, now: datetime) -> bool:
    """Whether people have met: only then there is something to put down."""
    return meeting is not None and meeting.state is not MeetingState.CANCELLED and meeting.ends_at <= now


async def meeting_to_minute(uow: UnitOfWork, forum: Forum, now: datetime) -> Meeting:
    """The last that is over. Raises Invalid if none is."""
    held = await uow.meetings.held_of(forum.id, now, 1)
    last = await uow.meetings.last_of(forum.id, now)
    over = next((one for one in (last, *held) if one is not None and is_over(one, now)), None)
    if over is None:
        raise Invalid("minutes-no-meeting")
    return over


async def minutes_of(
    uow: UnitOfWork, by: Person, meeting_id: MeetingId, wording: Wording, now: datetime
) -> tuple[Minutes, Forum]:
    """A meeting's newest minutes; its first draft if there are none. Raises Gone, OnlyAChair, Invalid (not over)."""
    meeting = await uow.meetings.get(meeting_id)
    forum = await uow.forums.get(meeting.forum_id) if meeting else None
    if meeting is None or forum is None:
        raise Gone
    await require_chair(uow, forum, by)
    newest = await uow.minutes.newest_of(meeting.id)
    if newest is not None:
        return newest, forum
    if not is_over(meeting, now):
        raise Invalid("minutes-no-meeting")
    return await _drafted(uow, forum, meeting, wording, now), forum


async def _drafted(uow: UnitOfWork, forum: Forum, meeting: Meeting, wording: Wording, now: datetime) -> Minutes:
    confided = met_as_circle(forum, meeting)
    minutes_id = MinutesId(key_from("minutes", meeting.id, "1"))
    minutes = Minutes(minutes_id, forum.id, meeting.id, 1, meeting.starts, now, confided)
    found = await found_since(uow, forum, meeting, wording, EVER, now)
    minutes.count(found.heads)
    minutes.next_starts = found.next_starts
    await uow.minutes.add(minutes)
    await uow.minutes.set_items(minutes.id, numbered(added(minutes, [], found.items, at_first=True)))
    await uow.minutes.set_actions(minutes.id, _with_actions(minutes, [], found.actions))
    return minutes


async def minutes_to_edit(uow: UnitOfWork, by: Person, minutes_id: MinutesId) -> tuple[Minutes, Forum]:
    """The minutes, for a chair, locked until the transaction ends. Raises Gone, OnlyAChair."""
    minutes = await uow.minutes.get(minutes_id, lock=True)
    forum = await uow.forums.get(minutes.forum_id) if minutes else None
    if minutes is None or forum is None:
        raise Gone
    await require_chair(uow, forum, by)
    return minutes, forum


async def come_since(uow: UnitOfWork, forum: Forum, minutes: Minutes, wording: Wording, now: datetime) -> Found | None:
    """What is not in a draft yet; None if nothing is, or its words are settled."""
    meeting = await uow.meetings.get(minutes.meeting_id)
    if minutes.is_settled or meeting is None:
        return None
    found = await found_since(uow, forum, meeting, wording, minutes.created_at, now)
    is_new = any(item.lines or item.decision for item in found.items) or bool(found.actions)
    # A correction keeps what was published: by now it would be counted from what is left of the roll.
    is_counted = minutes.version > 1 or (found.heads, found.next_starts) == (minutes.heads, minutes.next_starts)
    return found if is_new or not is_counted else None


async def add_what_came(
    uow: UnitOfWork, by: Person, minutes_id: MinutesId, wording: Wording, drawn: int, now: datetime
) -> Minutes:
    """Appends it to what the chairs wrote; new words have to be reviewed again. Pressing twice adds it once.

    Raises Gone, OnlyAChair, Invalid (settled, or changed meanwhile).
    """
    minutes, forum = await minutes_to_edit(uow, by, minutes_id)
    found = await come_since(uow, forum, minutes, wording, now)
    if found is None and not minutes.is_settled:
        return minutes
    check_drawn(minutes, drawn)
    if found is None:
        return minutes
    if minutes.version == 1:
        minutes.count(found.heads)
        minutes.next_starts = found.next_starts
    minutes.created_at = now
    items, actions = await uow.minutes.items(minutes.id), await uow.minutes.actions(minutes.id)
    await uow.minutes.set_items(minutes.id, numbered(added(minutes, items, found.items)))
    await uow.minutes.set_actions(minutes.id, _with_actions(minutes, actions, found.actions))
    edited(minutes)
    return minutes


def numbered(items: Sequence[MinutesItem]) -> list[MinutesItem]:
    """Copies, with their places from 1."""
    return [replace(item, place=place) for place, item in enumerate(items, start=1)]


def added(
    minutes: Minutes, items: Sequence[MinutesItem], found: Sequence[FoundItem], *, at_first: bool = False
) -> list[MinutesItem]:
    """What the chairs took out does not come back; what is said about it from now on does."""
    all_items = [replace(item) for item in items]
    for one in found:
        if not (at_first or one.lines or one.decision):
            continue
        mine = [place for place, item in enumerate(all_items) if (item.topic_id, bool(item.title)) == _like(one)]
        pages = pages_of([*(all_items[mine[-1]].words.splitlines() if mine else []), *one.lines])
        new = [MinutesItem(minutes.id, 0, one.title, words, "", one.topic) for words in pages]
        if mine:
            all_items[mine[-1] : mine[-1] + 1] = [replace(new[0], decision=all_items[mine[-1]].decision), *new[1:]]
            at = mine[-1]
        else:
            at = len(all_items)
            all_items += new
        all_items[at].decision = "\n".join(filter(None, (all_items[at].decision, one.decision)))
    return all_items


def _like(found: FoundItem) -> tuple[object, bool]:
    return found.topic, bool(found.title)


def _with_actions(
    minutes: Minutes, actions: Sequence[MinutesAction], found: Sequence[FoundAction]
) -> list[MinutesAction]:
    known = {action.action_id for action in actions}
    new = [
        MinutesAction(minutes.id, 0, one.text, one.owner_name, one.owner_id, one.due, one.id)
        for one in found
        if one.id not in known
    ]
    return [replace(action, place=place) for place, action in enumerate([*actions, *new], start=1)]


async def correct_minutes(uow: UnitOfWork, by: Person, minutes_id: MinutesId) -> Minutes:
    """The next version, with the same words to begin with; the same one however often it is asked for. What was
    published stays as it is.

    Raises Gone, OnlyAChair.
    """
    minutes, forum = await minutes_to_edit(uow, by, minutes_id)
    newest = await uow.minutes.newest_of(minutes.meeting_id)
    if newest is None or newest.version != minutes.version or not minutes.is_published:
        return newest or minutes
    version = minutes.version + 1
    new = replace(
        minutes,
        id=MinutesId(key_from("minutes", minutes.meeting_id, str(version))),
        version=version,
        made_at=None,
        folder_url="",
        revision=1,
        remark="",
    )
    edited(new)
    await uow.minutes.add(new)
    await uow.minutes.set_items(
        new.id, [replace(one, minutes_id=new.id) for one in await uow.minutes.items(minutes.id)]
    )
    actions = await uow.minutes.actions(minutes.id)
    await uow.minutes.set_actions(new.id, [replace(one, minutes_id=new.id) for one in actions])
    if needs_review(forum, new):
        await hold_back(uow, new)
    return new


async def hold_back(uow: UnitOfWork, minutes: Minutes) -> None:
    """The forum is a listening circle: titles and outcomes are left, and a facilitator reads them first."""
    minutes.confided, minutes.coming = True, ""
    minutes.in_person = minutes.online = minutes.apologies = None
    items = [replace(item, words="") for item in await uow.minutes.items(minutes.id) if item.title]
    await uow.minutes.set_items(minutes.id, numbered(items))
    await uow.minutes.set_actions(minutes.id, [])
    edited(minutes)
