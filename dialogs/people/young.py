"""Marking members as under 18. It has names in it, so it stays in private chats."""

from dialogs.kit.context import Context, say
from dialogs.kit.fields import whole
from dialogs.kit.people_shown import name_of
from dialogs.kit.reply import Reply
from dialogs.kit.telling_apart import known_to_organiser
from dialogs.openings import OpenYoung
from dialogs.people.young_card import (
    AskToTakeOff,
    ChooseAdult,
    ChooseYoung,
    Choosing,
    SaveYoung,
    TakeMarkOff,
    YoungView,
    choose_adult_form,
    choose_young_form,
    take_mark_off_card,
    young_card,
)
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import PersonId
from forum.people import Person
from forum.use_cases.lifecycle.mark_under_18 import (
    mark_under_18,
    markable,
    possible_adults,
    take_mark_off,
    young_in,
)
from forum.use_cases.people.roles import is_chair
from forum.use_cases.public.still_named import still_named


async def of_forum(context: Context, _rest: str) -> Reply:
    """The same by its word: facilitators have no other way to the list."""
    return await _show(context, await context.forum())


async def show(context: Context, pressed: OpenYoung) -> Reply:
    """Everybody who is marked."""
    return await _show(context, await context.forum_of(pressed.forum), whole(pressed.page) or 0)


async def _show(context: Context, forum: Forum, page: int = 0, said: str = "") -> Reply:
    people = await young_in(context.uow, context.person, forum)
    if not await is_chair(context.uow, forum, context.person):
        return say(young_card(context.texts, YoungView(forum, people, may_change=False), page, said=said))
    named = await still_named(context.uow, forum, [one.person for one in people], context.now)
    view = YoungView(forum, people, may_change=True, named=named)
    return say(young_card(context.texts, view, page, said=said))


async def choose(context: Context, pressed: ChooseYoung) -> Reply:
    """Who is under 18?"""
    return await _choose(context, await context.forum_of(pressed.forum), pressed)


async def _choose(context: Context, forum: Forum, values: ChooseYoung, wrong: Invalid | None = None) -> Reply:
    people = await markable(context.uow, forum)
    known = await known_to_organiser(context.uow, forum, people)
    return say(choose_young_form(context.texts, Choosing(forum, people, known), values, wrong))


async def choose_adult(context: Context, pressed: ChooseAdult) -> Reply:
    """Through which adult? Whoever it is now is chosen already."""
    forum = await context.forum_of(pressed.forum)
    if not pressed.person:
        again = ChooseYoung(forum=forum.id, find=pressed.find)
        return await _choose(context, forum, again, Invalid("young-needs-person"))
    kept = await context.uow.young_members.get(forum.id, PersonId(pressed.person))
    adult = (kept.adult_id if kept else None) or ""
    return await _choose_adult(
        context, forum, SaveYoung(forum=forum.id, person=pressed.person, adult=adult, find=pressed.find)
    )


async def _choose_adult(context: Context, forum: Forum, values: SaveYoung, wrong: Invalid | None = None) -> Reply:
    young = await _person(context, values.person)
    people = [one for one in await possible_adults(context.uow, forum) if one.id != young.id]
    known = await known_to_organiser(context.uow, forum, people)
    return say(choose_adult_form(context.texts, Choosing(forum, people, known), young, values, wrong))


async def save(context: Context, pressed: SaveYoung) -> Reply:
    """Marked, or the form again with what needs correcting."""
    forum = await context.forum_of(pressed.forum)
    try:
        young = await mark_under_18(
            context.uow, context.person, forum, PersonId(pressed.person), PersonId(pressed.adult), context.now
        )
    except Invalid as invalid:
        return await _choose_adult(context, forum, pressed, invalid)
    adult = await _person(context, pressed.adult)
    names = {"name": name_of(context.texts, young), "adult": name_of(context.texts, adult)}
    return await _show(context, forum, said=context.texts("young-saved", **names))


async def ask_to_take_off(context: Context, pressed: AskToTakeOff) -> Reply:
    """Before it is done."""
    forum = await context.forum_of(pressed.forum)
    if await context.uow.young_members.get(forum.id, PersonId(pressed.person)) is None:
        return await _show(context, forum)
    return say(take_mark_off_card(context.texts, forum, await _person(context, pressed.person)))


async def take_off(context: Context, pressed: TakeMarkOff) -> Reply:
    """They are written to again, unless another forum says otherwise."""
    forum = await context.forum_of(pressed.forum)
    person = await take_mark_off(context.uow, context.person, forum, PersonId(pressed.person), context.now)
    said = "young-taken-off-still" if person.is_under_18 else "young-taken-off"
    return await _show(context, forum, said=context.texts(said, name=name_of(context.texts, person)))


async def _person(context: Context, person_id: str) -> Person:
    found = await context.uow.people.get(PersonId(person_id))
    if found is None or found.tenant_id != context.person.tenant_id:
        raise Gone
    return found
