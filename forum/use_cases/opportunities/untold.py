"""Which opportunities a member without Teams has not read of in an email yet."""

from datetime import datetime

from forum.forums import Forum
from forum.keys import private
from forum.message_kinds import InChannel
from forum.opportunities import SECOND_THOUGHTS
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.opportunities.opportunity_views import OpportunityView, view_of


async def untold_opportunities(uow: UnitOfWork, forum: Forum, person: Person, now: datetime) -> list[OpportunityView]:
    """The open ones, the next deadline first. None for somebody who asked not to be contacted, and none that could
    still be taken back without a trace.
    """
    ripe = [one for one in await uow.opportunities.open_of(forum.id, now) if now >= one.posted_at + SECOND_THOUGHTS]
    if not ripe or await uow.contacts.dont_ask([person.id]):
        return []
    return [view_of(one, now) for one in ripe if await uow.posts.get(private(told_as(one.id), person.id)) is None]


def told_as(opportunity_id: str) -> str:
    """The name under which it is recorded that an email has told somebody."""
    return InChannel.OPPORTUNITY.of(opportunity_id)
