"""Saying who somebody was whom Microsoft's report did not know. It has names in it, so it stays in private chats."""

from dialogs.cards.roll import OpenStrangers
from dialogs.cards.strangers import FIELD, LEFT, SaveStrangers, strangers_card
from dialogs.posts import Posting
from dialogs.reply import Reply
from dialogs.talk import Talk, say, toast
from forum.errors import Gone
from forum.meetings import MeetingId, MeetingState
from forum.openness import met_as_circle
from forum.ports import Message
from forum.use_cases.name_strangers import LEAVE, name_strangers, strangers_view
from forum.use_cases.roles import is_chair, require_organiser


async def open_strangers(talk: Talk, pressed: OpenStrangers) -> Reply:
    """The names that are still to be told."""
    meeting = await talk.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None or meeting.state is MeetingState.CANCELLED:
        raise Gone
    forum = await talk.forum_of(meeting.forum_id)
    await require_organiser(talk.uow, forum, talk.person)
    if not talk.is_private:
        return toast(talk.texts("roll-in-private"))
    return say(strangers_card(talk.texts, await strangers_view(talk.uow, forum, meeting)))


async def save(talk: Talk, pressed: SaveStrangers) -> Reply:
    """Noted; the next few names follow."""
    if not talk.is_private:
        return toast(talk.texts("roll-in-private"))
    chosen = {name.removeprefix(FIELD): str(value) for name, value in (pressed.model_extra or {}).items()}
    choices = {stranger: LEAVE if who == LEFT else who for stranger, who in chosen.items()}
    view = await name_strangers(talk.uow, talk.person, MeetingId(pressed.meeting), choices, talk.now)
    return say(strangers_card(talk.texts, view))


async def strangers(post: Posting) -> Message | None:
    """To a chair, once the report has been read, while there is a name that nobody has been asked about."""
    meeting = await post.uow.meetings.get(MeetingId(post.ids[0]))
    if meeting is None or meeting.state is MeetingState.CANCELLED or met_as_circle(post.forum, meeting):
        return None
    if not await is_chair(post.uow, post.forum, post.reader):
        return None
    view = await strangers_view(post.uow, post.forum, meeting)
    return strangers_card(post.texts, view, unasked=True) if view.waiting else None
