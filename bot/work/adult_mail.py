"""Emails to the adult through whom things go to a member under 18."""

from dataclasses import dataclass, replace

from bot.work.mailing import MailRoom, MailWork
from dialogs.kit.letter_table import Written, mail_to
from dialogs.kit.letters import PAGES, Letter, Writing
from dialogs.kit.people_shown import name_of
from dialogs.kit.posts import Posting
from dialogs.kit.through_adult import ForYoung, letter_for_adult
from forum.correspondents import Correspondent
from forum.forums import Forum
from forum.jobs import Tell
from forum.keys import subject
from forum.people import Person
from forum.ports import Clock, Message, Step, UnitOfWork
from forum.safe_links import LinkKind
from forum.use_cases.lifecycle.when_written import written_at
from forum.use_cases.people.by_mail import is_kept_back, rests_until
from forum.use_cases.people.through_adult import Through


@dataclass(frozen=True)
class Errand:
    """One message for a member under 18, while it is planned. `key` is what it is recorded under; `through` None:
    nobody is there through whom it could go.
    """

    uow: UnitOfWork
    job: Tell
    key: str
    forum: Forum
    young: Person
    through: Through | None

    @property
    def holder(self) -> Person:
        """Whoever gets to read it."""
        return self.through.adult if self.through else self.young

    @property
    def by_mail(self) -> Correspondent | None:
        """How the adult is written to outside Teams."""
        return self.through.by_mail if self.through else None


class AdultMail:
    """Writes them. `room` None: neither email nor texts are set up."""

    def __init__(self, room: MailRoom | None, mailing: MailWork, clock: Clock) -> None:
        self._room = room
        self._mailing = mailing
        self._clock = clock

    @property
    def pages(self) -> str:
        """Where our pages behind personal links begin."""
        return f"{self._room.public_url}{PAGES}" if self._room else PAGES

    def writes(self, kind: str) -> bool:
        """Whether there is an email that says this."""
        return self._room is not None and kind in self._room.letters.kinds

    async def is_put_off(self, one: Errand) -> bool:
        """Whether it goes later, or not at all, for the same reasons as an email to the member themselves would."""
        uow, job, forum, young, now = one.uow, one.job, one.forum, one.young, self._clock.now()
        due = max(await written_at(uow, forum, job.about, now), await rests_until(uow, job.about, young.id, now) or now)
        if now < due:
            await uow.jobs.put(job, due)
            return True
        return await is_kept_back(uow, forum, job.about, young.id, now)

    async def letter(self, one: Errand) -> Letter | None:
        """What the email says, for the member, in the language of its holder."""
        if self._room is None:
            return None
        return await self._room.letters.letter(subject(one.job.about), await self._writing(self._room, one))

    async def write(self, one: Errand, said: Message | Letter) -> Step | None:
        """One email."""
        if self._room is None or one.by_mail is None:
            return None
        writing = replace(await self._writing(self._room, one), correspondent=one.by_mail)
        shown = ForYoung(name_of(writing.texts, one.young), one.forum.name, self.pages)
        page = await writing.page(LinkKind.SPEAK, young_id=one.young.id)
        letter = letter_for_adult(writing.texts, shown, said, page)
        written = Written(await mail_to(writing, letter, one.key), letter.tells)
        return self._mailing.step(one.job, one.key, one.young, one.holder, written)

    async def _writing(self, room: MailRoom, one: Errand) -> Writing:
        uow, forum, young, now = one.uow, one.forum, one.young, self._clock.now()
        texts = room.languages.texts(one.holder.locale or forum.locale)
        posting = Posting(uow, forum, tuple(one.job.about.split(":")[1:]), texts, now, young)
        theirs = await uow.correspondents.get(forum.id, young.id)
        way = theirs or Correspondent(forum.id, young.id, one.holder.id, now, wants_invitations=False)
        letterhead = await uow.correspondents.letterhead(forum.id)
        return Writing(posting, way, letterhead, room.public_url, room.organisation, room.languages, one.holder)
