"""Correct an opportunity, give people longer, close it early, or take it back."""

from datetime import datetime

from forum.audit import Deed
from forum.errors import Invalid
from forum.ids import OpportunityId
from forum.jobs import AskTakenUp
from forum.limits import ENDING_NOTE, within
from forum.opportunities import Ending, Opportunity
from forum.people import Person
from forum.ports import UnitOfWork
from forum.typed_text import one_line
from forum.use_cases.opportunities.post_opportunity import (
    OpportunityForm,
    asked_at,
    opportunity_post,
    opportunity_to_manage,
    opportunity_to_say,
    plan,
)
from forum.use_cases.people.note_deed import noted


async def change_opportunity(
    uow: UnitOfWork, by: Person, opportunity_id: OpportunityId, form: OpportunityForm, now: datetime
) -> Opportunity:
    """What it says from now on. One that has closed is open again, because its deadline is ahead: then it is asked
    again how many took it up.

    Raises Gone, OnlyAChair, Invalid (also for one that was taken back).
    """
    opportunity, forum = await opportunity_to_manage(uow, by, opportunity_id)
    if not opportunity.takes_numbers:
        raise Invalid("opportunity-is-withdrawn")
    new = await opportunity_to_say(uow, form, forum, now)
    if not opportunity.is_open(now):
        opportunity.taken_up = opportunity.reported_at = None
    opportunity.title, opportunity.what, opportunity.who_for = new.title, new.what, new.who_for
    opportunity.link, opportunity.how = new.link, new.how
    opportunity.day, opportunity.clock = new.day, new.clock
    opportunity.ending, opportunity.ended_at, opportunity.note = None, None, ""
    await noted(uow, forum, by.id, Deed.OPPORTUNITY_CHANGED, now, once_a_day=True)
    await uow.jobs.put_unless_waiting(opportunity_post(opportunity))
    await plan(uow, opportunity, now)
    return opportunity


async def close_early(uow: UnitOfWork, by: Person, opportunity_id: OpportunityId, now: datetime) -> Opportunity:
    """All places are taken, say. Twice is the same as once. Raises Gone, OnlyAChair."""
    opportunity, forum = await opportunity_to_manage(uow, by, opportunity_id)
    if opportunity.is_open(now):
        await noted(uow, forum, by.id, Deed.OPPORTUNITY_CLOSED, now)
        opportunity.ending, opportunity.ended_at = Ending.EARLY, now
        await uow.jobs.put_unless_waiting(opportunity_post(opportunity))
        await uow.jobs.put(AskTakenUp(opportunity.id, 1), asked_at(opportunity))
    return opportunity


async def take_back(
    uow: UnitOfWork, by: Person, opportunity_id: OpportunityId, note: str, now: datetime
) -> Opportunity:
    """Within two minutes nothing of it is left; after that, its card says that it is no longer open, and `note`. One
    that is over stays as it is: people may have taken it up.

    Twice is the same as once. Raises Gone, OnlyAChair, Invalid (`note` is too long).
    """
    opportunity, forum = await opportunity_to_manage(uow, by, opportunity_id)
    if opportunity.can_be_undone(now):
        opportunity.undo(now)
        await uow.opportunities.forget_counts(opportunity.id)
    elif opportunity.is_open(now):
        opportunity.note = within(one_line(note), ENDING_NOTE, "opportunity-note-too-long")
        opportunity.ending, opportunity.ended_at = Ending.WITHDRAWN, now
    else:
        return opportunity
    await noted(uow, forum, by.id, Deed.OPPORTUNITY_WITHDRAWN, now)
    await uow.jobs.put_unless_waiting(opportunity_post(opportunity))
    return opportunity
