"""A topic or an action from something that was written: the usual form, filled in."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dialogs.actions.action_forms_card import CheckAction
from dialogs.actions.action_naming import action_form_reply
from dialogs.actions.action_values import next_meeting_day
from dialogs.actions.action_words import Said, understand
from dialogs.actions.owner_names import Mentioned
from dialogs.agenda.suggest_card import suggest_form
from dialogs.agenda.topic_from_text import topic_from
from dialogs.from_message.card import ActionFromMessage, SuggestFromMessage
from dialogs.kit.buttons import new_key
from dialogs.kit.context import Context, say
from dialogs.kit.reply import Reply
from dialogs.kit.shortening import SHORT, shortened, title_and_rest
from forum.days import day_of
from forum.forums import Forum
from forum.ids import PersonId
from forum.links import message_link
from forum.names import named_in
from forum.people import Person
from forum.use_cases.actions.commitments import TEXT_LIMIT, owners_to_choose

__all__ = ["SHORT", "action", "named_in_full", "shortened", "suggest", "title_and_rest"]

MOST_SENTENCES = 8
"""How much of a message is searched for a day."""
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+|\n+")


async def suggest(context: Context, pressed: SuggestFromMessage) -> Reply:
    """The message's first words are the title, the rest says why."""
    forum = await context.forum()
    values, wrong = topic_from(forum, pressed.text, pressed.letters)
    link = message_link(pressed.link)
    return say(suggest_form(context.texts, forum, values.model_copy(update={"link": link}), wrong))


async def action(context: Context, pressed: ActionFromMessage) -> Reply:
    """The form is filled as a typed action with the message's words would be; it asks for what is missing."""
    forum = await context.forum()
    values = await _read(context, forum, pressed.text)
    return await action_form_reply(context, forum, values.model_copy(update={"link": message_link(pressed.link)}))


async def _read(context: Context, forum: Forum, text: str) -> CheckAction:
    """What to do, who and by when, as far as that is clear. A day may come at the end of any sentence."""
    said = await _said(context, forum, text)
    found = await understand(said)
    due = found.due
    for sentence in _SENTENCE_ENDS.split(text.strip())[:MOST_SENTENCES]:
        due = due or (await understand(replace(said, text=sentence))).due
    owners = found.named.candidates
    return CheckAction(
        forum=forum.id,
        once=new_key(),
        text=shortened(found.named.text, TEXT_LIMIT),
        owner=owners[0].id if len(owners) == 1 else "",
        due=due.isoformat() if due else "",
    )


async def _said(context: Context, forum: Forum, text: str) -> Said:
    people = await owners_to_choose(context.uow, forum, context.person)
    return Said(
        text=text,
        people=people,
        mentioned=named_in_full(text, people),
        # "Me" is the person who wrote the message, who is not known here.
        speaker=replace(context.person, id=PersonId("")),
        today=day_of(forum, context.now),
        next_meeting=await next_meeting_day(context, forum),
    )


def named_in_full(text: str, people: Sequence[Person]) -> list[Mentioned]:
    """Whom the text names by first and last name, as mentions do."""
    return [Mentioned(person.name, person) for person in named_in(text, people, fewest=2)]
