"""Emails to the board's contact: each is sent once, and what may have arrived is never sent again blindly."""

import logging
from dataclasses import dataclass
from functools import partial

from bot.work.mailing import MailRoom, MailWork
from dialogs.board.contact_letters import PAGES_FOR_BOARD, ContactWriting, write_to_contact
from forum.board_contacts import BoardContact, BoardContactId, RequestMail
from forum.days import daytime
from forum.forums import Forum
from forum.ids import BriefId, ForumId
from forum.jobs import WriteToBoard
from forum.keys import private, subject
from forum.message_kinds import ToBoard
from forum.ports import ADDRESS_REFUSED, Clock, Mail, NotNow, OutcomeUnknown, Refused, Step, UnitOfWork, cause
from forum.posts import BY_MAIL, Post, PostState
from forum.use_cases.board.contact_links import link_for_board
from forum.use_cases.board.send_to_contact import email_wanted, not_wanted, note_mail
from forum.use_cases.people.busy_mail import try_later

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Sending:
    """One email on its way, as plain values."""

    job: WriteToBoard
    key: str
    mail: Mail


class BoardMailWork:
    """Plans WriteToBoard. `room` None: email is not set up, so nothing is sent."""

    def __init__(self, room: MailRoom | None, mailing: MailWork, clock: Clock) -> None:
        self._room = room
        self._mailing = mailing
        self._clock = clock

    async def write(self, uow: UnitOfWork, job: WriteToBoard) -> Step | None:
        """At night it is put off until the morning, unless it is the link that somebody has just asked for."""
        contact, now = await uow.board_contacts.get(BoardContactId(job.contact_id)), self._clock.now()
        forum = await uow.forums.get(ForumId(job.forum_id))
        if contact is None or forum is None:
            return None
        name = await email_wanted(uow, forum, contact, job.about)
        if name is None:
            await not_wanted(uow, contact, job.about, now)
            return None
        if self._room is None:
            log.warning("an email to a board was not sent (%s): email is not set up", subject(job.about))
            await note_mail(uow, forum, contact, job.about, RequestMail.NOT_SENT, now)
            return None
        key = private(name, contact.id)
        if await uow.posts.get(key) is not None:
            return None
        if subject(job.about) != ToBoard.LINK and now < (day := daytime(now, forum.time_zone)):
            await uow.jobs.put(job, day)
            return None
        one = _Sending(job, key, await self._written(self._room, uow, job, forum, contact, key))
        return Step(
            partial(self._mailing.attempt, job, one.mail), partial(self._tried, one), partial(self._failed, one)
        )

    async def _written(
        self, room: MailRoom, uow: UnitOfWork, job: WriteToBoard, forum: Forum, contact: BoardContact, key: str
    ) -> Mail:
        kind, brief_id, *_ = job.about.split(":")
        token = await link_for_board(uow, contact, BriefId(brief_id), self._clock.now())
        request = await uow.board_contacts.request(contact.id, BriefId(brief_id))
        asker = await uow.people.get(request.asked_by) if request else None
        giver = await uow.people.get(contact.set_by)
        writing = ContactWriting(
            texts=room.languages.texts(contact.reads(forum)),
            forum=forum,
            contact=contact,
            asked_by=asker.name if asker else room.organisation,
            given_by=giver.name if giver else room.organisation,
            letterhead=await uow.correspondents.letterhead(forum.id),
            organisation=room.organisation,
            page=f"{room.public_url}{PAGES_FOR_BOARD}{token}",
        )
        return write_to_contact(ToBoard(kind), writing, key)

    async def _tried(self, one: _Sending, uow: UnitOfWork, pause: NotNow | None) -> None:
        if pause is not None:
            await try_later(uow, one.job, pause.after, self._clock.now())
            return
        await self._keep(one, uow, PostState.POSTED)
        await self._note(one, uow, RequestMail.SENT)

    async def _failed(self, one: _Sending, uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
        log.warning("an email to a board did not arrive for sure (%s): %s", subject(one.key), cause(why))
        if isinstance(why, OutcomeUnknown):
            # One email too few is better than the same one twice.
            await self._keep(one, uow, PostState.UNKNOWN)
            await self._note(one, uow, RequestMail.UNKNOWN)
        else:
            await self._note(one, uow, RequestMail.REFUSED if why.code == ADDRESS_REFUSED else RequestMail.NOT_SENT)

    async def _keep(self, one: _Sending, uow: UnitOfWork, state: PostState) -> None:
        now = self._clock.now()
        await uow.posts.save(Post(one.key, BY_MAIL.service_url, BY_MAIL.conversation_id, one.mail.key, state, now))

    async def _note(self, one: _Sending, uow: UnitOfWork, outcome: RequestMail) -> None:
        contact = await uow.board_contacts.get(BoardContactId(one.job.contact_id))
        forum = await uow.forums.get(ForumId(one.job.forum_id))
        if contact is not None and forum is not None:
            await note_mail(uow, forum, contact, one.job.about, outcome, self._clock.now())
