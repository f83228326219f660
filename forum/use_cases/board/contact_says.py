"""What the board's contact says about being asked: that it is them, that it is not, or that they want no emails."""

from datetime import datetime

from forum.days import daytime
from forum.forums import Forum
from forum.jobs import WriteToBoard
from forum.keys import key_from
from forum.message_kinds import InPrivate, ToBoard
from forum.ports import UnitOfWork
from forum.use_cases.board.contact_links import OpenedForBoard, close_links
from forum.use_cases.people.mail_refusals import keep_refusal
from forum.use_cases.people.tell_chairs import tell_chairs

HOURS_APART = 8
"""Between two links that somebody asks for."""


async def is_me(opened: OpenedForBoard, now: datetime) -> None:
    """From now on they are shown what was asked."""
    opened.contact.agreed_at = opened.contact.agreed_at or now


async def not_me(uow: UnitOfWork, opened: OpenedForBoard, now: datetime) -> None:
    """The address is forgotten, with the links and whatever was written; nobody asks there again, and the chairs hear
    of it.
    """
    contact, forum = opened.contact, opened.forum
    await uow.board_contacts.lock(forum.id)
    await keep_refusal(uow, forum, contact.email)
    await _tell(uow, forum, "not_me", key_from(contact.id), now)
    await uow.board_contacts.forget(contact.id)


def choose_board_language(opened: OpenedForBoard, locale: str) -> None:
    """Of the pages and emails from now on. The caller has made sure that we speak it."""
    opened.contact.locale = locale


async def stop_board_mail(uow: UnitOfWork, opened: OpenedForBoard, now: datetime) -> None:
    """No more emails. The link goes on working, and what was written stays. Twice is the same as once."""
    if opened.contact.stopped_at is None:
        opened.contact.stopped_at = now
        await _tell(uow, opened.forum, "stopped", opened.contact.id, now)


async def start_board_mail(opened: OpenedForBoard) -> None:
    """They want them again."""
    opened.contact.stopped_at = None


async def close_own_links(uow: UnitOfWork, opened: OpenedForBoard, now: datetime) -> None:
    """Nobody opens the page with an email that has been sent; the chairs hear of it."""
    await close_links(uow, opened.contact, now)
    await _tell(uow, opened.forum, "closed", opened.contact.id, now)


async def send_another_link(uow: UnitOfWork, opened: OpenedForBoard, now: datetime) -> None:
    """In place of one that is too old: to the address that is known, three times a day at most."""
    slot = f"{now.date()}-{now.hour // HOURS_APART}"
    about = ToBoard.LINK.of(opened.brief.id, slot)
    await uow.jobs.put_unless_waiting(WriteToBoard(opened.contact.id, opened.forum.id, about))


async def _tell(uow: UnitOfWork, forum: Forum, what: str, number: str, now: datetime) -> None:
    news = InPrivate.BOARD_CONTACT.of(what, number, now.date().isoformat())
    await tell_chairs(uow, forum.id, news, daytime(now, forum.time_zone), unless_waiting=True)
