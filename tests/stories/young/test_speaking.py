"""The adult without Teams answers for a member under 18, with a link that is for nothing else."""

from collections.abc import Sequence
from dataclasses import replace

from forum.attendance import Rsvp
from forum.correspondents import Consent
from forum.forums import Forum
from forum.people import Person
from forum.safe_links import LinkKind
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, MIRIAM
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.correspondence.outside import FATIMA, HARRI, added, page_of, says, within
from tests.stories.dates import date_polling
from tests.stories.town import Town
from tests.stories.young.marking import mark, take_off

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
