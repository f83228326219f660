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
from dialogs.kit.context import Context, say, toast
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
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


async def comment(context: Context, rest: str) -> Reply:
    """The form, with what was typed after the word; in a channel a button for it."""
    forum, meeting = await _next(context)
    if meeting is None:
        return await _none_ahead(context, forum)
    if context.is_private:
        return await _form(context, SendComment(meeting=meeting.id, once=new_key(), words=rest))
    if rest:
        return say(note(context.texts("comment-in-private")))
    return say(offer_comment_card(context.texts, forum, meeting))


async def comments(context: Context, rest: str) -> Reply:
    """What was said, for a chair in private; anybody else gets the form."""
    forum, meeting = await _next(context)
    if not await is_chair(context.uow, forum, context.person):
        return await comment(context, rest)
    meeting = meeting or await context.uow.meetings.last_of(forum.id, context.now)
    if meeting is None:
        return say(note(context.texts("meeting-none")))
    if not context.is_private:
        return say(note(context.texts("comments-in-private")))
    return await _listed(context, forum, meeting)


async def _none_ahead(context: Context, forum: Forum) -> Reply:
    """Nothing can be sent now. People can still take back, in private, what they signed for the last meeting."""
    last = await context.uow.meetings.last_of(forum.id, context.now)
    if last is None:
        return say(note(context.texts("meeting-none")))
    mine = await comments_on(context.uow, last, context.person)
    if mine and context.is_private:
        return say(my_comments_card(context.texts, last, mine, over=True))
    return say(note(context.texts("comment-no-agenda")))


async def _listed(context: Context, forum: Forum, meeting: Meeting, start: int = 0) -> Reply:
    view = await comments_view(context.uow, forum, meeting, context.now)
    return say(comments_card(context.texts, view, start, over=context.now >= meeting.ends_at))


async def _next(context: Context) -> tuple[Forum, Meeting | None]:
    forum = await context.forum()
    return forum, await context.next_meeting(forum)


async def open_form(context: Context, pressed: OpenCommentForm) -> Reply:
    """The form, for the person who pressed."""
    return await _form(context, SendComment(meeting=pressed.meeting, once=new_key()))


async def _form(context: Context, values: SendComment, wrong: Invalid | None = None) -> Reply:
    if not context.is_for_one:
        return say(note(context.texts("comment-in-private")))
    try:
        meeting, forum, version = await agenda_to_comment(
            context.uow, context.person, MeetingId(values.meeting), context.now
        )
    except Invalid as invalid:
        return say(note(context.texts.problem(invalid)))
    mine = await comments_on(context.uow, meeting, context.person)
    return say(comment_form(context.texts, forum, meeting, version, values, wrong, len(mine)))


async def send(context: Context, pressed: SendComment) -> Reply:
    """Sent to the chairs and read back; or the form again with what needs correcting and everything that was typed."""
    if not context.is_for_one:
        return say(note(context.texts("comment-in-private")))
    topic = None if pressed.topic == WHOLE else SuggestionId(pressed.topic)
    form = CommentForm(pressed.words, pressed.attribution, topic)
    try:
        sent = await send_comment(
            context.uow, context.person, MeetingId(pressed.meeting), form, pressed.once, context.now
        )
    except Invalid as invalid:
        return await _form(context, pressed, invalid)
    found = await context.uow.agenda.get(topic) if topic else None
    return say(comment_sent_card(context.texts, own_comment(sent), found.title if found else ""))


async def show_mine(context: Context, pressed: ShowMine) -> Reply:
    """What the person has signed so far."""
    meeting = await context.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None:
        raise Gone
    if not context.is_for_one:
        return say(note(context.texts("comment-in-private")))
    mine = await comments_on(context.uow, meeting, context.person)
    return say(my_comments_card(context.texts, meeting, mine, over=context.now >= meeting.ends_at))


async def withdraw(context: Context, pressed: WithdrawComment) -> Reply:
    """Deletes it, and says so."""
    if not context.is_for_one:
        return say(note(context.texts("comment-in-private")))
    if not pressed.comment:
        return toast(context.texts("comment-choose-first"))
    await withdraw_comment(context.uow, context.person, CommentId(pressed.comment))
    return say(comment_withdrawn_card(context.texts, pressed.meeting))


async def show(context: Context, pressed: ShowComments) -> Reply:
    """For a chair, in private."""
    meeting = await context.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None:
        raise Gone
    forum = await context.forum_of(meeting.forum_id)
    return await _listed(context, forum, meeting, max(pressed.start, 0))


async def digest(post: Posting) -> Message | None:
    """To a chair, as long as they can still be brought up."""
    meeting = await post.uow.meetings.get(MeetingId(post.ids[0]))
    if meeting is None or not meeting.is_ahead or post.now >= meeting.ends_at:
        return None
    if not await is_chair(post.uow, post.forum, post.reader):
        return None
    view = await comments_view(post.uow, post.forum, meeting, post.now)
    return comments_card(post.texts, view, unasked=True) if view.count else None
