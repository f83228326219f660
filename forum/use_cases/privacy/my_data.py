"""What is stored about one person, for that person alone (UK GDPR, "Right of access")."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.attendance import Answer, Presence
from forum.contacts import Wish
from forum.forums import Forum, Membership
from forum.ids import MeetingId
from forum.meetings import Meeting
from forum.minutes import Minutes, MinutesAction
from forum.names import same_name
from forum.needs import Needs
from forum.people import Person
from forum.ports import UnitOfWork
from forum.public_pages import Interest
from forum.topic_news import TopicNews
from forum.use_cases.actions.action_history import HistoryLine, line_of
from forum.use_cases.privacy.legal_holds import Shown, holds_shown_to
from forum.use_cases.privacy.my_interests import my_interests
from forum.use_cases.privacy.my_opportunities import NO_OPPORTUNITIES, MyOpportunities, my_opportunities
from forum.use_cases.privacy.my_polls import MyPolls, my_polls
from forum.use_cases.privacy.my_ways import Way, my_ways
from forum.use_cases.privacy.my_young import my_young


@dataclass(frozen=True)
class MyMeetings:
    """`stopped`: meetings the person is not to be reminded of. `noted_answers`: the meeting, for whom, by whom, what.
    `from_outlook`: the meetings whose invitation they answered in Outlook.
    """

    answers: Sequence[tuple[Meeting, Answer]]
    from_outlook: frozenset[MeetingId]
    noted_answers: Sequence[tuple[Meeting, Person, Person, Answer]]
    visits: Sequence[tuple[Meeting, Needs]]
    stopped: Sequence[Meeting]
    attendance: Sequence[tuple[Meeting, Presence]]


@dataclass(frozen=True)
class MyTopics:
    """`signed`: the titles of those they signed, and the message each was made from. `news`: what became of each topic,
    by its title. `presented`: items that the chairs put down under the person's very name to open; only where others
    can read it. `answered_for_board`: titles with the answers of the board that the chairs noted under the person's
    very name. `supported` and `noted_for` (members without Teams): only the titles, because others wrote those topics.

    Unattributed topics are not here: nothing leads from them to anybody, not even the author.
    """

    signed: Sequence[tuple[str, str]]
    news: Sequence[tuple[str, TopicNews]]
    presented: Sequence[str]
    answered_for_board: Sequence[tuple[str, str]]
    comments: Sequence[tuple[Meeting, str]]
    points: Sequence[tuple[Meeting, str]]
    supported: Sequence[str]
    noted_for: Sequence[str] = ()


@dataclass(frozen=True)
class MyActions:
    """`owned` and `recorded`: what is to be done, and the message each was made from. `said`: what they said about
    actions, and which were given to them, the newest first. `minuted`: where any version of minutes names them.
    """

    owned: Sequence[tuple[str, str]]
    said: Sequence[tuple[str, HistoryLine]]
    recorded: Sequence[tuple[str, str]]
    minuted: Sequence[tuple[Minutes, MinutesAction]] = ()


@dataclass(frozen=True)
class MyData:
    """Everything that carries the person's name or id, except what facilitators confide to each other.

    `interests`: forums in which somebody with their address or number would like to take part, and has had no answer.
    `watched_until` (UTC): how long Microsoft tells us about changes in their calendar, None if it does not. `done` and
    `done_to`: how many entries of the audit trail name them as who did something, or to whom it was done.
    `young`: the members under 18 for whom they are the adult. `holds`: why nothing is deleted for now, of theirs
    or of a forum that has something of theirs.
    """

    person: Person
    parts: Sequence[tuple[Forum, Membership]]
    wishes: Sequence[tuple[Forum, Wish]]
    ways: Sequence[Way]
    interests: Sequence[tuple[Forum, Interest]]
    watched_until: datetime | None
    meetings: MyMeetings
    polls: MyPolls
    topics: MyTopics
    actions: MyActions
    opportunities: MyOpportunities = NO_OPPORTUNITIES
    done: int = 0
    done_to: int = 0
    holds: Sequence[Shown] = ()
    young: Sequence[tuple[Forum, Person]] = ()


async def my_data(uow: UnitOfWork, person: Person, now: datetime) -> MyData:
    """Only ever shown to `person`."""
    watch = await uow.outlook.watch_of(person.id)
    trail = await uow.audit.naming(person.id)
    return MyData(
        person=person,
        parts=await _parts(uow, person),
        wishes=await _wishes(uow, person),
        ways=await my_ways(uow, person, now),
        interests=await my_interests(uow, person),
        watched_until=watch.expires_at if watch else None,
        meetings=await _meetings(uow, person),
        polls=await my_polls(uow, person),
        topics=await _topics(uow, person),
        actions=await _actions(uow, person),
        opportunities=await my_opportunities(uow, person),
        done=sum(one.by_id == person.id for one in trail),
        done_to=sum(one.about_id == person.id and one.by_id != person.id for one in trail),
        holds=await holds_shown_to(uow, person.id),
        young=await my_young(uow, person),
    )


async def _meetings(uow: UnitOfWork, person: Person) -> MyMeetings:
    rsvps = await uow.attendance.rsvps_of(person.id)
    answers = {rsvp.meeting_id: rsvp.answer for rsvp in rsvps}
    presences = {noted.meeting_id: noted.presence for noted in await uow.attendance.noted_of(person.id)}
    return MyMeetings(
        answers=[(meeting, answers[meeting.id]) for meeting in await uow.meetings.many(answers)],
        from_outlook=frozenset(rsvp.meeting_id for rsvp in rsvps if rsvp.from_outlook),
        noted_answers=await _noted_answers(uow, person),
        visits=await _visits(uow, person),
        stopped=await uow.meetings.many(await uow.attendance.stopped_by(person.id)),
        attendance=[(meeting, presences[meeting.id]) for meeting in await uow.meetings.many(presences)],
    )


async def _topics(uow: UnitOfWork, person: Person) -> MyTopics:
    signed = await uow.agenda.by_author(person.id)
    titles = {topic.id: topic.title for topic in signed}
    return MyTopics(
        signed=[(topic.title, topic.link) for topic in signed],
        news=[(titles[news.suggestion_id], news) for news in await uow.news.of(titles)],
        presented=await _presented(uow, person),
        answered_for_board=await _answered_for_board(uow, person),
        comments=await _comments(uow, person),
        points=await _points(uow, person),
        supported=[topic.title for topic in await uow.agenda.supported_by(person.id)],
        noted_for=[topic.title for topic in await uow.agenda.noted_by(person.id)],
    )


async def _actions(uow: UnitOfWork, person: Person) -> MyActions:
    events = await uow.actions.events_about(person.id)
    recorded = await uow.actions.recorded_by(person.id)
    return MyActions(
        owned=[(action.text, action.link) for action in await uow.actions.owned_by(person.id)],
        said=[(action.text, line_of(event, event.at.date())) for action, event in events],
        recorded=[(action.text, action.link) for action in recorded if action.owner_id != person.id],
        minuted=await uow.minutes.naming(person.id),
    )


async def _parts(uow: UnitOfWork, person: Person) -> list[tuple[Forum, Membership]]:
    forums = await uow.forums.of_person(person.id)
    parts = [(forum, await uow.forums.membership(forum.id, person.id)) for forum in forums]
    return [(forum, part) for forum, part in parts if part is not None]


async def _presented(uow: UnitOfWork, person: Person) -> list[str]:
    forums = await uow.forums.of_person(person.id)
    items = await uow.agenda.presented_in(forum.id for forum in forums)
    return [item.title for item in items if same_name(item.presenter, person.name)]


async def _wishes(uow: UnitOfWork, person: Person) -> list[tuple[Forum, Wish]]:
    found = [(await uow.forums.get(wish.forum_id), wish) for wish in await uow.contacts.wishes_of(person.id)]
    return [(forum, wish) for forum, wish in found if forum is not None and (wish.dont_ask or wish.way)]


async def _answered_for_board(uow: UnitOfWork, person: Person) -> list[tuple[str, str]]:
    forums = await uow.forums.of_person(person.id)
    answers = await uow.board.answers_of(forum.id for forum in forums)
    return [(point.title, point.answer) for point in answers if same_name(point.answered_by, person.name)]


async def _comments(uow: UnitOfWork, person: Person) -> list[tuple[Meeting, str]]:
    comments = await uow.published.comments_by(person.id)
    meetings = {meeting.id: meeting for meeting in await uow.meetings.many({one.meeting_id for one in comments})}
    return [(meetings[one.meeting_id], one.words) for one in comments]


async def _points(uow: UnitOfWork, person: Person) -> list[tuple[Meeting, str]]:
    points = await uow.points.noted_by(person.id)
    meetings = {meeting.id: meeting for meeting in await uow.meetings.many({one.meeting_id for one in points})}
    return [(meetings[one.meeting_id], one.words) for one in points]


async def _visits(uow: UnitOfWork, person: Person) -> list[tuple[Meeting, Needs]]:
    visits = {visit.meeting_id: visit for visit in await uow.needs.of_person(person.id)}
    return [(meeting, visits[meeting.id]) for meeting in await uow.meetings.many(visits)]


async def _noted_answers(uow: UnitOfWork, person: Person) -> list[tuple[Meeting, Person, Person, Answer]]:
    notes = await uow.attendance.answer_notes(person.id)
    meetings = {meeting.id: meeting for meeting in await uow.meetings.many({note.meeting_id for note in notes})}
    ids = {note.person_id for note in notes} | {note.noted_by for note in notes}
    people = {found.id: found for found in await uow.people.many(ids)}
    return [(meetings[note.meeting_id], people[note.person_id], people[note.noted_by], note.answer) for note in notes]
