"""Setting up a forum, changing its settings, choosing between several."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dialogs.cards.forums import ChooseForum, OpenSettings, choose_card, settings_card
from dialogs.cards.kit import card, line, note
from dialogs.cards.people import NOTHING, Known, alike
from dialogs.cards.setup import SUPPORT_LIMIT, FormState, Roles, SaveSetUp, form_card, forum_card
from dialogs.fields import chosen, clock, whole
from dialogs.reply import Reply
from dialogs.talk import Talk, say
from dialogs.telling_apart import known_to
from forum.errors import Gone, Invalid, NotSetUp
from forum.forums import MOST_REMINDERS, Forum, Openness, Rhythm
from forum.jobs import ReadRoster
from forum.people import Person, PersonId
from forum.ports import Address, UnitOfWork
from forum.use_cases.roles import require_chair
from forum.use_cases.set_up_forum import ForumForm, set_up_forum


async def roster_changed(talk: Talk) -> Reply:
    """The bot was added, or somebody came or went: read the roster, quietly. A new team then gets the set-up form."""
    where = talk.turn.where
    if where.team_id:
        await talk.uow.jobs.put_unless_waiting(
            ReadRoster(where.tenant_id, where.team_id, where.conversation_id, where.service_url)
        )
    return Reply()


async def settings(talk: Talk, _rest: str) -> Reply:
    """The form for chairs, what it says for everybody else; before anything is set up, the form for whoever asks."""
    where = talk.turn.where
    found = await talk.uow.forums.of_team(where.tenant_id, where.team_id) if where.team_id else None
    if where.team_id and found is None:
        await roster_changed(talk)
        return say(form_card(talk.texts, await new_form(talk.uow, where.team_id, talk.person)))
    forum = found or await talk.forum()
    part = await talk.part(forum)
    if part is None or not part.is_chair:
        return say(forum_card(talk.texts, forum, await roles_of(talk.uow, forum)))
    if not talk.is_private:
        return say(settings_card(talk.texts, forum, await roles_of(talk.uow, forum)))
    return say(form_card(talk.texts, await filled_form(talk, forum)))


async def new_form(uow: UnitOfWork, team_id: str, asker: Person | None) -> FormState:
    """The empty form: everybody in the team is proposed as a member."""
    roster = list(await uow.forums.roster(team_id)) or ([asker] if asker else [])
    known = Known(await uow.forums.joined(team_id)) if alike(roster) else NOTHING
    return FormState(roster, SaveSetUp(members=_joined(person.id for person in roster)), is_new=True, known=known)


async def filled_form(talk: Talk, forum: Forum) -> FormState:
    """The form as it stands now."""
    uow = talk.uow
    roles = await roles_of(uow, forum)
    known = {person.id for person in await uow.forums.roster(forum.team_id)}
    known |= {person.id for people in (roles.chairs, roles.facilitators, roles.members) for person in people}
    values = SaveSetUp(
        forum=forum.id,
        name=forum.name,
        time_zone=forum.time_zone,
        every=str(forum.rhythm.every_months),
        nth=str(forum.rhythm.nth),
        weekday=str(forum.rhythm.weekday),
        start=forum.default_start.strftime("%H:%M"),
        minutes=str(forum.default_minutes),
        venue=forum.default_venue,
        board=forum.board_name,
        openness=forum.openness.value,
        chairs=_joined(person.id for person in roles.chairs),
        facilitators=_joined(person.id for person in roles.facilitators),
        members=_joined(person.id for person in roles.members),
        reminders=", ".join(map(str, forum.reminder_days)),
        cut_off=str(forum.cut_off_days),
        digest=str(forum.digest_days),
        rest=_joined(map(str, forum.rest_days)),
        notes_months=str(forum.notes_months),
        support=forum.support,
    )
    people = await uow.people.many(known)
    return FormState(people, values, is_new=False, known=await known_to(talk, forum, people))


async def open_settings(talk: Talk, pressed: OpenSettings) -> Reply:
    """The form, from the button under the settings in the channel."""
    forum = await talk.forum_of(pressed.forum)
    await require_chair(talk.uow, forum, talk.person)
    if forum.openness is Openness.LISTENING_CIRCLE and not talk.is_for_one:
        return say(note(talk.texts("setup-in-private")))
    return say(form_card(talk.texts, await filled_form(talk, forum)))


async def save(talk: Talk, pressed: SaveSetUp) -> Reply:
    """Sets up or changes; a form that needs mending comes back with all that was typed."""
    before = (await talk.forum_of(pressed.forum)).openness if pressed.forum else None
    try:
        forum = await _save(talk, pressed)
    except Invalid as invalid:
        return say(form_card(talk.texts, await _again(talk, pressed), invalid))
    said = talk.texts(f"setup-now-{forum.openness}") if before and before is not forum.openness else ""
    return say(forum_card(talk.texts, forum, await roles_of(talk.uow, forum), said))


async def _save(talk: Talk, pressed: SaveSetUp) -> Forum:
    where = talk.turn.where
    form = read_form(pressed)
    if pressed.forum:
        forum = await talk.forum_of(pressed.forum)
        team, channel = forum.team_id, Address(forum.service_url, forum.channel_id)
    elif where.team_id:
        team, channel = where.team_id, Address(where.service_url, where.conversation_id)
    else:
        raise Invalid("setup-in-channel-only")
    await _only_known_people(talk.uow, talk.person, form)
    return await set_up_forum(talk.uow, talk.person, team, channel, form, talk.now)


async def _only_known_people(uow: UnitOfWork, by: Person, form: ForumForm) -> None:
    chosen = form.chairs | form.facilitators | form.members
    known = {person.id for person in await uow.people.many(chosen) if person.tenant_id == by.tenant_id}
    if chosen - known:
        raise Gone


async def _again(talk: Talk, pressed: SaveSetUp) -> FormState:
    if pressed.forum:
        forum = await talk.forum_of(pressed.forum)
        return replace(await filled_form(talk, forum), values=pressed)
    return replace(await new_form(talk.uow, talk.turn.where.team_id or "", talk.person), values=pressed)


def read_form(pressed: SaveSetUp) -> ForumForm:
    """The form's words as values. Raises Invalid."""
    return ForumForm(
        name=pressed.name,
        time_zone=_zone(pressed.time_zone),
        rhythm=_rhythm(pressed),
        default_start=_start(pressed.start),
        default_minutes=_between(pressed.minutes, 15, 600, "setup-minutes-wrong"),
        default_venue=pressed.venue.strip(),
        board_name=pressed.board.strip(),
        openness=_openness(pressed.openness),
        chairs=_people(pressed.chairs),
        facilitators=_people(pressed.facilitators),
        members=_people(pressed.members),
        reminder_days=_days(pressed.reminders),
        cut_off_days=_between(pressed.cut_off, 0, 60, "setup-cut-off-wrong"),
        digest_days=_between(pressed.digest, 0, 90, "setup-digest-wrong"),
        rest_days=_rest_days(pressed.rest),
        notes_months=_between(pressed.notes_months, 1, 36, "setup-notes-wrong"),
        support=" ".join(pressed.support.split())[:SUPPORT_LIMIT],
    )


