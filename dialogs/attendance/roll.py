"""Taking the roll. It has names in it, so it stays in private chats."""

from collections.abc import Sequence

from dialogs.attendance.roll_card import NOTHING_SAID, OpenRoll, Said, SaveRoll, SaveWhoCame
from dialogs.attendance.roll_page_card import SaveRollPage, others_mark, roll_for, roll_page
from dialogs.attendance.roll_saved_card import SIGNS, SaveWays, roll_saved_card
from dialogs.kit.context import Context, say
from dialogs.kit.fields import typed_names, whole
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.kit.telling_apart import known_to_organiser
from dialogs.kit.ticks import read_ticks
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId, PersonId
from forum.limits import WALK_INS
from forum.meetings import Meeting, MeetingState
from forum.use_cases.attendance.roll_views import roll_view
from forum.use_cases.attendance.take_roll import (
    Asked,
    Roll,
    check_roll,
    end_roll,
    guests_named,
    note_as_said,
    note_list,
    take_roll,
    take_roll_of,
)


async def roll(context: Context, _rest: str) -> Reply:
    """The roll of the running meeting, or of the last one."""
    forum = await context.forum()
    meeting = await context.uow.meetings.last_of(forum.id, context.now)
    if meeting is None:
        return say(note(context.texts("roll-none")))
    return await _show(context, forum, meeting)


async def open_roll(context: Context, pressed: OpenRoll) -> Reply:
    """The roll again, as it is now."""
    meeting = await context.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None or meeting.state is MeetingState.CANCELLED:
        raise Gone
    forum = await context.forum_of(meeting.forum_id)
    return await _show(context, forum, meeting, asked=asked_of(pressed.asked))


async def _show(
    context: Context,
    forum: Forum,
    meeting: Meeting,
    *,
    asked: Asked = Asked.CAME,
    said: Said = NOTHING_SAID,
) -> Reply:
    try:
        check_roll(forum, meeting, context.now)
    except Invalid as invalid:
        return say(note(context.texts.problem(invalid)))
    view = await roll_view(context.uow, meeting, context.now)
    known = await known_to_organiser(context.uow, forum, view.members)
    if asked is not Asked.CAME:
        return say(roll_page(context.texts, forum, meeting, view, known, asked=asked))
    return say(roll_for(context.texts, forum, meeting, view, known, said=said))


async def save_who_came(context: Context, pressed: SaveWhoCame) -> Reply:
    """All of it is noted or, after "Everyone who said yes came", they and whoever is ticked."""
    meeting_id, came = MeetingId(pressed.meeting), people(pressed.came)
    as_said, wrong = pressed.then == "yes", _wrong_guests(context, pressed.walk_ins)
    meeting = await note_list(
        context.uow,
        context.person,
        meeting_id,
        Asked.CAME,
        came,
        context.now,
        among=came if as_said else None,
        walk_ins=None if wrong else typed_names(pressed.walk_ins),
    )
    if as_said:
        await note_as_said(context.uow, context.person, meeting_id, context.now)
    elif wrong is None:
        return await _saved(context, meeting)
    forum = await context.forum_of(meeting.forum_id)
    return await _show(context, forum, meeting, said=wrong or Said(context.texts("roll-noted-as-said")))


def _wrong_guests(context: Context, guests: str) -> Said | None:
    """What to say if the names of guests cannot be noted as they were typed. The ticks beside them can. Raises Invalid
    for more than the field takes: a card that brought it back could be longer than Teams displays.
    """
    try:
        guests_named(typed_names(guests))
    except Invalid as wrong:
        if len(guests) > WALK_INS:
            raise
        return Said(context.texts("roll-saved-but-guests"), guests, wrong)
    return None


async def save_ways(context: Context, pressed: SaveWays) -> Reply:
    """What was changed in the lists of the saved roll."""
    meeting_id = MeetingId(pressed.meeting)
    await _save_changed(context, meeting_id, Asked.ONLINE, pressed.online, pressed.drawn)
    return await _saved(
        context, await _save_changed(context, meeting_id, Asked.APOLOGIES, pressed.apologies, pressed.drawn)
    )


async def save(context: Context, pressed: SaveRoll) -> Reply:
    """Noted, or corrected, on a card of an earlier version."""
    ticked = Roll(
        people(pressed.came), people(pressed.online), people(pressed.apologies), typed_names(pressed.walk_ins)
    )
    return await _saved(
        context, await take_roll(context.uow, context.person, MeetingId(pressed.meeting), ticked, context.now)
    )


