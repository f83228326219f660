"""The forum's own card in its channel."""

from dialogs.forums.setup import roles_of
from dialogs.forums.setup_card import forum_card
from dialogs.kit.posts import Posting
from forum.ports import Message


async def setup(post: Posting) -> Message | None:
    """How the forum is set up."""
    return forum_card(post.texts, post.forum, await roles_of(post.uow, post.forum, post.now))
