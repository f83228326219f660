"""By construction: of every kind of private message that there is, nothing reaches a member under 18.

Each kind is put as a job for a member in Teams and for one outside, with a maker that always has something to say. A
kind that is added later is sent here as well.
"""

import dataclasses

import pytest

from dialogs.kit.letter_table import LetterTable
from dialogs.kit.letters import Letter, Link, Words, Writing
from dialogs.kit.parts import card, line
from dialogs.kit.posts import MessageTable, Posting
from forum.correspondents import Consent
from forum.forums import Forum
from forum.ids import PersonId
from forum.jobs import ShowFile, Tell
from forum.message_kinds import ByMail, InPrivate
from forum.people import Person
from forum.ports import Message
from forum.safe_links import LinkKind
from forum.use_cases.people.safe_links import NoSuchLink, link_for, open_link
from forum.use_cases.people.through_adult import FOR_THEM_ALONE
from forum.young_members import YoungMember
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import GRACE, MIRIAM, YUSUF
from tests.far_end.post_office import PostOffice
from tests.kinds_of_jobs import kinds_of_jobs
from tests.stories.correspondence.outside import FATIMA, HARRI, added, says, within
from tests.stories.town import Town
from tests.stories.young.marking import mark

KINDS = sorted({*InPrivate, *ByMail})
WITH_A_PERSON = {
    *("Tell", "ShowFile"),
    *("UploadPaper", "UploadPoster"),
    *("MakeMinutes", "MakePapers", "MakePoster", "KeepPapersInChannel", "ProposeNext", "WatchCalendar"),
}
"""Jobs about one person. The first two write to them; the next put a file where they agreed to have it, which they do
in private; the others write to nobody, and put a `Tell` if there is something to say.
"""


def test_no_other_job_is_for_one_person() -> None:
    """A new one is looked at before it stands here: does it write to them?"""
    kinds = kinds_of_jobs().items()
    found = {kind for kind, job in kinds if "person_id" in {one.name for one in dataclasses.fields(job)}}
    assert found == WITH_A_PERSON


@pytest.fixture
def talkative(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is always something to say, in Teams and by email, with a button and a link."""

    async def make(self: MessageTable, about: str, posting: object) -> Message | None:
        assert callable(posting)
        made = posting(())
        assert isinstance(made, Posting)
        if made.to is None:
            return None
        return card(f"quillwort {about}", line(f"quillwort {about} for {made.reader.name}"))

    async def letter(self: LetterTable, kind: str, writing: Writing) -> Letter:
        about = f"{kind} for {writing.post.reader.name}"
        page = await writing.page(LinkKind.ANSWER)
        return Letter("quillwort", [Words(f"quillwort {about}"), Link("Answer", page)], "quillwort")

    async def take_back(self: MessageTable, about: str, posting: object) -> None: ...

    monkeypatch.setattr(MessageTable, "make", make)
    monkeypatch.setattr(MessageTable, "take_back", take_back)
    monkeypatch.setattr(LetterTable, "letter", letter)


async def tell_everything(town: Town, *people: Person) -> None:
    async def work(uow: SqlUnitOfWork, forum: Forum) -> None:
        for person in people:
            for kind in KINDS:
                await uow.jobs.put(Tell(person.id, forum.id, f"{kind}:{person.id}"))
            file = ShowFile(person.id, forum.id, "once", "a.pdf", "https://x.example/a", "unique")
            await uow.jobs.put(file)

    await within(town, work)


async def person(town: Town, person_id: str) -> Person:
    found: list[Person | None] = []

    async def work(uow: SqlUnitOfWork, _: Forum) -> None:
        found.append(await uow.people.get(PersonId(person_id)))

    await within(town, work)
    assert found[0]
    return found[0]


async def marked(town: Town, young: Person, adult: Person | None) -> None:
    async def work(uow: SqlUnitOfWork, forum: Forum) -> None:
        await uow.young_members.keep(YoungMember(forum.id, young.id, adult.id if adult else None, town.clock.now()))

    await within(town, work)


@pytest.mark.whole
@pytest.mark.timeout(300)
@pytest.mark.usefixtures("talkative")
@pytest.mark.parametrize("adult", ["in Teams", "by email", "nobody"])
async def test_of_every_kind_nothing_reaches_them_and_the_adult_gets_it_once(
    town: Town, post: PostOffice, adult: str
) -> None:
    await town.set_up()
    fatima, harri = await added(town, FATIMA, dataclasses.replace(HARRI, email="harri@chapel.example"))
    for one in (fatima, harri):
        await says(town, one, Consent.YES)
    post.mails.clear()
    grace = await person(town, town.person_id(GRACE))
    yusuf = await person(town, town.person_id(YUSUF))
    named = {"in Teams": yusuf, "by email": harri, "nobody": None}[adult]
    for young in (grace, fatima):
        await marked(town, young, named)
    await tell_everything(town, grace, fatima)

    assert town.chat(GRACE) == []
    assert [mail for mail in post.mails if mail.to == FATIMA.email] == []
    got = [sent.words for sent in town.chat(YUSUF)] if adult == "in Teams" else [mail.text for mail in post.mails]
    if named is None:
        assert [one for one in got if "quillwort" in one] == []
        assert "quillwort" not in str([sent.words for sent in town.chat(MIRIAM)])
        return
    assert len([one for one in got if "For Grace Okafor" in one]) >= len(set(InPrivate) - FOR_THEM_ALONE) - 1
    assert len([one for one in got if "For Fatima Noor" in one]) >= 20
    assert len(set(got)) == len(got), "each once"
    pages = f"{town.caller.bot_url}/l/"
    assert not [one for one in got if "Answer: " in one and pages in one]


@pytest.mark.whole
async def test_links_that_are_out_are_closed_and_no_new_one_opens(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    tokens: list[str] = []

    async def made(uow: SqlUnitOfWork, forum: Forum) -> None:
        tokens.append(await link_for(uow, forum, fatima.id, LinkKind.ANSWER, town.clock.now()))
        assert (await open_link(uow, tokens[0], LinkKind.ANSWER, now=town.clock.now())).person.id == fatima.id

    async def tried(uow: SqlUnitOfWork, forum: Forum) -> None:
        anew = await link_for(uow, forum, fatima.id, LinkKind.ANSWER, town.clock.now())
        for token in (*tokens, anew):
            with pytest.raises(NoSuchLink):
                await open_link(uow, token, LinkKind.ANSWER, now=town.clock.now())

    await within(town, made)
    await mark(town, FATIMA.name, YUSUF.name)
    await within(town, tried)
    before = len(post.mails)
    await town.schedule()
    assert len(post.mails) == before
    [told] = town.told(YUSUF, "For Fatima Noor")
    assert "St Mary’s Hall" in told.words
    assert "/l/" not in str(told.card).replace("/l/meetup-join", "the way in")
