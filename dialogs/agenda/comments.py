"""Commenting on a published agenda, and what the chairs see of it."""

from dialogs.agenda.comments_card import (
    WHOLE,
    SendComment,
    ShowComments,
    ShowMine,
    WithdrawComment,
    comment_form,
    comment_sent_card,
    comment_withdrawn_card,
    comments_card,
    my_comments_card,
    offer_comment_card,
)
from dialogs.kit.buttons import new_key
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say, toast
from dialogs.openings import OpenCommentForm
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import CommentId, MeetingId, SuggestionId
from forum.meetings import Meeting
from forum.ports import Message
from forum.use_cases.agenda.comment_views import comments_on, comments_view, own_comment
from forum.use_cases.agenda.send_comment import CommentForm, agenda_to_comment, send_comment
from forum.use_cases.agenda.withdraw_comment import withdraw_comment
from forum.use_cases.people.roles import is_chair


async def comment(talk: Talk, rest: str) -> Reply:
    """The form, with what was typed behind the word; in a channel the way to it."""
    forum, meeting = await _next(talk)
    if meeting is None:
        return await _none_ahead(talk, forum)
    if talk.is_private:
        return await _form(talk, SendComment(meeting=meeting.id, once=new_key(), words=rest))
    if rest:
        return say(note(talk.texts("comment-in-private")))
    return say(offer_comment_card(talk.texts, forum, meeting))


async def comments(talk: Talk, rest: str) -> Reply:
    """What was said, for a chair in private; anybody else is asked what they want to say."""
    forum, meeting = await _next(talk)
    if not await is_chair(talk.uow, forum, talk.person):
        return await comment(talk, rest)
    meeting = meeting or await talk.uow.meetings.last_of(forum.id, talk.now)
    if meeting is None:
        return say(note(talk.texts("meeting-none")))
    if not talk.is_private:
        return say(note(talk.texts("comments-in-private")))
    return await _listed(talk, forum, meeting)


async def _none_ahead(talk: Talk, forum: Forum) -> Reply:
    """Nothing can be sent now. What somebody signed for the last meeting they can still take back, in private."""
    last = await talk.uow.meetings.last_of(forum.id, talk.now)
    if last is None:
        return say(note(talk.texts("meeting-none")))
    mine = await comments_on(talk.uow, last, talk.person)
    if mine and talk.is_private:
        return say(my_comments_card(talk.texts, last, mine, over=True))
    return say(note(talk.texts("comment-no-agenda")))


async def _listed(talk: Talk, forum: Forum, meeting: Meeting, start: int = 0) -> Reply:
    view = await comments_view(talk.uow, forum, meeting)
    return say(comments_card(talk.texts, view, start, over=talk.now >= meeting.ends_at))


async def _next(talk: Talk) -> tuple[Forum, Meeting | None]:
    forum = await talk.forum()
    return forum, await talk.next_meeting(forum)


async def open_form(talk: Talk, pressed: OpenCommentForm) -> Reply:
    """The form, for the person who pressed."""
    return await _form(talk, SendComment(meeting=pressed.meeting, once=new_key()))


async def _form(talk: Talk, values: SendComment, wrong: Invalid | None = None) -> Reply:
    if not talk.is_for_one:
        return say(note(talk.texts("comment-in-private")))
    try:
        meeting, forum, version = await agenda_to_comment(talk.uow, talk.person, MeetingId(values.meeting), talk.now)
    except Invalid as invalid:
        return say(note(talk.texts.problem(invalid)))
    mine = await comments_on(talk.uow, meeting, talk.person)
    return say(comment_form(talk.texts, forum, meeting, version, values, wrong, len(mine)))


async def send(talk: Talk, pressed: SendComment) -> Reply:
    """With the chairs, and read back; or the form again with what needs mending and all that was typed."""
    if not talk.is_for_one:
        return say(note(talk.texts("comment-in-private")))
    topic = None if pressed.topic == WHOLE else SuggestionId(pressed.topic)
    form = CommentForm(pressed.words, pressed.attribution, topic)
    try:
        sent = await send_comment(talk.uow, talk.person, MeetingId(pressed.meeting), form, pressed.once, talk.now)
    except Invalid as invalid:
        return await _form(talk, pressed, invalid)
    found = await talk.uow.agenda.get(topic) if topic else None
    return say(comment_sent_card(talk.texts, own_comment(sent), found.title if found else ""))


async def show_mine(talk: Talk, pressed: ShowMine) -> Reply:
    """What the person has signed so far."""
    meeting = await talk.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None:
        raise Gone
    if not talk.is_for_one:
        return say(note(talk.texts("comment-in-private")))
    mine = await comments_on(talk.uow, meeting, talk.person)
    return say(my_comments_card(talk.texts, meeting, mine, over=talk.now >= meeting.ends_at))


async def withdraw(talk: Talk, pressed: WithdrawComment) -> Reply:
    """Gone, and said so."""
    if not talk.is_for_one:
        return say(note(talk.texts("comment-in-private")))
    if not pressed.comment:
        return toast(talk.texts("comment-choose-first"))
    await withdraw_comment(talk.uow, talk.person, CommentId(pressed.comment))
    return say(comment_withdrawn_card(talk.texts, pressed.meeting))


async def show(talk: Talk, pressed: ShowComments) -> Reply:
    """For a chair, in private."""
    meeting = await talk.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None:
        raise Gone
    forum = await talk.forum_of(meeting.forum_id)
    return await _listed(talk, forum, meeting, max(pressed.start, 0))


async def digest(post: Posting) -> Message | None:
    """To a chair, while they can still be brought up."""
    meeting = await post.uow.meetings.get(MeetingId(post.ids[0]))
    if meeting is None or not meeting.is_ahead or post.now >= meeting.ends_at:
        return None
    if not await is_chair(post.uow, post.forum, post.reader):
        return None
    view = await comments_view(post.uow, post.forum, meeting)
    return comments_card(post.texts, view, unasked=True) if view.count else None
