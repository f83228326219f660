"""What a chair does with an opportunity that was posted, and the question how many took it up."""

from datetime import datetime

from dialogs.kit.context import Context, say
from dialogs.kit.fields import whole
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.opportunities import opportunities
from dialogs.opportunities.manage_card import (
    ChangeOpportunity,
    CloseOpportunityNow,
    NotKnownYet,
    ReportTakenUp,
    TakeBackOpportunity,
    taken_up_card,
)
from dialogs.opportunities.opportunities import managed_by
from dialogs.opportunities.opportunity_card import opportunity_card
from forum.days import day_of
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import OpportunityId
from forum.opportunities import Ending
from forum.ports import Message
from forum.use_cases.opportunities.change_opportunity import close_early, take_back
from forum.use_cases.opportunities.opportunity_views import managed, view_of
from forum.use_cases.opportunities.post_opportunity import opportunity_to_manage
from forum.use_cases.opportunities.take_up import not_known_yet, report
from forum.use_cases.people.roles import is_chair


async def change(context: Context, pressed: ChangeOpportunity) -> Reply:
    """The form, filled in."""
    return await opportunities.change(context, pressed.opportunity)


async def close(context: Context, pressed: CloseOpportunityNow) -> Reply:
    """Before its deadline."""
    found = await close_early(context.uow, context.person, OpportunityId(pressed.opportunity), context.now)
    return await managed_by(
        context, found, await context.forum_of(found.forum_id), context.texts("opportunity-is-closed")
    )


async def withdraw(context: Context, pressed: TakeBackOpportunity) -> Reply:
    """Without a trace, or with a line that says it is no longer open."""
    wanted = OpportunityId(pressed.opportunity)
    try:
        found = await take_back(context.uow, context.person, wanted, pressed.note, context.now)
    except Invalid as invalid:
        found, forum = await opportunity_to_manage(context.uow, context.person, wanted)
        return await managed_by(context, found, forum, problem=context.texts.problem(invalid), typed=pressed.note)
    if found.ending is Ending.UNDONE:
        return say(note(context.texts("opportunity-undone")))
    said = context.texts("opportunity-withdrawn" if found.ending is Ending.WITHDRAWN else "opportunity-is-closed")
    return await managed_by(context, found, await context.forum_of(found.forum_id), said)


async def say_taken_up(context: Context, pressed: ReportTakenUp) -> Reply:
    """The number, which can be corrected later."""
    wanted = OpportunityId(pressed.opportunity)
    try:
        found = await report(context.uow, context.person, wanted, whole(pressed.people), context.now)
    except Invalid as invalid:
        found, forum = await opportunity_to_manage(context.uow, context.person, wanted)
        return await managed_by(context, found, forum, problem=context.texts.problem(invalid))
    return say(note(context.texts("opportunity-reported", title=found.title, count=found.taken_up or 0)))


async def not_known(context: Context, pressed: NotKnownYet) -> Reply:
    """It is asked once more."""
    number = int(pressed.number) if pressed.number in ("1", "2") else 2
    found, again = await not_known_yet(
        context.uow, context.person, OpportunityId(pressed.opportunity), number, context.now
    )
    return say(note(_again(context, await context.forum_of(found.forum_id), again)))


def _again(context: Context, forum: Forum, again: datetime | None) -> str:
    if again is None:
        return context.texts("opportunity-not-asked-again")
    return context.texts("opportunity-asked-again", day=context.texts.day(day_of(forum, again)))


async def standing(post: Posting) -> Message | None:
    """The card in the channel, the same for everybody."""
    found = await post.uow.opportunities.get(OpportunityId(post.ids[0]))
    return opportunity_card(post.texts, view_of(found, post.now), post.pages_at) if found else None


async def ask_taken_up(post: Posting) -> Message | None:
    """To a chair, as long as nobody has said it."""
    opportunity_id, day, number = post.ids
    found = await post.uow.opportunities.get(OpportunityId(opportunity_id))
    if found is None or not found.wants_result(post.now) or found.over_on.isoformat() != day:
        return None
    if not await is_chair(post.uow, post.forum, post.reader):
        return None
    view = await managed(post.uow, post.reader, found, post.forum, post.now)
    return taken_up_card(post.texts, post.forum, view, int(number))
