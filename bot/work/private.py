"""Private messages: each is sent once to one person, and never if it is no longer worth saying."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial

from bot.work.adult_mail import AdultMail
from bot.work.mailing import MailWork
from bot.work.sending import Sending
from bot.work.through_adult import AdultWork
from forum.conversation import Address
from forum.correspondents import Correspondent
from forum.forums import Forum
from forum.ids import ForumId, PersonId
from forum.jobs import Job, Tell
from forum.keys import private, subject
from forum.people import Person, Reach
from forum.ports import Clock, Message, NotNow, OutcomeUnknown, Refused, Step, UnitOfWork, cause
from forum.posts import PostState
from forum.use_cases.people.by_mail import IN_THE_NEXT, SAID_WITH_THE_MEETING, wait_for_the_next
from forum.use_cases.people.through_adult import adult_followed
from forum.use_cases.people.unreached import not_reached

log = logging.getLogger(__name__)

NOT_THERE = 404
DEAD_CHATS = ("ConversationNotFound", "BotNotInConversationRoster")
"""Besides any 404: the chat was deleted, or the bot removed from it. It can be opened again ("Send proactive messages":
a conversation is created, and created once more, by the person's id).
"""

CLOSED_DOORS = (403, NOT_THERE)
"""This person does not want, or cannot get, private messages from the bot, in any of Teams' codes."""


Missed = Callable[[UnitOfWork, Person], Awaitable[None]]
"""What follows if somebody certainly did not get a message, and cannot be written to."""


class NoChat(Refused):
    """Not even a chat could be opened."""


@dataclass(frozen=True)
class Delivery:
    """One private message on its way, as plain values: the reader's row must not be touched outside its transaction.

    `key` is what it is recorded under. `chat_id` None: a chat is opened first.
    """

    job: Job
    key: str
    person_id: PersonId
    tenant_id: str
    teams_id: str
    service_url: str
    chat_id: str | None
    message: Message
    missed: Missed | None


@dataclass(frozen=True)
class Sent:
    """Keeps where a private message is."""

    to: Address
    activity_id: str


class PrivateWork:
    """Plans Tell."""

    def __init__(self, sending: Sending, clock: Clock, mailing: MailWork, adult_mail: AdultMail) -> None:
        self._for_adult = AdultWork(sending, clock, adult_mail, self.send)
        self._sending = sending
        self._mailing = mailing
        self._clock = clock
        self._messenger = sending.messenger

    async def tell(self, uow: UnitOfWork, job: Tell) -> Step | None:
        """What was, or may have been, said already is not said again."""
        person = await uow.people.get(PersonId(job.person_id))
        forum = await uow.forums.get(ForumId(job.forum_id))
        key = private(job.about, job.person_id)
        if person is not None and person.id != job.person_id:
            # Two rows of one person have been joined since: the message is theirs, once.
            await uow.jobs.put_unless_waiting(replace(job, person_id=person.id))
            return None
        if person is None or forum is None or await uow.posts.get(key) is not None:
            return None
        if person.is_under_18:
            through = await self._for_adult.tell(uow, job, key, forum, person)
            return self._told_or_news_still(through, job) if through else None
        return await self._tell(uow, job, key, forum, person)

    async def _tell(self, uow: UnitOfWork, job: Tell, key: str, forum: Forum, person: Person) -> Step | None:
        by_mail = None if person.is_in_teams else await uow.correspondents.get(forum.id, person.id)
        if by_mail is not None and self._mailing.goes(job.about, by_mail):
            return await self._mailing.write(uow, job, key, forum, person, by_mail)
        message = await self._sending.make(uow, job.about, forum, person) if self._sending.says(job.about) else None
        if message is None:
            return None
        if not person.teams_id or self._mailing.reaches(by_mail):
            await self._not_in_teams(uow, job, forum, person, by_mail)
            return None
        return self._in_teams(job, key, forum, person, message)

    async def _not_in_teams(
        self, uow: UnitOfWork, job: Tell, forum: Forum, person: Person, by_mail: Correspondent | None
    ) -> None:
        """It is not said by email or text, at least not by itself: it goes into the next email, or somebody else says
        it.
        """
        await self._take_back(uow, job)
        reaches, kind, now = self._mailing.reaches(by_mail), subject(job.about), self._clock.now()
        if reaches and by_mail is not None and not by_mail.is_by_text and kind in IN_THE_NEXT:
            await wait_for_the_next(uow, forum, job, now)
        elif not (reaches and kind in SAID_WITH_THE_MEETING):
            await not_reached(uow, forum, person, job.about, now, by_mail=reaches)

    def _in_teams(self, job: Tell, key: str, forum: Forum, person: Person, message: Message) -> Step:

        async def missed(uow: UnitOfWork, person: Person) -> None:
            if self._mailing.reaches(await uow.correspondents.get(ForumId(job.forum_id), person.id)):
                # They take emails: the next run says it there, or leaves it to the next one.
                await uow.jobs.put(job)
            elif (forum := await uow.forums.get(ForumId(job.forum_id))) is not None:
                await not_reached(uow, forum, person, job.about, self._clock.now())

        sent = self.send(job, key, person, person.service_url or forum.service_url, message, missed)
        return self._told_or_news_still(sent, job)

    def _told_or_news_still(self, step: Step, job: Tell) -> Step:
        """What was recorded when the message was made stays, unless the message certainly did not arrive."""

        async def put_off(uow: UnitOfWork, _: NotNow) -> None:
            await self._take_back(uow, job)

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            if isinstance(why, Refused):
                await self._take_back(uow, job)
            await step.failed(uow, why)

        return replace(step, failed=failed, put_off=put_off)

    async def _take_back(self, uow: UnitOfWork, job: Tell) -> None:
        person = await uow.people.get(PersonId(job.person_id))
        forum = await uow.forums.get(ForumId(job.forum_id))
        if person is not None and forum is not None:
            await self._sending.take_back(uow, job.about, forum, person)

    def send(
        self, job: Job, key: str, person: Person, service_url: str, message: Message, missed: Missed | None = None
    ) -> Step:
        """One message, recorded under `key`, so that it is not sent again. `missed`: they cannot be written to. Nothing
        is sent to anybody under 18.

        A chat that no longer exists is forgotten and `job` put again, in one transaction: that run opens a new
        one. So the message is sent once more and only once, wherever the process dies.
        """
        if person.is_under_18:
            raise TypeError("nothing is written in private to somebody under 18")
        teams_id, chat_id = person.teams_id or "", person.chat_id
        one = Delivery(job, key, person.id, person.tenant_id, teams_id, service_url, chat_id, message, missed)
        return Step(
            self._sending.counted(partial(self._deliver, one)), partial(self._arrived, one), partial(self._failed, one)
        )

    async def _deliver(self, one: Delivery) -> Sent:
        to = Address(one.service_url, one.chat_id or await self._open(one))
        return Sent(to, await self._messenger.post(to, one.message))

    async def _open(self, one: Delivery) -> str:
        try:
            return await self._messenger.open_chat(one.service_url, one.tenant_id, one.teams_id)
        except Refused as refused:
            raise NoChat(refused.code, refused.why, refused.status) from refused

    async def _arrived(self, one: Delivery, uow: UnitOfWork, sent: Sent) -> None:
        await uow.posts.save(self._sending.record(one.key, sent.to, sent.activity_id))
        reached = await uow.people.get(one.person_id)
        if reached is not None:
            reached.chat_id, reached.reach = sent.to.conversation_id, Reach.REACHED

    async def _failed(self, one: Delivery, uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
        log.warning("a private message did not arrive for sure (%s): %s", subject(one.key), cause(why))
        if isinstance(why, OutcomeUnknown):
            # One message too few is better than the same one twice.
            unsure = Address(one.service_url, one.chat_id or "")
            await uow.posts.save(self._sending.record(one.key, unsure, None, PostState.UNKNOWN))
            return
        reader = await uow.people.get(one.person_id)
        if reader is None:
            return
        if one.chat_id and _is_dead(why):
            reader.chat_id = None if reader.chat_id == one.chat_id else reader.chat_id
            await uow.jobs.put(one.job)
        elif isinstance(why, NoChat) or why.status in CLOSED_DOORS:
            reader.reach = Reach.BLOCKED
            await adult_followed(uow, await uow.young_members.of_adult(reader.id), self._clock.now())
            if one.missed is not None:
                await one.missed(uow, reader)


def _is_dead(why: Refused) -> bool:
    return why.status == NOT_THERE or why.code in DEAD_CHATS
