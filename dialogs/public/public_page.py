"""Making a forum's page for the web, and taking it off again. Nothing is shown that a chair has not seen before."""

from dialogs.kit.buttons import new_key
from dialogs.kit.context import Context, say
from dialogs.kit.fields import chosen
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.openings import OpenPublicPage
from dialogs.public.public_page_card import (
    LookAtPage,
    OpenPageForm,
    PageFields,
    Preview,
    SwitchPageOff,
    SwitchPageOn,
    public_page_card,
    public_page_form,
    public_preview_card,
)
from dialogs.public.public_words import address_of
from forum.errors import Invalid
from forum.forums import Forum
from forum.openness import is_circle
from forum.ports import Message, UnitOfWork
from forum.public_pages import PublicPage, is_shown
from forum.use_cases.drafts.names_in_text import names_in_text
from forum.use_cases.people.roles import is_chair
from forum.use_cases.public.public_views import as_it_would_be, offered_lines, public_view, waiting_lines
from forum.use_cases.public.switch_page import (
    CHANGED_MEANWHILE,
    PageForm,
    checked,
    require_newest,
    require_open,
    switch_off,
    switch_on,
)


async def show(context: Context, _rest: str) -> Reply:
    """How it stands, or the form to make it."""
    return await _show(context, await context.forum())


async def open_page(context: Context, pressed: OpenPublicPage) -> Reply:
    """The same, from a button."""
    return await _show(context, await context.forum_of(pressed.forum))


async def _show(context: Context, forum: Forum, said: str = "") -> Reply:
    if is_circle(forum):
        return say(note(context.texts("public-circle")))
    if not context.pages_at:
        return say(note(context.texts("public-no-address")))
    page = await context.uow.public.page(forum.id)
    view = await public_view(context.uow, forum, page, context.now) if page else None
    if page is None or view is None:
        said = said or context.texts("public-is-off")
        return say(public_page_form(context.texts, forum, _values(forum, page), said=said))
    waiting = await waiting_lines(context.uow, forum, page, context.now)
    return say(public_page_card(context.texts, view, address_of(context.pages_at, page), waiting, said))


def _values(forum: Forum, page: PublicPage | None) -> PageFields:
    """As they are."""
    if page is None:
        return PageFields(forum=forum.id, once=new_key())
    return PageFields(
        forum=forum.id,
        once=new_key(),
        drawn=page.version,
        about=page.about,
        joining=page.joining,
        town=page.town,
        where=_tick(page.says_where),
        found=_tick(page.may_be_found),
        interest=_tick(page.takes_interest),
    )


def _tick(on: bool) -> str:
    return "true" if on else "false"


async def open_form(context: Context, pressed: OpenPageForm) -> Reply:
    """With what was typed before; otherwise with what the page says now."""
    forum = await context.forum_of(pressed.forum)
    await require_open(context.uow, context.person, forum)
    values = pressed if pressed.once else _values(forum, await context.uow.public.page(forum.id))
    return say(public_page_form(context.texts, forum, values))


async def look(context: Context, pressed: LookAtPage) -> Reply:
    """Nothing is kept yet."""
    forum = await context.forum_of(pressed.forum)
    await require_open(context.uow, context.person, forum)
    try:
        form = checked(_form(pressed))
        require_newest(await context.uow.public.page(forum.id), form)
    except Invalid as invalid:
        return await _again(context, forum, pressed, invalid)
    preview = await _preview(context.uow, forum, form, context)
    return say(public_preview_card(context.texts, preview, pressed))


def _form(pressed: PageFields) -> PageForm:
    return PageForm(
        about=pressed.about,
        joining=pressed.joining,
        town=pressed.town,
        says_where=pressed.where == "true",
        may_be_found=pressed.found == "true",
        takes_interest=pressed.interest == "true",
        offered=chosen(pressed.offered) if isinstance(pressed, SwitchPageOn) else (),
        allowed=chosen(pressed.lines) if isinstance(pressed, SwitchPageOn) else (),
        drawn=pressed.drawn,
    )


async def _preview(uow: UnitOfWork, forum: Forum, form: PageForm, at: Context | Posting) -> Preview:
    """What is on the page already is ticked, and whatever is new and names nobody."""
    kept = await uow.public.page(forum.id)
    offered = await offered_lines(uow, forum, at.now)
    allowed, left_out = (kept.allowed, kept.left_out) if kept else ((), ())
    page = PublicPage(
        forum_id=forum.id,
        slug=kept.slug if kept else "",
        is_on=kept is not None and is_shown(forum, kept),
        about=form.about,
        joining=form.joining,
        town=form.town,
        says_where=form.says_where,
        may_be_found=form.may_be_found,
        takes_interest=form.takes_interest,
        allowed=allowed,
        left_out=left_out,
        changed_at=at.now,
    )
    return Preview(
        view=await as_it_would_be(uow, forum, page, at.now),
        offered=offered,
        chosen=[
            one.line.mark for one in offered if one.line.mark in allowed or not (one.names or one.line.mark in left_out)
        ],
        names=(await names_in_text(uow, forum, f"{form.about}\n{form.joining}\n{form.town}")).all,
    )


async def put(context: Context, pressed: SwitchPageOn) -> Reply:
    """It is on the web, as the preview showed it."""
    forum = await context.forum_of(pressed.forum)
    try:
        await switch_on(context.uow, context.person, forum, _form(pressed), pressed.once, context.now)
    except Invalid as invalid:
        return await _again(context, forum, pressed, invalid)
    return await _show(context, forum, context.texts("public-is-put"))


async def _again(context: Context, forum: Forum, typed: PageFields, wrong: Invalid) -> Reply:
    """The form with what was typed; if the page has changed, a preview of how it is now, with those words to copy."""
    page = await context.uow.public.page(forum.id)
    if page is None or wrong.problem != CHANGED_MEANWHILE:
        return say(public_page_form(context.texts, forum, typed, wrong))
    values = _values(forum, page)
    preview = await _preview(context.uow, forum, _form(values), context)
    said = [context.texts.problem(wrong), *([] if page.is_on else [context.texts("public-is-off")])]
    words = [(typed.about, page.about), (typed.joining, page.joining), (typed.town, page.town)]
    lost = "\n".join(one for one, kept in words if one != kept)
    return say(public_preview_card(context.texts, preview, values, " ".join(said), lost))


async def take_off(context: Context, pressed: SwitchPageOff) -> Reply:
    """At once."""
    forum = await context.forum_of(pressed.forum)
    await switch_off(context.uow, context.person, forum, context.now)
    return await _show(context, forum, context.texts("public-is-taken-off"))


async def news(post: Posting) -> Message | None:
    """To a chair, after "You said, we did": what more the page could show."""
    page = await post.uow.public.page(post.forum.id)
    if page is None or not is_shown(post.forum, page) or not await is_chair(post.uow, post.forum, post.reader):
        return None
    if not await waiting_lines(post.uow, post.forum, page, post.now):
        return None
    values = _values(post.forum, page)
    preview = await _preview(post.uow, post.forum, _form(values), post)
    return public_preview_card(post.texts, preview, values, post.texts("public-news"))
