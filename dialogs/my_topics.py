"""Where somebody's own topics stand: told to them alone."""

from dialogs.cards.kit import note
from dialogs.cards.outcomes import my_topics_card
from dialogs.reply import Reply
from dialogs.talk import Talk, say
from forum.use_cases.topic_views import my_topics


async def show(talk: Talk, _rest: str) -> Reply:
    """In private only: chairs-only topics are among them."""
    if not talk.is_private:
        return say(note(talk.texts("my-topics-in-private")))
    forums = await talk.uow.forums.of_person(talk.person.id)
    only = forums[0] if len(forums) == 1 else None
    return say(my_topics_card(talk.texts, await my_topics(talk.uow, talk.person, talk.now), only))