async def save_page(context: Context, pressed: SaveRollPage) -> Reply:
    """What was changed on one page of a long roll; then another page, or what is noted now. If the names of guests need
    correcting first, the same page; "yes" is noted all the same.
    """
    meeting_id, asked = MeetingId(pressed.meeting), asked_of(pressed.asked)
    wrong = _wrong_guests(context, pressed.walk_ins) if pressed.asked else None
    meeting = await _save_page(context, meeting_id, pressed, asked, with_guests=wrong is None)
    if wrong:
        then = "yes" if pressed.then == "yes" else ""
        pressed = pressed.model_copy(update={"then": then, "find": pressed.found})
    if pressed.then == "end":
        await end_roll(context.uow, context.person, meeting_id, context.now)
    if pressed.then in ("end", "done"):
        return await _saved(context, meeting)
    if pressed.then == "yes":
        await note_as_said(context.uow, context.person, meeting_id, context.now)
    find = " ".join(pressed.find.split())
    step = {"next": 1, "back": -1}.get(pressed.then, 0)
    number = (whole(pressed.page) or 0) + step if find == pressed.found else 0
    forum, view = await context.forum_of(meeting.forum_id), await roll_view(context.uow, meeting, context.now)
    known = await known_to_organiser(context.uow, forum, view.members)
    said = wrong or Said(context.texts("roll-noted-as-said" if pressed.then == "yes" else "roll-page-saved"))
    return say(roll_page(context.texts, forum, meeting, view, known, asked=asked, number=number, find=find, said=said))


async def _save_page(
    context: Context, meeting_id: MeetingId, pressed: SaveRollPage, asked: Asked, *, with_guests: bool
) -> Meeting:
    if not pressed.asked:
        return await _save_old_page(context, meeting_id, pressed)
    ticks = {Asked.CAME: pressed.came, Asked.ONLINE: pressed.online, Asked.APOLOGIES: pressed.apologies}[asked]
    others = typed_names(pressed.walk_ins)
    is_new = asked is Asked.CAME and others_mark(others) != pressed.others
    walk_ins = others if with_guests and is_new else None
    return await _save_changed(context, meeting_id, asked, ticks, pressed.drawn, walk_ins)


async def _save_changed(
    context: Context,
    meeting_id: MeetingId,
    asked: Asked,
    ticks: str,
    drawn: str,
    walk_ins: Sequence[str] | None = None,
) -> Meeting:
    """People whose ticks did not change are left alone."""
    meeting = await _known_meeting(context, meeting_id)
    members = [member.id for member in await context.uow.forums.members(meeting.forum_id)]
    was, ticked = read_ticks(drawn, members), people(ticks)
    changed = {one for one, signs in was.items() if (one in ticked) != (SIGNS[asked] in signs)}
    return await note_list(
        context.uow, context.person, meeting_id, asked, ticked, context.now, among=changed, walk_ins=walk_ins
    )


async def _save_old_page(context: Context, meeting_id: MeetingId, pressed: SaveRollPage) -> Meeting:
    """A page of an earlier version: people whose ticks did not change are left alone, unless they are ticked and not
    noted yet.
    """
    view = await roll_view(context.uow, await _known_meeting(context, meeting_id), context.now)
    others = typed_names(pressed.walk_ins)
    roll = Roll(people(pressed.came), people(pressed.online), people(pressed.apologies), others)
    sent = {"c": roll.came, "o": roll.online, "a": roll.apologies}
    drawn = read_ticks(pressed.drawn, [member.id for member in view.members])
    changed = {
        person
        for person, signs in drawn.items()
        if (now := {sign for sign, who in sent.items() if person in who}) != set(signs)
        or (now and person not in view.presence)
    }
    is_other = others_mark(others) != pressed.others
    return await take_roll_of(context.uow, context.person, meeting_id, roll, changed, context.now, walk_ins=is_other)


async def _known_meeting(context: Context, meeting_id: MeetingId) -> Meeting:
    meeting = await context.uow.meetings.get(meeting_id)
    if meeting is None:
        raise Gone
    return meeting


async def _saved(context: Context, meeting: Meeting) -> Reply:
    view = await roll_view(context.uow, meeting, context.now)
    known = await known_to_organiser(context.uow, await context.forum_of(meeting.forum_id), view.members)
    return say(roll_saved_card(context.texts, meeting, view, known))


def asked_of(text: str) -> Asked:
    """The list that a button names; who came, if it names none."""
    return Asked(text) if text in list(Asked) else Asked.CAME


def people(ticked: str) -> frozenset[PersonId]:
    """The ids that a list sends."""
    return frozenset(PersonId(part.strip()) for part in ticked.split(",") if part.strip())
