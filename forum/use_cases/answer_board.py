"""Note what the board says to each point; the channel and the authors hear it. No agenda goes out past its silence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from forum.agenda import Outcome
from forum.board import BoardBrief, BoardPoint, BriefId, BriefState
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.jobs import Show
from forum.keys import about
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.correct_answer import correct_answer, means_the_same
from forum.use_cases.edit_brief import brief_to_edit
from forum.use_cases.promises import today_in
from forum.use_cases.roles import require_chair
from forum.use_cases.tell_outcome import REASON_LIMIT as TOLD_LIMIT
from forum.use_cases.tell_outcome import tell_outcome

ANSWER_LIMIT = 1500
WHO_LIMIT = 100
WAIVED_LIMIT = 300
MOST_BRIEFS = 12


@dataclass(frozen=True)
class AnswerForm:
    """What a chair notes of one point: an answer with who gave it and when, or why it goes on without one.

    `tells`: where another answer stood there before, whoever asked hears this one too. False: a slip was mended.
    """

    answer: str
    answered_by: str
    answered_on: date | None
    waived: str = ""
    tells: bool = True


def board_post(brief: BoardBrief) -> Show:
    """The job that brings the card with the board's answers up to date."""
    return Show(brief.forum_id, about("board", brief.id))


async def newest_made(uow: UnitOfWork, forum: Forum) -> BoardBrief | None:
    """The brief that the board has before it: the oldest with an open point, else the newest that went out."""
    waiting = await uow.board.open_points(forum.id)
    if waiting:
        return waiting[0][0]
    newest = await uow.board.newest_of(forum.id, MOST_BRIEFS)
    return next((brief for brief in newest if brief.state is BriefState.MADE), None)


async def note_answer(
    uow: UnitOfWork, by: Person, brief_id: BriefId, place: int, form: AnswerForm, drawn: str, now: datetime
) -> BoardPoint:
    """Keeps the answer, or the reason to go on without one. `drawn` is the answer that the form showed.

    An answer that is there can be put right, but not taken away. Raises Gone, OnlyAChair, Invalid (nothing written, a
    day to come, no next meeting, or noted by another meanwhile).
    """
    brief, forum = await brief_to_edit(uow, by, brief_id)
    point = next((each for each in await uow.board.points(brief.id) if each.place == place), None)
    if point is None or brief.state is not BriefState.MADE:
        raise Gone
    answer = form.answer.strip()[:ANSWER_LIMIT]
    if answer and point.answer not in (drawn, answer):
        raise Invalid("board-answered-meanwhile")
    if not answer and point.is_answered:
        raise Invalid("board-answer-stays")
    if not answer:
        await _waive(uow, forum, point, form.waived.strip()[:WAIVED_LIMIT], now)
        return point
    today = today_in(forum, now)
    if form.answered_on and form.answered_on > today:
        raise Invalid("board-answer-to-come")
    before = point.answer
    point.answer, point.answered_on = answer, form.answered_on or today
    point.answered_by = " ".join(form.answered_by.split())[:WHO_LIMIT]
    await uow.jobs.put_unless_waiting(board_post(brief))
    if not before:
        await _tell_authors(uow, by, forum, point, now)
    elif point.topic_id:
        tells = form.tells and not means_the_same(before, answer)
        await correct_answer(uow, forum, point.topic_id, _told(before), _told(answer), now, tells=tells)
    return point


async def _waive(uow: UnitOfWork, forum: Forum, point: BoardPoint, reason: str, now: datetime) -> None:
    if not reason:
        raise Invalid("board-answer-needed")
    meeting = await uow.meetings.next_of(forum.id, now)
    if meeting is None:
        raise Invalid("board-nothing-to-publish")
    point.waived, point.waived_for = reason, meeting.id


async def _tell_authors(uow: UnitOfWork, by: Person, forum: Forum, point: BoardPoint, now: datetime) -> None:
    topic = await uow.agenda.get(point.topic_id) if point.topic_id else None
    if topic is None or topic.outcome is not Outcome.TO_BOARD:
        return
    await tell_outcome(uow, by, forum, topic.id, topic.outcome.value, Outcome.ANSWERED, _told(point.answer), now)


def _told(answer: str) -> str:
    """As much as is told with a topic."""
    return answer if len(answer) <= TOLD_LIMIT else f"{answer[: TOLD_LIMIT - 1]}…"


async def unanswered(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> Sequence[BoardPoint]:
    """What the board has not answered, and no chair has gone on without for this meeting."""
    waiting = await uow.board.open_points(forum.id)
    return [point for _, point in waiting if point.waived_for != meeting.id]


async def require_board_heard(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> None:
    """Before a meeting's agenda is published for the first time. Raises Invalid, which names what waits."""
    if meeting.agenda_published_at is not None:
        return
    waiting = await unanswered(uow, forum, meeting)
    if waiting:
        raise Invalid("board-unanswered", count=len(waiting), titles="; ".join(point.title for point in waiting[:3]))


async def answers_for_chair(
    uow: UnitOfWork, by: Person, forum: Forum
) -> tuple[BoardBrief, Sequence[BoardPoint]] | None:
    """The brief that the board has, with its points. None: nothing has gone out. Raises OnlyAChair, Gone."""
    await require_chair(uow, forum, by)
    brief = await newest_made(uow, forum)
    return (brief, await uow.board.points(brief.id)) if brief else None


async def point_for_chair(uow: UnitOfWork, by: Person, brief_id: BriefId, place: int) -> tuple[BoardBrief, BoardPoint]:
    """One point. Raises Gone, OnlyAChair."""
    brief, _ = await brief_to_edit(uow, by, brief_id)
    point = next((each for each in await uow.board.points(brief.id) if each.place == place), None)
    if point is None or brief.state is not BriefState.MADE:
        raise Gone
    return brief, point
