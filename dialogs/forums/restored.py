"""The records were put back from a copy: what that means for a forum, for its chairs."""

from dialogs.forums.restored_card import restored_card
from dialogs.kit.posts import Posting
from forum.days import minute_said
from forum.ports import Message
from forum.use_cases.people.roles import is_chair


async def restored(post: Posting) -> Message | None:
    """To a chair."""
    if not await is_chair(post.uow, post.forum, post.reader):
        return None
    copied, back = (minute_said(said, post.forum.time_zone) for said in post.ids)
    return restored_card(post.texts, post.forum, copied, back)
