"""Opportunities: posting one, looking at it, and saying how many took it up."""

from dialogs.kit.context import Context, say, toast
from dialogs.kit.fields import whole
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.opportunities.manage_card import managed_opportunity_card
from dialogs.opportunities.opportunity_card import (
    OpenOpportunity,
    OpenOpportunityForm,
    SayCount,
    opportunities_card,
    opportunity_card,
)
from dialogs.opportunities.opportunity_forms_card import (
    CheckOpportunity,
    PostOpportunity,
    ReviseOpportunity,
    empty_opportunity,
    opportunity_form,
    opportunity_preview_card,
)
from dialogs.opportunities.typed import form_from, typed_after_word
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import OpportunityId
from forum.opportunities import Opportunity
from forum.use_cases.opportunities.change_opportunity import change_opportunity
from forum.use_cases.opportunities.opportunity_views import listed, managed, previewed, seen_by
from forum.use_cases.opportunities.post_opportunity import (
    opportunity_of,
    opportunity_to_manage,
    opportunity_to_say,
    post_opportunity,
)
from forum.use_cases.opportunities.take_up import say_count
from forum.use_cases.people.roles import is_chair, require_part


async def new(context: Context, rest: str) -> Reply:
    """The form; what follows the word is its title, and the day at its end the deadline."""
    forum = await context.forum()
    typed = await typed_after_word(context, forum, rest)
    values = empty_opportunity(forum, typed.title, typed.day, typed.clock)
    return say(opportunity_form(context.texts, forum, values, typed.wrong))


async def open_form(context: Context, pressed: OpenOpportunityForm) -> Reply:
    """The empty form, from a button."""
    forum = await context.forum_of(pressed.forum)
    return say(opportunity_form(context.texts, forum, empty_opportunity(forum)))


async def check(context: Context, pressed: CheckOpportunity) -> Reply:
    """From the form to the preview, or back to the form with what needs correcting."""
    forum = await context.forum_of(pressed.forum)
    try:
        form = await opportunity_to_say(context.uow, await form_from(context, forum, pressed), forum, context.now)
    except Invalid as invalid:
        return say(opportunity_form(context.texts, forum, pressed, invalid))
    # A day in plain words travels on as the day that was understood.
    kept = pressed.model_copy(update={"day": form.day.isoformat(), "link": form.link})
    return say(opportunity_preview_card(context.texts, forum, kept, previewed(form), by_mail=context.by_mail))


async def revise(context: Context, pressed: ReviseOpportunity) -> Reply:
    """Back to the form."""
    forum = await context.forum_of(pressed.forum)
    return say(opportunity_form(context.texts, forum, pressed))


async def post(context: Context, pressed: PostOpportunity) -> Reply:
    """Posted, exactly once however often it is pressed; or changed."""
    forum = await context.forum_of(pressed.forum)
    try:
        kept = await _kept(context, forum, pressed)
    except Invalid as invalid:
        return say(opportunity_form(context.texts, forum, pressed, invalid))
    said = "opportunity-changed" if pressed.opportunity else "opportunity-posted"
    return await managed_by(context, kept, forum, context.texts(said, forum=forum.name))


async def _kept(context: Context, forum: Forum, pressed: PostOpportunity) -> Opportunity:
    form = await form_from(context, forum, pressed)
    if not pressed.opportunity:
        return await post_opportunity(context.uow, context.person, forum, form, pressed.once, context.now)
    wanted = OpportunityId(pressed.opportunity)
    return await change_opportunity(context.uow, context.person, wanted, form, context.now)


async def managed_by(
    context: Context, opportunity: Opportunity, forum: Forum, said: str = "", problem: str = "", typed: str = ""
) -> Reply:
    """The card for a chair, in private. `typed` is why it is no longer offered, as it was sent."""
    view = await managed(context.uow, context.person, opportunity, forum, context.now)
    shown = managed_opportunity_card(
        context.texts, forum, view, context.pages_at, said=said, problem=problem, typed=typed
    )
    return say(shown)


async def show_list(context: Context, _rest: str) -> Reply:
    """The open ones and the newest of the others."""
    forum = await context.forum()
    part = await require_part(context.uow, forum, context.person)
    views = await listed(context.uow, forum, context.person, context.now)
    return say(opportunities_card(context.texts, forum, views, may_post=part.is_chair and context.is_private))


async def open_one(context: Context, pressed: OpenOpportunity) -> Reply:
    """To manage for a chair in private; to read for everybody else, and where others read along."""
    opportunity, forum = await opportunity_of(context.uow, OpportunityId(pressed.opportunity))
    if context.is_private and await is_chair(context.uow, forum, context.person):
        return await managed_by(context, opportunity, forum)
    return await _seen(context, opportunity)


async def _seen(context: Context, opportunity: Opportunity) -> Reply:
    """Somebody's own number is for their eyes alone."""
    viewer = context.person if context.is_for_one else None
    view = await seen_by(context.uow, opportunity, viewer, context.now)
    return say(opportunity_card(context.texts, view, context.pages_at))


async def count(context: Context, pressed: SayCount) -> Reply:
    """The card comes back as the person's own view; if others read along, it only says that the number has arrived."""
    wanted = OpportunityId(pressed.opportunity)
    try:
        kept, _ = await say_count(context.uow, context.person, wanted, whole(pressed.people), context.now)
    except Invalid as invalid:
        said = context.texts.problem(invalid)
        return toast(said) if context.turn.press and context.turn.press.in_place else say(note(said))
    if not context.is_for_one:
        return say(note(context.texts("opportunity-count-noted")))
    return await _seen(context, kept)


async def change(context: Context, opportunity_id: str) -> Reply:
    """The form, filled in with what it says now. Raises Gone, OnlyAChair."""
    found, forum = await opportunity_to_manage(context.uow, context.person, OpportunityId(opportunity_id))
    values = empty_opportunity(forum).model_copy(
        update={
            "opportunity": found.id,
            "title": found.title,
            "what": found.what,
            "who_for": found.who_for,
            "day": found.day.isoformat(),
            "clock": found.clock.strftime("%H:%M") if found.clock else "",
            "link": found.link,
            "how": found.how,
        }
    )
    return say(opportunity_form(context.texts, forum, values))
