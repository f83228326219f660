"""The bot was down and starts at three in the morning: whatever is due, nobody gets a message before ten."""

from datetime import UTC, date, datetime, timedelta

import pytest

from forum.agenda import Attribution, Outcome, Suggestion
from forum.comment_times import DAY_BEFORE
from forum.correspondents import Consent, Correspondent
from forum.date_polls import Names
from forum.forums import Forum
from forum.ids import ActionId, CommentId, PersonId, PointId, SuggestionId
from forum.jobs import (
    AskForWord,
    AskOutcomes,
    AskTakenUp,
    CloseAgenda,
    CloseDates,
    CloseOpportunity,
    ClosePoll,
    CollectComments,
    CollectNeeds,
    FollowUp,
    Forget,
    ForgetAnswerNotes,
    ForgetComments,
    ForgetContacts,
    ForgetInterest,
    ForgetNeeds,
    ForgetOpportunityCounts,
    Job,
    MailOpportunity,
    OfferCare,
    OfferLink,
    OfferRoll,
    PostDigest,
    ProposeNext,
    RemindDates,
    RemindOwner,
    RemindUnanswered,
    SayRestored,
    ShowOverdue,
    TakeNamesOff,
    Tell,
    TellOverdue,
)
from forum.keys import key_from
from forum.meetings import Meeting, Mode
from forum.needs import Along, Need, Needs
from forum.people import Person, person_id
from forum.points import Point
from forum.published import AgendaComment
from forum.use_cases.actions.carry_actions import TOO_OFTEN, carry_actions
from forum.use_cases.actions.commitments import Promise
from forum.use_cases.actions.record_action import record_action
from forum.use_cases.dates.ask_dates import DatesForm, ask_dates
from forum.use_cases.due import DUE
from forum.use_cases.lifecycle.publish_agenda import publish_agenda
from forum.use_cases.opportunities.post_opportunity import OpportunityForm, post_opportunity
from tests.cast import CARYS, GRACE, MIRIAM
from tests.hall import Hall

ACTION = ActionId(key_from("action", "k"))
TELLS_NOBODY = {
    TakeNamesOff,
    CloseOpportunity,
    ClosePoll,
    Forget,
    ForgetAnswerNotes,
    ForgetComments,
    ForgetContacts,
    ForgetInterest,
    ForgetNeeds,
    ForgetOpportunityCounts,
    OfferLink,
    PostDigest,
    ShowOverdue,
}
"""What they do is seen in a channel, by people who look there, or not at all. Of a card that could not be drawn without
names the chairs hear by day (tests/stories/forums/test_forum_becomes_circle.py).
"""
DAYS: dict[type[Job], date] = {
    AskForWord: date(2030, 4, 5),
    AskOutcomes: date(2030, 4, 16),
    AskTakenUp: date(2030, 4, 19),
    CloseAgenda: date(2030, 3, 30),
    CloseDates: date(2030, 3, 21),
    CollectComments: date(2030, 4, 8),
    CollectNeeds: date(2030, 4, 2),
    FollowUp: date(2030, 4, 10),
    MailOpportunity: date(2030, 3, 19),
    OfferCare: date(2030, 4, 10),
    OfferRoll: date(2030, 4, 10),
    ProposeNext: date(2030, 4, 10),
    RemindDates: date(2030, 3, 18),
    RemindOwner: date(2030, 4, 12),
    RemindUnanswered: date(2030, 4, 7),
    SayRestored: date(2030, 3, 19),
    TellOverdue: date(2030, 4, 13),
}


def topic(forum: Forum, meeting: Meeting | None, title: str) -> Suggestion:
    outcome = Outcome.ACCEPTED if meeting else Outcome.OPEN
    return Suggestion(
        id=SuggestionId(key_from(title)),
        forum_id=forum.id,
        title=title,
        why="",
        attribution=Attribution.NAMED,
        author_id=person_id(GRACE),
        code_hash=None,
        created_at=datetime(2030, 3, 4, tzinfo=UTC),
        outcome=outcome,
        meeting_id=meeting.id if meeting else None,
        proposed=outcome if meeting else None,
    )


