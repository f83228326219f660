"""How many people took an opportunity up: what members know of theirs, and what a chair says in the end."""

from datetime import datetime

from forum.audit import Deed
from forum.bounds import Bounds
from forum.days import day_of, morning
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import OpportunityId, PersonId
from forum.jobs import AskTakenUp
from forum.opportunities import ASKED_AGAIN_AFTER, MOST_ASKED, Opportunity, OpportunityCount
from forum.people import Person
from forum.ports import UnitOfWork
from forum.retention.periods import Kept, is_kept
from forum.use_cases.opportunities.post_opportunity import (
    opportunity_of,
    opportunity_post,
    opportunity_to_manage,
)
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_part

PEOPLE = Bounds(0, 999)
"""More than that is a slip of the pen."""


async def say_count(
    uow: UnitOfWork, by: Person, opportunity_id: OpportunityId, people: int | None, now: datetime
) -> tuple[Opportunity, Forum]:
    """One member knows of so many people. The last number counts. Raises Gone, OnlyAMember, Invalid."""
    opportunity, forum = await opportunity_of(uow, opportunity_id)
    await require_part(uow, forum, by)
    number = _checked(people)
    if not takes_counts(opportunity, now):
        raise Invalid("opportunity-counts-over")
    await uow.opportunities.keep_count(OpportunityCount(opportunity.id, by.id, number, now))
    return opportunity, forum


def _checked(people: int | None) -> int:
    """None: what was typed is no number. Raises Invalid."""
    if people is None:
        raise Invalid("opportunity-people-wrong", **PEOPLE.words)
    return PEOPLE.check(people, "opportunity-people-wrong")


def takes_counts(opportunity: Opportunity, now: datetime) -> bool:
    """Whether members can still say of how many people they know."""
    return opportunity.takes_numbers and is_kept(Kept.TAKEN_UP, opportunity.closes_at, now)


async def report(
    uow: UnitOfWork, by: Person, opportunity_id: OpportunityId, people: int | None, now: datetime
) -> Opportunity:
    """A chair says how many took it up; it can be corrected. Raises Gone, OnlyAChair, Invalid."""
    opportunity, forum = await opportunity_to_manage(uow, by, opportunity_id)
    number = _checked(people)
    if not opportunity.takes_numbers or opportunity.is_open(now):
        raise Invalid("opportunity-not-over")
    if opportunity.taken_up != number:
        opportunity.taken_up, opportunity.reported_at = number, now
        await noted(uow, forum, by.id, Deed.OPPORTUNITY_REPORTED, now)
        await uow.jobs.put_unless_waiting(opportunity_post(opportunity))
    return opportunity


async def not_known_yet(
    uow: UnitOfWork, by: Person, opportunity_id: OpportunityId, number: int, now: datetime
) -> tuple[Opportunity, datetime | None]:
    """The answer to the `number`th time of asking, counted from 1. Returns when it is asked again (UTC), None for
    never. Raises Gone, OnlyAChair.
    """
    opportunity, forum = await opportunity_to_manage(uow, by, opportunity_id)
    if number >= MOST_ASKED or opportunity.taken_up is not None:
        return opportunity, None
    again = morning(day_of(forum, now) + ASKED_AGAIN_AFTER, forum.time_zone)
    await uow.jobs.put_unless_waiting(AskTakenUp(opportunity.id, MOST_ASKED), again)
    return opportunity, again


async def who_reports(uow: UnitOfWork, forum: Forum, opportunity: Opportunity) -> list[PersonId]:
    """The chair who posted it, or all of them if that one no longer chairs the forum or cannot be written to."""
    chairs = await uow.forums.chairs(forum.id)
    poster = next((chair for chair in chairs if chair.id == opportunity.posted_by and chair.is_in_teams), None)
    return [poster.id] if poster else [chair.id for chair in chairs]
