"""What somebody under 18 gets in place of anything private: whom to talk to, and nothing of any forum."""

from dialogs.kit.context import Context, toast
from dialogs.kit.parts import card, line, note
from dialogs.kit.people_shown import names_of
from dialogs.kit.reply import Reply
from forum.ids import PersonId
from forum.people import Person
from forum.use_cases.people.through_adult import through_whom


async def to_somebody_under_18(context: Context) -> Reply:
    """In private, whatever they wrote or pressed; in a channel, in place of "in private", in words that others may
    read. What they wrote is kept nowhere and passed to nobody, and they are told so. Nothing answers what they did not
    do themselves: Teams says so too when somebody else installs the bot for them.
    """
    if context.turn.is_edit or context.turn.arrival is not None:
        return Reply()
    if not context.is_private:
        said = context.texts("young-not-in-private")
        return toast(said) if context.turn.press else Reply(note(said))
    texts, adults = context.texts, await _adults(context)
    said = texts("young-through", names=names_of(texts, adults)) if adults else texts("young-through-nobody")
    if (press := context.turn.press) is not None and press.in_place:
        return toast(said)
    lines = (said, texts("young-unread"), texts("young-in-danger"), texts("young-not-right"))
    return Reply(card(said, *map(line, lines), language=texts.locale))


async def _adults(context: Context) -> list[Person]:
    """Those through whom things can go now, each once: one in each forum whose chairs have named somebody."""
    found: dict[PersonId, Person] = {}
    for young in await context.uow.young_members.of_person(context.person.id):
        forum = await context.uow.forums.get(young.forum_id)
        through = await through_whom(context.uow, forum, context.person.id) if forum else None
        if through is not None:
            found[through.adult.id] = through.adult
    return list(found.values())
