"""Noting points of a meeting, changing them, taking them back."""

import re

from dialogs.kit.buttons import new_key
from dialogs.kit.context import Context, say, toast
from dialogs.kit.parts import note as short_note
from dialogs.kit.reply import Reply
from dialogs.minutes.points_card import (
    WHOLE,
    ChangePoint,
    OpenPoint,
    OpenPointForm,
    OpenPoints,
    RemovePoint,
    SavePoint,
    change_point_form,
    offer_point_card,
    point_form,
    point_removed_card,
    point_saved_card,
    points_card,
)
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId, PointId, SuggestionId
from forum.meetings import Meeting, MeetingState
from forum.points import Point, keeps_authors
from forum.use_cases.minutes.note_point import (
    change_point,
    current_item,
    item_at,
    may_change,
    meeting_to_note,
    note_point,
    point_to_change,
    remove_point,
)
from forum.use_cases.minutes.point_views import changeable, notes_view, saved_point

_UNDER = re.compile(r"(?:item\s+)?(\d{1,2})\s*:(?!\d)\s*(.*)", re.IGNORECASE | re.DOTALL)
""" "2: the buses" and "item 2: the buses"."""


async def note(context: Context, rest: str) -> Reply:
    """ "note the buses should run later", under the current item; "note 2: ..." under item 2. Alone: the form."""
    forum, meeting = await meeting_here(context)
    topic, words = await _under(context, meeting, rest)
    hides_sender = not keeps_authors(forum, meeting)
    if not words or (hides_sender and context.is_private):
        # A message typed in the private chat has a key that leads there; a form's key leads nowhere.
        return await _offer(context, forum, meeting, topic, words)
    point = await note_point(context.uow, context.person, forum, meeting, words, topic, context.turn.key, context.now)
    return await _saved(context, forum, meeting, point)


async def meeting_here(context: Context) -> tuple[Forum, Meeting]:
    """The forum, and the meeting whose notes are meant here. Raises OnlyAMember, Invalid."""
    forum = await context.forum()
    return forum, await meeting_to_note(context.uow, forum, context.now, await context.meeting_of_chat())


async def _under(context: Context, meeting: Meeting, rest: str) -> tuple[SuggestionId | None, str]:
    placed = _UNDER.fullmatch(rest.strip())
    if placed:
        return await item_at(context.uow, meeting, int(placed[1])), placed[2].strip()
    return await current_item(context.uow, meeting), rest.strip()


async def _offer(context: Context, forum: Forum, meeting: Meeting, topic: SuggestionId | None, words: str) -> Reply:
    if not context.is_private:
        return say(offer_point_card(context.texts, forum, meeting))
    values = SavePoint(meeting=meeting.id, once=new_key(), topic=topic or WHOLE, words=words)
    return await _form(context, forum, meeting, values)


async def _form(context: Context, forum: Forum, meeting: Meeting, values: SavePoint, problem: str = "") -> Reply:
    view = await notes_view(context.uow, forum, meeting, context.now, context.person, private=context.is_for_one)
    return say(point_form(context.texts, view, values, problem))


async def _saved(context: Context, forum: Forum, meeting: Meeting, point: Point) -> Reply:
    saved = await saved_point(context.uow, point, in_words=keeps_authors(forum, meeting) or context.is_for_one)
    changes = await may_change(context.uow, forum, context.person, point)
    return say(point_saved_card(context.texts, meeting, saved, changeable=changes))


async def open_form(context: Context, pressed: OpenPointForm) -> Reply:
    """The form, for the person who pressed."""
    forum, meeting = await _meeting(context, pressed.meeting)
    topic = await current_item(context.uow, meeting)
    values = SavePoint(meeting=meeting.id, once=new_key(), topic=topic or WHOLE)
    return await _form(context, forum, meeting, values)


async def save(context: Context, pressed: SavePoint) -> Reply:
    """Noted; or the form again with what needs correcting and everything that was typed."""
    forum, meeting = await _meeting(context, pressed.meeting)
    try:
        point = await note_point(
            context.uow, context.person, forum, meeting, pressed.words, _topic(pressed.topic), pressed.once, context.now
        )
    except Invalid as invalid:
        if not context.is_for_one and not keeps_authors(forum, meeting):
            return say(short_note(context.texts.problem(invalid)))
        return await _form(context, forum, meeting, pressed, context.texts.problem(invalid))
    return await _saved(context, forum, meeting, point)


async def open_list(context: Context, pressed: OpenPoints) -> Reply:
    """Those that the person who pressed may change."""
    forum, meeting = await _meeting(context, pressed.meeting)
    _check_place(context, forum, meeting)
    view = await notes_view(context.uow, forum, meeting, context.now, context.person, private=context.is_for_one)
    return say(points_card(context.texts, view, await changeable(context.uow, forum, meeting, context.person)))


async def edit(context: Context, pressed: OpenPoint) -> Reply:
    """One point in the form."""
    if not pressed.point:
        return toast(context.texts("point-choose"))
    _, _, point = await point_to_change(context.uow, context.person, PointId(pressed.point))
    return await _edit(context, ChangePoint(point=point.id, topic=point.topic_id or WHOLE, words=point.words))


async def _edit(context: Context, values: ChangePoint, problem: str = "") -> Reply:
    forum, meeting, _ = await point_to_change(context.uow, context.person, PointId(values.point))
    _check_place(context, forum, meeting)
    view = await notes_view(context.uow, forum, meeting, context.now, context.person, private=context.is_for_one)
    return say(change_point_form(context.texts, view, values, problem))


async def change(context: Context, pressed: ChangePoint) -> Reply:
    """Saved; or the form again."""
    point_id = PointId(pressed.point)
    try:
        await change_point(context.uow, context.person, point_id, pressed.words, _topic(pressed.topic))
    except Invalid as invalid:
        return await _edit(context, pressed, context.texts.problem(invalid))
    forum, meeting, point = await point_to_change(context.uow, context.person, point_id)
    return await _saved(context, forum, meeting, point)


async def remove(context: Context, pressed: RemovePoint) -> Reply:
    """Deleted."""
    meeting, is_on_record = await remove_point(context.uow, context.person, PointId(pressed.point))
    return say(point_removed_card(context.texts, meeting, is_on_record=is_on_record))


async def _meeting(context: Context, meeting_id: str) -> tuple[Forum, Meeting]:
    """Raises Gone, OnlyAMember, Invalid."""
    meeting = await context.uow.meetings.get(MeetingId(meeting_id))
    if meeting is None or meeting.state is MeetingState.CANCELLED:
        raise Gone
    forum = await context.forum_of(meeting.forum_id)
    return forum, await meeting_to_note(context.uow, forum, context.now, meeting)


def _check_place(context: Context, forum: Forum, meeting: Meeting) -> None:
    """A listening circle's points are read in private. Raises Invalid."""
    if not context.is_for_one and not keeps_authors(forum, meeting):
        raise Invalid("point-in-private")


def _topic(chosen: str) -> SuggestionId | None:
    return None if chosen == WHOLE else SuggestionId(chosen)
