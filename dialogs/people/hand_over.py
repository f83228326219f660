"""A facilitator hands earlier notes over to another."""

from dialogs.kit.parts import note
from dialogs.kit.people_shown import name_of
from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say
from dialogs.people.roles_card import HandOverNotes
from forum.ids import PersonId
from forum.use_cases.lifecycle.hand_over_notes import hand_over_notes


async def hand_over(talk: Talk, pressed: HandOverNotes) -> Reply:
    """In private. The answer names whoever reads them now, whatever the card said."""
    forum = await talk.forum_of(pressed.forum)
    to, added = await hand_over_notes(talk.uow, talk.person, forum, PersonId(pressed.person), pressed.how, talk.now)
    return say(note(talk.texts("hand-over-done", name=name_of(talk.texts, to), count=added)))
