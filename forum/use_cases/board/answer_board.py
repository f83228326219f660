"""Note what the board says to each point; the channel and the authors hear it. Agendas wait for it."""

from dataclasses import dataclass
from datetime import date, datetime

from forum.agenda import Outcome
from forum.audit import Deed
from forum.board import BoardBrief, BoardPoint, BriefState
from forum.days import day_of
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import BriefId, MeetingId
from forum.jobs import Show
from forum.limits import BOARD_ANSWER as ANSWER_LIMIT
from forum.limits import NAME as WHO_LIMIT
from forum.limits import WAIVED as WAIVED_LIMIT
from forum.limits import within
from forum.meetings import Meeting
from forum.message_kinds import InChannel
from forum.people import Person
from forum.ports import UnitOfWork
from forum.typed_text import one_line, paragraphs
from forum.use_cases.agenda.tell_outcome import REASON_LIMIT as TOLD_LIMIT
from forum.use_cases.agenda.tell_outcome import tell_outcome
from forum.use_cases.board.correct_board_answer import correct_answer, means_the_same
from forum.use_cases.board.edit_brief import brief_to_edit
from forum.use_cases.drafts.names_in_text import refuse_young
from forum.use_cases.people.note_deed import noted


@dataclass(frozen=True)
class AnswerForm:
    """What a chair notes about one point: an answer with who gave it and when, or why the forum goes on without one.

    `tells`: if it replaces an answer, people who asked hear the new one too. False: only a slip was corrected.
    `waived_for` is the meeting up to whose agenda the forum goes on without one; None for the next one waiting to be
    published.
    """

    answer: str
    answered_by: str
    answered_on: date | None
    waived: str = ""
    tells: bool = True
    waived_for: MeetingId | None = None


def board_post(brief: BoardBrief) -> Show:
    """The job that brings the card with the board's answers up to date."""
    return Show(brief.forum_id, InChannel.BOARD.of(brief.id))


async def note_answer(
    uow: UnitOfWork, by: Person, brief_id: BriefId, place: int, form: AnswerForm, drawn: str, now: datetime
) -> BoardPoint:
    """Keeps the answer, or the reason to go on without one. `drawn` is the answer that the form showed.

    An existing answer can be corrected, but not removed. Raises Gone, OnlyAChair, Invalid (nothing written, a day in
    the future, no next meeting, the name of a member under 18, or somebody else has noted one meanwhile).
    """
    brief, forum = await brief_to_edit(uow, by, brief_id)
    point = await point_of(uow, brief, place)
    answer = within(paragraphs(form.answer), ANSWER_LIMIT)
    await refuse_young(uow, forum, answer)
    if answer and point.answer not in (drawn, answer):
        raise Invalid("board-answered-meanwhile")
    if not answer and point.is_answered:
        raise Invalid("board-answer-stays")
    if not answer:
        await _waive(uow, forum, point, form, now)
        await noted(uow, forum, by.id, Deed.BOARD_ANSWER_WAIVED, now, str(brief.number), once_a_day=True)
        return point
    before = point.answer
    _write(point, answer, form, day_of(forum, now))
    if before != answer:
        await noted(uow, forum, by.id, Deed.BOARD_ANSWER_NOTED, now, str(brief.number))
    await _settle_reply(uow, point)
    await uow.jobs.put_unless_waiting(board_post(brief))
    if not before:
        await _tell_authors(uow, by, forum, point, now)
    elif point.topic_id:
        tells = form.tells and not means_the_same(before, answer)
        await correct_answer(uow, forum, point.topic_id, _told(before), _told(answer), now, tells=tells)
    return point


async def point_of(uow: UnitOfWork, brief: BoardBrief, place: int) -> BoardPoint:
    """One point of a brief that is with the board. Raises Gone."""
    point = next((each for each in await uow.board.points(brief.id) if each.place == place), None)
    if point is None or brief.state is not BriefState.MADE:
        raise Gone
    return point


def _write(point: BoardPoint, answer: str, form: AnswerForm, today: date) -> None:
    if form.answered_on and form.answered_on > today:
        raise Invalid("board-answer-to-come")
    point.answer, point.answered_on = answer, form.answered_on or today
    point.answered_by = within(one_line(form.answered_by), WHO_LIMIT)


async def _settle_reply(uow: UnitOfWork, point: BoardPoint) -> None:
    """Whatever the board's contact has written to it waits for nobody any longer."""
    for reply in await uow.board_contacts.replies(point.brief_id):
        if reply.place == point.place:
            reply.record()


async def _waive(uow: UnitOfWork, forum: Forum, point: BoardPoint, form: AnswerForm, now: datetime) -> None:
    reason = within(paragraphs(form.waived), WAIVED_LIMIT)
    if not reason:
        raise Invalid("board-answer-needed")
    waiting = await agendas_waiting(uow, forum, now)
    chosen = [meeting for meeting in waiting if meeting.id == form.waived_for]
    meeting = next(iter(chosen or waiting), None)
    if meeting is None:
        raise Invalid("board-nothing-to-publish")
    point.waived, point.waived_for = reason, meeting.id


async def agendas_waiting(uow: UnitOfWork, forum: Forum, now: datetime) -> list[Meeting]:
    """The meetings ahead whose agenda has not been published yet, the next first; one that has already begun comes
    last.
    """
    ahead = await uow.meetings.ahead_of(forum.id, now)
    waiting = [meeting for meeting in ahead if meeting.is_ahead and meeting.agenda_published_at is None]
    return sorted(waiting, key=lambda meeting: (meeting.has_begun(now), meeting.starts_at))


async def _tell_authors(uow: UnitOfWork, by: Person, forum: Forum, point: BoardPoint, now: datetime) -> None:
    topic = await uow.agenda.get(point.topic_id) if point.topic_id else None
    if topic is None or topic.outcome is not Outcome.TO_BOARD:
        return
    await tell_outcome(uow, by, forum, topic.id, topic.outcome.value, Outcome.ANSWERED, _told(point.answer), now)


def _told(answer: str) -> str:
    """As much as is told with a topic."""
    return answer if len(answer) <= TOLD_LIMIT else f"{answer[: TOLD_LIMIT - 1]}…"


async def unanswered(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> list[tuple[BoardBrief, BoardPoint]]:
    """What the board has not answered, and no chair has waived for this meeting or a later one."""
    waiting = await uow.board.open_points(forum.id)
    waived = await uow.meetings.many({point.waived_for for _, point in waiting if point.waived_for})
    covered = {each.id for each in waived if each.starts_at >= meeting.starts_at}
    return [(brief, point) for brief, point in waiting if point.waived_for not in covered]


async def require_board_heard(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> None:
    """Checked before a meeting's agenda is published for the first time. Raises Invalid, naming what is unanswered."""
    if meeting.agenda_published_at is not None:
        return
    waiting = await unanswered(uow, forum, meeting)
    if waiting:
        raise Invalid("board-unanswered", count=len(waiting), titles="; ".join(point.title for _, point in waiting[:3]))
