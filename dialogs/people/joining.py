"""Asking to be added to a forum's list, and what its chairs say to that."""

from dialogs.kit.context import Context, say
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.people.joining_card import AskToJoin, Beside, LeaveOut, LetIn, beside_card, let_in_card, wants_in_card
from forum.forums import Forum
from forum.ids import PersonId
from forum.openness import is_circle
from forum.ports import Message
from forum.use_cases.lifecycle.join_forum import admit, ask_to_join, decline, forums_beside, may_ask, wants_in
from forum.use_cases.people.roles import is_chair


async def beside(context: Context) -> Message:
    """The forums whose team the person is in. In a listening circle only its own card names the chairs."""
    return beside_card(
        context.texts, [await _beside(context, forum) for forum in await forums_beside(context.uow, context.person)]
    )


async def _beside(context: Context, forum: Forum) -> Beside:
    chairs = [] if is_circle(forum) else [chair.name for chair in await context.uow.forums.chairs(forum.id)]
    return Beside(forum, chairs, await may_ask(context.uow, forum, context.person))


async def ask(context: Context, pressed: AskToJoin) -> Reply:
    """The answer is the same however often it is pressed, and whatever the chairs have said meanwhile."""
    await ask_to_join(context.uow, context.person, await context.forum_of(pressed.forum))
    return say(note(context.texts("join-asked")))


async def let_in(context: Context, pressed: LetIn) -> Reply:
    """One press."""
    forum = await context.forum_of(pressed.forum)
    person = await admit(context.uow, context.person, forum, PersonId(pressed.person), context.now)
    return say(note(context.texts("join-added", name=person.name, forum=forum.name)))


async def leave_out(context: Context, pressed: LeaveOut) -> Reply:
    """The chairs are never asked again."""
    forum = await context.forum_of(pressed.forum)
    person = await decline(context.uow, context.person, forum, PersonId(pressed.person), context.now)
    return say(note(context.texts("join-left", name=person.name)))


async def wanted(post: Posting) -> Message | None:
    """To a chair, until one of them has said something."""
    person = await wants_in(post.uow, post.forum, PersonId(post.ids[0]))
    if person is None or not await is_chair(post.uow, post.forum, post.reader):
        return None
    return wants_in_card(post.texts, post.forum, person)


async def welcome(post: Posting) -> Message | None:
    """To the person who was added, as long as they have a part in it."""
    part = await post.uow.forums.membership(post.forum.id, post.reader.id)
    return let_in_card(post.texts, post.forum) if part else None
