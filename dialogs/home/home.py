"""Help and the welcome: what is next for somebody, in private; in other places the way there."""

from dataclasses import replace

from dialogs.advice.calendar_look import leave
from dialogs.forums import setup
from dialogs.home.everything_card import everything_card, nothing_much_card
from dialogs.home.home_buttons import ShowEverything
from dialogs.home.home_card import home_card
from dialogs.home.several_card import InForum, forums_home_card, nowhere_card
from dialogs.kit.context import Context, say
from dialogs.kit.parts import line, note
from dialogs.kit.private_chat import elsewhere
from dialogs.kit.reply import Reply
from dialogs.meetings.meetings_card import KeepAsItIs
from dialogs.openings import ShowHome
from dialogs.people.joining import beside
from forum.errors import ManyForums, NotOnAList, NotSetUp
from forum.forums import Forum, Membership
from forum.names import said_aloud
from forum.ports import Message
from forum.use_cases.actions.action_views import forum_owned_in
from forum.use_cases.home.home_views import ahead_of, home_view

Part = tuple[Forum, Membership]
SUGGESTED = ("suggest", "meeting", "agenda")
"""Words; Teams shows three."""


async def bot_added(context: Context) -> Reply:
    """In private, the welcome; in a team, find out who is there and then offer the set-up form in the channel."""
    return await (welcome(context) if context.is_private else setup.roster_changed(context))


async def help_(context: Context, _rest: str) -> Reply:
    """What is next."""
    return say(_with_suggestions(context, await home(context)))


def _with_suggestions(context: Context, message: Message) -> Message:
    """In private, what Teams offers beside the box in which people type."""
    said = [(context.texts(f"do-{word}"), word) for word in SUGGESTED] if context.is_private else []
    return replace(message, suggested=said)


async def home_pressed(context: Context, pressed: ShowHome) -> Reply:
    """From a button. One that names a forum is about that, whichever the chat has turned to since."""
    return say(await home(context, forum_id=pressed.forum))


async def kept(context: Context, _pressed: KeepAsItIs) -> Reply:
    """ "Not now": nothing happens, and the card says so; in private it goes on with what is next."""
    await leave(context)
    said = context.texts("nothing-changed")
    if not context.is_private:
        return say(note(said))
    return say(after(said, await home(context)))


def after(said: str, message: Message) -> Message:
    """The card, with a line about what has just happened above it."""
    card = message.card or {}
    return replace(message, summary=said, card=card | {"body": [line(said), *card.get("body", [])]})


async def everything(context: Context, pressed: ShowEverything) -> Reply:
    """All the words and buttons of this person's roles."""
    if not context.is_private:
        return say(_elsewhere(context))
    try:
        found = await _where_and_who(context, pressed.forum)
    except ManyForums:
        return say(nothing_much_card(context.texts, several=True))
    return say(everything_card(context.texts, *found) if found else nothing_much_card(context.texts, several=False))


async def everything_(context: Context, _rest: str) -> Reply:
    """By its word, about the forum that the chat is about."""
    return await everything(context, ShowEverything())


async def welcome(context: Context) -> Reply:
    """Once for each person, in private, when they open a chat with the bot."""
    if context.person.welcomed_at is not None:
        return Reply()
    context.person.welcomed_at = context.now
    name = said_aloud(context.person.name)
    title = context.texts("welcome-title", name=name) if name else context.texts("welcome-title-nameless")
    return say(_with_suggestions(context, await home(context, title)))


async def home(context: Context, hello: str = "", forum_id: str = "") -> Message:
    """The home card, whatever place and forum it is asked for. `hello` is the title of the welcome."""
    if not context.is_private:
        return _elsewhere(context)
    texts = context.texts
    try:
        found = await _where_and_who(context, forum_id)
    except NotOnAList:
        return await beside(context)
    except ManyForums:
        return forums_home_card(texts, await _each(context), hello)
    if found is None:
        return nowhere_card(texts, hello, has_actions=await forum_owned_in(context.uow, context.person) is not None)
    forum, part = found
    view = await home_view(context.uow, forum, part, context.person, context.now)
    said = [hello, texts("welcome-text", forum=forum.name), texts("welcome-why")] if hello else []
    return home_card(texts, view, said, several=context.person.current_forum is not None)


def _elsewhere(context: Context) -> Message:
    return elsewhere(context, context.texts("help-elsewhere"))


async def _where_and_who(context: Context, forum_id: str) -> Part | None:
    """The forum that is meant and their part in it; None without one. Raises ManyForums, NotOnAList."""
    try:
        forum = await (context.forum_of(forum_id) if forum_id else context.forum())
    except NotOnAList:
        raise
    except NotSetUp:
        return None
    part = await context.part(forum)
    return (forum, part) if part else None


async def _each(context: Context) -> list[InForum]:
    forums = await context.uow.forums.of_person(context.person.id)
    return [await _next_in(context, forum) for forum in forums]


async def _next_in(context: Context, forum: Forum) -> InForum:
    meeting, answer = await ahead_of(context.uow, forum, context.person, context.now)
    return InForum(forum, meeting, answer, is_asked=meeting is not None and meeting.takes_answers_at(context.now))
