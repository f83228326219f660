"""What is done about the board. Each prepares what it needs, and returns the press."""

from datetime import date

from forum.audit import Deed
from forum.board import BoardBrief
from forum.board_contacts import BoardContact, BoardReply, ReplyState
from forum.drafts import DraftState
from forum.use_cases.board.answer_board import AnswerForm, note_answer
from forum.use_cases.board.confirm_reply import return_reply
from forum.use_cases.board.contact_links import link_for_board
from forum.use_cases.board.edit_brief import review_brief, settle_brief
from forum.use_cases.board.name_contact import ContactForm, close_contact_links, name_contact, remove_contact
from forum.use_cases.board.send_to_contact import send_to_contact
from forum.use_cases.drafts.keep_in_channel import keep_in_channel
from storage.unit_of_work import SqlUnitOfWork
from tests.forum.audit.said_doings import Doing, by_carys, met
from tests.forum.audit.scene import Press, Scene
from tests.forum.board.briefs import drafted, made


async def keeps_papers(s: Scene) -> Press:
    brief = await _brief(s)
    return by_carys(s, lambda uow, by: keep_in_channel(uow, by, brief.id, "once", s.now))


async def _brief(s: Scene) -> BoardBrief:
    """One question, with the board."""
    await met(s, "Lamps")
    return await made(s.hall, s.forum)


async def reads_brief(s: Scene) -> Press:
    await met(s, "Lamps")
    brief = await drafted(s.hall, s.forum)
    async with s.hall.open() as uow:
        kept = await uow.board.get(brief.id)
        assert kept is not None
        kept.state, kept.confided = DraftState.IN_REVIEW, True

    async def press(uow: SqlUnitOfWork) -> None:
        await review_brief(uow, await s.sam(uow), brief.id, brief.revision, s.now, good=True)

    return press


async def finishes_brief(s: Scene) -> Press:
    await met(s, "Lamps")
    brief = await drafted(s.hall, s.forum)
    return by_carys(s, lambda uow, by: settle_brief(uow, by, brief.id, brief.revision, s.now))


RUTH = ContactForm("Ruth Hale", "Assistant chief", "ruth@police.example")


async def _contact(s: Scene) -> BoardContact:
    async with s.hall.open() as uow:
        return await name_contact(uow, await s.carys(uow), s.forum, RUTH, "", "once", s.now)


async def sends_brief(s: Scene) -> Press:
    brief, contact = await _brief(s), await _contact(s)
    return by_carys(s, lambda uow, by: send_to_contact(uow, by, brief.id, contact.id, 0, s.now))


async def notes_answer_of_board(s: Scene) -> Press:
    brief = await _brief(s)
    form = AnswerForm("Yes, by June", "Ruth Hale", None)
    return by_carys(s, lambda uow, by: note_answer(uow, by, brief.id, 1, form, "", s.now))


async def waives_answer(s: Scene) -> Press:
    brief = await _brief(s)
    await s.hall.meet(s.forum, day=date(2030, 6, 11))
    form = AnswerForm("", "", None, waived="They meet in July")
    return by_carys(s, lambda uow, by: note_answer(uow, by, brief.id, 1, form, "", s.now))


async def returns_reply(s: Scene) -> Press:
    brief, contact = await _brief(s), await _contact(s)
    async with s.hall.open() as uow:
        await uow.board_contacts.add_reply(BoardReply(brief.id, 1, contact.id, "Yes", ReplyState.SENT, s.now))
    return by_carys(s, lambda uow, by: return_reply(uow, by, brief.id, 1, "By when?", 1, s.now))


async def names_contact(s: Scene) -> Press:
    return by_carys(s, lambda uow, by: name_contact(uow, by, s.forum, RUTH, "", "once", s.now))


async def removes_contact(s: Scene) -> Press:
    contact = await _contact(s)
    return by_carys(s, lambda uow, by: remove_contact(uow, by, s.forum, contact.id, s.now))


async def closes_board_links(s: Scene) -> Press:
    brief, contact = await _brief(s), await _contact(s)
    async with s.hall.open() as uow:
        await link_for_board(uow, contact, brief.id, s.now)
    return by_carys(s, lambda uow, by: close_contact_links(uow, by, s.forum, contact.id, s.now))


DOINGS: dict[Deed, Doing] = {
    Deed.PAPERS_IN_CHANNEL: keeps_papers,
    Deed.BRIEF_READ: reads_brief,
    Deed.BRIEF_FINISHED: finishes_brief,
    Deed.BRIEF_SENT: sends_brief,
    Deed.BOARD_ANSWER_NOTED: notes_answer_of_board,
    Deed.BOARD_ANSWER_WAIVED: waives_answer,
    Deed.BOARD_REPLY_RETURNED: returns_reply,
    Deed.BOARD_CONTACT_NAMED: names_contact,
    Deed.BOARD_CONTACT_REMOVED: removes_contact,
    Deed.BOARD_LINKS_CLOSED: closes_board_links,
}
