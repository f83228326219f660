"""How the forum does over time, for its chairs and facilitators, in private."""

from dialogs.cards.kit import note
from dialogs.cards.trends import ShowTrends, trends_card
from dialogs.reply import Reply
from dialogs.talk import Talk, say, toast
from forum.use_cases.roles import require_organiser
from forum.use_cases.trend_views import trends_view


async def show(talk: Talk, _rest: str) -> Reply:
    """Numbers alone, and nobody's."""
    forum = await talk.forum()
    await require_organiser(talk.uow, forum, talk.person)
    if not talk.is_private:
        return say(note(talk.texts("trends-in-private")))
    return say(trends_card(talk.texts, await trends_view(talk.uow, talk.person, forum, talk.now)))


async def page(talk: Talk, pressed: ShowTrends) -> Reply:
    """Another page, in place of the one before."""
    forum = await talk.forum_of(pressed.forum)
    await require_organiser(talk.uow, forum, talk.person)
    if not talk.is_private:
        return toast(talk.texts("trends-in-private"))
    view = await trends_view(talk.uow, talk.person, forum, talk.now)
    return say(trends_card(talk.texts, view, pressed.page))
