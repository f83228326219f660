"""Caring for those who were not there: for facilitators only, in private only."""

from enum import StrEnum
from typing import TypeVar

from dialogs.care.care_card import OpenCare, OpenContact, care_card
from dialogs.care.contact_form_card import DONT_ASK, SaveContact, contact_form, kept_values, with_what_is_kept
from dialogs.kit.context import Context, say
from dialogs.kit.fields import chosen, whole
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.kit.telling_apart import known_to_organiser
from forum.contacts import Reason, Remind, Way
from forum.errors import Gone, Invalid
from forum.ids import MeetingId, PersonId
from forum.use_cases.care.care_views import CareView, care_view, cared_about, kept_of
from forum.use_cases.care.note_contact import ContactForm, note_contact

CHANGED = "care-changed-meanwhile"
"""A problem that `note_contact` raises."""

Coded = TypeVar("Coded", bound=StrEnum)


async def care(context: Context, _rest: str) -> Reply:
    """The queue."""
    forum = await context.forum()
    view = await care_view(context.uow, context.person, forum, context.now)
    return await _show(context, view) if view else say(note(context.texts("care-no-meeting")))


async def _show(context: Context, view: CareView, said: str = "", wrong: Invalid | None = None, page: int = 0) -> Reply:
    known = await known_to_organiser(context.uow, view.forum, [one.person for one in view.people])
    return say(care_card(context.texts, view, known, said=said, wrong=wrong, page=page))


async def open_list(context: Context, pressed: OpenCare) -> Reply:
    """The queue, from a button."""
    return await _show(context, await _view(context, pressed.meeting), page=whole(pressed.page) or 0)


async def open_contact(context: Context, pressed: OpenContact) -> Reply:
    """The form about one person. Somebody who turned out to have come is no longer in the queue."""
    view = await _view(context, pressed.meeting)
    if not pressed.person:
        return await _show(context, view, wrong=Invalid("care-choose-first"))
    one = view.find(pressed.person)
    if one is None:
        return await _show(context, view)
    topics = await cared_about(context.uow, view.forum, one.person)
    return say(contact_form(context.texts, view, one, kept_values(view, one), topics))


async def save(context: Context, pressed: SaveContact) -> Reply:
    """Noted; back to the queue. If something needs correcting, the form comes back with everything that was typed."""
    person_id, meeting_id = PersonId(pressed.person), MeetingId(pressed.meeting)
    try:
        kept = await note_contact(
            context.uow, context.person, meeting_id, person_id, read_contact(pressed), pressed.drawn, context.now
        )
    except Invalid as invalid:
        return await _again(context, pressed, invalid)
    said = context.texts("care-saved-reminder", day=context.texts.day(kept.remind_on)) if kept.remind_on else ""
    return await _show(context, await _view(context, pressed.meeting), said or context.texts("care-saved"))


async def _again(context: Context, pressed: SaveContact, invalid: Invalid) -> Reply:
    """The form again. If something else was saved meanwhile, it shows that too."""
    view = await _view(context, pressed.meeting)
    one = view.find(pressed.person)
    one = one or await kept_of(context.uow, context.person, view, PersonId(pressed.person), context.now)
    topics = await cared_about(context.uow, view.forum, one.person)
    if invalid.problem != CHANGED:
        return say(contact_form(context.texts, view, one, pressed, topics, invalid))
    values = with_what_is_kept(pressed, kept_values(view, one))
    by = await context.uow.people.get(one.contact.facilitator_id) if one.contact else None
    return say(contact_form(context.texts, view, one, values, topics, invalid, saved_by=by))


async def _view(context: Context, meeting_id: str) -> CareView:
    meeting = await context.uow.meetings.get(MeetingId(meeting_id))
    if meeting is None:
        raise Gone
    view = await care_view(context.uow, context.person, await context.forum_of(meeting.forum_id), context.now)
    if view is None:
        raise Gone
    return view


def read_contact(pressed: SaveContact) -> ContactForm:
    """The form's words as values. Raises Gone for anything that no card of ours sends."""
    return ContactForm(
        contacted=pressed.contacted == "yes",
        reason=_coded(Reason, pressed.reason),
        note=pressed.note,
        next_step=pressed.next_step,
        dont_ask=DONT_ASK in chosen(pressed.also),
        remind=_coded(Remind, pressed.remind),
        way=_coded(Way, pressed.way),
        through=pressed.through,
    )


def _coded(kind: type[Coded], value: str) -> Coded | None:
    try:
        return kind(value) if value not in ("", "none") else None
    except ValueError as bad:
        raise Gone from bad