async def roles_of(uow: UnitOfWork, forum: Forum) -> Roles:
    """Who does what."""
    return Roles(
        await uow.forums.chairs(forum.id), await uow.forums.facilitators(forum.id), await uow.forums.members(forum.id)
    )


async def choose_forum(talk: Talk, pressed: ChooseForum) -> Reply:
    """From now on, private messages are about this forum."""
    forum = await talk.forum_of(pressed.forum)
    if await talk.part(forum) is None:
        raise Gone
    talk.person.current_forum = forum.id
    next_ = talk.texts("forum-chosen-said", said=pressed.said) if pressed.said else talk.texts("forum-chosen-next")
    headline = talk.texts("forum-chosen", forum=forum.name)
    return say(card(headline, line(headline), line(next_), language=talk.texts.locale))


async def which_forum(talk: Talk, _rest: str) -> Reply:
    """Somebody in several forums turns to another one."""
    forums = await talk.uow.forums.of_person(talk.person.id)
    if not forums:
        raise NotSetUp
    if len(forums) == 1:
        return say(note(talk.texts("forum-only-one", forum=forums[0].name)))
    return say(choose_card(talk.texts, forums))


def _joined(ids: Iterable[str]) -> str:
    return ",".join(ids)


def _people(text: str) -> frozenset[PersonId]:
    return frozenset(PersonId(part) for part in chosen(text))


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ValueError, OSError, ZoneInfoNotFoundError) as bad:
        raise Invalid("setup-zone-wrong") from bad


def _rhythm(pressed: SaveSetUp) -> Rhythm:
    """Only what the form's lists offer, as dates are counted from it."""
    rhythm = Rhythm(_number(pressed.every), _number(pressed.nth), _number(pressed.weekday))
    if not (1 <= rhythm.every_months <= 12 and rhythm.nth in (-1, 1, 2, 3, 4) and 0 <= rhythm.weekday <= 6):
        raise Gone
    return rhythm


def _openness(value: str) -> Openness:
    try:
        return Openness(value)
    except ValueError as bad:
        raise Gone from bad


def _start(text: str) -> time:
    found = clock(text)
    if found is None:
        raise Invalid("setup-time-wrong")
    return found


def _number(text: str) -> int:
    found = whole(text)
    if found is None:
        raise Invalid("setup-number-wrong")
    return found


def _between(text: str, low: int, high: int, problem: str) -> int:
    number = _number(text.strip() or "0")
    if not low <= number <= high:
        raise Invalid(problem)
    return number


def _rest_days(text: str) -> tuple[int, ...]:
    days = sorted({_number(part) for part in chosen(text)})
    if not all(0 <= day <= 6 for day in days):
        raise Gone
    if len(days) == 7:
        raise Invalid("setup-rest-wrong")
    return tuple(days)


def _days(text: str) -> tuple[int, ...]:
    days = [part for part in text.replace(";", ",").replace(" ", ",").split(",") if part]
    if not all(part.isdecimal() and 0 < int(part) <= 60 for part in days) or len(days) > MOST_REMINDERS:
        raise Invalid("setup-reminders-wrong")
    return tuple(sorted({int(part) for part in days}, reverse=True))
