"""What is stored about one person, for that person alone (UK GDPR, "Right of access")."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.attendance import Answer, Presence
from forum.contacts import Wish
from forum.date_polls import DateAnswer, DatePoll
from forum.forums import Forum, Membership
from forum.ids import MeetingId
from forum.meetings import Meeting
from forum.names import same_name
from forum.needs import Needs
from forum.people import Person
from forum.polls import Ballot, Poll
from forum.ports import UnitOfWork
from forum.topic_news import TopicNews
from forum.use_cases.actions.action_history import HistoryLine, line_of


@dataclass(frozen=True)
class MyData:
    """Everything that carries the person's name or id, except what facilitators confide to each other.

    `stopped`: meetings the person is not to be reminded of. `noted_answers`: the meeting, for whom, by whom, what.
    `date_answers`: those still kept under the name; `dates_stopped`: date polls the person is not reminded of.
    `dropped`: unattributed polls that the person has answered; nobody knows how. `from_outlook`: the meetings whose
    invitation they answered in Outlook; `watched_until` (UTC): how long Microsoft tells us about changes in their
    calendar, None if it does not. `said`: what they said about actions, and which were given to them, the newest first.
    `topics`: the titles of those they signed, and the message each was made from; `owned` and `recorded`: the same of
    actions. `news`: what became of each topic, by its title. `supported`: only the titles, because others wrote those
    topics. `presented`: items that the chairs put down under the person's very name to open; only where others can read
    it. `answered_for_board`: titles with the answers of the board that the chairs noted under the person's very name.
    Unattributed topics are not here: nothing leads from them to anybody, not even the author.
    """

    person: Person
    parts: Sequence[tuple[Forum, Membership]]
    answers: Sequence[tuple[Meeting, Answer]]
    attendance: Sequence[tuple[Meeting, Presence]]
    topics: Sequence[tuple[str, str]]
    supported: Sequence[str]
    owned: Sequence[tuple[str, str]]
    recorded: Sequence[tuple[str, str]]
    visits: Sequence[tuple[Meeting, Needs]] = ()
    stopped: Sequence[Meeting] = ()
    noted_answers: Sequence[tuple[Meeting, Person, Person, Answer]] = ()
    ballots: Sequence[tuple[Poll, Ballot]] = ()
    dropped: Sequence[Poll] = ()
    asked: Sequence[Poll] = ()
    date_answers: Sequence[tuple[DatePoll, DateAnswer]] = ()
    dates_asked: Sequence[DatePoll] = ()
    dates_stopped: Sequence[DatePoll] = ()
    presented: Sequence[str] = ()
    answered_for_board: Sequence[tuple[str, str]] = ()
    comments: Sequence[tuple[Meeting, str]] = ()
    from_outlook: frozenset[MeetingId] = frozenset()
    watched_until: datetime | None = None
    news: Sequence[tuple[str, TopicNews]] = ()
    said: Sequence[tuple[str, HistoryLine]] = ()
    points: Sequence[tuple[Meeting, str]] = ()
    wishes: Sequence[tuple[Forum, Wish]] = ()


async def my_data(uow: UnitOfWork, person: Person) -> MyData:
    """Only ever shown to `person`."""
    rsvps = await uow.attendance.rsvps_of(person.id)
    answers = {rsvp.meeting_id: rsvp.answer for rsvp in rsvps}
    watch = await uow.outlook.watch_of(person.id)
    presences = {noted.meeting_id: noted.presence for noted in await uow.attendance.noted_of(person.id)}
    return MyData(
        person=person,
        parts=await _parts(uow, person),
        answers=[(meeting, answers[meeting.id]) for meeting in await uow.meetings.many(answers)],
        from_outlook=frozenset(rsvp.meeting_id for rsvp in rsvps if rsvp.from_outlook),
        watched_until=watch.expires_at if watch else None,
        attendance=[(meeting, presences[meeting.id]) for meeting in await uow.meetings.many(presences)],
        topics=[(topic.title, topic.link) for topic in await uow.agenda.by_author(person.id)],
        supported=[topic.title for topic in await uow.agenda.supported_by(person.id)],
        owned=[(action.text, action.link) for action in await uow.actions.owned_by(person.id)],
        visits=await _visits(uow, person),
        stopped=await uow.meetings.many(await uow.attendance.stopped_by(person.id)),
        noted_answers=await _noted_answers(uow, person),
        ballots=await uow.polls.ballots_of(person.id),
        dropped=await uow.polls.dropped_of(person.id),
        asked=await uow.polls.asked_by(person.id),
        date_answers=await uow.date_polls.answers_of(person.id),
        dates_asked=await uow.date_polls.asked_by(person.id),
        dates_stopped=await uow.date_polls.stopped_by(person.id),
        presented=await _presented(uow, person),
        answered_for_board=await _answered_for_board(uow, person),
        news=await _news(uow, person),
        said=[
            (action.text, line_of(event, event.at.date()))
            for action, event in await uow.actions.events_about(person.id)
        ],
        comments=await _comments(uow, person),
        points=await _points(uow, person),
        wishes=await _wishes(uow, person),
        recorded=[
            (action.text, action.link)
            for action in await uow.actions.recorded_by(person.id)
            if action.owner_id != person.id
        ],
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


async def _news(uow: UnitOfWork, person: Person) -> list[tuple[str, TopicNews]]:
    titles = {topic.id: topic.title for topic in await uow.agenda.by_author(person.id)}
    return [(titles[news.suggestion_id], news) for news in await uow.news.of(titles)]


async def _visits(uow: UnitOfWork, person: Person) -> list[tuple[Meeting, Needs]]:
    visits = {visit.meeting_id: visit for visit in await uow.needs.of_person(person.id)}
    return [(meeting, visits[meeting.id]) for meeting in await uow.meetings.many(visits)]


async def _noted_answers(uow: UnitOfWork, person: Person) -> list[tuple[Meeting, Person, Person, Answer]]:
    notes = await uow.attendance.answer_notes(person.id)
    meetings = {meeting.id: meeting for meeting in await uow.meetings.many({note.meeting_id for note in notes})}
    ids = {note.person_id for note in notes} | {note.noted_by for note in notes}
    people = {found.id: found for found in await uow.people.many(ids)}
    return [(meetings[note.meeting_id], people[note.person_id], people[note.noted_by], note.answer) for note in notes]
