"""When it is not known whether a post arrived: never sent twice blindly, but a person can look and decide."""

from dialogs.cards.kit import note
from dialogs.cards.unsure import PostAgain, unsure_card
from dialogs.posts import Posting
from dialogs.reply import Reply
from dialogs.talk import Talk, say
from forum.ports import Message
from forum.use_cases.post_again import post_again as put_again
from forum.use_cases.roles import is_chair


async def unsure(post: Posting) -> Message | None:
    """To a chair, while it is still not known."""
    topic = ":".join(post.ids)
    standing = await post.uow.posts.get(topic)
    if standing is None or standing.activity_id or not await is_chair(post.uow, post.forum, post.reader):
        return None
    return unsure_card(post.texts, post.forum, topic)


async def post_again(talk: Talk, pressed: PostAgain) -> Reply:
    """The chair has looked: it is not there."""
    forum = await talk.forum_of(pressed.forum)
    done = await put_again(talk.uow, talk.person, forum, pressed.about)
    return say(note(talk.texts("unsure-posting" if done else "unsure-is-there")))
