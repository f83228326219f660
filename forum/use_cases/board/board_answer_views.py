"""What the board was asked, brief by brief, for the chair who notes the answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.board import BoardBrief, BoardPoint, BriefState
from forum.errors import Gone
from forum.forums import Forum
from forum.ids import BriefId
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.board.answer_board import agendas_waiting, point_of, unanswered
from forum.use_cases.board.asked_points import AskedPoint, asked_point
from forum.use_cases.board.confirm_reply import waiting_replies
from forum.use_cases.board.edit_brief import brief_to_edit
from forum.use_cases.people.roles import require_chair

MOST_BRIEFS = 12


@dataclass(frozen=True)
class AnswersView:
    """One brief that went out, with its points; `earlier` and `later` went out before and after it.

    `waiting` are the numbers of the other briefs with a point that still holds up the next agenda; `agendas` are the
    meetings whose agenda has not been published yet, the next first. `to_confirm` is how many answers of the board's
    contact wait for a chair.
    """

    forum: Forum
    brief: BoardBrief
    points: Sequence[AskedPoint]
    earlier: BoardBrief | None = None
    later: BoardBrief | None = None
    waiting: tuple[int, ...] = ()
    agendas: Sequence[Meeting] = ()
    to_confirm: int = 0


async def answers_for_chair(
    uow: UnitOfWork, by: Person, forum: Forum, now: datetime, wanted: BriefId | None = None
) -> AnswersView | None:
    """The brief `wanted`; otherwise the oldest that the next agenda is waiting for, or with an open point, or the
    newest.

    None: nothing has gone out. Raises OnlyAChair, Gone.
    """
    await require_chair(uow, forum, by)
    agendas = await agendas_waiting(uow, forum, now)
    open_ = await uow.board.open_points(forum.id)
    waiting = await unanswered(uow, forum, agendas[0]) if agendas else open_
    made = await _gone_out(uow, forum, [brief for brief, _ in open_])
    if not made:
        return None
    likely = [*waiting, *open_]
    brief = await _wanted(uow, forum, wanted) if wanted else likely[0][0] if likely else made[-1]
    return AnswersView(
        forum=forum,
        brief=brief,
        points=[asked_point(point, to_chairs=True) for point in await uow.board.points(brief.id)],
        earlier=next((each for each in reversed(made) if each.number < brief.number), None),
        later=next((each for each in made if each.number > brief.number), None),
        waiting=tuple(sorted({each.number for each, _ in waiting} - {brief.number})),
        agendas=agendas,
        to_confirm=len(await waiting_replies(uow, brief)),
    )


async def _gone_out(uow: UnitOfWork, forum: Forum, open_: Sequence[BoardBrief]) -> list[BoardBrief]:
    """The latest ones, and any with an open point however old; in order."""
    newest = await uow.board.newest_of(forum.id, MOST_BRIEFS)
    made = {brief.id: brief for brief in [*newest, *open_] if brief.state is BriefState.MADE}
    return sorted(made.values(), key=lambda brief: brief.number)


async def _wanted(uow: UnitOfWork, forum: Forum, brief_id: BriefId) -> BoardBrief:
    brief = await uow.board.get(brief_id)
    if brief is None or brief.forum_id != forum.id or brief.state is not BriefState.MADE:
        raise Gone
    return brief


async def point_for_chair(uow: UnitOfWork, by: Person, brief_id: BriefId, place: int) -> tuple[BoardBrief, BoardPoint]:
    """One point. Raises Gone, OnlyAChair."""
    brief, _ = await brief_to_edit(uow, by, brief_id)
    return brief, await point_of(uow, brief, place)
