"""Help and the welcome."""

from dialogs.forums import setup
from dialogs.forums.help_card import ShowHelp, help_card, welcome_card
from dialogs.kit.context import Context, say
from dialogs.kit.reply import Reply
from forum.errors import ManyForums, NotSetUp
from forum.forums import Forum, Membership
from forum.names import said_aloud


async def bot_added(context: Context) -> Reply:
    """In private, the welcome; in a team, find out who is there and then offer the set-up form in the channel."""
    return await (welcome(context) if context.is_private else setup.roster_changed(context))


async def help_(context: Context, _rest: str) -> Reply:
    """What you can do here, in this role."""
    try:
        forum, part = await _where_and_who(context)
    except ManyForums:
        return say(help_card(context.texts, None, None, in_many=True))
    return say(help_card(context.texts, forum, part))


async def welcome(context: Context) -> Reply:
    """Once for each person, in private, when they open a chat with the bot."""
    if context.person.welcomed_at is not None:
        return Reply()
    context.person.welcomed_at = context.now
    forums = await context.uow.forums.of_person(context.person.id)
    return say(welcome_card(context.texts, said_aloud(context.person.name), forums[0] if forums else None))


async def _where_and_who(context: Context) -> tuple[Forum | None, Membership | None]:
    """Raises ManyForums."""
    try:
        forum = await context.forum()
    except NotSetUp:
        return None, None
    return forum, await context.part(forum)


async def help_pressed(context: Context, _pressed: ShowHelp) -> Reply:
    """Help, from a button."""
    return await help_(context, "")
