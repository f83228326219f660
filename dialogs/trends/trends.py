"""How the forum is doing over time, for its chairs and facilitators, in private."""

from dialogs.kit.context import Context, say
from dialogs.kit.reply import Reply
from dialogs.trends.trends_card import ShowTrends, trends_card
from forum.use_cases.trends.trend_views import trends_view


async def show(context: Context, _rest: str) -> Reply:
    """Only numbers, and nobody's in particular."""
    forum = await context.forum()
    return say(trends_card(context.texts, await trends_view(context.uow, context.person, forum, context.now)))


async def page(context: Context, pressed: ShowTrends) -> Reply:
    """Another page, in place of the one before."""
    forum = await context.forum_of(pressed.forum)
    view = await trends_view(context.uow, context.person, forum, context.now)
    return say(trends_card(context.texts, view, pressed.page))
