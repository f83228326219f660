"""The adult without Teams answers for a member under 18, with a link that is for nothing else."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from forum.attendance import Rsvp
from forum.correspondents import Consent
from forum.forums import Forum, Membership
from forum.ids import PersonId
from forum.people import Person
from forum.safe_links import LinkKind
from forum.use_cases.correspondence.leave_forum import leave_forum
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, MIRIAM, YUSUF
from tests.far_end.places import User
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.correspondence.outside import FATIMA, HARRI, added, page_of, says, within
from tests.stories.dates import date_polling
from tests.stories.town import Town
from tests.stories.young.marking import change, mark, take_off

ANSWER = "Answer for Grace Okafor"


async def named(town: Town, post: PostOffice, browser: Browser) -> tuple[Person, Seen]:
    """Fatima is the adult for Grace, and opens the link in the newest email for her."""
    fatima = await adult(town)
    await town.schedule()
    return fatima, await browser.open(post.link(FATIMA.email, ANSWER))


async def adult(town: Town) -> Person:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await mark(town, GRACE.name, FATIMA.name)
    return fatima


async def answers(town: Town) -> Sequence[Rsvp]:
    [meeting] = await town.meetings()

    async def work(uow: SqlUnitOfWork, _: Forum) -> Sequence[Rsvp]:
        return await uow.attendance.rsvps(meeting.id)

    return await within(town, work)


async def test_the_adult_answers_in_their_own_name(town: Town, post: PostOffice, browser: Browser) -> None:
    fatima, page = await named(town, post, browser)
    assert page.status == 200
    assert "For Grace Okafor" in page.words
    assert "Is Grace Okafor coming?" in page.words
    assert "Tuesday 9 April 2030, 18:00 to 19:30" in page.words
    said = await browser.send(page, "Send my answer", answer="online")
    await town.settled()
    assert "Yes, online. You can change it" in said.words
    assert ("answer", "online") in said.form("Send my answer").fields
    [rsvp] = await answers(town)
    assert (rsvp.person_id, rsvp.answer, rsvp.noted_by) == (town.person_id(GRACE), "online", fatima.id)
    assert town.chat(GRACE) == []
    own = await browser.open(await page_of(town, fatima))
    assert "You can change it until" not in own.words, "she has not answered for herself"


async def kept_about(town: Town, person: Person, browser: Browser) -> str:
    """What somebody without Teams reads on their page."""
    first = await browser.open(await page_of(town, person, LinkKind.MINE))
    menu = await browser.send(first, "Continue")
    return (await browser.open(menu.links["See what we keep about you"])).words


async def test_somebody_who_turns_18_reads_who_answered_for_them(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    fatima = await adult(town)
    await date_polling.ask(town)
    page = await browser.open(await page_of(town, fatima, LinkKind.SPEAK, young=GRACE))
    await browser.send(page, "Save the dates", **dict.fromkeys(("date-0", "date-1", "date-2"), "if_need_be"))
    await town.settled()
    await take_off(town)
    data = (await town.say(GRACE, "my data")).words
    assert "Thursday 11 April 2030, 18:00: Fatima Noor noted “If need be” for Grace Okafor" in data
    assert "Your answers about dates" not in data


async def test_another_answer_in_the_same_form_is_noted_as_well(town: Town, post: PostOffice, browser: Browser) -> None:
    """People go back in their browser, and choose again."""
    fatima, page = await named(town, post, browser)
    for answer in ("in_person", "no", "no"):
        await browser.press(page, "Send my answer", answer=answer)
    await town.settled()
    assert [rsvp.answer for rsvp in await answers(town)] == ["no"]
    data = await kept_about(town, fatima, browser)
    assert data.count("Fatima Noor noted “In person” for Grace Okafor") == 1
    assert data.count("Fatima Noor noted “Can’t come” for Grace Okafor") == 1


async def test_the_same_form_sent_twice_is_noted_once(town: Town, post: PostOffice, browser: Browser) -> None:
    _, page = await named(town, post, browser)
    for _ in range(2):
        await browser.press(page, "Send my answer", answer="in_person")
    await town.settled()
    notes = [row for row in (await town.stored()).splitlines() if row.startswith("answer_notes ")]
    assert len(notes) == 1
    assert len(await answers(town)) == 1


async def test_what_grace_answered_herself_is_hers_alone(town: Town, post: PostOffice, browser: Browser) -> None:
    _, page = await named(town, post, browser)
    await browser.send(page, "Send my answer", answer="online")
    await town.press(GRACE, town.card("Are you coming?"), "Can’t come")
    again = await browser.open(page.url)
    assert "You can change it until" not in again.words
    assert not [value for name, value in again.form("Send my answer").fields if name == "answer"]
    assert "your answer takes the place of theirs" in again.words


async def test_dates_are_answered_and_noted_as_given_by_the_adult(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    fatima = await adult(town)
    await date_polling.ask(town)
    page = await browser.open(await page_of(town, fatima, LinkKind.SPEAK, young=GRACE))
    assert "Which dates suit Grace Okafor?" in page.words
    assert "Is Grace Okafor coming?" not in page.words, "no meeting is planned"
    wrong = await browser.send(page, "Save the dates", **{"date-0": "yes"})
    assert wrong.status == 422
    assert "Choose an answer for each date" in wrong.words
    said = {"date-0": "yes", "date-1": "no", "date-2": "if_need_be"}
    saved = await browser.send(page, "Save the dates", **said)
    await town.settled()
    assert ("date-2", "if_need_be") in saved.form("Save the dates").fields
    assert "You have answered" in saved.words
    assert "Grace Okafor (noted by Fatima Noor)" in (await town.say(CARYS, "date poll")).words
    noted = "Thursday 11 April 2030, 18:00: Fatima Noor noted “No” for Grace Okafor"
    assert noted in await kept_about(town, fatima, browser)
    await date_polling.answer(town, GRACE, "no no yes")
    assert noted not in await kept_about(town, fatima, browser), "it is Grace’s own answer now"
    again = await browser.open(page.url)
    assert ("date-2", "if_need_be") not in again.form("Save the dates").fields
    assert "You have answered" not in again.words, "what Grace says herself is hers"


async def test_the_link_opens_nothing_else(town: Town, post: PostOffice, browser: Browser) -> None:
    _, page = await named(town, post, browser)
    for path in (
        "/coming",
        "/dates",
        "/polls",
        "/topics",
        "/suggest",
        "/agenda",
        "/mine",
        "/stop",
        "/first",
        "/language",
    ):
        assert (await browser.open(page.url + path)).status == 404, path
    for path, fields in (("/coming", [("answer", "no")]), ("/mine/leave", []), ("/stop", []), ("/mine-link", [])):
        assert (await browser.post(page.url + path, fields)).status == 404, path
    assert await answers(town) == []


async def test_nobody_else_answers_for_her(town: Town, post: PostOffice, browser: Browser) -> None:
    """Not with a link of their own, of whatever kind, nor with the adult's for another member."""
    fatima, page = await named(town, post, browser)
    [harri] = await added(town, replace(HARRI, email="harri@chapel.example"), key="another list")
    await says(town, harri, Consent.YES)
    form = page.form("Send my answer")
    fields = [*form.fields, ("answer", "no")]
    for link in (
        await page_of(town, harri),
        await page_of(town, harri, LinkKind.SPEAK, young=GRACE),
        await page_of(town, fatima),
        await page_of(town, fatima, LinkKind.SPEAK, young=MIRIAM),
        await page_of(town, fatima, LinkKind.SPEAK),
    ):
        assert (await browser.post(f"{link}/for/coming", fields)).status == 404
    assert await answers(town) == []


