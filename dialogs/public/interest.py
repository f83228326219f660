"""Dealing with people who would like to take part: they are added in the usual way, or what they sent is deleted."""

from dialogs.correspondence.add_people_card import LookAtPeople, add_form
from dialogs.kit.context import Context, say
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.public.interest_card import AddInterested, DropInterest, interest_card
from forum.ports import Message
from forum.public_pages import InterestId
from forum.use_cases.people.roles import is_chair
from forum.use_cases.public.take_interest import drop_interest, interest_to_answer


async def add(context: Context, pressed: AddInterested) -> Reply:
    """Nobody is added before the chair has looked at the form and its preview. Its key is the interest's, which is
    deleted once they have been added.
    """
    forum = await context.forum_of(pressed.forum)
    found = await interest_to_answer(context.uow, context.person, forum, InterestId(pressed.interest), context.now)
    if found is None:
        return say(note(context.texts("interest-gone")))
    filled = LookAtPeople(forum=forum.id, once=found.id, name=found.name, email=found.email, phone=found.phone)
    return say(add_form(context.texts, forum, filled))


async def drop(context: Context, pressed: DropInterest) -> Reply:
    """Deleted for all chairs."""
    forum = await context.forum_of(pressed.forum)
    await drop_interest(context.uow, context.person, forum, InterestId(pressed.interest), context.now)
    return say(note(context.texts("interest-dropped")))


async def interested(post: Posting) -> Message | None:
    """To a chair, unless another has dealt with it meanwhile."""
    if not await is_chair(post.uow, post.forum, post.reader):
        return None
    found = await interest_to_answer(post.uow, post.reader, post.forum, InterestId(post.ids[-1]), post.now)
    if found is None:
        return None
    return interest_card(post.texts, post.forum, found)
