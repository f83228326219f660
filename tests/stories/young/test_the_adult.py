"""The adult by email, the adult who is gone, and the adult in Outlook."""

import pytest

from forum.correspondents import Consent
from forum.forums import Forum
from forum.people import Person
from forum.use_cases.correspondence.first_contact import stop_mail
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, YUSUF
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.outside import FATIMA, HARRI, added, says, within
from tests.stories.town import Town
from tests.stories.young.marking import mark, opened

REMINDER = "You have not answered yet"


@pytest.mark.whole
async def test_an_adult_without_teams_gets_an_email_that_says_whom_it_is_for_inside_alone(
    town: Town, post: PostOffice
) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await mark(town, GRACE.name, FATIMA.name)
    named = post.mails[-1]
    assert "You are now the adult for Grace Okafor in Faith Forum" in named.text
    post.mails.clear()
    await town.schedule()
    await town.after(days=27)
    await town.after(days=8)
    theirs = [mail for mail in post.mails if "For Grace Okafor" in mail.text]
    own = [mail for mail in post.mails if "Grace" not in mail.text]
    assert theirs
    assert own
    assert {mail.to for mail in post.mails} == {FATIMA.email}
    for mail in theirs:
        assert "Grace" not in mail.subject
        assert mail.subject.startswith("For the person you speak for: ")
        assert "You can answer for Grace Okafor on a page of your own" in " ".join(mail.text.split())
        links = [line for line in mail.text.splitlines() if "/l/" in line and "/l/meetup-join" not in line]
        assert len(links) == 2, "the one to answer with, and the one that stops the emails"
    assert town.chat(GRACE) == []


async def stops(town: Town, person: Person) -> None:
    async def work(uow: SqlUnitOfWork, forum: Forum) -> None:
        await stop_mail(uow, forum, person, town.clock.now())

    await within(town, work)


@pytest.mark.whole
async def test_if_the_adult_has_gone_nothing_goes_out_until_a_chair_names_another(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await mark(town, GRACE.name, FATIMA.name)
    await stops(town, fatima)
    [told] = town.told(CARYS, "I have nobody to write to for Grace Okafor")
    assert "I cannot reach Fatima Noor" in told.words
    post.mails.clear()
    assert "I cannot reach Fatima Noor" in (await opened(town)).words
    await town.schedule()
    await town.after(days=27)
    await town.after(days=8)
    assert town.chat(GRACE) == []
    assert post.mails == []
    assert town.told(CARYS, "I have nobody to write to for Grace Okafor") == [told], "at once, and once"
    form = await town.press(CARYS, told, "Name an adult")
    await town.press(CARYS, form, "Save", {"adult": town.person_id(YUSUF)})
    assert [sent for sent in town.chat(YUSUF) if "For Grace Okafor" in sent.words and REMINDER in sent.words]
    assert town.chat(GRACE) == []


@pytest.mark.whole
async def test_nobody_whom_nothing_of_ours_reaches_is_offered_as_the_adult(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [harri] = await added(town, HARRI, ask=False)
    assert harri
    form = await town.press(CARYS, await opened(town), "Mark somebody as under 18")
    form = await town.press(CARYS, form, "Next: name an adult", {"person": town.person_id(GRACE)})
    assert HARRI.name not in town.choices(form, "adult"), "nothing of ours reaches him"
    assert post.mails == []


def invited(town: Town) -> set[str]:
    [event] = town.events()
    return {one["emailAddress"]["address"] for one in event.shown["attendees"]}


@pytest.mark.whole
async def test_outlook_invites_the_adult_in_their_place(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    before = invited(town)
    assert {GRACE.email, YUSUF.email} <= before
    await mark(town, GRACE.name, YUSUF.name)
    await town.after(minutes=5)
    assert invited(town) == before - {GRACE.email}
