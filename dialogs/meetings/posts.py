"""What jobs say in the channel when a meeting moves or is called off."""

from dialogs.kit.posts import Posting
from dialogs.meetings.notices_card import cancelled_card, moved_card
from forum.ports import Message


async def moved(post: Posting) -> Message | None:
    """That a meeting has moved, unless it has moved again since."""
    found = await post.meeting()
    if found is None or not found.is_ahead or str(found.revision) != post.ids[1]:
        return None
    return moved_card(post.texts, post.forum, found)


async def cancelled(post: Posting) -> Message | None:
    """That a meeting will not take place."""
    found = await post.meeting()
    return cancelled_card(post.texts, post.forum, found) if found else None
