"""Taking the roll. It has names in it, so it stays in private chats."""

from dialogs.cards.kit import note
from dialogs.cards.roll import OpenRoll, SaveRoll, roll_card, roll_saved_card
from dialogs.fields import typed_names
from dialogs.reply import Reply
from dialogs.talk import Talk, say
from dialogs.telling_apart import known_to_organiser
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.meetings import Meeting, MeetingId, MeetingState
from forum.people import PersonId
from forum.use_cases.roll_views import roll_view
from forum.use_cases.take_roll import Roll, check_roll, take_roll


async def roll(talk: Talk, _rest: str) -> Reply:
    """The roll of the running meeting, or of the last one."""
    forum = await talk.forum()
    meeting = await talk.uow.meetings.last_of(forum.id, talk.now)
    if meeting is None:
        return say(note(talk.texts("roll-none")))
    return await _show(talk, forum, meeting)


async def open_roll(talk: Talk, pressed: OpenRoll) -> Reply:
    """The roll again, as it stands."""
    meeting = await talk.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None or meeting.state is MeetingState.CANCELLED:
        raise Gone
    forum = await talk.forum_of(meeting.forum_id)
    return await _show(talk, forum, meeting)


async def _show(talk: Talk, forum: Forum, meeting: Meeting) -> Reply:
    try:
        check_roll(forum, meeting, talk.now)
    except Invalid as invalid:
        return say(note(talk.texts(invalid.problem, **invalid.words)))
    view = await roll_view(talk.uow, meeting)
    known = await known_to_organiser(talk.uow, forum, view.members)
    return say(roll_card(talk.texts, forum, meeting, view, known))


async def save(talk: Talk, pressed: SaveRoll) -> Reply:
    """Noted, or corrected."""
    ticked = Roll(
        people(pressed.came), people(pressed.online), people(pressed.apologies), typed_names(pressed.walk_ins)
    )
    meeting = await take_roll(talk.uow, talk.person, MeetingId(pressed.meeting), ticked, talk.now)
    return say(roll_saved_card(talk.texts, meeting, await roll_view(talk.uow, meeting)))


def people(ticked: str) -> frozenset[PersonId]:
    """The ids that a list sends."""
    return frozenset(PersonId(part.strip()) for part in ticked.split(",") if part.strip())
