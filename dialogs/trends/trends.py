"""How the forum does over time, for its chairs and facilitators, in private."""

from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say
from dialogs.trends.trends_card import ShowTrends, trends_card
from forum.use_cases.trends.trend_views import trends_view


async def show(talk: Talk, _rest: str) -> Reply:
    """Numbers alone, and nobody's."""
    forum = await talk.forum()
    return say(trends_card(talk.texts, await trends_view(talk.uow, talk.person, forum, talk.now)))


async def page(talk: Talk, pressed: ShowTrends) -> Reply:
    """Another page, in place of the one before."""
    forum = await talk.forum_of(pressed.forum)
    view = await trends_view(talk.uow, talk.person, forum, talk.now)
    return say(trends_card(talk.texts, view, pressed.page))
