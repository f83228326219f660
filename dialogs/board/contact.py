"""The chairs say who answers for the board without Teams, and have a brief sent to them."""

from dialogs.board.contact_buttons import (
    LookAtContact,
    OpenContact,
    OpenContactForm,
    ReviseContact,
    SaveContact,
    SendToContact,
    TendContact,
)
from dialogs.board.contact_card import board_contact_form, contact_card, contact_preview, remove_card
from dialogs.kit.buttons import new_key
from dialogs.kit.context import Context, say
from dialogs.kit.fields import whole
from dialogs.kit.reply import Reply
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import BriefId
from forum.use_cases.board.contact_views import contact_for_chair
from forum.use_cases.board.edit_brief import brief_to_edit
from forum.use_cases.board.name_contact import (
    ContactForm,
    check_contact,
    close_contact_links,
    name_contact,
    remove_contact,
)
from forum.use_cases.board.send_to_contact import send_to_contact


async def show(context: Context, _rest: str) -> Reply:
    """ "board contact": who it is."""
    return await _shown(context, await context.forum())


async def open_contact(context: Context, pressed: OpenContact) -> Reply:
    """From a button."""
    return await _shown(context, await context.forum_of(pressed.forum))


async def _shown(context: Context, forum: Forum, *, said: str = "", problem: str = "") -> Reply:
    view = await contact_for_chair(context.uow, context.person, forum, context.now)
    return say(contact_card(context.texts, view, by_mail=context.by_mail, said=said, problem=problem))


async def open_form(context: Context, pressed: OpenContactForm) -> Reply:
    """With whoever it is now."""
    forum = await context.forum_of(pressed.forum)
    view = await contact_for_chair(context.uow, context.person, forum, context.now)
    values = LookAtContact(forum=forum.id, once=new_key())
    if (known := view.contact) is not None:
        ours = {"drawn": known.id, "name": known.name, "role": known.role, "email": known.email}
        values = values.model_copy(update=ours)
    return say(board_contact_form(context.texts, view, values))


async def look(context: Context, pressed: LookAtContact) -> Reply:
    """What would be kept; or the form again with what needs correcting."""
    forum = await context.forum_of(pressed.forum)
    view = await contact_for_chair(context.uow, context.person, forum, context.now)
    try:
        kept = await check_contact(context.uow, context.person, forum, _form(pressed))
    except Invalid as invalid:
        return say(board_contact_form(context.texts, view, pressed, invalid))
    return say(contact_preview(context.texts, view, kept, pressed))


async def revise(context: Context, pressed: ReviseContact) -> Reply:
    """The form with what was typed."""
    forum = await context.forum_of(pressed.forum)
    view = await contact_for_chair(context.uow, context.person, forum, context.now)
    return say(board_contact_form(context.texts, view, pressed))


def _form(pressed: LookAtContact) -> ContactForm:
    return ContactForm(pressed.name, pressed.role, pressed.email)


async def save(context: Context, pressed: SaveContact) -> Reply:
    """Kept. If another chair has named somebody meanwhile, that is shown instead."""
    forum = await context.forum_of(pressed.forum)
    try:
        await name_contact(context.uow, context.person, forum, _form(pressed), pressed.drawn, pressed.once, context.now)
    except Invalid as invalid:
        return await _shown(context, forum, problem=context.texts.problem(invalid))
    return await _shown(context, forum, said=context.texts("board-contact-saved"))


async def tend(context: Context, pressed: TendContact) -> Reply:
    """Closing the links, or removing the contact, which is asked first."""
    forum, uow, by = await context.forum_of(pressed.forum), context.uow, context.person
    try:
        if pressed.does == "links":
            closed = await close_contact_links(uow, by, forum, pressed.contact, context.now)
            return await _shown(context, forum, said=context.texts("board-contact-closed", count=closed))
        if pressed.does == "sure":
            await remove_contact(uow, by, forum, pressed.contact, context.now)
            return await _shown(context, forum, said=context.texts("board-contact-removed"))
    except Invalid as invalid:
        return await _shown(context, forum, problem=context.texts.problem(invalid))
    if pressed.does != "remove":
        raise Gone
    view = await contact_for_chair(uow, by, forum, context.now)
    if view.contact is None:
        return await _shown(context, forum)
    return say(remove_card(context.texts, forum, view, view.contact))


async def send(context: Context, pressed: SendToContact) -> Reply:
    """The brief goes to them by email."""
    brief, forum = await brief_to_edit(context.uow, context.person, BriefId(pressed.brief))
    if not context.by_mail:
        return await _shown(context, forum)
    drawn = whole(pressed.drawn) or 0
    try:
        await send_to_contact(context.uow, context.person, brief.id, pressed.contact, drawn, context.now)
    except Invalid as invalid:
        return await _shown(context, forum, problem=context.texts.problem(invalid))
    return await _shown(context, forum)
