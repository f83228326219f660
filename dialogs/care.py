"""Caring for those who were not there: facilitators only, in private only."""

from dialogs.cards.care import (
    DONT_ASK,
    REMIND,
    OpenCare,
    OpenContact,
    SaveContact,
    care_card,
    contact_form,
    kept_values,
)
from dialogs.cards.kit import note
from dialogs.reply import Reply
from dialogs.talk import Talk, say, toast
from forum.errors import Gone, Invalid
from forum.meetings import MeetingId
from forum.outreach import Reason
from forum.people import PersonId
from forum.use_cases.care_views import CareView, care_view
from forum.use_cases.note_contact import Contact, note_contact
from forum.use_cases.roles import require_facilitator


async def care(talk: Talk, _rest: str) -> Reply:
    """The list of the last meeting."""
    forum = await talk.forum()
    await require_facilitator(talk.uow, forum, talk.person)
    if not talk.is_private:
        return say(note(talk.texts("care-in-private")))
    meeting = await talk.uow.meetings.last_of(forum.id, talk.now)
    if meeting is None:
        return say(note(talk.texts("care-no-meeting")))
    return say(care_card(talk.texts, await care_view(talk.uow, talk.person, forum, meeting)))


async def open_list(talk: Talk, pressed: OpenCare) -> Reply:
    """The list, from a button."""
    view = await _view(talk, pressed.meeting)
    return say(care_card(talk.texts, view)) if talk.is_private else toast(talk.texts("care-in-private"))


async def open_contact(talk: Talk, pressed: OpenContact) -> Reply:
    """The form about one person. Somebody who turned out to have come is no longer on the list."""
    view = await _view(talk, pressed.meeting)
    if not talk.is_private:
        return toast(talk.texts("care-in-private"))
    if not pressed.person:
        return toast(talk.texts("care-choose-first"))
    missed = view.find(pressed.person)
    if missed is None:
        return say(care_card(talk.texts, view))
    return say(contact_form(talk.texts, view, missed, kept_values(view, missed)))


async def save(talk: Talk, pressed: SaveContact) -> Reply:
    """Noted; back to the list. What needs mending comes back with everything that was typed."""
    view = await _view(talk, pressed.meeting)
    if not talk.is_private:
        return toast(talk.texts("care-in-private"))
    person_id = PersonId(pressed.person)
    try:
        await note_contact(talk.uow, talk.person, view.meeting.id, person_id, read_contact(pressed), talk.now)
    except Invalid as invalid:
        missed = view.find(pressed.person)
        if missed is None:
            raise
        problem = talk.texts(invalid.problem, **invalid.words)
        return say(contact_form(talk.texts, view, missed, pressed, problem))
    return say(care_card(talk.texts, await _view(talk, pressed.meeting), said=talk.texts("care-saved")))


async def _view(talk: Talk, meeting_id: str) -> CareView:
    meeting = await talk.uow.meetings.get(MeetingId(meeting_id))
    if meeting is None:
        raise Gone
    return await care_view(talk.uow, talk.person, await talk.forum_of(meeting.forum_id), meeting)


def read_contact(pressed: SaveContact) -> Contact:
    """The form's words as values. Raises Gone for what no card of ours sends."""
    ticked = {part.strip() for part in pressed.also.split(",")}
    return Contact(
        contacted=pressed.contacted == "yes",
        reason=_reason(pressed.reason),
        note=pressed.note,
        next_step=pressed.next_step,
        dont_ask=DONT_ASK in ticked,
        remind=REMIND in ticked,
    )


def _reason(chosen: str) -> Reason | None:
    try:
        return Reason(chosen) if chosen not in ("", "none") else None
    except ValueError as bad:
        raise Gone from bad