async def ended(town: Town, page: Seen, browser: Browser) -> None:
    """Neither to be looked at nor to be used, and nobody is told why."""
    for seen in (
        await browser.open(page.url),
        await browser.post(f"{page.url}/for/coming", [*page.form("Send my answer").fields, ("answer", "no")]),
        await browser.post(f"{page.url}/again", []),
    ):
        assert seen.status == 404
        assert "Grace" not in seen.words
    assert await answers(town) == []


async def test_it_ends_when_another_adult_is_named_and_does_not_come_back(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    _, page = await named(town, post, browser)
    await change(town, YUSUF.name)
    await ended(town, page, browser)
    await town.after(minutes=1)
    await change(town, FATIMA.name)
    await ended(town, page, browser)
    assert (await browser.open(post.link(FATIMA.email, ANSWER))).status == 200, "she was sent another one"


async def test_it_ends_when_the_mark_is_taken_off(town: Town, post: PostOffice, browser: Browser) -> None:
    _, page = await named(town, post, browser)
    await take_off(town)
    await ended(town, page, browser)
    await mark(town, GRACE.name, FATIMA.name)
    await ended(town, page, browser)


@pytest.mark.parametrize("who", [GRACE, None])
async def test_it_ends_when_either_of_them_leaves(
    town: Town, post: PostOffice, browser: Browser, who: User | None
) -> None:
    fatima, page = await named(town, post, browser)
    left = PersonId(town.person_id(who)) if who else fatima.id

    async def leaves(uow: SqlUnitOfWork, forum: Forum) -> None:
        person = await uow.people.get(left)
        assert person is not None
        await leave_forum(uow, forum, person, town.clock.now())

    await within(town, leaves)
    await ended(town, page, browser)

    async def back(uow: SqlUnitOfWork, forum: Forum) -> None:
        parts = [*await uow.forums.memberships(forum.id), Membership(forum.id, left, is_member=True)]
        await uow.forums.set_memberships(forum.id, parts)

    await within(town, back)
    await ended(town, page, browser)


async def test_it_ends_when_the_adult_is_marked_themselves(town: Town, post: PostOffice, browser: Browser) -> None:
    _, page = await named(town, post, browser)
    await mark(town, FATIMA.name, YUSUF.name)
    await ended(town, page, browser)


async def test_an_expired_link_is_replaced_by_email(town: Town, post: PostOffice, browser: Browser) -> None:
    _, page = await named(town, post, browser)
    await town.after(days=121)
    old = await browser.open(page.url)
    assert old.status == 410
    post.mails.clear()
    await browser.send(old, "Send me a new link")
    await town.settled()
    [mail] = [one for one in post.mails if "Here is your new link" in one.text]
    assert "Grace" not in mail.subject
    new = post.link(FATIMA.email, ANSWER)
    assert new != page.url
    assert "For Grace Okafor" in (await browser.open(new)).words
