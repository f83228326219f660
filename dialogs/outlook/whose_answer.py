"""An answer in Outlook that may be from several people. None: a chair has said whose it is, or it no longer matters."""

from dialogs.kit.context import Context, say, toast
from dialogs.kit.parts import note
from dialogs.kit.people_shown import names_of
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.kit.telling_apart import known_to_organiser
from dialogs.outlook.whose_answer_card import NOBODY, AnswerIsOf, whose_answer_card
from forum.errors import Gone
from forum.ids import MeetingId, PersonId
from forum.ports import Message
from forum.use_cases.outlook.say_whose import likely_people, say_whose
from forum.use_cases.people.roles import is_chair


async def answer_is_of(context: Context, pressed: AnswerIsOf) -> Reply:
    """Puts it down for those who were chosen, once."""
    if not pressed.who:
        return toast(context.texts("whose-choose"))
    meeting = await context.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None:
        raise Gone
    forum = await context.forum_of(meeting.forum_id)
    chosen = {PersonId(one) for one in pressed.who.split(",")} if pressed.who != NOBODY else set[PersonId]()
    if not await say_whose(context.uow, context.person, forum, meeting.id, pressed.reply, chosen, context.now):
        return say(note(context.texts("whose-said")))
    if not chosen:
        return say(note(context.texts("whose-nobody")))
    names = names_of(context.texts, await context.uow.people.many(chosen))
    return say(note(context.texts("whose-put-down", names=names)))


async def ask(post: Posting) -> Message | None:
    """To a chair, as long as nobody has said and the meeting is ahead."""
    meeting_id, reply_id = post.ids
    meeting = await post.uow.meetings.get(MeetingId(meeting_id))
    asked = await post.uow.replies.get(reply_id)
    if meeting is None or not meeting.is_ahead or post.now >= meeting.starts_at:
        return None
    if asked is None or asked.said_at is not None or not await is_chair(post.uow, post.forum, post.reader):
        return None
    people = await likely_people(post.uow, post.forum, asked)
    if not people:
        return None
    known = await known_to_organiser(post.uow, post.forum, people)
    return whose_answer_card(post.texts, post.forum, meeting, asked, people, known)