async def busy_forum(hall: Hall) -> dict[type[Job], Job]:
    """A forum in which every kind of job has something to say. Returns one job of each kind."""
    forum = await hall.set_up(facilitators=frozenset[str]())
    meeting, now = await hall.meet(forum), hall.clock.now()
    miriams = person_id(MIRIAM)
    async with hall.open() as uow:
        carys = await hall.person(uow, CARYS)
        promise = Promise("bread", miriams, due=date(2030, 4, 12), promised=date(2030, 4, 5))
        action = await record_action(uow, carys, forum, promise, "k", now)
        lighting = topic(forum, meeting, "Street lighting")
        await uow.agenda.add(lighting)
        await uow.needs.keep(Needs(meeting.id, miriams, (Need.BSL,), "", "", "", Along.NOBODY, "", now))
        named = Attribution.NAMED
        await uow.published.add_comment(AgendaComment(CommentId("c"), meeting.id, None, "Early", named, miriams, now))
        await uow.points.add(Point(PointId("p"), meeting.id, 1, None, "Dark lanes", miriams, now))
        starts = tuple(datetime.fromisoformat(f"2030-04-{day}T18:00") for day in (16, 23))
        form = DatesForm(starts, 90, Mode.ONLINE, date(2030, 3, 20), names=Names.CHAIRS)
        poll = await ask_dates(uow, carys, forum, form, "k", now)
        grant = OpportunityForm("A grant", "For small halls.", date(2030, 4, 12), how="Ring the council.")
        offered = await post_opportunity(uow, carys, forum, grant, "k", now)
        fatima = Person(PersonId(key_from("fatima")), forum.tenant_id, "Fatima Noor")
        await uow.correspondents.add_person(fatima)
        way = Correspondent(forum.id, fatima.id, carys.id, now, "f@mosque.example", consent=Consent.YES)
        await uow.correspondents.add(way)
    jobs = (
        *(RemindOwner(action.id), AskForWord(action.id), TellOverdue(action.id)),
        *(CloseDates(poll.id), RemindDates(poll.id)),
        *(RemindUnanswered(meeting.id, 2), CloseAgenda(meeting.id), CollectComments(meeting.id, DAY_BEFORE)),
        *(CollectNeeds(meeting.id), OfferRoll(meeting.id), FollowUp(meeting.id), OfferCare(meeting.id)),
        *(ProposeNext(forum.id, meeting.id), AskOutcomes(meeting.id)),
        *(MailOpportunity(offered.id), AskTakenUp(offered.id, 1)),
        SayRestored(forum.id, "20300317T0130Z", "20300319T0210Z"),
    )
    return {type(job): job for job in jobs}


async def due(hall: Hall, job: Job) -> dict[Tell, datetime]:
    """Does the job as often as it is due now. Returns what is to be said, and when."""
    before = await hall.waiting(Tell)
    async with hall.open() as uow:
        await DUE[type(job)](uow, job, hall.clock.now())
    return {tell: at for tell, at in (await hall.waiting(Tell)).items() if tell not in before or before[tell] != at}


def test_each_kind_of_job_is_known_to_write_to_somebody_or_not() -> None:
    assert DUE.keys() == DAYS.keys() | TELLS_NOBODY and not DAYS.keys() & TELLS_NOBODY


@pytest.mark.parametrize("kind", DAYS, ids=lambda kind: kind.__name__)
async def test_nobody_is_written_to_at_three_in_the_morning(hall: Hall, kind: type[Job]) -> None:
    job = (await busy_forum(hall))[kind]
    day = datetime.combine(DAYS[kind], datetime.min.time(), UTC)
    summer = day.date() >= date(2030, 3, 31)
    ten = day + timedelta(hours=9 if summer else 10)
    hall.clock.move_to(ten - timedelta(hours=7))
    told = await due(hall, job)
    assert all(at >= ten for at in told.values())
    again = (await hall.waiting(kind)).get(job)
    hall.clock.move_to(ten)
    if not told:
        assert again == ten
        told = await due(hall, job)
    assert told and min(told.values()) == ten


async def test_a_chair_who_publishes_at_night_wakes_nobody(hall: Hall) -> None:
    forum = await hall.set_up()
    days = [date(2030, month, 9) for month in range(4, 4 + TOO_OFTEN)]
    meetings = [await hall.meet(forum, day=day) for day in days]
    async with hall.open() as uow:
        carys = await hall.person(uow, CARYS)
        await record_action(uow, carys, forum, Promise("bread", person_id(MIRIAM)), "k", hall.clock.now())
        for meeting in meetings[1:]:
            await carry_actions(uow, forum, meeting, hall.clock.now())
        lighting = topic(forum, meetings[0], "Street lighting")
        lighting.outcome = Outcome.OPEN
        await uow.agenda.add(lighting)
    before = await hall.waiting(Tell)
    hall.clock.move_to(datetime(2030, 4, 1, 22, tzinfo=UTC))
    async with hall.open() as uow:
        await publish_agenda(uow, await hall.person(uow, CARYS), forum, meetings[0].id, hall.clock.now())
    told = {tell.about.split(":")[0]: at for tell, at in (await hall.waiting(Tell)).items() if tell not in before}
    assert told == dict.fromkeys(("carried", "outcome"), datetime(2030, 4, 2, 9, tzinfo=UTC))
