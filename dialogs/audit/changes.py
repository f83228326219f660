"""The audit trail in the private chat of a chair. Nothing here changes it."""

from dialogs.audit.changes_card import OpenChanges, changes_card
from dialogs.kit.context import Context, say
from dialogs.kit.fields import whole
from dialogs.kit.reply import Reply
from forum.forums import Forum
from forum.use_cases.audit.audit_views import audit_page


async def show(context: Context, _rest: str) -> Reply:
    """The newest."""
    return await _shown(context, await context.forum(), 0)


async def turn_page(context: Context, pressed: OpenChanges) -> Reply:
    """Older or newer ones, in place of those before."""
    return await _shown(context, await context.forum_of(pressed.forum), whole(pressed.page) or 0)


async def _shown(context: Context, forum: Forum, page: int) -> Reply:
    return say(
        changes_card(context.texts, forum, await audit_page(context.uow, context.person, forum, page, context.now))
    )
