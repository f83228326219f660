"""Help, the welcome, and a way on for everything that was not understood."""

from dialogs.forums import setup
from dialogs.forums.help_card import ShowHelp, help_card, lost_card, welcome_card
from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say
from forum.errors import ManyForums, NotSetUp
from forum.forums import Forum, Membership
from forum.names import said_aloud


async def bot_added(talk: Talk) -> Reply:
    """In private, the welcome; in a team, learn who is there and then offer the set-up form in the channel."""
    return await (welcome(talk) if talk.is_private else setup.roster_changed(talk))


async def help_(talk: Talk, _rest: str) -> Reply:
    """What one can do here, in this role."""
    try:
        forum, part = await _where_and_who(talk)
    except ManyForums:
        return say(help_card(talk.texts, None, None, in_many=True))
    return say(help_card(talk.texts, forum, part))


async def otherwise(talk: Talk, said: str) -> Reply:
    """Not understood: nothing is lost, and there is a way on. Raises ManyForums, whose question keeps what was said."""
    forum, part = await _where_and_who(talk)
    return say(lost_card(talk.texts, forum if part else None, said))


async def welcome(talk: Talk) -> Reply:
    """Once for each person, in private, when they open a chat with the bot."""
    if talk.person.welcomed_at is not None:
        return Reply()
    talk.person.welcomed_at = talk.now
    forums = await talk.uow.forums.of_person(talk.person.id)
    return say(welcome_card(talk.texts, said_aloud(talk.person.name), forums[0] if forums else None))


async def _where_and_who(talk: Talk) -> tuple[Forum | None, Membership | None]:
    """Raises ManyForums."""
    try:
        forum = await talk.forum()
    except NotSetUp:
        return None, None
    return forum, await talk.part(forum)


async def help_pressed(talk: Talk, _pressed: ShowHelp) -> Reply:
    """Help, from a button."""
    return await help_(talk, "")
