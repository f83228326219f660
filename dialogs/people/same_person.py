"""Two who may be one person. None: somebody has said meanwhile."""

from dialogs.kit.context import Context, say, toast
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.people.same_person_card import ChairSays, PersonSays, is_it_you_card, same_person_card
from forum.ids import PersonId
from forum.people import Double, DoubleState
from forum.ports import Message
from forum.use_cases.lifecycle.same_person import chair_says, person_says
from forum.use_cases.people.roles import is_chair


async def chair(context: Context, pressed: ChairSays) -> Reply:
    """The person is asked next, or nobody is asked again."""
    forum = await context.forum_of(pressed.forum)
    same = pressed.same == "yes"
    double = await chair_says(
        context.uow, context.person, forum, PersonId(pressed.old), PersonId(pressed.new), context.now, same=same
    )
    return say(note(context.texts(await _what_follows(context, double))))


async def _what_follows(context: Context, double: Double) -> str:
    if double.state is DoubleState.APART:
        return "same-apart"
    new = await context.uow.people.get(double.new_id)
    return "same-under-18" if new is not None and new.is_under_18 else "same-asking"


async def person(context: Context, pressed: PersonSays) -> Reply:
    """Joined, or two for good."""
    if not context.is_private:
        return toast(context.texts("you-in-private"))
    same = pressed.same == "yes"
    joined = await person_says(
        context.uow, context.person, PersonId(pressed.old), PersonId(pressed.new), context.now, same=same
    )
    return say(note(context.texts("you-joined" if joined else "you-apart")))


async def ask_chair(post: Posting) -> Message | None:
    """To a chair, while nobody has said."""
    old_id, new_id = map(PersonId, post.ids)
    double = await post.uow.people.double(old_id, new_id)
    old, new = await post.uow.people.get(old_id), await post.uow.people.get(new_id)
    if double is None or double.state is not DoubleState.CHAIR_ASKED or old is None or new is None:
        return None
    if not await is_chair(post.uow, post.forum, post.reader):
        return None
    return same_person_card(post.texts, post.forum, old, new)


async def ask_person(post: Posting) -> Message | None:
    """To the one who has come back, once a chair has said yes."""
    old_id, new_id = map(PersonId, post.ids)
    double = await post.uow.people.double(old_id, new_id)
    old = await post.uow.people.get(old_id)
    if double is None or double.state is not DoubleState.PERSON_ASKED or old is None or post.reader.id != new_id:
        return None
    says = (PersonSays(old=old_id, new=new_id, same="yes"), PersonSays(old=old_id, new=new_id, same="no"))
    return is_it_you_card(post.texts, post.forum, old, says)
