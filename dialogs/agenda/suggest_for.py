"""Noting a topic of somebody who has no Teams. It has names in it, so it stays in private chats."""

from dialogs.agenda.own_topic_card import shown_code
from dialogs.agenda.suggest_for_card import FindForTopic, SuggestFor, suggest_for_form, suggested_for_card
from dialogs.kit.context import Context, say
from dialogs.kit.reply import Reply
from dialogs.openings import OpenSuggestFor
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import PersonId
from forum.use_cases.agenda.suggest_for import people_to_note_for, suggest_for
from forum.use_cases.agenda.suggest_topic import Topic
from forum.use_cases.people.roles import is_organiser


async def offers_it(context: Context, forum: Forum) -> bool:
    """Whether the reader can note a topic of somebody else: an organiser, alone, of a forum that has such members."""
    if not context.is_private or not await is_organiser(context.uow, forum, context.person):
        return False
    return bool(await people_to_note_for(context.uow, context.person, forum))


async def open_form(context: Context, pressed: OpenSuggestFor) -> Reply:
    """Empty."""
    return await _form(context, await context.forum_of(pressed.forum))


async def find(context: Context, pressed: FindForTopic) -> Reply:
    """The form again, with the people found."""
    return await _form(context, await context.forum_of(pressed.forum), pressed)


async def _form(
    context: Context, forum: Forum, values: SuggestFor | None = None, wrong: Invalid | None = None
) -> Reply:
    people = await people_to_note_for(context.uow, context.person, forum)
    return say(suggest_for_form(context.texts, forum, people, values, wrong))


async def send(context: Context, pressed: SuggestFor) -> Reply:
    """Noted, or the form again with what needs correcting."""
    forum, topic = await context.forum_of(pressed.forum), Topic(pressed.title, pressed.why, pressed.attribution)
    try:
        suggestion, code = await suggest_for(
            context.uow, context.person, forum, PersonId(pressed.person), topic, pressed.once, context.now
        )
    except Invalid as invalid:
        return await _form(context, forum, pressed, invalid)
    author = await context.uow.people.get(suggestion.author_id) if suggestion.author_id else None
    return say(suggested_for_card(context.texts, suggestion.title, suggestion.attribution, author, shown_code(code)))
