"""What a due job about an opportunity still means."""

from datetime import datetime

from forum.days import daytime
from forum.ids import OpportunityId
from forum.jobs import AskTakenUp, CloseOpportunity, MailOpportunity, Tell
from forum.message_kinds import ByMail, InPrivate
from forum.opportunities import Ending
from forum.ports import UnitOfWork
from forum.use_cases.opportunities.post_opportunity import asked_at, emailed_at, opportunity_post
from forum.use_cases.opportunities.take_up import who_reports
from forum.use_cases.people.by_mail import tell_by_mail


async def close_opportunity_due(uow: UnitOfWork, job: CloseOpportunity, now: datetime) -> None:
    """Its deadline has passed, unless people were given longer."""
    opportunity = await uow.opportunities.get(OpportunityId(job.opportunity_id))
    if opportunity is not None and opportunity.ending is None and now >= opportunity.closes_at:
        opportunity.ending, opportunity.ended_at = Ending.DEADLINE, opportunity.closes_at
        await uow.jobs.put_unless_waiting(opportunity_post(opportunity))


async def mail_opportunity_due(uow: UnitOfWork, job: MailOpportunity, now: datetime) -> None:
    """Each email is written only to somebody who has not read of it yet, and at most once a week."""
    opportunity = await uow.opportunities.get(OpportunityId(job.opportunity_id))
    if opportunity is None or not opportunity.is_open(now):
        return
    wanted = emailed_at(opportunity, now)
    if now < wanted:
        await uow.jobs.put(job, wanted)
        return
    await tell_by_mail(uow, opportunity.forum_id, ByMail.OPPORTUNITIES.of(opportunity.id))


async def ask_taken_up_due(uow: UnitOfWork, job: AskTakenUp, now: datetime) -> None:
    """By day, and only while nobody has said it."""
    opportunity = await uow.opportunities.get(OpportunityId(job.opportunity_id))
    forum = await uow.forums.get(opportunity.forum_id) if opportunity else None
    if opportunity is None or forum is None or not opportunity.wants_result(now):
        return
    wanted = daytime(max(now, asked_at(opportunity)), forum.time_zone)
    if now < wanted:
        await uow.jobs.put(job, wanted)
        return
    # With the day: if people were given longer after the first question, it is asked again.
    about = InPrivate.TAKEN_UP.of(opportunity.id, opportunity.over_on.isoformat(), job.number)
    for person_id in await who_reports(uow, forum, opportunity):
        await uow.jobs.put(Tell(person_id, forum.id, about))
