"""Pass something with a deadline on to everybody in the forum."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from forum.audit import Deed
from forum.days import daytime, morning
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import OpportunityId
from forum.jobs import AskTakenUp, CloseOpportunity, MailOpportunity, Show
from forum.keys import key_from
from forum.limits import HOW_TO_APPLY, OPPORTUNITY, TITLE, WHO_FOR, within
from forum.links import joining_link
from forum.message_kinds import InChannel
from forum.opportunities import (
    ASKED_AFTER,
    SECOND_THOUGHTS,
    TIME_TO_APPLY,
    Opportunity,
    closing,
)
from forum.people import Person
from forum.ports import UnitOfWork
from forum.typed_text import one_line, paragraphs
from forum.use_cases.drafts.names_in_text import refuse_young
from forum.use_cases.people.by_mail import FORTNIGHT
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair
from forum.wall_clock import is_skipped, wall_clock

LONGEST = timedelta(days=2 * 366)


@dataclass(frozen=True)
class OpportunityForm:
    """What the form asks for. `day` and `clock` are wall-clock, in the forum's zone; `clock` None: all day."""

    title: str
    what: str
    day: date
    clock: time | None = None
    who_for: str = ""
    link: str = ""
    how: str = ""


def opportunity_post(opportunity: Opportunity) -> Show:
    """The job that brings its card in the channel up to date."""
    return Show(opportunity.forum_id, InChannel.OPPORTUNITY.of(opportunity.id))


async def opportunity_of(uow: UnitOfWork, opportunity_id: OpportunityId) -> tuple[Opportunity, Forum]:
    """It and its forum. Raises Gone."""
    found = await uow.opportunities.get(opportunity_id)
    forum = await uow.forums.get(found.forum_id) if found else None
    if found is None or forum is None:
        raise Gone
    return found, forum


async def opportunity_to_manage(
    uow: UnitOfWork, by: Person, opportunity_id: OpportunityId
) -> tuple[Opportunity, Forum]:
    """For the chairs, whichever of them posted it. Raises Gone, OnlyAChair."""
    opportunity, forum = await opportunity_of(uow, opportunity_id)
    await require_chair(uow, forum, by)
    return opportunity, forum


def checked_opportunity(form: OpportunityForm, forum: Forum, now: datetime) -> OpportunityForm:
    """The form with its spaces tidied. Raises Invalid."""
    title, what, who_for = one_line(form.title), paragraphs(form.what), one_line(form.who_for)
    how = paragraphs(form.how)
    if not title:
        raise Invalid("opportunity-needs-title")
    within(title, TITLE, "opportunity-title-too-long")
    if not what:
        raise Invalid("opportunity-needs-what")
    within(what, OPPORTUNITY, "opportunity-what-too-long")
    within(who_for, WHO_FOR, "opportunity-who-too-long")
    within(how, HOW_TO_APPLY, "opportunity-how-too-long")
    link = _checked_link(form.link)
    if not (link or how):
        raise Invalid("opportunity-needs-how")
    _check_deadline(form.day, form.clock, forum.time_zone, now)
    return replace(form, title=title, what=what, who_for=who_for, link=link, how=how)


def _checked_link(typed: str) -> str:
    """Everybody will press it, so it has to say openly where it leads."""
    try:
        return joining_link(typed)
    except Invalid as invalid:
        raise Invalid("opportunity-link-wrong") from invalid


def _check_deadline(day: date, clock: time | None, time_zone: str, now: datetime) -> None:
    """Raises Invalid if it has passed, is so far away that it must be a slip of the pen, or is a skipped time."""
    # Days are compared first: there are no instants at the ends of the calendar.
    today = wall_clock(now, time_zone).date()
    if day > today + LONGEST:
        raise Invalid("opportunity-too-late")
    if day < today or closing(day, clock, time_zone) <= now:
        raise Invalid("opportunity-in-the-past")
    if clock is not None and is_skipped(datetime.combine(day, clock), time_zone):
        raise Invalid("opportunity-skipped", clock=clock.strftime("%H:%M"))


async def opportunity_to_say(uow: UnitOfWork, form: OpportunityForm, forum: Forum, now: datetime) -> OpportunityForm:
    """The form as it would stand: it goes into emails and onto the web, so it names nobody under 18. Raises Invalid."""
    form = checked_opportunity(form, forum, now)
    await refuse_young(uow, forum, "\n".join([form.title, form.what, form.who_for, form.how]))
    return form


async def post_opportunity(
    uow: UnitOfWork, by: Person, forum: Forum, form: OpportunityForm, key: str, now: datetime
) -> Opportunity:
    """The same `key` from the same person makes one, whatever is pressed and however often.

    Raises OnlyAChair, Gone, Invalid.
    """
    await require_chair(uow, forum, by)
    opportunity_id = OpportunityId(key_from("opportunity", key, by.id))
    found = await uow.opportunities.get(opportunity_id)
    if found is not None:
        return found
    opportunity = _new(uow, opportunity_id, by, forum, await opportunity_to_say(uow, form, forum, now), now)
    await uow.opportunities.add(opportunity)
    await noted(uow, forum, by.id, Deed.OPPORTUNITY_POSTED, now)
    await uow.jobs.put(opportunity_post(opportunity))
    await plan(uow, opportunity, now)
    return opportunity


def _new(
    uow: UnitOfWork, opportunity_id: OpportunityId, by: Person, forum: Forum, form: OpportunityForm, now: datetime
) -> Opportunity:
    return Opportunity(
        id=opportunity_id,
        forum_id=forum.id,
        # Nobody can guess it, so nobody finds a circle's by trying.
        code=uow.seals[0].code("opportunity", opportunity_id),
        title=form.title,
        what=form.what,
        who_for=form.who_for,
        link=form.link,
        how=form.how,
        day=form.day,
        clock=form.clock,
        time_zone=forum.time_zone,
        posted_by=by.id,
        posted_at=now,
    )


async def plan(uow: UnitOfWork, opportunity: Opportunity, now: datetime) -> None:
    """What is due when: put again whenever the deadline changes."""
    await uow.jobs.put(CloseOpportunity(opportunity.id), opportunity.closes_at)
    await uow.jobs.put(MailOpportunity(opportunity.id), emailed_at(opportunity, now))
    await uow.jobs.put(AskTakenUp(opportunity.id, 1), asked_at(opportunity))


def emailed_at(opportunity: Opportunity, now: datetime) -> datetime:
    """When people who have not read of it in another email get one about it, by day (UTC): while there is time to
    apply, and after a fortnight at the latest.
    """
    latest = min(opportunity.posted_at + FORTNIGHT, opportunity.closes_at - TIME_TO_APPLY)
    return daytime(max(now, latest, opportunity.posted_at + SECOND_THOUGHTS), opportunity.time_zone)


def asked_at(opportunity: Opportunity) -> datetime:
    """When the chairs are first asked how many took it up (UTC)."""
    return morning(opportunity.over_on + ASKED_AFTER, opportunity.time_zone)
