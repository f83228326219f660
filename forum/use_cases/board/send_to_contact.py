"""A brief goes to the board's contact once a chair presses, never by itself."""

from collections.abc import Sequence
from datetime import datetime

from forum.audit import Deed
from forum.board import BoardPoint
from forum.board_contacts import BoardContact, BoardRequest, RequestMail
from forum.days import daytime
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import BriefId
from forum.jobs import WriteToBoard
from forum.keys import about as named
from forum.keys import key_from
from forum.message_kinds import InPrivate, ToBoard
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.board.contact_links import close_links, may_be_sent
from forum.use_cases.board.edit_brief import brief_to_edit
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.tell_chairs import tell_chairs


def is_answered(points: Sequence[BoardPoint]) -> bool:
    """Whether everything that was asked has an answer: then nobody is written to about it."""
    return bool(points) and all(point.is_answered for point in points)


async def send_to_contact(
    uow: UnitOfWork, by: Person, brief_id: BriefId, contact_id: str, drawn: int, now: datetime
) -> BoardRequest:
    """Puts the email with the link. `drawn` is how many emails there were when the button was drawn, so that two
    presses, or two chairs, send one. The links to other briefs are closed.

    Raises Gone, OnlyAChair, Invalid (another contact, stopped, a refused address, nothing to ask, or not to be sent).
    """
    if (found := await uow.board.get(brief_id)) is not None:
        await uow.board_contacts.lock(found.forum_id)
    brief, forum = await brief_to_edit(uow, by, brief_id)
    contact = await uow.board_contacts.of_forum(forum.id)
    if contact is None or contact.id != contact_id:
        raise Invalid("board-contact-meanwhile")
    if not may_be_sent(forum, brief, await uow.board_contacts.page(brief.id)):
        raise Invalid("board-contact-cannot-be-sent")
    if contact.stopped_at is not None:
        raise Invalid("board-contact-stopped")
    if is_answered(await uow.board.points(brief.id)):
        raise Invalid("board-contact-answered")
    request = await uow.board_contacts.request(contact.id, brief.id)
    if request is None:
        request = BoardRequest(contact.id, brief.id, by.id, now)
        await uow.board_contacts.add_request(request)
    elif request.attempt != drawn or request.mail is RequestMail.ON_ITS_WAY:
        return request
    elif not request.may_be_repeated:
        raise Invalid("board-contact-refused")
    else:
        request.attempt += 1
        request.asked_by, request.asked_at = by.id, now
        request.mail, request.mail_at = RequestMail.ON_ITS_WAY, None
    await noted(uow, forum, by.id, Deed.BRIEF_SENT, now, str(brief.number))
    await close_links(uow, contact, now, but=brief.id)
    await uow.jobs.put(WriteToBoard(contact.id, forum.id, ToBoard.BRIEF.of(brief.id, request.attempt)))
    return request


async def note_mail(
    uow: UnitOfWork, forum: Forum, contact: BoardContact, about: str, outcome: RequestMail, now: datetime
) -> None:
    """What became of one of the emails. The chairs hear by day of those that did not go well."""
    kind, brief_id, *_ = about.split(":")
    request = await uow.board_contacts.request(contact.id, BriefId(brief_id))
    if request is not None and (kind == ToBoard.BRIEF or outcome is RequestMail.REFUSED):
        request.mail, request.mail_at = outcome, now
    if outcome is not RequestMail.SENT:
        news = InPrivate.BOARD_CONTACT.of(outcome.value, contact.id, key_from(about, str(now.date())))
        await tell_chairs(uow, forum.id, news, daytime(now, forum.time_zone), unless_waiting=True)


async def not_wanted(uow: UnitOfWork, contact: BoardContact, about: str, now: datetime) -> None:
    """A brief does not go out: they have stopped the emails, everything is answered, or it may not be sent any longer.
    The chairs have heard of that; what they are shown must not stay "on its way".
    """
    if (request := await _waiting(uow, contact, about)) is not None:
        request.mail, request.mail_at = RequestMail.NOT_SENT, now


async def _waiting(uow: UnitOfWork, contact: BoardContact, about: str) -> BoardRequest | None:
    """The request whose newest email with the brief this is, if it is on its way."""
    kind, brief_id, *ids = about.split(":")
    request = await uow.board_contacts.request(contact.id, BriefId(brief_id)) if kind == ToBoard.BRIEF else None
    is_newest = request is not None and [str(request.attempt)] == ids and request.mail is RequestMail.ON_ITS_WAY
    return request if is_newest else None


async def email_wanted(uow: UnitOfWork, forum: Forum, contact: BoardContact, about: str) -> str | None:
    """The name under which an email is recorded, so that it is sent once; None if it is no longer worth writing."""
    kind, brief_id, *_ = about.split(":")
    brief = await uow.board.get(BriefId(brief_id))
    request = await uow.board_contacts.request(contact.id, BriefId(brief_id))
    if brief is None or request is None or brief.forum_id != forum.id or contact.stopped_at is not None:
        return None
    if not may_be_sent(forum, brief, await uow.board_contacts.page(brief.id)):
        return None
    if kind == ToBoard.LINK:
        return about
    if is_answered(await uow.board.points(brief.id)):
        return None
    if kind == ToBoard.QUESTION:
        return await _questions(uow, about, brief.id)
    return about if await _waiting(uow, contact, about) else None


async def _questions(uow: UnitOfWork, about: str, brief_id: BriefId) -> str | None:
    """One email for the questions that are open now."""
    asked = [one for one in await uow.board_contacts.replies(brief_id) if one.question]
    return named(about, key_from("questions", *(f"{one.place}.{one.revision}" for one in asked))) if asked else None
