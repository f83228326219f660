"""The path of a turn: recognise the person, let the router answer in one transaction, say refusals kindly."""

import logging
import time
from collections.abc import Callable

from bot.metrics import Metrics
from dialogs.forums.forums_card import choose_card
from dialogs.kit.context import Context, toast
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.kit.router import Router
from dialogs.kit.turn import PlaceKind, Turn
from dialogs.people import joining
from dialogs.texts import Texts, texts_for
from forum.advice import DateAdvisor
from forum.controller import Controller
from forum.correspondents import NO_WAY, SetUp
from forum.errors import Invalid, ManyForums, NotOnAList, Refusal, TooBusy
from forum.people import Person, Reach, person_id
from forum.ports import Message, UnitOfWork
from forum.use_cases.people.left_out import is_erased, welcome_back
from storage.engine.database import Database, Session
from storage.engine.line import Deadline
from storage.engine.trouble import Trouble, trouble_of
from storage.unit_of_work import UnitsOfWork

log = logging.getLogger(__name__)


class Pipeline:
    """Answers turns. A repeated turn finds what the first one wrote.

    If the database did not keep something, the answer says so and never confirms it. `heard` is told how each turn
    went.
    """

    def __init__(
        self,
        database: Database,
        units: UnitsOfWork,
        router: Router,
        metrics: Metrics,
        advisor: DateAdvisor,
        *,
        ways: SetUp = NO_WAY,
        pages_at: str = "",
        controller: Controller,
        heard: Callable[[str], None] | None = None,
    ) -> None:
        self._database = database
        self._units = units
        self._router = router
        self.metrics = metrics
        self._advisor = advisor
        self._ways = ways
        self._pages_at = pages_at
        self._controller = controller
        self._heard = heard

    async def on_turn(self, turn: Turn) -> Reply:
        """The reply, after the commit. Errors other than a Refusal are counted and pass through.

        If a press cannot be served in time, the person is told. For anything else TooBusy passes through: Teams sends
        it again without anybody having to.
        """
        began = time.perf_counter()
        outcome = "failed"
        try:
            reply, outcome = await self._reply(turn)
        except TooBusy:
            outcome = "shed"
            if turn.press is None:
                raise
            reply = toast(texts_for(turn.locale)("busy"))
        except Exception as error:
            if (trouble := trouble_of(error)) is None:
                raise
            log.error("turn %s was not saved: %s", turn.key, trouble)
            reply = _said(turn, texts_for(turn.locale)(f"not-saved-{_kind(trouble)}"))
        finally:
            kind = "press" if turn.press else "arrival" if turn.arrival else "message"
            seconds = time.perf_counter() - began
            self.metrics.turn(kind, outcome, seconds)
            if self._heard:
                self._heard(outcome)
            log.debug("turn %s: a %s was %s in %.0f ms", turn.key, kind, outcome, seconds * 1000)
        return reply

    async def _reply(self, turn: Turn) -> tuple[Reply, str]:
        """The reply, and its outcome."""
        deadline = self._database.deadline()
        try:
            return await self._database.run_in_time(lambda session: self._answer(session, turn), deadline), "answered"
        except Refusal as refusal:
            return await self._refused(turn, refusal, deadline), "refused"

    async def _answer(self, session: Session, turn: Turn) -> Reply:
        return await self._router.answer(await self._context(session, turn))

    async def _context(self, session: Session, turn: Turn) -> Context:
        uow = self._units(session)
        person = await _who_speaks(uow, turn)
        was_blocked = person.reach is Reach.BLOCKED
        _remember_chat(person, turn)
        if was_blocked and person.reach is Reach.REACHED:
            await uow.jobs.put_missed(person.id)
            for young in await uow.young_members.of_adult(person.id):
                await uow.jobs.put_missed(young.person_id)
        return Context(
            turn,
            uow,
            person,
            texts_for(turn.locale),
            self._advisor,
            self._ways,
            pages_at=self._pages_at,
            controller=self._controller,
        )

    async def _refused(self, turn: Turn, refusal: Refusal, deadline: Deadline) -> Reply:
        texts = texts_for(turn.locale)
        if isinstance(refusal, ManyForums):
            return await self._database.run_in_time(lambda session: self._which_forum(session, turn, texts), deadline)
        if isinstance(refusal, NotOnAList) and not turn.press:
            return await self._database.run_in_time(lambda session: self._whose_list(session, turn), deadline)
        return _said(turn, said_of(texts, refusal))

    async def _which_forum(self, session: Session, turn: Turn, texts: Texts) -> Reply:
        context = await self._context(session, turn)
        return Reply(choose_card(texts, await context.uow.forums.of_person(context.person.id), turn.text))

    async def _whose_list(self, session: Session, turn: Turn) -> Reply:
        return Reply(await joining.beside(await self._context(session, turn)))


async def _who_speaks(uow: UnitOfWork, turn: Turn) -> Person:
    """Whoever says something by themselves is welcome, also after they were erased. Teams may send an arrival without
    their doing: then they are nobody whom we keep.
    """
    if turn.arrival is not None and await is_erased(uow, turn.who):
        return Person(person_id(turn.who), turn.who.tenant_id, turn.who.name, teams_id=turn.who.teams_id)
    person = await uow.people.recognise(turn.who)
    if uow.people.is_new(person):
        await welcome_back(uow, turn.who)
    return person


def _said(turn: Turn, said: str) -> Reply:
    return toast(said) if turn.press and turn.press.in_place else Reply(note(said))


def _kind(trouble: Trouble) -> str:
    """The word that texts use for a trouble."""
    return trouble.name.lower().replace("_", "-")


def _remember_chat(person: Person, turn: Turn) -> None:
    """Keeps where to write to somebody in private, and in which language."""
    if turn.where.kind is not PlaceKind.PERSONAL:
        return
    known = (person.chat_id, person.service_url, person.locale, person.reach)
    found = (turn.where.conversation_id, turn.where.service_url, turn.locale, Reach.REACHED)
    if known != found:
        person.chat_id, person.service_url, person.locale, person.reach = found


def said_of(texts: Texts, refusal: Refusal) -> str:
    """What a refusal says. Names come as a list and are joined."""
    words = dict(refusal.words)
    if "chairs" in words:
        words |= {"count": len(words["chairs"]), "chairs": texts.join(list(words["chairs"]))}
    return texts.problem(refusal) if isinstance(refusal, Invalid) else texts(refusal.text, **words)


def sorry(locale: str) -> Message:
    """When something went wrong on our side."""
    said = texts_for(locale)("sorry")
    return Message(summary=said, text=said)
