"""That roles have changed, said in private to those who hold or held them."""

from dialogs.kit.posts import Posting
from dialogs.people.roles_card import roles_card
from forum.ports import Message
from forum.use_cases.people.role_views import role_news


async def roles(post: Posting) -> Message | None:
    """Everything that was changed at once, in one message; anything that has changed again since comes in another."""
    news = await role_news(post.uow, post.forum, post.reader, post.ids[0], post.now)
    return roles_card(post.texts, news) if news else None
