"""Private messages for members under 18: each goes once to the adult whom a chair has named, or to nobody.

Every message to one person is a job `Tell`, and every `Tell` for somebody under 18 comes here.
"""

from collections.abc import Awaitable, Callable
from typing import Protocol

from bot.work.adult_mail import AdultMail, Errand
from bot.work.sending import Sending
from dialogs.attendance.attendance_card import OpenAnswerFor
from dialogs.kit.elements import AnyButton
from dialogs.kit.letters import Letter
from dialogs.kit.people_shown import name_of
from dialogs.kit.through_adult import ForYoung, card_for_adult
from dialogs.texts import Texts, texts_for
from forum.forums import Forum
from forum.jobs import Job, Tell
from forum.keys import subject
from forum.meetings import MeetingState
from forum.people import Person
from forum.ports import Clock, Message, OutcomeUnknown, Refused, Step, UnitOfWork
from forum.use_cases.people.by_mail import SAID_WITH_THE_MEETING
from forum.use_cases.people.through_adult import FOR_THEM_ALONE, tell_no_adult, through_whom

NO_ADULT = "NoAdult"
"""The code of a Refused: nobody is there through whom it could go. The job then counts as failed, and comes again when
a chair names an adult.
"""

Missed = Callable[[UnitOfWork, Person], Awaitable[None]]


class Send(Protocol):
    """PrivateWork.send."""

    def __call__(
        self, job: Job, key: str, person: Person, service_url: str, message: Message, missed: Missed | None = None
    ) -> Step:
        """One message into somebody's chat."""
        ...


class AdultWork:
    """Plans Tell for members under 18. `send` writes into a chat."""

    def __init__(self, sending: Sending, clock: Clock, by_mail: AdultMail, send: Send) -> None:
        self._sending = sending
        self._clock = clock
        self._by_mail = by_mail
        self._send = send

    async def tell(self, uow: UnitOfWork, job: Tell, key: str, forum: Forum, young: Person) -> Step | None:
        """What is not worth saying is not held back either: the chairs hear of nothing that nobody would have got."""
        kind, through = subject(job.about), await through_whom(uow, forum, young.id)
        if kind in FOR_THEM_ALONE or (young.is_outside_teams and kind in SAID_WITH_THE_MEETING):
            return None
        one = Errand(uow, job, key, forum, young, through)
        is_letter = bool(one.by_mail) or not self._sending.says(job.about)
        if is_letter and await self._by_mail.is_put_off(one):
            return None
        said = await self._said(one)
        if said is None or (isinstance(said, Message) and said.file is not None):
            return None
        if through is None:
            return self._held_back(forum, young)
        if through.by_mail is not None:
            return await self._by_mail.write(one, said)
        return await self._in_teams(one, said)

    async def _said(self, one: Errand) -> Message | Letter | None:
        """As an email if it goes by email and there is one, otherwise as a card, if there is one."""
        about = one.job.about
        if self._by_mail.writes(subject(about)) and (one.by_mail or not self._sending.says(about)):
            return await self._by_mail.letter(one)
        if not self._sending.says(about):
            return None
        return await self._sending.make(one.uow, about, one.forum, one.young, one.holder)

    async def _in_teams(self, one: Errand, said: Message | Letter) -> Step:
        adult, forum, young_id = one.holder, one.forum, one.young.id
        texts = texts_for(adult.locale or forum.locale)
        shown = ForYoung(name_of(texts, one.young), forum.name, self._by_mail.pages)
        message = card_for_adult(texts, shown, said, await self._answer(one.uow, texts, forum, shown))

        async def missed(uow: UnitOfWork, _: Person) -> None:
            await tell_no_adult(uow, forum, young_id, self._clock.now())

        return self._send(one.job, one.key, adult, adult.service_url or forum.service_url, message, missed)

    async def _answer(self, uow: UnitOfWork, texts: Texts, forum: Forum, shown: ForYoung) -> AnyButton | None:
        """The form to answer about the next meeting, as long as there is one to answer about."""
        meeting, now = await uow.meetings.next_of(forum.id, self._clock.now()), self._clock.now()
        if meeting is None or meeting.state is not MeetingState.SCHEDULED or now >= meeting.starts_at:
            return None
        return OpenAnswerFor(meeting=meeting.id).on_card(texts("adult-answer", name=shown.name), alone=True)

    def _held_back(self, forum: Forum, young: Person) -> Step:
        async def act() -> None:
            raise Refused(NO_ADULT)

        async def settle(_uow: UnitOfWork, _: None) -> None: ...

        async def failed(uow: UnitOfWork, _: Refused | OutcomeUnknown) -> None:
            await tell_no_adult(uow, forum, young.id, self._clock.now())

        return Step(act, settle, failed, repeatable=True)
