"""The home card's questions to the database: one statement for each, across several subjects' tables."""

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import String, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.agenda import Outcome, Suggestion
from forum.board import BriefState
from forum.drafts import DraftState
from forum.forums import Admission
from forum.home import MeetingOfMine, TopicOfMine, Waiting
from forum.ids import ForumId, PersonId
from forum.meetings import Meeting, MeetingState, Mode
from storage.tables import (
    admissions,
    attendances,
    board_briefs,
    board_points,
    date_answers,
    date_polls,
    meetings,
    minutes,
    poll_ballots,
    poll_voters,
    polls,
    rsvps,
    suggestions,
)
from storage.tables.base import ROUGHLY

_FORUM, _PERSON = bindparam("forum", type_=String), bindparam("person", type_=String)
# Built once: building a statement costs more than running it.
_MEETINGS = (
    select(
        Meeting,
        rsvps.c.answer,
        select(attendances.c.meeting_id)
        .where(
            attendances.c.meeting_id == meetings.c.id,
            # What Teams reports says nothing about a hall.
            attendances.c.from_report.is_(False) | (meetings.c.mode == Mode.ONLINE),
        )
        .exists(),
        select(minutes.c.id).where(minutes.c.meeting_id == meetings.c.id, minutes.c.state == DraftState.MADE).exists(),
    )
    .outerjoin(rsvps, (rsvps.c.meeting_id == meetings.c.id) & (rsvps.c.person_id == _PERSON))
    .where(
        meetings.c.forum_id == _FORUM,
        meetings.c.state != MeetingState.CANCELLED,
        meetings.c.starts > bindparam("since"),
    )
    .order_by(meetings.c.starts)
)
_TOPICS = (
    select(Suggestion, Meeting)
    .outerjoin(meetings, meetings.c.id == suggestions.c.meeting_id)
    .where(
        suggestions.c.author_id == _PERSON,
        suggestions.c.forum_id == _FORUM,
        suggestions.c.outcome != Outcome.WITHDRAWN,
        (suggestions.c.created_at > bindparam("since", type_=suggestions.c.created_at.type))
        | suggestions.c.outcome.in_([Outcome.OPEN, Outcome.PARKED]),
    )
    .order_by(suggestions.c.created_at.desc(), suggestions.c.id)
)
_OPEN_POLLS = select(func.count()).where(
    polls.c.forum_id == _FORUM,
    polls.c.closed_at.is_(None),
    ~select(poll_ballots.c.poll_id)
    .where(poll_ballots.c.poll_id == polls.c.id, poll_ballots.c.person_id == _PERSON)
    .exists(),
    ~select(poll_voters.c.poll_id)
    .where(poll_voters.c.poll_id == polls.c.id, poll_voters.c.person_id == _PERSON)
    .exists(),
)
_OPEN_DATES = select(func.count()).where(
    date_polls.c.forum_id == _FORUM,
    date_polls.c.closed_at.is_(None),
    ~select(date_answers.c.poll_id)
    .where(date_answers.c.poll_id == date_polls.c.id, date_answers.c.person_id == _PERSON)
    .exists(),
)
_OPEN_TOPICS = select(func.count()).where(suggestions.c.forum_id == _FORUM, suggestions.c.outcome == Outcome.OPEN)
_BOARD_OWES = (
    select(func.count())
    .select_from(board_points.join(board_briefs, board_briefs.c.id == board_points.c.brief_id))
    .where(board_briefs.c.forum_id == _FORUM, board_briefs.c.state == BriefState.MADE, board_points.c.answer == "")
)
_JOINERS = select(func.count()).where(admissions.c.forum_id == _FORUM, admissions.c.state == Admission.ASKED)
_NEWEST_BRIEF = select(func.max(board_briefs.c.created_at)).where(board_briefs.c.forum_id == _FORUM)
_WAITING = select(
    *(one.scalar_subquery() for one in (_OPEN_POLLS, _OPEN_DATES, _OPEN_TOPICS, _BOARD_OWES, _JOINERS, _NEWEST_BRIEF))
)
_Row = tuple[int, int, int, int, int, datetime | None]


class SqlHome:
    """Implements forum.stores.Home."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def meetings(self, forum_id: ForumId, person_id: PersonId, since: datetime) -> Sequence[MeetingOfMine]:
        """The earliest first."""
        wanted = {"forum": forum_id, "person": person_id, "since": (since - ROUGHLY).replace(tzinfo=None)}
        found = await self._session.execute(_MEETINGS, wanted)
        return [MeetingOfMine(meeting, answer, bool(noted), bool(done)) for meeting, answer, noted, done in found]

    async def topics(self, forum_id: ForumId, person_id: PersonId, since: datetime) -> Sequence[TopicOfMine]:
        """Newest first."""
        found = await self._session.execute(_TOPICS, {"forum": forum_id, "person": person_id, "since": since})
        return [TopicOfMine(topic, meeting) for topic, meeting in found]

    async def waiting(self, forum_id: ForumId, person_id: PersonId) -> Waiting:
        """All of it in one statement."""
        row = (await self._session.execute(_WAITING, {"forum": forum_id, "person": person_id})).one()
        questions, dates, topics, board_answers, joiners, brief_at = cast("_Row", tuple(row))
        return Waiting(questions, bool(dates), topics, board_answers, joiners, brief_at)
