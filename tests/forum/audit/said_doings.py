"""What is published, sent, noted for the board or passed on. Each prepares what it needs, and returns the press."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta

from forum.agenda import Outcome
from forum.audit import Deed
from forum.drafts import DraftState
from forum.minutes import Minutes, MinutesItem
from forum.opportunities import Opportunity
from forum.people import Person
from forum.public_pages import Interest, InterestId
from forum.use_cases.agenda.shape_agenda import Decision, shape_agenda
from forum.use_cases.agenda.suggest_topic import Topic, suggest_topic
from forum.use_cases.agenda.tell_outcome import tell_outcome
from forum.use_cases.digest.digest_views import next_digest
from forum.use_cases.digest.due_digest import post_digest
from forum.use_cases.lifecycle.publish_agenda import publish_agenda
from forum.use_cases.minutes.draft_minutes import minutes_of
from forum.use_cases.minutes.edit_minutes import publish_minutes, review_minutes
from forum.use_cases.minutes.run_meeting import share_notes
from forum.use_cases.opportunities.change_opportunity import change_opportunity, close_early, take_back
from forum.use_cases.opportunities.post_opportunity import OpportunityForm, post_opportunity
from forum.use_cases.opportunities.take_up import report
from forum.use_cases.public.switch_page import PageForm, switch_off, switch_on
from forum.use_cases.public.take_interest import drop_interest
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import GRACE
from tests.evening import MORNING_AFTER
from tests.forum.audit.scene import Press, Scene
from tests.forum.board.briefs import to_board

Doing = Callable[[Scene], Awaitable[Press]]
Does = Callable[[SqlUnitOfWork, Person], Awaitable[object]]


def by_carys(s: Scene, does: Does) -> Press:
    async def press(uow: SqlUnitOfWork) -> None:
        await does(uow, await s.carys(uow))

    return press


async def met(s: Scene, *titles: str) -> None:
    """The meeting is over, and these topics wait."""
    s.hall.clock.move_to(MORNING_AFTER)
    await to_board(s.hall, s.forum, *titles)


async def publishes_agenda(s: Scene) -> Press:
    async with s.hall.open() as uow:
        topic, _ = await suggest_topic(uow, await s.hall.person(uow, GRACE), s.forum, Topic("Lamps"), "k", s.now)
        accepted = {topic.id: Decision(Outcome.ACCEPTED)}
        await shape_agenda(uow, await s.carys(uow), s.forum, s.meeting.id, accepted)
    return by_carys(s, lambda uow, by: publish_agenda(uow, by, s.forum, s.meeting.id, s.now))


async def tells_outcome(s: Scene) -> Press:
    async with s.hall.open() as uow:
        topic, _ = await suggest_topic(uow, await s.hall.person(uow, GRACE), s.forum, Topic("Lamps"), "k", s.now)
    return by_carys(
        s, lambda uow, by: tell_outcome(uow, by, s.forum, topic.id, "open", Outcome.DONE, "They burn again", s.now)
    )


async def shares_notes(s: Scene) -> Press:
    s.hall.clock.move_to(s.meeting.starts_at + timedelta(minutes=5))
    return by_carys(s, lambda uow, by: share_notes(uow, by, s.meeting.id, s.now))


async def _minutes(s: Scene) -> Minutes:
    """A draft with one item in it."""
    await met(s)
    async with s.hall.open() as uow:
        minutes, _ = await minutes_of(uow, await s.carys(uow), s.meeting.id, lambda _, words: words, s.now)
        await uow.minutes.set_items(minutes.id, [MinutesItem(minutes.id, 1, "Lamps")])
        return minutes


async def reads_minutes(s: Scene) -> Press:
    minutes = await _minutes(s)
    async with s.hall.open() as uow:
        kept = await uow.minutes.get(minutes.id)
        assert kept is not None
        kept.state, kept.confided = DraftState.IN_REVIEW, True

    async def press(uow: SqlUnitOfWork) -> None:
        await review_minutes(uow, await s.sam(uow), minutes.id, minutes.revision, s.now, good=True)

    return press


async def publishes_minutes(s: Scene) -> Press:
    minutes = await _minutes(s)
    return by_carys(s, lambda uow, by: publish_minutes(uow, by, minutes.id, minutes.revision, s.now))


async def posts_digest(s: Scene) -> Press:
    await met(s, "Lamps")
    async with s.hall.open() as uow:
        wanted = await next_digest(uow, s.forum, s.now)
    return by_carys(s, lambda uow, by: post_digest(uow, by, s.forum, wanted.number, s.now))


def puts_page(*, before: bool, off: bool = False) -> Doing:
    """On the web; `before`: it is there, and is changed, or taken `off`."""

    async def doing(s: Scene) -> Press:
        drawn = ""
        if before:
            async with s.hall.open() as uow:
                page = await switch_on(uow, await s.carys(uow), s.forum, PageForm("We meet"), "once", s.now)
            drawn = page.version
            s.hall.clock.advance(minutes=5)
        if off:
            return by_carys(s, lambda uow, by: switch_off(uow, by, s.forum, s.now))
        form = PageForm("We meet and eat", drawn=drawn)
        return by_carys(s, lambda uow, by: switch_on(uow, by, s.forum, form, "once", s.now))

    return doing


async def settles_interest(s: Scene) -> Press:
    number = InterestId("interest")
    async with s.hall.open() as uow:
        one = Interest(number, s.forum.id, "Ada Quill", "ada@home.example", "ada@home.example", "", "", s.now)
        await uow.public.add_interest(one)
    return by_carys(s, lambda uow, by: drop_interest(uow, by, s.forum, number, s.now))


PLACES = OpportunityForm("Places", "Work for a week", date(2030, 5, 1), how="Ring us")


async def posts_opportunity(s: Scene) -> Press:
    return by_carys(s, lambda uow, by: post_opportunity(uow, by, s.forum, PLACES, "k", s.now))


def of_opportunity(does: Callable[[SqlUnitOfWork, Person, Opportunity, Scene], Awaitable[object]]) -> Doing:
    """One that was passed on an hour ago."""

    async def doing(s: Scene) -> Press:
        async with s.hall.open() as uow:
            found = await post_opportunity(uow, await s.carys(uow), s.forum, PLACES, "k", s.now)
        s.hall.clock.advance(hours=1)
        return by_carys(s, lambda uow, by: does(uow, by, found, s))

    return doing


async def reports_opportunity(s: Scene) -> Press:
    press = await of_opportunity(lambda uow, by, one, s: report(uow, by, one.id, 3, s.now))(s)
    s.hall.clock.advance(days=70)
    return press


DOINGS: dict[Deed, Doing] = {
    Deed.AGENDA_PUBLISHED: publishes_agenda,
    Deed.OUTCOME_TOLD: tells_outcome,
    Deed.NOTES_SHARED: shares_notes,
    Deed.MINUTES_READ: reads_minutes,
    Deed.MINUTES_PUBLISHED: publishes_minutes,
    Deed.DIGEST_POSTED: posts_digest,
    Deed.PAGE_ON: puts_page(before=False),
    Deed.PAGE_CHANGED: puts_page(before=True),
    Deed.PAGE_OFF: puts_page(before=True, off=True),
    Deed.INTEREST_SETTLED: settles_interest,
    Deed.OPPORTUNITY_POSTED: posts_opportunity,
    Deed.OPPORTUNITY_CHANGED: of_opportunity(
        lambda uow, by, one, s: change_opportunity(uow, by, one.id, replace(PLACES, what="Two weeks"), s.now)
    ),
    Deed.OPPORTUNITY_CLOSED: of_opportunity(lambda uow, by, one, s: close_early(uow, by, one.id, s.now)),
    Deed.OPPORTUNITY_WITHDRAWN: of_opportunity(lambda uow, by, one, s: take_back(uow, by, one.id, "", s.now)),
    Deed.OPPORTUNITY_REPORTED: reports_opportunity,
}
