"""Text messages to members who have a mobile number and no email. Others may read them on a locked phone: so none names
the forum, and in a listening circle none says where it meets or names anybody.

Each has one link, to the page where the reader answers, reads the rest, and stops the texts.
"""

from dialogs.correspondence.called_off_letter import meeting_called_off
from dialogs.correspondence.change_letter import as_it_is, moved_meeting
from dialogs.correspondence.first_contact_letter import is_still_asked
from dialogs.correspondence.meeting_parts import open_meeting
from dialogs.correspondence.reminder_letter import to_be_reminded_of
from dialogs.kit.briefs import Brief, short
from dialogs.kit.letters import Writing
from forum.meetings import Meeting, Mode
from forum.openness import is_circle
from forum.safe_links import LIFE, LinkKind


async def first_contact(writing: Writing) -> Brief | None:
    """Who gave the number, what for, and one question."""
    if not is_still_asked(writing):
        return None
    given = await writing.post.uow.people.get(writing.correspondent.added_by)
    giver = short(given.name) if given and not is_circle(writing.post.forum) else ""
    if not giver:
        return Brief(await _said(writing, "text-first-contact-nobody"))
    return Brief(await _said(writing, "text-first-contact", giver=giver))


async def invitation(writing: Writing) -> Brief | None:
    """When, where, and whether the reader is coming."""
    meeting = await open_meeting(writing)
    if meeting is None:
        return None
    # Whoever hears of the meeting now need not hear how it changed before.
    return Brief(await _said(writing, "text-invitation", when=_when(writing, meeting)), [as_it_is(meeting)])


async def reminder(writing: Writing) -> Brief | None:
    """To somebody who has not answered."""
    meeting = await to_be_reminded_of(writing)
    return meeting and Brief(await _said(writing, "text-reminder", when=_when(writing, meeting)))


async def meeting_changed(writing: Writing) -> Brief | None:
    """What it is now. Whether the reader's answer still stands is on the page."""
    moved = await moved_meeting(writing)
    if moved is None:
        return None
    meeting, _ = moved
    return Brief(await _said(writing, "text-changed", when=_when(writing, meeting)), [as_it_is(meeting)])


async def called_off(writing: Writing) -> Brief | None:
    """That it is off."""
    meeting = await meeting_called_off(writing)
    if meeting is None:
        return None
    return Brief(await _said(writing, "text-called-off", when=writing.texts.weekday(meeting.starts)))


async def new_link(writing: Writing) -> Brief | None:
    """To answer with, because somebody asked for it."""
    return Brief(await _said(writing, "text-new-link", days=LIFE[LinkKind.ANSWER].days))


async def mine_link(writing: Writing) -> Brief | None:
    """To what is theirs, because somebody asked for it."""
    minutes = LIFE[LinkKind.MINE].seconds // 60
    return Brief(await _said(writing, "text-mine-link", kind=LinkKind.MINE, minutes=minutes))


async def _said(writing: Writing, name: str, kind: LinkKind = LinkKind.ANSWER, **words: object) -> str:
    """Whose text it is comes first, and where it leads last."""
    return writing.texts(name, organisation=writing.organisation, page=await writing.page(kind), **words)


def _when(writing: Writing, meeting: Meeting) -> str:
    """Day and time, and the place where there is one that fits."""
    texts = writing.texts
    day, clock = texts.weekday(meeting.starts), texts.clock(meeting.starts)
    if meeting.mode is Mode.ONLINE:
        return texts("text-when-where", day=day, clock=clock, place=texts("mode-online"))
    place = "" if is_circle(writing.post.forum) else short(meeting.venue or "")
    return (
        texts("text-when-where", day=day, clock=clock, place=place)
        if place
        else texts("text-when", day=day, clock=clock)
    )
