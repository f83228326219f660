"""Trends for chairs and facilitators. Small numbers of people are withheld (docs/trends.md)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from forum.agenda import Suggestion
from forum.attendance import COMING, Attendance, heads, still_on_roll
from forum.board import WhyNot
from forum.contacts import Contact, Reason
from forum.days import day_of
from forum.forums import Forum
from forum.ids import PersonId
from forum.meetings import Meeting
from forum.openness import is_circle, met_as_circle, was_confided
from forum.opportunities import taken_up_in_all
from forum.people import Person
from forum.ports import UnitOfWork
from forum.small_numbers import Tellable, are_many, tellable
from forum.topic_news import TopicNews
from forum.trends import (
    CLOSED,
    NOTHING_PASSED_ON,
    TAKEN_UP,
    Age,
    ForumNumbers,
    OpportunityNumbers,
    TopicNumbers,
    TrendSitting,
    age_of,
    first_stated,
    last_quarters_end,
    median_days,
)
from forum.use_cases.people.note_readers import notes_in
from forum.use_cases.people.roles import require_organiser

SITTINGS = 6
YEAR = timedelta(days=365)


@dataclass(frozen=True)
class TrendsView:
    """`sittings` oldest first. `reasons` None: in a listening circle only facilitators see them.

    `until` is the day before which reasons count, over a year.
    """

    forum: Forum
    sittings: Sequence[TrendSitting]
    topics: TopicNumbers
    actions: Mapping[Age, int]
    reasons: Tellable[Reason] | None
    until: date
    opportunities: OpportunityNumbers = NOTHING_PASSED_ON


async def trends_view(uow: UnitOfWork, by: Person, forum: Forum, now: datetime) -> TrendsView:
    """For a chair or a facilitator. Raises OnlyAChair, Gone."""
    await require_organiser(uow, forum, by)
    numbers = await _numbers(uow, forum, now)
    until = last_quarters_end(day_of(forum, now))
    return TrendsView(
        forum=forum,
        sittings=await _sittings(uow, forum, now),
        topics=numbers.topics,
        actions=numbers.actions,
        reasons=await reasons_told(uow, forum, until, now),
        until=until,
        opportunities=numbers.opportunities,
    )


async def numbers_for_board(uow: UnitOfWork, forum: Forum, now: datetime) -> ForumNumbers | None:
    """The same numbers of topics, actions and opportunities, at `now` (UTC).

    None if they would count what was a listening circle's within the year: those numbers go nowhere.
    """
    return None if was_confided(forum, now - YEAR) else await _numbers(uow, forum, now)


async def _numbers(uow: UnitOfWork, forum: Forum, now: datetime) -> ForumNumbers:
    ages = Counter(age_of(action.recorded_at, now) for action in await uow.actions.open_of(forum.id))
    topics, opportunities = await _topics(uow, forum, now), await _opportunities(uow, forum, now)
    return ForumNumbers(topics, {age: ages[age] for age in Age}, opportunities)


async def _opportunities(uow: UnitOfWork, forum: Forum, now: datetime) -> OpportunityNumbers:
    """How many took one up is a number of people, so it is withheld like every other."""
    found = await uow.opportunities.posted_since(forum.id, now - YEAR)
    is_told = any(one.taken_up is not None for one in found)
    return OpportunityNumbers(len(found), taken_up_in_all(found), is_told)


async def _sittings(uow: UnitOfWork, forum: Forum, now: datetime) -> list[TrendSitting]:
    meetings = still_on_roll(await uow.history.begun(forum.id, now, SITTINGS), now)
    ids = [meeting.id for meeting in meetings]
    answers = await uow.history.answers(ids)
    noted = await uow.history.noted(ids)
    answered = Counter(rsvp.meeting_id for rsvp in answers)
    yes = Counter(rsvp.meeting_id for rsvp in answers if rsvp.answer in COMING)
    return [
        TrendSitting(met.starts.date(), said_yes=_enough(yes[met.id] + met.erased_yes))
        if met_as_circle(forum, met)
        else _sitting(met, noted, answered[met.id] + met.erased_answers)
        for met in reversed(meetings)
    ]


def _sitting(meeting: Meeting, noted: Sequence[Attendance], answered: int) -> TrendSitting:
    """Plain head counts: a chair takes the roll by name, and the channel saw how many had answered."""
    in_person, online = heads(meeting, [row for row in noted if row.meeting_id == meeting.id])
    if not in_person and not online:
        return TrendSitting(meeting.starts.date(), answered=answered)
    return TrendSitting(meeting.starts.date(), in_person, online, answered)


def _enough(count: int) -> int | None:
    return count if are_many(count) else None


async def _topics(uow: UnitOfWork, forum: Forum, now: datetime) -> TopicNumbers:
    topics = [topic for topic in await uow.history.topics(forum.id) if topic.created_at > now - YEAR]
    news: dict[str, list[TopicNews]] = {topic.id: [] for topic in topics}
    for one in await uow.news.of(topic.id for topic in topics):
        news[one.suggestion_id].append(one)
    return TopicNumbers(
        raised=len(topics),
        taken_up=sum(any(one.outcome in TAKEN_UP for one in news[topic.id]) for topic in topics),
        closed=sum(topic.outcome in CLOSED for topic in topics),
        days=median_days([wait for topic in topics if (wait := _wait(topic, news[topic.id])) is not None]),
    )


def _wait(topic: Suggestion, news: Sequence[TopicNews]) -> int | None:
    stated = first_stated(news)
    return max((stated.date() - topic.created_at.date()).days, 0) if stated else None


async def reasons_told(uow: UnitOfWork, forum: Forum, until: date, now: datetime) -> Tellable[Reason] | None:
    """Why people could not come in the year before `until`: counted once, and the same for anybody who looks later.

    If they were counted again, changing or deleting a note meanwhile would move a number by one and reveal whose it is.
    None in a listening circle, and what was noted in one is not counted later.
    """
    if is_circle(forum):
        return None
    told = await uow.contacts.reasons_told(forum.id, until)
    if told is None:
        await uow.contacts.keep_reasons_told(forum.id, await _counted(uow, forum, until, now))
        told = await uow.contacts.reasons_told(forum.id, until)
    return Tellable(dict(told.parts), told.whole) if told else None


async def _counted(uow: UnitOfWork, forum: Forum, until: date, now: datetime) -> WhyNot:
    """Each person counts once, with the newest reason they gave. Preferring not to say is not a reason."""
    newest: dict[PersonId, Reason] = {}
    for contact in await _openly_noted(uow, forum, now):
        day = day_of(forum, contact.updated_at) if contact.updated_at else until
        if contact.reason and contact.person_id not in newest and until - YEAR <= day < until:
            newest[contact.person_id] = contact.reason
    told = tellable(Counter(reason for reason in newest.values() if reason is not Reason.NOT_SAID))
    return WhyNot(tuple(told.parts.items()), told.whole, until)


async def _openly_noted(uow: UnitOfWork, forum: Forum, now: datetime) -> list[Contact]:
    """Without those about a circle's meeting, and those from the time before the circle was opened up."""
    contacts = await notes_in(uow, forum, now)
    meetings = await uow.meetings.many({contact.meeting_id for contact in contacts})
    openly = {meeting.id for meeting in meetings if not met_as_circle(forum, meeting)}
    return [
        contact
        for contact in contacts
        if contact.meeting_id in openly and contact.updated_at and not was_confided(forum, contact.updated_at)
    ]
