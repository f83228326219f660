"""The privacy notice, for anybody who asks, wherever they ask."""

from dialogs.kit.context import Context, say
from dialogs.kit.reply import Reply
from dialogs.privacy.notice import notice
from dialogs.privacy.notice_card import notice_card
from forum.errors import ManyForums, NotSetUp
from forum.forums import Forum


async def show(context: Context, _rest: str) -> Reply:
    """About the forum of the conversation if the person has a part in it, and otherwise about any."""
    sections = notice(context.texts, context.controller, await _forum(context))
    return say(notice_card(context.texts, sections, in_private=context.is_private))


async def _forum(context: Context) -> Forum | None:
    """Nothing of a forum is told to somebody who does not belong to it, not even that it is a listening circle."""
    try:
        forum = await context.forum()
    except (NotSetUp, ManyForums):
        return None
    return forum if await context.part(forum) else None
