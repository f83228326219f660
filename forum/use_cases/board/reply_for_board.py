"""The board's contact writes answers, sends them to the chairs, and may change them until a chair has confirmed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from forum.board import BoardPoint
from forum.board_contacts import BoardReply, BoardRequest, ReplyState
from forum.days import daytime
from forum.errors import Gone, Invalid
from forum.limits import BOARD_ANSWER, within
from forum.message_kinds import InPrivate
from forum.ports import UnitOfWork
from forum.typed_text import paragraphs
from forum.use_cases.board.contact_links import OpenedForBoard
from forum.use_cases.people.tell_chairs import tell_chairs

QUIET = timedelta(minutes=10)
"""Chairs hear of answers once nothing more has come for so long."""


@dataclass(frozen=True)
class Typed:
    """What stands in one field. `seen` is the revision that the page showed, 0 for none; `sends`: it goes to the
    chairs, otherwise it is kept for later.
    """

    place: int
    words: str
    seen: int
    sends: bool


async def reply_for_board(uow: UnitOfWork, opened: OpenedForBoard, typed: Sequence[Typed], now: datetime) -> None:
    """Keeps everything that was typed. An answer that the chairs have stays with them when its words change. Sending
    the same twice changes nothing.

    Raises Gone, Invalid (nothing to send, recorded meanwhile, or changed elsewhere), TooLong.
    """
    await uow.board_contacts.lock(opened.forum.id)
    brief = await uow.board.get(opened.brief.id, lock=True)
    request = await uow.board_contacts.request(opened.contact.id, opened.brief.id)
    if brief is None or request is None:
        raise Gone
    points = {point.place: point for point in await uow.board.points(brief.id)}
    replies = {reply.place: reply for reply in await uow.board_contacts.replies(brief.id)}
    kept = [await _keep(uow, opened, points.get(one.place), replies.get(one.place), one, now) for one in typed]
    sending = [one for one in typed if one.sends]
    if sending and not any(one.words.strip() for one in sending):
        raise Invalid("page-board-nothing")
    if any(kept):
        await _tell(uow, opened, request, now)


async def _keep(
    uow: UnitOfWork,
    opened: OpenedForBoard,
    point: BoardPoint | None,
    reply: BoardReply | None,
    typed: Typed,
    now: datetime,
) -> bool:
    """Whether the chairs have something new to look at."""
    if point is None:
        raise Gone
    words = within(paragraphs(typed.words), BOARD_ANSWER)
    if point.is_answered:
        if words not in ("", point.answer):
            raise Invalid("page-board-recorded", place=typed.place)
        return False
    is_same = words == (reply.words if reply else "")
    if not is_same and (reply.revision if reply else 0) != typed.seen:
        raise Invalid("page-board-elsewhere", place=typed.place)
    if reply is None:
        if not words:
            return False
        reply = BoardReply(opened.brief.id, point.place, opened.contact.id, "", ReplyState.DRAFT, now, revision=0)
        await uow.board_contacts.add_reply(reply)
    before, state = reply.state, _next(reply, words, sends=typed.sends)
    if is_same and state is before:
        return False
    reply.words, reply.state, reply.saved_at = words, state, now
    reply.question = "" if state is ReplyState.SENT else reply.question
    reply.revision += 1
    return state is ReplyState.SENT


def _next(reply: BoardReply, words: str, *, sends: bool) -> ReplyState:
    if not words:
        return ReplyState.RETURNED if reply.state is ReplyState.RETURNED else ReplyState.DRAFT
    return ReplyState.SENT if sends else reply.state


async def _tell(uow: UnitOfWork, opened: OpenedForBoard, request: BoardRequest, now: datetime) -> None:
    """One card for all that comes in one sitting: an earlier one that is still waiting gives way to it."""
    request.handed_in += 1
    news = InPrivate.BOARD_ANSWERED.of(opened.brief.id, request.handed_in)
    await tell_chairs(uow, opened.forum.id, news, daytime(now + QUIET, opened.forum.time_zone))
