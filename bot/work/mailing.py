"""Emails and texts: each is sent once to one person who wants them, and never if it is no longer worth saying.

What the server has certainly not taken may go later; what it may have taken is never sent again blindly.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from bot.metrics import Metrics
from bot.work.counting import counted
from dialogs.kit.letter_table import LetterTable, Written
from dialogs.kit.letters import Writing
from dialogs.kit.posts import Posting
from dialogs.texts.switched_on import Languages
from forum.correspondents import Correspondent, MailState, SetUp
from forum.days import daytime
from forum.forums import Forum
from forum.ids import ForumId, PersonId
from forum.jobs import Tell, WriteToBoard
from forum.keys import private, subject
from forum.message_kinds import InPrivate
from forum.people import Person, Reach
from forum.ports import (
    ADDRESS_REFUSED,
    Clock,
    Mail,
    Mailer,
    NotNow,
    OutcomeUnknown,
    Refused,
    Step,
    Texter,
    TextMessage,
    UnitOfWork,
    cause,
)
from forum.posts import BY_MAIL, Post, PostState
from forum.use_cases.lifecycle.when_written import written_at
from forum.use_cases.people.busy_mail import try_later, was_tried_for_a_day
from forum.use_cases.people.by_mail import is_kept_back, rests_until
from forum.use_cases.people.tell_chairs import tell_chairs
from forum.use_cases.people.through_adult import tell_no_adult
from forum.use_cases.people.unreached import not_reached

log = logging.getLogger(__name__)

AT_ONCE = 4
"""Emails and texts on their way from one process. Microsoft allows as many requests for a mailbox ("Throttling
limits").
"""


BUSY = "Busy"
"""The code of a Refused: the server has said "not now" for a day."""

ABOUT_ONE = ("unknown", "refused", "text_unknown", "text_refused")
"""Troubles that are told for each person; the others are usually the server's, and told once for all."""


@dataclass(frozen=True)
class MailRoom:
    """What it takes to write to people outside Teams. `mailer` None: nobody is reached by email; `texter` None: nobody
    by text. `public_url` is where our pages are; `organisation` runs the forum. `languages` are those that are written.
    """

    mailer: Mailer | None
    texter: Texter | None
    letters: LetterTable
    public_url: str
    organisation: str
    languages: Languages

    @property
    def ways(self) -> SetUp:
        """Which ways of writing there are."""
        return SetUp(self.mailer is not None, self.texter is not None)

    async def send(self, message: Mail | TextMessage) -> None:
        """Raises NotNow, Refused or OutcomeUnknown."""
        if isinstance(message, TextMessage) and self.texter is not None:
            await self.texter.send_text(message)
        elif isinstance(message, Mail) and self.mailer is not None:
            await self.mailer.send(message)
        else:
            raise TypeError(f"no way for a {type(message).__name__} is set up")


@dataclass(frozen=True)
class _Sending:
    """One email or text on its way, as plain values. `tells` is what is said along with it, and so not said again.

    `person_id` is whom it is for, `to_id` whose mailbox or telephone it goes to: the adult's, for a member under 18.
    """

    job: Tell
    key: str
    person_id: PersonId
    to_id: PersonId
    forum_id: ForumId
    mail: Mail | TextMessage
    tells: Sequence[str]


class MailWork:
    """Plans Tell for people who are reached by email or text. `room` None: nobody is, because neither is set up."""

    def __init__(self, room: MailRoom | None, clock: Clock, metrics: Metrics) -> None:
        self._room = room
        self._clock = clock
        self._metrics = metrics
        self._line = asyncio.Semaphore(AT_ONCE)

    def goes(self, about: str, correspondent: Correspondent | None) -> bool:
        """Whether this goes to them by email or text."""
        return (
            self._room is not None
            and correspondent is not None
            and self._room.ways.can_write_to(correspondent)
            and self._room.letters.may_go(subject(about), correspondent)
        )

    def reaches(self, correspondent: Correspondent | None) -> bool:
        """Whether they are written to by email or text, of whatever is said there."""
        return (
            self._room is not None
            and correspondent is not None
            and self._room.ways.can_write_to(correspondent)
            and correspondent.takes_messages
        )

    async def write(
        self, uow: UnitOfWork, job: Tell, key: str, forum: Forum, person: Person, correspondent: Correspondent
    ) -> Step | None:
        """One email or text, recorded under `key`. At night it is put off until the morning, unless it cannot wait."""
        if self._room is None:
            return None
        kind, now = subject(job.about), self._clock.now()
        if now < (due := await written_at(uow, forum, job.about, now)):
            await uow.jobs.put(job, due)
            return None
        if (later := await rests_until(uow, job.about, person.id, now)) is not None:
            await uow.jobs.put(job, daytime(later, forum.time_zone))
            return None
        if await is_kept_back(uow, forum, job.about, person.id, now):
            return None
        writing = await self._writing(uow, job.about, forum, person, correspondent, now)
        written = await self._room.letters.write(kind, writing, key)
        if written is None:
            return None
        return self.step(job, key, person, person, written)

    def step(self, job: Tell, key: str, person: Person, to: Person, written: Written) -> Step:
        """Sends it to one person, and records under `key` what was said to `person`. Nobody under 18 is sent any."""
        if to.is_under_18:
            raise TypeError("nothing is written in private to somebody under 18")
        one = _Sending(job, key, person.id, to.id, ForumId(job.forum_id), written.mail, written.tells)
        return Step(partial(self.attempt, job, one.mail), partial(self._tried, one), partial(self._failed, one))

    async def attempt(self, job: Tell | WriteToBoard, mail: Mail | TextMessage) -> NotNow | None:
        """Returns what a busy server said: meanwhile the person's other messages, and other people's, may go."""
        try:
            await counted(self._metrics.post, partial(self._send, mail))()
        except NotNow as pause:
            if was_tried_for_a_day(job, self._clock.now()):
                raise Refused(BUSY) from None
            return pause
        return None

    async def _send(self, mail: Mail | TextMessage) -> None:
        """A few at a time: servers refuse a crowd."""
        if self._room is None:
            raise TypeError("neither email nor texts are set up")
        async with self._line:
            await self._room.send(mail)

    async def _writing(
        self, uow: UnitOfWork, about: str, forum: Forum, person: Person, correspondent: Correspondent, now: datetime
    ) -> Writing:
        room = self._room
        if room is None:
            raise TypeError("neither email nor texts are set up")
        texts = room.languages.texts(person.locale or forum.locale)
        posting = Posting(uow, forum, tuple(about.split(":")[1:]), texts, now, person)
        letterhead = await uow.correspondents.letterhead(forum.id)
        return Writing(posting, correspondent, letterhead, room.public_url, room.organisation, room.languages)

    async def _tried(self, one: _Sending, uow: UnitOfWork, pause: NotNow | None) -> None:
        if pause is None:
            await self._sent(one, uow)
            return
        await try_later(uow, one.job, pause.after, self._clock.now())
        await self._note(one, uow, MailState.WAITING)

    async def _sent(self, one: _Sending, uow: UnitOfWork) -> None:
        await self._keep(one, uow, PostState.POSTED)
        for about in one.tells:
            await self._keep(replace(one, key=private(about, one.person_id)), uow, PostState.POSTED)
        await self._note(one, uow, MailState.SENT)
        person = await uow.people.get(one.to_id)
        if person is not None and not person.teams_id:
            person.reach = Reach.REACHED

    async def _failed(self, one: _Sending, uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
        log.warning("an email or text did not arrive for sure (%s): %s", subject(one.key), cause(why))
        if isinstance(why, OutcomeUnknown):
            # One message too few is better than the same one twice.
            await self._keep(one, uow, PostState.UNKNOWN)
            await self._note(one, uow, MailState.UNKNOWN)
            await self._tell_chairs(one, uow, "unknown")
        elif why.code == ADDRESS_REFUSED:
            await self._note(one, uow, MailState.REFUSED)
            await self._tell_chairs(one, uow, "refused")
            await self._not_reached(one, uow)
        elif why.code == BUSY:
            await self._note(one, uow, MailState.NOT_TAKEN)
            await self._tell_chairs(one, uow, "not_taken")
            await self._not_reached(one, uow, works=True)
        else:
            await self._tell_chairs(one, uow, "not_sent")

    async def _not_reached(self, one: _Sending, uow: UnitOfWork, *, works: bool = False) -> None:
        person, forum = await uow.people.get(one.person_id), await uow.forums.get(one.forum_id)
        if forum is not None and one.to_id != one.person_id:
            await tell_no_adult(uow, forum, one.person_id, self._clock.now())
        elif person is not None and forum is not None and person.is_outside_teams:
            await not_reached(uow, forum, person, one.job.about, self._clock.now(), by_mail=works)

    async def _keep(self, one: _Sending, uow: UnitOfWork, state: PostState) -> None:
        now = self._clock.now()
        await uow.posts.save(Post(one.key, BY_MAIL.service_url, BY_MAIL.conversation_id, one.mail.key, state, now))

    async def _note(self, one: _Sending, uow: UnitOfWork, state: MailState) -> None:
        known = await uow.correspondents.held(one.forum_id, one.to_id)
        if known is not None and known.address == one.mail.to:
            known.note_mail(state, self._clock.now())

    async def _tell_chairs(self, one: _Sending, uow: UnitOfWork, what: str) -> None:
        """Once for each person and kind of trouble in a day, by day; what may concern many once in a day."""
        forum = await uow.forums.get(one.forum_id)
        if forum is None:
            return
        now = self._clock.now()
        what = f"text_{what}" if isinstance(one.mail, TextMessage) else what
        whom = one.to_id if what in ABOUT_ONE else "all"
        topic = InPrivate.MAIL_TROUBLE.of(what, whom, now.date().isoformat())
        await tell_chairs(uow, one.forum_id, topic, daytime(now, forum.time_zone), unless_waiting=True)
