"""Setting up a forum, and changing its settings."""

from dataclasses import replace
from datetime import datetime

from dialogs.forums.forums_card import OpenSettings, settings_card
from dialogs.forums.setup_card import Roles, forum_card
from dialogs.forums.setup_changes import changes_said
from dialogs.forums.setup_form_card import form_card
from dialogs.forums.setup_state import EVERYBODY, TICKS, FormState, SaveSetUp
from dialogs.forums.setup_values import filled_values, ids_of, read_form
from dialogs.kit.context import Context, say
from dialogs.kit.parts import note
from dialogs.kit.people_shown import NOTHING, Known, alike
from dialogs.kit.picking import is_long
from dialogs.kit.reply import Reply
from dialogs.kit.telling_apart import known_to
from dialogs.kit.ticks import drawn_ticks, kept_and_changed, read_ticks
from forum.conversation import Address
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.jobs import ReadRoster
from forum.openness import is_circle
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.lifecycle.change_people import parts_of, people_to_choose
from forum.use_cases.lifecycle.forum_form import ForumForm
from forum.use_cases.lifecycle.set_up_forum import set_up_forum
from forum.use_cases.people.role_views import changes_shown


async def roster_changed(context: Context) -> Reply:
    """The bot was added, or somebody came or went: read the roster, quietly. A new team then gets the set-up form."""
    where = context.turn.where
    if where.team_id:
        await context.uow.jobs.put_unless_waiting(
            ReadRoster(where.tenant_id, where.team_id, where.conversation_id, where.service_url)
        )
    return Reply()


async def settings(context: Context, _rest: str) -> Reply:
    """The form for chairs, the settings for everybody else; before anything is set up, the form for anybody who
    asks.
    """
    where = context.turn.where
    found = await context.uow.forums.of_team(where.tenant_id, where.team_id) if where.team_id else None
    if where.team_id and found is None:
        await roster_changed(context)
        return say(form_card(context.texts, await new_form(context.uow, where.team_id, context.person)))
    forum = found or await context.forum()
    part = await context.part(forum)
    if part is None or not part.is_chair:
        return say(forum_card(context.texts, forum, await roles_of(context.uow, forum, context.now)))
    if not context.is_private:
        return say(settings_card(context.texts, forum, await roles_of(context.uow, forum, context.now)))
    return say(form_card(context.texts, await filled_form(context, forum)))


async def new_form(uow: UnitOfWork, team_id: str, asker: Person | None) -> FormState:
    """The empty form: everybody in the team is proposed as a member."""
    roster = list(await uow.forums.roster(team_id)) or ([asker] if asker else [])
    known = Known(await uow.forums.joined(team_id)) if alike(roster) else NOTHING
    return FormState(roster, SaveSetUp(members=ids_of(roster)), is_new=True, known=known)


async def filled_form(context: Context, forum: Forum) -> FormState:
    """The form as it is now."""
    uow = context.uow
    roles = await roles_of(uow, forum, context.now)
    known = {person.id for person in await uow.forums.roster(forum.team_id)}
    known |= {person.id for people in (roles.chairs, roles.facilitators, roles.members) for person in people}
    people = await uow.people.many(known)
    parts = await parts_of(uow, forum)
    drawn = drawn_ticks(
        people, lambda one: "".join(sign for role, sign in TICKS.items() if one in getattr(parts, role))
    )
    values = filled_values(forum, roles, drawn)
    return FormState(people, values, is_new=False, known=await known_to(context, forum, people))


async def open_settings(context: Context, pressed: OpenSettings) -> Reply:
    """The form, from the button under the settings in the channel."""
    forum = await context.forum_of(pressed.forum)
    if is_circle(forum) and not context.is_for_one:
        return say(note(context.texts("setup-in-private")))
    return say(form_card(context.texts, await filled_form(context, forum)))


async def save(context: Context, pressed: SaveSetUp) -> Reply:
    """Sets up or changes; a form that needs correcting comes back with everything that was typed."""
    before = await _values(context, pressed.forum) if pressed.forum else None
    try:
        forum = await _save(context, pressed)
    except Invalid as invalid:
        return say(form_card(context.texts, await _again(context, pressed), invalid))
    said = await _said(context, forum, before) if before else ""
    large = is_long(await people_to_choose(context.uow, forum))
    return say(
        forum_card(context.texts, forum, await roles_of(context.uow, forum, context.now), said, may_choose=large)
    )


async def _values(context: Context, forum_id: str) -> SaveSetUp:
    forum = await context.forum_of(forum_id)
    return filled_values(forum, await roles_of(context.uow, forum, context.now), "")


async def _said(context: Context, forum: Forum, before: SaveSetUp) -> str:
    """What was changed and, of a forum that opens up or becomes a circle, what follows from it."""
    said = changes_said(context.texts, before, await _values(context, forum.id), forum)
    follows = context.texts(f"setup-now-{forum.openness}") if before.openness != forum.openness.value else ""
    return f"{said} {follows}".rstrip()


async def _save(context: Context, pressed: SaveSetUp) -> Forum:
    where = context.turn.where
    form = read_form(pressed)
    if pressed.forum:
        forum = await context.forum_of(pressed.forum)
        team, channel = forum.team_id, Address(forum.service_url, forum.channel_id)
        form = await _with_people(context.uow, forum, form, pressed)
    elif where.team_id:
        team, channel = where.team_id, Address(where.service_url, where.conversation_id)
        if pressed.people == EVERYBODY:
            form = replace(form, members=frozenset(person.id for person in await context.uow.forums.roster(team)))
    else:
        raise Invalid("setup-in-channel-only")
    await _only_known_people(context.uow, context.person, team, form)
    return await set_up_forum(context.uow, context.person, team, channel, form, context.now)


async def _with_people(uow: UnitOfWork, forum: Forum, form: ForumForm, pressed: SaveSetUp) -> ForumForm:
    """Applies only what the form changed; everybody else stays as they are now, because another chair may have changed
    them.
    """
    now = await parts_of(uow, forum)
    if pressed.people:
        return replace(form, chairs=now.chairs, facilitators=now.facilitators, members=now.members)
    if not pressed.drawn:
        return form
    drawn = read_ticks(pressed.drawn, [person.id for person in await people_to_choose(uow, forum)])
    chairs, facilitators, members = (
        kept_and_changed(getattr(now, role), getattr(form, role), drawn, sign) for role, sign in TICKS.items()
    )
    return replace(form, chairs=chairs, facilitators=facilitators, members=members)


async def _only_known_people(uow: UnitOfWork, by: Person, team_id: str, form: ForumForm) -> None:
    """Those the form offers: an id from elsewhere puts nobody on a list, and names nobody. Raises Gone."""
    forum = await uow.forums.of_team(by.tenant_id, team_id)
    offered = await (people_to_choose(uow, forum) if forum else uow.forums.roster(team_id))
    if (form.chairs | form.facilitators | form.members) - {by.id, *(person.id for person in offered)}:
        raise Gone


async def _again(context: Context, pressed: SaveSetUp) -> FormState:
    if pressed.forum:
        forum = await context.forum_of(pressed.forum)
        return replace(await filled_form(context, forum), values=pressed)
    return replace(await new_form(context.uow, context.turn.where.team_id or "", context.person), values=pressed)


async def roles_of(uow: UnitOfWork, forum: Forum, now: datetime) -> Roles:
    """Who does what, and since when."""
    forums = uow.forums
    chairs, facilitators = await forums.chairs(forum.id), await forums.facilitators(forum.id)
    return Roles(chairs, facilitators, await forums.members(forum.id), await changes_shown(uow, forum, now))
