"""Quick polls and date polls on the page for answers, protected as they are in Teams."""

from forum.correspondents import Consent
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.dates import date_polling
from tests.stories.questions.test_questions import ask
from tests.stories.town import Town


async def _link(town: Town) -> str:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    return await page_of(town, fatima)


async def test_a_named_poll_is_answered_and_changed(town: Town, browser: Browser) -> None:
    link = await _link(town)
    await ask(town)
    page = await browser.open(link)
    assert "Only the chairs and the facilitators can see who chose what" in page.words
    assert "Choose one answer" in page.words
    wrong = await browser.send(page, "Send this answer")
    assert wrong.status == 422
    assert "Please choose an answer first" in wrong.words
    for place in ("0", "1"):
        page = await browser.send(page, "Send this answer", choice=place)
        assert ("choice", place) in page.form("Send this answer").fields
        assert "You have answered" in page.words
    rows = [row for row in (await town.stored()).splitlines() if row.startswith("poll_answers")]
    assert len(rows) <= 1


async def test_an_unattributed_answer_is_given_once_and_kept_apart(town: Town, browser: Browser) -> None:
    link = await _link(town)
    await ask(town, ballot_kind="unattributed")
    page = await browser.open(link)
    assert "Nobody can see who chose what" in page.words
    answered = await browser.send(page, "Send this answer", choice="1")
    assert "You have answered" in answered.words
    assert not [form for form in answered.forms if "Send this answer" in form.buttons]
    again = await browser.send(page, "Send this answer", choice="0")
    assert "You have already answered" in again.words
    await town.settled()
    tallies = [row for row in (await town.stored()).splitlines() if row.startswith("poll_tallies")]
    assert tallies
    assert not [row for row in tallies if "person_id" in row]


async def test_dates_are_answered_one_by_one(town: Town, browser: Browser) -> None:
    link = await _link(town)
    await date_polling.ask(town)
    page = await browser.open(link)
    assert "Which dates suit you?" in page.words
    names = sorted(name for name in page.form("Save my dates").offered if name.startswith("date-"))
    assert len(names) > 1
    wrong = await browser.send(page, "Save my dates", **{names[0]: "yes"})
    assert wrong.status == 422
    assert "Choose an answer for each date" in wrong.words
    assert (names[0], "yes") in wrong.form("Save my dates").fields
    said = dict.fromkeys(names, "no") | {names[0]: "if_need_be"}
    saved = await browser.send(page, "Save my dates", **said)
    assert (names[0], "if_need_be") in saved.form("Save my dates").fields
