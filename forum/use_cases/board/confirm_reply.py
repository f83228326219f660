"""A chair looks at what the board's contact has written: it is recorded as the board's answer, or sent back."""

from datetime import datetime, timedelta

from forum.audit import Deed
from forum.board import BoardBrief
from forum.board_contacts import BoardReply, ReplyState
from forum.days import day_of, daytime
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import BriefId
from forum.jobs import WriteToBoard
from forum.limits import REMARK, within
from forum.message_kinds import ToBoard
from forum.people import Person
from forum.ports import UnitOfWork
from forum.typed_text import is_blank, paragraphs
from forum.use_cases.board.answer_board import AnswerForm, note_answer, point_of
from forum.use_cases.board.edit_brief import brief_to_edit
from forum.use_cases.drafts.names_in_text import refuse_young
from forum.use_cases.people.note_deed import noted

COLLECTED = timedelta(minutes=10)
"""Questions asked within so long go into one email."""


async def confirm_reply(
    uow: UnitOfWork, by: Person, brief_id: BriefId, place: int, words: str, seen: int, now: datetime
) -> None:
    """Records it in the words that the chair has in front of them, under the contact's name: then the channel and the
    authors hear it as they hear any answer of the board. `seen` is the revision that was shown.

    Raises Gone, OnlyAChair, Invalid (nothing written, changed meanwhile, or no longer waiting).
    """
    brief, forum = await brief_to_edit(uow, by, brief_id)
    point = await point_of(uow, brief, place)
    if is_blank(words):
        raise Invalid("board-reply-empty")
    if point.is_answered and point.answer == paragraphs(words):
        return
    reply = await _waiting(uow, brief, place, seen)
    contact = await uow.board_contacts.get(reply.contact_id)
    if contact is None:
        raise Gone
    form = AnswerForm(words, contact.name, day_of(forum, reply.saved_at))
    await note_answer(uow, by, brief.id, place, form, point.answer, now)


async def confirm_all(uow: UnitOfWork, by: Person, brief_id: BriefId, seen: str, now: datetime) -> int:
    """Records all that are waiting, as they were shown; `seen` says which (`marks`). Returns how many.

    Raises Gone, OnlyAChair, Invalid (another one has come, one has changed, or one names a member under 18).
    """
    brief, forum = await brief_to_edit(uow, by, brief_id)
    waiting = await waiting_replies(uow, brief)
    if waiting and marks(waiting) != seen:
        raise Invalid("board-reply-changed")
    # All of them or none: the first are not recorded while the chair reads what is wrong with the next.
    await refuse_young(uow, forum, "\n".join(reply.words for reply in waiting))
    for reply in waiting:
        await confirm_reply(uow, by, brief.id, reply.place, reply.words, reply.revision, now)
    return len(waiting)


async def return_reply(
    uow: UnitOfWork, by: Person, brief_id: BriefId, place: int, question: str, seen: int, now: datetime
) -> None:
    """The contact reads the question on their page, and in one email for all that are asked in a short while.

    Raises Gone, OnlyAChair, TooLong, Invalid (nothing asked, changed meanwhile, or no longer waiting).
    """
    brief, forum = await brief_to_edit(uow, by, brief_id)
    asked = within(paragraphs(question), REMARK)
    if not asked:
        raise Invalid("board-reply-question-needed")
    if await _was_asked(uow, brief, place, asked):
        return
    reply = await _waiting(uow, brief, place, seen)
    reply.state, reply.question = ReplyState.RETURNED, asked
    reply.revision += 1
    await noted(uow, forum, by.id, Deed.BOARD_REPLY_RETURNED, now, str(brief.number))
    await _write(uow, forum, brief, reply, now)


async def _was_asked(uow: UnitOfWork, brief: BoardBrief, place: int, asked: str) -> bool:
    replies = await uow.board_contacts.replies(brief.id)
    return any(one.place == place and one.question == asked for one in replies)


async def _write(uow: UnitOfWork, forum: Forum, brief: BoardBrief, reply: BoardReply, now: datetime) -> None:
    job = WriteToBoard(reply.contact_id, forum.id, ToBoard.QUESTION.of(brief.id))
    await uow.jobs.put_unless_waiting(job, daytime(now + COLLECTED, forum.time_zone))


async def waiting_replies(uow: UnitOfWork, brief: BoardBrief) -> list[BoardReply]:
    """What a chair can confirm, in its order."""
    return [reply for reply in await uow.board_contacts.replies(brief.id) if reply.state is ReplyState.SENT]


def marks(replies: list[BoardReply]) -> str:
    """Which answers somebody has seen, and in which words: "1.3 2.1"."""
    return " ".join(f"{reply.place}.{reply.revision}" for reply in replies)


async def _waiting(uow: UnitOfWork, brief: BoardBrief, place: int, seen: int) -> BoardReply:
    reply = next((one for one in await waiting_replies(uow, brief) if one.place == place), None)
    if reply is None:
        raise Invalid("board-reply-settled")
    if reply.revision != seen:
        raise Invalid("board-reply-changed")
    return reply
