"""What is next for one person in a forum. It is decided here, by their roles, what they get to see of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from forum.action_days import is_overdue
from forum.actions import Action
from forum.attendance import Answer
from forum.days import day_of
from forum.forums import Forum, Membership
from forum.home import MeetingOfMine, TopicOfMine, Waiting
from forum.meetings import Meeting, MeetingState
from forum.openness import met_as_circle
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.agenda.topic_views import TopicNow, topic_now
from forum.use_cases.care.care_views import care_view

ROLL_WAITS = timedelta(days=60)
"""How long a missing roll is asked for: later nobody remembers."""
MINUTES_WAIT = timedelta(days=28)
"""How long unpublished minutes are asked for: sooner than any are deleted."""
TOPICS_FOR = timedelta(days=180)
"""How long somebody's topic stays on their home card once it no longer waits."""
TOPICS, ACTIONS = 3, 3
"""How many are shown; the word for them shows all."""


@dataclass(frozen=True)
class HomeTopic:
    """One's own topic, and the meeting that took it up. `is_over`: that has ended."""

    topic: TopicNow
    meeting: Meeting | None
    is_over: bool


@dataclass(frozen=True)
class HomeAction:
    """Something one promised; `due` is a calendar day in the forum's zone."""

    text: str
    due: date | None
    overdue: bool


@dataclass(frozen=True)
class ChairsWork:
    """What waits for a chair. `agenda_of` is the next meeting while its agenda is unpublished, and `brief_about` the
    last one while nothing about it has been begun for the board. `minutes_of`: its minutes are not published.
    `unsettled`: Microsoft's calendar has not confirmed that meeting.
    """

    unsettled: Meeting | None
    agenda_of: Meeting | None
    topics: int
    overdue: int
    board_answers: int
    brief_about: Meeting | None
    minutes_of: Meeting | None
    joiners: int


@dataclass(frozen=True)
class HomeView:
    """What is next for one person. `meeting` has been announced; `answer` is theirs, and can be given or changed while
    `is_asked`. `questions` are unanswered, and so is an open date poll if `dates`.

    `roll_of`: nobody has noted who came to it, and the reader may. `has_met`: there is a roll to take or to correct.
    `care` counts people whom the reader, as a
    facilitator, may want to look after. `more_topics` and `more_actions` are not shown.
    """

    forum: Forum
    part: Membership
    meeting: Meeting | None
    answer: Answer | None
    is_asked: bool
    questions: int
    dates: bool
    topics: Sequence[HomeTopic]
    more_topics: int
    actions: Sequence[HomeAction]
    more_actions: int
    roll_of: Meeting | None
    has_met: bool
    care: int
    chairs: ChairsWork | None


async def home_view(uow: UnitOfWork, forum: Forum, part: Membership, person: Person, now: datetime) -> HomeView:
    """For `person`, whose part in the forum is `part`."""
    meetings = await uow.home.meetings(forum.id, person.id, now - ROLL_WAITS)
    waiting = await uow.home.waiting(forum.id, person.id)
    topics = await uow.home.topics(forum.id, person.id, now - TOPICS_FOR)
    open_actions = await uow.actions.open_of(forum.id)
    own = [action for action in open_actions if action.owner_id == person.id]
    today = day_of(forum, now)
    ahead = next((one for one in meetings if _is_announced(one.meeting, now)), None)
    return HomeView(
        forum=forum,
        part=part,
        meeting=ahead.meeting if ahead else None,
        answer=ahead.answer if ahead else None,
        is_asked=ahead is not None and ahead.meeting.takes_answers_at(now),
        questions=waiting.questions,
        dates=waiting.dates,
        topics=[_topic(topic, now) for topic in topics[:TOPICS]],
        more_topics=max(0, len(topics) - TOPICS),
        actions=[HomeAction(action.text, action.due, is_overdue(action, today)) for action in own[:ACTIONS]],
        more_actions=max(0, len(own) - ACTIONS),
        roll_of=_roll_of(forum, part, meetings, now),
        has_met=any(_has_begun(one.meeting, now) for one in meetings),
        care=await _care(uow, forum, part, person, now),
        chairs=_chairs(forum, meetings, waiting, open_actions, now) if part.is_chair else None,
    )


async def ahead_of(
    uow: UnitOfWork, forum: Forum, person: Person, now: datetime
) -> tuple[Meeting | None, Answer | None]:
    """The next meeting that has been announced, and what somebody answered."""
    found = await uow.home.meetings(forum.id, person.id, now)
    ahead = next((one for one in found if _is_announced(one.meeting, now)), None)
    return (ahead.meeting, ahead.answer) if ahead else (None, None)


def _is_announced(meeting: Meeting, now: datetime) -> bool:
    return meeting.state is MeetingState.SCHEDULED and meeting.ends_at > now


def _topic(mine: TopicOfMine, now: datetime) -> HomeTopic:
    over = mine.meeting is not None and mine.meeting.ends_at <= now
    return HomeTopic(topic_now(mine.topic), mine.meeting, over)


def _last_over(meetings: Sequence[MeetingOfMine], now: datetime) -> MeetingOfMine | None:
    over = [
        one
        for one in meetings
        if one.meeting.state in (MeetingState.SCHEDULED, MeetingState.HELD) and _has_ended(one.meeting, now)
    ]
    return over[-1] if over else None


def _has_ended(meeting: Meeting, now: datetime) -> bool:
    return meeting.ended_at is not None or meeting.ends_at <= now


def _has_begun(meeting: Meeting, now: datetime) -> bool:
    return meeting.state in (MeetingState.SCHEDULED, MeetingState.HELD) and meeting.has_begun(now)


def _roll_of(forum: Forum, part: Membership, meetings: Sequence[MeetingOfMine], now: datetime) -> Meeting | None:
    """A listening circle takes no roll."""
    last = _last_over(meetings, now)
    if last is None or last.has_roll or not (part.is_chair or part.is_facilitator):
        return None
    return None if met_as_circle(forum, last.meeting) else last.meeting


def _wants_minutes(last: MeetingOfMine, now: datetime) -> bool:
    return not last.has_minutes and now < last.meeting.ends_at + MINUTES_WAIT


async def _care(uow: UnitOfWork, forum: Forum, part: Membership, person: Person, now: datetime) -> int:
    view = await care_view(uow, person, forum, now) if part.is_facilitator else None
    return sum(bool(one.waiting) for one in view.people) if view else 0


def _chairs(
    forum: Forum, meetings: Sequence[MeetingOfMine], waiting: Waiting, actions: Sequence[Action], now: datetime
) -> ChairsWork:
    today, last = day_of(forum, now), _last_over(meetings, now)
    ahead = next((one.meeting for one in meetings if _is_announced(one.meeting, now)), None)
    begun = waiting.brief_at
    unbriefed = last and forum.board_name and (begun is None or begun < last.meeting.starts_at)
    unsettled = (one.meeting for one in meetings if one.meeting.state is MeetingState.SCHEDULING)
    return ChairsWork(
        unsettled=next((meeting for meeting in unsettled if meeting.ends_at > now), None),
        agenda_of=ahead if ahead and ahead.agenda_published_at is None and ahead.starts_at > now else None,
        topics=waiting.topics,
        overdue=sum(is_overdue(action, today) for action in actions),
        board_answers=waiting.board_answers,
        brief_about=last.meeting if last and unbriefed else None,
        minutes_of=last.meeting if last and _wants_minutes(last, now) else None,
        joiners=waiting.joiners,
    )
