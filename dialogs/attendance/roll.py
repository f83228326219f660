"""Taking the roll. It has names in it, so it stays in private chats."""

from dialogs.attendance.roll_card import OpenRoll, SaveRoll, roll_saved_card
from dialogs.attendance.roll_page_card import SaveRollPage, others_mark, roll_for, roll_page
from dialogs.kit.context import Context, say
from dialogs.kit.fields import typed_names, whole
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.kit.telling_apart import known_to_organiser
from dialogs.kit.ticks import read_ticks
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId, PersonId
from forum.meetings import Meeting, MeetingState
from forum.use_cases.attendance.roll_views import roll_view
from forum.use_cases.attendance.take_roll import Roll, check_roll, end_roll, take_roll, take_roll_of


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
    return await _show(context, forum, meeting)


async def _show(context: Context, forum: Forum, meeting: Meeting) -> Reply:
    try:
        check_roll(forum, meeting, context.now)
    except Invalid as invalid:
        return say(note(context.texts.problem(invalid)))
    view = await roll_view(context.uow, meeting)
    known = await known_to_organiser(context.uow, forum, view.members)
    return say(roll_for(context.texts, forum, meeting, view, known))


async def save(context: Context, pressed: SaveRoll) -> Reply:
    """Noted, or corrected."""
    ticked = Roll(
        people(pressed.came), people(pressed.online), people(pressed.apologies), typed_names(pressed.walk_ins)
    )
    meeting = await take_roll(context.uow, context.person, MeetingId(pressed.meeting), ticked, context.now)
    return say(roll_saved_card(context.texts, meeting, await roll_view(context.uow, meeting)))


async def save_page(context: Context, pressed: SaveRollPage) -> Reply:
    """What was changed on one page of a long roll; then another page, or what is noted now."""
    meeting_id = MeetingId(pressed.meeting)
    meeting = await _save_page(context, meeting_id, pressed)
    if pressed.then == "end":
        await end_roll(context.uow, context.person, meeting_id, context.now)
        return say(roll_saved_card(context.texts, meeting, await roll_view(context.uow, meeting)))
    find = " ".join(pressed.find.split())
    step = {"next": 1, "back": -1}.get(pressed.then, 0)
    number = (whole(pressed.page) or 0) + step if find == pressed.found else 0
    forum, view = await context.forum_of(meeting.forum_id), await roll_view(context.uow, meeting)
    known = await known_to_organiser(context.uow, forum, view.members)
    said = context.texts("roll-page-saved")
    return say(roll_page(context.texts, forum, meeting, view, known, number=number, find=find, said=said))


async def _save_page(context: Context, meeting_id: MeetingId, pressed: SaveRollPage) -> Meeting:
    """People whose ticks did not change are left alone, unless they are ticked and not noted yet."""
    meeting = await context.uow.meetings.get(meeting_id)
    if meeting is None:
        raise Gone
    view = await roll_view(context.uow, meeting)
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


def people(ticked: str) -> frozenset[PersonId]:
    """The ids that a list sends."""
    return frozenset(PersonId(part.strip()) for part in ticked.split(",") if part.strip())
