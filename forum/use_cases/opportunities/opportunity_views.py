"""Who may see what of an opportunity."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from forum.forums import Forum
from forum.ids import OpportunityId
from forum.links import host_of
from forum.message_kinds import ByMail
from forum.openness import is_circle
from forum.opportunities import Ending, Opportunity
from forum.people import Person
from forum.ports import UnitOfWork
from forum.retention.periods import Kept, is_kept
from forum.small_numbers import told_count
from forum.use_cases.drafts.names_in_text import without_young, young_here
from forum.use_cases.opportunities.post_opportunity import OpportunityForm
from forum.use_cases.opportunities.take_up import takes_counts
from forum.use_cases.people.by_hand import ByHand, told_by_hand
from forum.use_cases.people.roles import require_chair

MOST_LISTED = 8


class Standing(StrEnum):
    """Where it stands, as people see it."""

    OPEN = "open"
    CLOSED = "closed"
    EARLY = "early"
    WITHDRAWN = "withdrawn"
    UNDONE = "undone"


_ENDED = {
    Ending.DEADLINE: Standing.CLOSED,
    Ending.EARLY: Standing.EARLY,
    Ending.WITHDRAWN: Standing.WITHDRAWN,
    Ending.UNDONE: Standing.UNDONE,
}


@dataclass(frozen=True)
class OpportunityView:
    """As everybody in the forum sees it: nobody who posted it, and no small number.

    `taken_up` is None while nobody has said it, or `few`: too few to be shown. `own` is what the viewer has told us,
    None for nothing, and None for everybody else. `counts`: members can say how many they know of.
    """

    id: OpportunityId
    code: str
    title: str
    what: str
    who_for: str
    link: str
    host: str
    how: str
    day: date
    clock: time | None
    standing: Standing
    note: str = ""
    taken_up: int | None = None
    few: bool = False
    own: int | None = None
    counts: bool = False

    @property
    def is_open(self) -> bool:
        """Whether people can still apply."""
        return self.standing is Standing.OPEN


def view_of(opportunity: Opportunity, now: datetime, own: int | None = None) -> OpportunityView:
    """For the channel; with what one viewer has told us, for that viewer alone."""
    told = None if opportunity.taken_up is None else told_count(opportunity.taken_up)
    standing = _ENDED[opportunity.ending] if opportunity.ending else _by_clock(opportunity, now)
    is_open = standing is Standing.OPEN
    return OpportunityView(
        id=opportunity.id,
        code=opportunity.code,
        title=opportunity.title,
        what=opportunity.what,
        who_for=opportunity.who_for,
        link=opportunity.link if is_open else "",
        host=host_of(opportunity.link) if is_open and opportunity.link else "",
        how=opportunity.how if is_open else "",
        day=opportunity.day,
        clock=opportunity.clock,
        standing=standing,
        note=opportunity.note,
        taken_up=told,
        few=opportunity.taken_up is not None and told is None,
        own=own,
        counts=takes_counts(opportunity, now),
    )


def _by_clock(opportunity: Opportunity, now: datetime) -> Standing:
    """The job that closes it may be a little late."""
    return Standing.OPEN if opportunity.is_open(now) else Standing.CLOSED


def previewed(form: OpportunityForm) -> OpportunityView:
    """What would be posted: a checked form."""
    return OpportunityView(
        id=OpportunityId(""),
        code="",
        title=form.title,
        what=form.what,
        who_for=form.who_for,
        link=form.link,
        host=host_of(form.link) if form.link else "",
        how=form.how,
        day=form.day,
        clock=form.clock,
        standing=Standing.OPEN,
    )


async def seen_by(uow: UnitOfWork, opportunity: Opportunity, viewer: Person | None, now: datetime) -> OpportunityView:
    """With what this person has told us; None: others may see it too."""
    count = await uow.opportunities.count_of(opportunity.id, viewer.id) if viewer else None
    return view_of(opportunity, now, count.people if count else None)


@dataclass(frozen=True)
class ManagedOpportunity:
    """What a chair sees besides: `said` is how many people members know of, and `sayers` how many members said so;
    `taken_up` as it was said, small or not. `by_hand` are the members whom somebody has to tell.
    """

    view: OpportunityView
    said: int
    sayers: int
    taken_up: int | None
    can_be_undone: bool
    by_hand: Sequence[ByHand]


async def managed(
    uow: UnitOfWork, by: Person, opportunity: Opportunity, forum: Forum, now: datetime
) -> ManagedOpportunity:
    """For a chair. Raises OnlyAChair, Gone."""
    await require_chair(uow, forum, by)
    # With everybody else's gone, the sum of what a legal hold keeps would show whom it is on.
    kept = is_kept(Kept.TAKEN_UP, opportunity.closes_at, now)
    counts = [one.people for one in await uow.opportunities.counts(opportunity.id) if one.people] if kept else []
    return ManagedOpportunity(
        view=view_of(opportunity, now),
        said=sum(counts),
        sayers=len(counts),
        taken_up=opportunity.taken_up,
        can_be_undone=opportunity.can_be_undone(now),
        by_hand=await _by_hand(uow, forum) if opportunity.is_open(now) else (),
    )


async def _by_hand(uow: UnitOfWork, forum: Forum) -> Sequence[ByHand]:
    """Without those who asked not to be contacted."""
    found = await told_by_hand(uow, forum.id, await uow.forums.members(forum.id), ByMail.OPPORTUNITIES)
    at_rest = await uow.contacts.dont_ask([one.person.id for one in found])
    return [one for one in found if one.person.id not in at_rest]


async def listed(uow: UnitOfWork, forum: Forum, viewer: Person, now: datetime) -> list[OpportunityView]:
    """The open ones, the next deadline first; then the newest of the others."""
    open_ = await uow.opportunities.open_of(forum.id, now)
    others = [one for one in await uow.opportunities.newest_of(forum.id, MOST_LISTED) if not one.is_open(now)]
    return [await seen_by(uow, one, viewer, now) for one in [*open_, *others][:MOST_LISTED]]


@dataclass(frozen=True)
class PublicOpportunity:
    """What anybody with the plain link may read. `forum_name` is "" for a listening circle."""

    view: OpportunityView
    forum_name: str
    locale: str


async def public_opportunity(uow: UnitOfWork, code: str, now: datetime) -> PublicOpportunity | None:
    """None if there is no such opportunity, it was taken back at once, or its title has the whole name of a member
    under 18. Other words with such a name are left out. How many took it up is not said here.
    """
    found = await uow.opportunities.with_code(code)
    forum = await uow.forums.get(found.forum_id) if found else None
    if found is None or forum is None or found.ending is Ending.UNDONE:
        return None
    view = _without(await young_here(uow, forum), view_of(found, now))
    return PublicOpportunity(view, "" if is_circle(forum) else forum.name, forum.locale) if view.title else None


def _without(young: Sequence[Person], view: OpportunityView) -> OpportunityView:
    """They were marked after it was passed on."""

    def kept(text: str) -> str:
        return without_young(young, text)

    return replace(
        view,
        title=kept(view.title),
        what=kept(view.what),
        who_for=kept(view.who_for),
        how=kept(view.how),
        note=kept(view.note),
    )
