"""A facilitator hands over earlier notes to another."""

from dialogs.kit.context import Context, say
from dialogs.kit.parts import note
from dialogs.kit.people_shown import name_of
from dialogs.kit.reply import Reply
from dialogs.people.roles_card import HandOverNotes
from forum.ids import PersonId
from forum.use_cases.lifecycle.hand_over_notes import hand_over_notes


async def hand_over(context: Context, pressed: HandOverNotes) -> Reply:
    """In private. The answer names the person who can read them now, whatever the card said."""
    forum = await context.forum_of(pressed.forum)
    to, added = await hand_over_notes(
        context.uow, context.person, forum, PersonId(pressed.person), pressed.how, context.now
    )
    return say(note(context.texts("hand-over-done", name=name_of(context.texts, to), count=added)))
