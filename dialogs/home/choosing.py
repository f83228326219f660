"""Which of several forums a private chat is about."""

from dialogs.forums.forums_card import ChooseForum, choose_card
from dialogs.home.home import home
from dialogs.home.several_card import HOME
from dialogs.kit.context import Context, say
from dialogs.kit.parts import card, line, note
from dialogs.kit.reply import Reply
from forum.errors import Gone


async def choose_forum(context: Context, pressed: ChooseForum) -> Reply:
    """From now on, private messages are about this forum."""
    forum = await context.forum_of(pressed.forum)
    if await context.part(forum) is None:
        raise Gone
    context.person.current_forum = forum.id
    if context.is_private and pressed.said.strip().lower() in ("", HOME):
        return say(await home(context, forum_id=forum.id))
    headline = context.texts("forum-chosen", forum=forum.name)
    said = context.texts("forum-chosen-said", said=pressed.said) if pressed.said else context.texts("forum-chosen-next")
    return say(card(headline, line(headline), line(said), language=context.texts.locale))


async def which_forum(context: Context, _rest: str) -> Reply:
    """Somebody in several forums turns to another one."""
    forums = await context.uow.forums.of_person(context.person.id)
    if not forums:
        raise await context.no_forum()
    if len(forums) == 1:
        return say(note(context.texts("forum-only-one", forum=forums[0].name)))
    return say(choose_card(context.texts, forums))
