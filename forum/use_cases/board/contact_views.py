"""The board's contact as the chairs see them, and what was asked as the contact sees it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.board import BoardBrief, BriefState
from forum.board_contacts import BoardContact, BoardReply, BoardRequest, ReplyState
from forum.errors import Gone
from forum.forums import Forum
from forum.ids import BriefId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.board.asked_points import AskedPoint, asked_point
from forum.use_cases.board.confirm_reply import waiting_replies
from forum.use_cases.board.contact_links import OpenedForBoard, may_be_sent
from forum.use_cases.board.edit_brief import brief_to_edit
from forum.use_cases.board.send_to_contact import is_answered
from forum.use_cases.people.roles import require_chair


@dataclass(frozen=True)
class ContactView:
    """For a chair. `contact` None: nobody has been named. `set_by` is the name of the chair who named them; `links` is
    how many of their links open, and `unrecorded` how many of their answers are not recorded.

    `brief` is the newest that was made, None if none was, and `request` how it was put to them; `waiting` is how many
    answers to it a chair can confirm. `can_be_sent`: its papers may go to them, and not
    everything in it is answered (`answered`).
    """

    forum: Forum
    contact: BoardContact | None
    set_by: str = ""
    links: int = 0
    unrecorded: int = 0
    brief: BoardBrief | None = None
    request: BoardRequest | None = None
    waiting: int = 0
    can_be_sent: bool = False
    answered: bool = False


async def contact_for_chair(uow: UnitOfWork, by: Person, forum: Forum, now: datetime) -> ContactView:
    """As it is now. Raises OnlyAChair, Gone."""
    await require_chair(uow, forum, by)
    contact = await uow.board_contacts.of_forum(forum.id)
    brief = await _newest_made(uow, forum)
    if contact is None:
        return ContactView(forum, None, brief=brief)
    chair = await uow.people.get(contact.set_by)
    answered = brief is not None and is_answered(await uow.board.points(brief.id))
    is_ready = brief is not None and may_be_sent(forum, brief, await uow.board_contacts.page(brief.id))
    return ContactView(
        forum=forum,
        contact=contact,
        set_by=chair.name if chair else "",
        links=sum(link.is_open(now) for link in await uow.board_contacts.links(contact.id)),
        unrecorded=await uow.board_contacts.waiting(contact.id),
        brief=brief,
        request=await uow.board_contacts.request(contact.id, brief.id) if brief else None,
        waiting=len(await waiting_replies(uow, brief)) if brief else 0,
        can_be_sent=is_ready and not answered,
        answered=answered,
    )


async def _newest_made(uow: UnitOfWork, forum: Forum) -> BoardBrief | None:
    newest = await uow.board.newest_of(forum.id, 2)
    return next((brief for brief in newest if brief.state is BriefState.MADE), None)


@dataclass(frozen=True)
class Replied:
    """One point with what the contact has written to it, if anything."""

    point: AskedPoint
    reply: BoardReply | None


@dataclass(frozen=True)
class RepliesView:
    """For a chair: the points of a brief to which the contact has sent an answer that nobody has confirmed yet."""

    forum: Forum
    brief: BoardBrief
    contact: BoardContact
    waiting: Sequence[Replied]


async def replies_for_chair(uow: UnitOfWork, by: Person, brief_id: BriefId) -> RepliesView | None:
    """None: nobody has been named, or not any longer. Raises Gone, OnlyAChair."""
    brief, forum = await brief_to_edit(uow, by, brief_id)
    contact = await uow.board_contacts.of_forum(forum.id)
    if contact is None:
        return None
    found = await replied(uow, brief, to_chairs=True)
    return RepliesView(
        forum, brief, contact, [one for one in found if one.reply and one.reply.state is ReplyState.SENT]
    )


async def reply_for_chair(uow: UnitOfWork, by: Person, brief_id: BriefId, place: int) -> tuple[RepliesView, Replied]:
    """One that is waiting. Raises Gone (also if it is not waiting any longer), OnlyAChair."""
    view = await replies_for_chair(uow, by, brief_id)
    one = next((one for one in view.waiting if one.point.place == place), None) if view else None
    if view is None or one is None:
        raise Gone
    return view, one


async def replied(uow: UnitOfWork, brief: BoardBrief, *, to_chairs: bool) -> list[Replied]:
    """Every point of a brief, in its order. With `to_chairs`, the caller has made sure that a chair is asking."""
    replies = {reply.place: reply for reply in await uow.board_contacts.replies(brief.id)}
    points = [asked_point(point, to_chairs=to_chairs) for point in await uow.board.points(brief.id)]
    return [Replied(point, replies.get(point.place)) for point in points]


async def points_for_contact(uow: UnitOfWork, opened: OpenedForBoard) -> list[Replied]:
    """What the contact reads and answers: as on the cards, without what only chairs may see."""
    return await replied(uow, opened.brief, to_chairs=False)
