"""What chairs do about the members who have no Teams, once they have been added."""

from dialogs.correspondence.cells import address_of
from dialogs.correspondence.letterhead_card import SaveLetterhead, letterhead_form
from dialogs.correspondence.list_reader import region_of
from dialogs.correspondence.outside_card import (
    AskEverybody,
    OpenLetterhead,
    OpenOutsidePerson,
    OutsideView,
    outside_card,
)
from dialogs.correspondence.outside_person_card import SaveOutside, TendOutside, outside_person_card, take_off_card
from dialogs.kit.context import Context, say
from dialogs.kit.fields import whole
from dialogs.kit.numbers import phone_of
from dialogs.kit.people_shown import name_of
from dialogs.kit.reply import Reply
from dialogs.openings import OpenOutside
from forum.correspondents import Letterhead
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import ForumId, PersonId
from forum.use_cases.correspondence.change_contact import Contact, change_contact, close_links, take_off
from forum.use_cases.correspondence.change_letterhead import change_letterhead
from forum.use_cases.correspondence.first_contact import ask_again, ask_first
from forum.use_cases.correspondence.outside_views import outside_member, outside_members


async def open_outside(context: Context, pressed: OpenOutside) -> Reply:
    """Everybody, and how they are reached."""
    return await show_outside(context, await context.forum_of(pressed.forum), page=whole(pressed.page) or 0)


async def show_outside(context: Context, forum: Forum, said: str = "", page: int = 0) -> Reply:
    """The list, with what was just done."""
    return say(outside_card(context.texts, await _view(context, forum), page, said=said))


async def _view(context: Context, forum: Forum) -> OutsideView:
    people = await outside_members(context.uow, context.person, forum)
    return OutsideView(forum, people, context.now, context.by_mail)


async def ask_everybody(context: Context, pressed: AskEverybody) -> Reply:
    """Each who was never asked."""
    forum = await context.forum_of(pressed.forum)
    if not context.by_mail:
        return await show_outside(context, forum, context.texts("outside-no-mail"))
    people = await outside_members(context.uow, context.person, forum)
    asked = await ask_first(context.uow, context.person, forum, [one.person.id for one in people], context.now)
    return await show_outside(context, forum, context.texts("outside-asked", count=len(asked)))


async def open_person(context: Context, pressed: OpenOutsidePerson) -> Reply:
    """The form about one of them."""
    return await _show_person(context, await context.forum_of(pressed.forum), PersonId(pressed.person))


async def _show_person(
    context: Context,
    forum: Forum,
    person_id: PersonId,
    said: str = "",
    typed: SaveOutside | None = None,
    wrong: Invalid | None = None,
) -> Reply:
    one = await outside_member(context.uow, context.person, forum, person_id, context.now)
    view = OutsideView(forum, [one], context.now, context.by_mail)
    return say(outside_person_card(context.texts, view, one, typed, wrong, said=said))


async def save_person(context: Context, pressed: SaveOutside) -> Reply:
    """How they are reached from now on."""
    forum, person_id = await context.forum_of(pressed.forum), PersonId(pressed.person)
    try:
        contact = read_contact(pressed.email, pressed.phone, pressed.language, forum)
        is_new = await change_contact(context.uow, context.person, forum, person_id, contact, context.now)
    except Invalid as invalid:
        return await _show_person(context, forum, person_id, typed=pressed, wrong=invalid)
    said = "person-saved-address" if is_new and contact.email else "person-saved"
    return await _show_person(context, forum, person_id, context.texts(said))


def read_contact(email: str, phone: str, language: str, forum: Forum) -> Contact:
    """What was typed into a form, as values. Raises Invalid."""
    address = address_of(email)
    if email.strip() and not address:
        raise Invalid("person-email-wrong")
    number = phone_of(phone, region_of(forum.time_zone)) if phone.strip() else ""
    if phone.strip() and not number:
        raise Invalid("person-phone-wrong")
    locale = "" if language == "none" else language
    if len(locale) > LONGEST_LOCALE:
        raise Gone
    return Contact(address, number, locale)


LONGEST_LOCALE = 20


async def tend(context: Context, pressed: TendOutside) -> Reply:
    """One of the things that can be done about somebody."""
    forum, person_id = await context.forum_of(pressed.forum), PersonId(pressed.person)
    if pressed.does in ("ask", "again"):
        return await _ask(context, forum, person_id, again=pressed.does == "again")
    if pressed.does == "links":
        closed = await close_links(context.uow, context.person, forum, person_id, context.now)
        return await _show_person(context, forum, person_id, context.texts("person-links-closed", count=closed))
    if pressed.does == "sure":
        person = await take_off(context.uow, context.person, forum, person_id, context.now)
        return await show_outside(
            context, forum, context.texts("person-taken-off", name=name_of(context.texts, person))
        )
    if pressed.does != "off":
        raise Gone
    one = await outside_member(context.uow, context.person, forum, person_id, context.now)
    return say(take_off_card(context.texts, OutsideView(forum, [one], context.now, context.by_mail), one))


async def _ask(context: Context, forum: Forum, person_id: PersonId, *, again: bool) -> Reply:
    if not context.by_mail:
        return await _show_person(context, forum, person_id, context.texts("outside-no-mail"))
    if again:
        asked = await ask_again(context.uow, context.person, forum, person_id, context.now)
    else:
        asked = bool(await ask_first(context.uow, context.person, forum, [person_id], context.now))
    return await _show_person(context, forum, person_id, context.texts("person-asked" if asked else "person-not-asked"))


async def open_letterhead(context: Context, pressed: OpenLetterhead) -> Reply:
    """As it is now."""
    forum = await context.forum_of(pressed.forum)
    kept = await context.uow.correspondents.letterhead(forum.id)
    return say(letterhead_form(context.texts, forum, _values(forum, kept)))


def _values(forum: Forum, kept: Letterhead) -> SaveLetterhead:
    return SaveLetterhead(
        forum=forum.id,
        sender=kept.sender,
        subject=kept.first_subject,
        reply=kept.reply_to,
        named="true" if kept.names_forum else "false",
    )


async def save_letterhead(context: Context, pressed: SaveLetterhead) -> Reply:
    """Kept, or the form again with what needs correcting."""
    forum = await context.forum_of(pressed.forum)
    wanted = Letterhead(
        ForumId(forum.id), pressed.sender, pressed.subject, pressed.reply, names_forum=pressed.named == "true"
    )
    try:
        await change_letterhead(context.uow, context.person, forum, wanted)
    except Invalid as invalid:
        return say(letterhead_form(context.texts, forum, pressed, invalid))
    return await show_outside(context, forum, context.texts("letterhead-saved"))
