"""Noting points of a meeting, changing them, taking them back."""

import re

from dialogs.kit.buttons import new_key
from dialogs.kit.parts import note as short_note
from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say, toast
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
from forum.use_cases.minutes.point_views import changeable, notes_view

_UNDER = re.compile(r"(?:item\s+)?(\d{1,2})\s*:(?!\d)\s*(.*)", re.IGNORECASE | re.DOTALL)
""" "2: the buses" and "item 2: the buses"."""


async def note(talk: Talk, rest: str) -> Reply:
    """ "note the buses should run later", under the current item; "note 2: ..." under item 2. Alone: the form."""
    forum, meeting = await meeting_here(talk)
    topic, words = await _under(talk, meeting, rest)
    hides_sender = not keeps_authors(forum, meeting)
    if not words or (hides_sender and talk.is_private):
        # What is typed in our own chat carries a key that leads there; a form's key leads nowhere.
        return await _offer(talk, forum, meeting, topic, words)
    point = await note_point(talk.uow, talk.person, forum, meeting, words, topic, talk.turn.key, talk.now)
    return await _saved(talk, forum, meeting, point)


async def meeting_here(talk: Talk) -> tuple[Forum, Meeting]:
    """The forum, and the meeting whose notes are meant here. Raises OnlyAMember, Invalid."""
    forum = await talk.forum()
    return forum, await meeting_to_note(talk.uow, forum, talk.now, await talk.meeting_of_chat())


async def _under(talk: Talk, meeting: Meeting, rest: str) -> tuple[SuggestionId | None, str]:
    placed = _UNDER.fullmatch(rest.strip())
    if placed:
        return await item_at(talk.uow, meeting, int(placed[1])), placed[2].strip()
    return await current_item(talk.uow, meeting), rest.strip()


async def _offer(talk: Talk, forum: Forum, meeting: Meeting, topic: SuggestionId | None, words: str) -> Reply:
    if not talk.is_private:
        return say(offer_point_card(talk.texts, forum, meeting))
    values = SavePoint(meeting=meeting.id, once=new_key(), topic=topic or WHOLE, words=words)
    return await _form(talk, forum, meeting, values)


async def _form(talk: Talk, forum: Forum, meeting: Meeting, values: SavePoint, problem: str = "") -> Reply:
    view = await notes_view(talk.uow, forum, meeting, talk.now, talk.person, private=talk.is_for_one)
    return say(point_form(talk.texts, view, values, problem))


async def _saved(talk: Talk, forum: Forum, meeting: Meeting, point: Point) -> Reply:
    topic = await talk.uow.agenda.get(point.topic_id) if point.topic_id else None
    saved = point_saved_card(
        talk.texts,
        meeting,
        point,
        topic.title if topic else "",
        in_words=keeps_authors(forum, meeting) or talk.is_for_one,
        changeable=await may_change(talk.uow, forum, talk.person, point),
    )
    return say(saved)


async def open_form(talk: Talk, pressed: OpenPointForm) -> Reply:
    """The form, for the person who pressed."""
    forum, meeting = await _meeting(talk, pressed.meeting)
    topic = await current_item(talk.uow, meeting)
    values = SavePoint(meeting=meeting.id, once=new_key(), topic=topic or WHOLE)
    return await _form(talk, forum, meeting, values)


async def save(talk: Talk, pressed: SavePoint) -> Reply:
    """Noted; or the form again with what needs mending and all that was typed."""
    forum, meeting = await _meeting(talk, pressed.meeting)
    try:
        point = await note_point(
            talk.uow, talk.person, forum, meeting, pressed.words, _topic(pressed.topic), pressed.once, talk.now
        )
    except Invalid as invalid:
        if not talk.is_for_one and not keeps_authors(forum, meeting):
            return say(short_note(talk.texts.problem(invalid)))
        return await _form(talk, forum, meeting, pressed, talk.texts.problem(invalid))
    return await _saved(talk, forum, meeting, point)


async def open_list(talk: Talk, pressed: OpenPoints) -> Reply:
    """Those that the person who pressed may change."""
    forum, meeting = await _meeting(talk, pressed.meeting)
    _check_place(talk, forum, meeting)
    view = await notes_view(talk.uow, forum, meeting, talk.now, talk.person, private=talk.is_for_one)
    return say(points_card(talk.texts, view, await changeable(talk.uow, forum, meeting, talk.person)))


async def edit(talk: Talk, pressed: OpenPoint) -> Reply:
    """One point in the form."""
    if not pressed.point:
        return toast(talk.texts("point-choose"))
    _, _, point = await point_to_change(talk.uow, talk.person, PointId(pressed.point))
    return await _edit(talk, ChangePoint(point=point.id, topic=point.topic_id or WHOLE, words=point.words))


async def _edit(talk: Talk, values: ChangePoint, problem: str = "") -> Reply:
    forum, meeting, _ = await point_to_change(talk.uow, talk.person, PointId(values.point))
    _check_place(talk, forum, meeting)
    view = await notes_view(talk.uow, forum, meeting, talk.now, talk.person, private=talk.is_for_one)
    return say(change_point_form(talk.texts, view, values, problem))


async def change(talk: Talk, pressed: ChangePoint) -> Reply:
    """Saved; or the form again."""
    point_id = PointId(pressed.point)
    try:
        await change_point(talk.uow, talk.person, point_id, pressed.words, _topic(pressed.topic))
    except Invalid as invalid:
        return await _edit(talk, pressed, talk.texts.problem(invalid))
    forum, meeting, point = await point_to_change(talk.uow, talk.person, point_id)
    return await _saved(talk, forum, meeting, point)


async def remove(talk: Talk, pressed: RemovePoint) -> Reply:
    """Deleted."""
    return say(point_removed_card(talk.texts, await remove_point(talk.uow, talk.person, PointId(pressed.point))))


async def _meeting(talk: Talk, meeting_id: str) -> tuple[Forum, Meeting]:
    """Raises Gone, OnlyAMember, Invalid."""
    meeting = await talk.uow.meetings.get(MeetingId(meeting_id))
    if meeting is None or meeting.state is MeetingState.CANCELLED:
        raise Gone
    forum = await talk.forum_of(meeting.forum_id)
    return forum, await meeting_to_note(talk.uow, forum, talk.now, meeting)


def _check_place(talk: Talk, forum: Forum, meeting: Meeting) -> None:
    """A listening circle's points are read in private. Raises Invalid."""
    if not talk.is_for_one and not keeps_authors(forum, meeting):
        raise Invalid("point-in-private")


def _topic(chosen: str) -> SuggestionId | None:
    return None if chosen == WHOLE else SuggestionId(chosen)
