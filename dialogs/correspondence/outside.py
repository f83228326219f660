"""What chairs do about the members who have no Teams, once they have been added."""

from collections.abc import Sequence

from dialogs.correspondence.cells import address_of
from dialogs.correspondence.letterhead_card import SaveLetterhead, letterhead_form
from dialogs.correspondence.list_reader import region_of
from dialogs.correspondence.outside_card import (
    AskEverybody,
    OpenLetterhead,
    OpenOutsidePerson,
    OutsideView,
    no_mail,
    outside_card,
)
from dialogs.correspondence.outside_person_card import SaveOutside, TendOutside, outside_person_card, take_off_card
from dialogs.kit.context import Context, say
from dialogs.kit.fields import whole
from dialogs.kit.numbers import is_mobile, phone_of
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
from forum.use_cases.correspondence.outside_views import Outside, outside_member, outside_members


async def open_outside(context: Context, pressed: OpenOutside) -> Reply:
    """Everybody, and how they are reached."""
    return await show_outside(context, await context.forum_of(pressed.forum), page=whole(pressed.page) or 0)


async def show_outside(context: Context, forum: Forum, said: str = "", page: int = 0) -> Reply:
    """The list, with what was just done."""
    return say(outside_card(context.texts, await _view(context, forum), page, said=said))


async def _view(context: Context, forum: Forum) -> OutsideView:
    people = await outside_members(context.uow, context.person, forum)
    return view_of(context, forum, people)


def view_of(context: Context, forum: Forum, people: Sequence[Outside]) -> OutsideView:
    """Some of them, with how people can be written to here."""
    return OutsideView(forum, people, context.now, context.ways.by_mail, context.ways.by_text)


async def ask_everybody(context: Context, pressed: AskEverybody) -> Reply:
    """Each who was never asked."""
    forum = await context.forum_of(pressed.forum)
    if not context.ways:
        return await show_outside(context, forum, context.texts("outside-no-mail"))
    people = [one.person.id for one in await outside_members(context.uow, context.person, forum)]
    asked = await ask_first(context.uow, context.person, forum, people, context.now, context.ways)
    return await show_outside(context, forum, asked_words(context, len(asked)))


def asked_words(context: Context, count: int) -> str:
    """How many are asked."""
    return context.texts("outside-asked-texts" if context.ways.by_text else "outside-asked", count=count)


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
    view = view_of(context, forum, [one])
    return say(outside_person_card(context.texts, view, one, typed, wrong, said=said))


async def save_person(context: Context, pressed: SaveOutside) -> Reply:
    """How they are reached from now on."""
    forum, person_id = await context.forum_of(pressed.forum), PersonId(pressed.person)
    try:
        contact = read_contact(pressed.email, pressed.phone, pressed.language, forum)
        is_new = await change_contact(
            context.uow, context.person, forum, person_id, contact, context.now, by_text=context.ways.by_text
        )
    except Invalid as invalid:
        return await _show_person(context, forum, person_id, typed=pressed, wrong=invalid)
    said = "person-saved"
    if is_new and contact.email:
        said = "person-saved-address"
    elif is_new and contact.is_mobile and context.ways.by_text:
        said = "person-saved-number"
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
    return Contact(address, number, locale, is_mobile=is_mobile(number))


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
    return say(take_off_card(context.texts, view_of(context, forum, [one]), one))


async def _ask(context: Context, forum: Forum, person_id: PersonId, *, again: bool) -> Reply:
    one = await outside_member(context.uow, context.person, forum, person_id, context.now)
    if not context.ways.can_write_to(one.way):
        return await _show_person(context, forum, person_id, context.texts(no_mail(context.ways)))
    if again:
        asked = await ask_again(context.uow, context.person, forum, person_id, context.now)
    else:
        asked = bool(await ask_first(context.uow, context.person, forum, [person_id], context.now, context.ways))
    said = "person-asked-texts" if one.way.is_by_text else "person-asked"
    return await _show_person(context, forum, person_id, context.texts(said if asked else "person-not-asked"))


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
        await change_letterhead(context.uow, context.person, forum, wanted, context.now)
    except Invalid as invalid:
        return say(letterhead_form(context.texts, forum, pressed, invalid))
    return await show_outside(context, forum, context.texts("letterhead-saved"))
