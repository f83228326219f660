"""Choosing the people of a large forum, some at a time. What is ticked is saved with every press."""

from dialogs.kit.context import Context, say
from dialogs.kit.fields import chosen, whole
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.kit.telling_apart import known_to
from dialogs.kit.ticks import kept_and_changed, read_ticks
from dialogs.people.forum_people_card import TICKED, OpenPeople, PeopleView, SavePeople, people_card
from forum.errors import Gone
from forum.forums import Forum
from forum.ids import PersonId
from forum.roles import ROLES, Entrusted
from forum.use_cases.lifecycle.change_people import RoleGiven, change_people, parts_of, people_to_choose


async def people(context: Context, _rest: str) -> Reply:
    """Who belongs to the forum."""
    return await _show(context, await context.forum(), Entrusted.MEMBER)


async def open_people(context: Context, pressed: OpenPeople) -> Reply:
    """The same, from the settings."""
    return await _show(context, await context.forum_of(pressed.forum), Entrusted.MEMBER)


async def _show(
    context: Context, forum: Forum, role: Entrusted, page: int = 0, find: str = "", said: str = ""
) -> Reply:
    if not context.is_for_one:
        return say(note(context.texts("people-in-private")))
    everybody = await people_to_choose(context.uow, forum)
    known = await known_to(context, forum, everybody)
    view = PeopleView(forum, everybody, await parts_of(context.uow, forum), role, page, find, known)
    return say(people_card(context.texts, view, said=said))


async def save(context: Context, pressed: SavePeople) -> Reply:
    """What was changed on this page, and then the next one that was asked for."""
    forum = await context.forum_of(pressed.forum)
    role = _role(pressed.role)
    said = await _save(context, forum, role, pressed)
    find = " ".join(pressed.find.split())
    if pressed.then in ROLES:
        return await _show(context, forum, _role(pressed.then), 0, "", said)
    steps = {"next": 1, "back": -1}.get(pressed.then, 0)
    page = (whole(pressed.page) or 0) + steps if find == pressed.found else 0
    return await _show(context, forum, role, page, find, said)


async def _save(context: Context, forum: Forum, role: Entrusted, pressed: SavePeople) -> str:
    """Says what was changed; nothing if nothing was."""
    parts = await parts_of(context.uow, forum)
    held = parts.holding(role)
    sent = {PersonId(part) for part in chosen(pressed.ticked)}
    drawn = read_ticks(pressed.drawn, [person.id for person in await people_to_choose(context.uow, forum)])
    wanted = kept_and_changed(held, sent, drawn, TICKED)
    added, removed = wanted - held, held - wanted
    if not added and not removed:
        return ""
    after = await change_people(context.uow, context.person, forum, RoleGiven(role, added, removed), context.now)
    if role is Entrusted.CHAIR and removed & after.chairs:
        return context.texts("people-last-chair")
    return context.texts("people-saved", added=len(added), removed=len(removed))


def _role(word: str) -> Entrusted:
    if word not in ROLES:
        raise Gone
    return Entrusted(word)
