"""When it is not known whether a post arrived: it is never blindly sent twice, but a person can look and decide."""

from dialogs.forums.delivery_unknown_card import PostAgain, refused_card, still_named_card, unsure_card
from dialogs.kit.context import Context, say
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from forum.openness import is_circle
from forum.ports import Message
from forum.use_cases.people.roles import is_chair
from forum.use_cases.posting.post_again import post_again as put_again


async def unsure(post: Posting) -> Message | None:
    """To a chair, as long as it is still not known."""
    topic = await _missing(post)
    return unsure_card(post.texts, post.forum, topic) if topic else None


async def refused(post: Posting) -> Message | None:
    """To a chair, as long as it is still not in the channel: Teams said that it would not take it."""
    topic = await _missing(post)
    return refused_card(post.texts, post.forum, topic) if topic else None


async def still_named(post: Posting) -> Message | None:
    """To a chair of a forum that has become a listening circle: which card may still show names."""
    if not is_circle(post.forum) or not await is_chair(post.uow, post.forum, post.reader):
        return None
    return still_named_card(post.texts, post.forum, post.ids[0])


async def _missing(post: Posting) -> str:
    """What the chair should look for; empty if it has arrived, or the reader no longer chairs."""
    topic = ":".join(post.ids)
    standing = await post.uow.posts.get(topic)
    if standing is None or standing.activity_id or not await is_chair(post.uow, post.forum, post.reader):
        return ""
    return topic


async def post_again(context: Context, pressed: PostAgain) -> Reply:
    """The chair has looked: it is not there."""
    forum = await context.forum_of(pressed.forum)
    done = await put_again(context.uow, context.person, forum, pressed.about)
    return say(note(context.texts("unsure-posting" if done else "unsure-is-there")))
