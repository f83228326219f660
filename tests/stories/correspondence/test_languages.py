"""The language of pages and emails: what people asked for if it is on, read in another one by a plain link."""

import re

import pytest

from dialogs.texts import LOCALES
from dialogs.texts.switched_on import Languages
from forum.correspondents import Consent
from forum.forums import Forum
from forum.safe_links import LinkKind
from forum.use_cases.correspondence.look_at_list import Entry
from storage.unit_of_work import SqlUnitOfWork
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import added, page_of, says, within
from tests.stories.town import Town

NADIA = Entry("Nadia Malik", email="nadia@example.org", locale="ur")
GWEN = Entry("Gwen Price", email="gwen@example.org")
URDU = "[\u0600-\u06ff]"


@pytest.fixture
def languages() -> Languages:
    """All of them, whoever has signed."""
    return Languages(LOCALES)


async def locale_of(town: Town, person_id: str) -> str | None:
    async def work(uow: SqlUnitOfWork, _: Forum) -> str | None:
        found = await uow.people.get(person_id)  # pyright: ignore[reportArgumentType]
        return found.locale if found else None

    return await within(town, work)


async def test_pages_and_emails_speak_what_somebody_asked_for(town: Town, post: PostOffice, browser: Browser) -> None:
    await town.set_up()
    await added(town, NADIA)
    [first] = post.mails
    assert first.language == "ur" and '<html lang="ur" dir="rtl"' in first.html
    assert re.search(URDU, first.subject) and "ہاں یا نہیں کہیں" in first.text
    page = await browser.open(post.link(NADIA.email, "ہاں یا نہیں کہیں"))
    assert '<html lang="ur" dir="rtl"' in page.html and page.headers["Content-Language"] == "ur"
    page = await browser.send(page, "بھیجیں", reply="yes")
    assert "Faith Forum" in page.words and page.headers["Content-Language"] == "ur"
    await town.schedule(venue="Sadler’s Hall, 12 Mill Lane")
    invitation = post.mails[-1]
    assert "\u206818:00\u2069 تا \u206819:30\u2069" in invitation.text, "each time keeps its own direction"
    assert "کہاں: \u2068Sadler’s Hall, 12 Mill Lane\u2069" in invitation.text.replace("\n\u200f  ", " ")
    assert "\u2068Faith Forum\u2069" in invitation.html and "آداب \u2068Nadia Malik\u2069،" in invitation.html
    lines = [line for line in invitation.text.splitlines() if line.strip("- ")]
    assert all(line.startswith(("\u200f", "http")) for line in lines), "each line begins from the right"


@pytest.mark.parametrize("languages", [Languages()])
async def test_what_nobody_has_signed_is_off_and_stays_what_they_asked_for(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    await town.set_up()
    [nadia] = await added(town, NADIA)
    [first] = post.mails
    assert first.language == "en" and "Cymraeg" not in first.text and not re.search(URDU, first.text)
    page = await browser.open(post.link(NADIA.email, "Say yes or no") + "?lang=ur")
    assert page.headers["Content-Language"] == "en" and "May we email you?" in page.words
    assert await locale_of(town, nadia.id) == "ur"


async def test_the_first_question_can_be_read_in_others_and_nothing_is_kept(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    await town.set_up()
    [gwen] = await added(town, GWEN)
    [first] = post.mails
    address = post.link(GWEN.email, "Say yes or no")
    assert f"Cymraeg:\n{address}?lang=cy" in first.text and f"اردو:\n{address}?lang=ur" in first.text
    assert '?lang=ur" lang="ur" dir="rtl"' in first.html
    page = await browser.open(address)
    assert page.links["اردو"] == f"{address}?lang=ur" and "English" not in page.links
    page = await browser.open(page.links["Cymraeg"])
    assert page.headers["Content-Language"] == "cy" and "A gawn ni anfon ebost atoch?" in page.words
    page = await browser.send(page, "Anfon")
    assert page.status == 422 and "Dewiswch un o’r atebion" in page.words, "a mistake is told in the same language"
    assert await locale_of(town, gwen.id) is None
    page = await browser.send(page, "Anfon", reply="no")
    assert page.headers["Content-Language"] == "cy" and "Rydym wedi dileu eich cyfeiriad ebost" in page.words


async def test_whoever_says_yes_in_a_language_reads_on_in_it(town: Town, post: PostOffice, browser: Browser) -> None:
    await town.set_up()
    [gwen] = await added(town, GWEN)
    address = post.link(GWEN.email, "Say yes or no")
    page = await browser.open(f"{address}?lang=cy")
    page = await browser.send(page, "Anfon", reply="yes")
    assert page.headers["Content-Language"] == "cy" and await locale_of(town, gwen.id) == "cy"
    assert (await browser.open(address)).headers["Content-Language"] == "cy"
    await town.schedule()
    assert post.mails[-1].language == "cy" and "Ydych chi’n dod?" in post.mails[-1].subject


async def test_before_anybody_is_known_the_browser_says_what_to_speak(town: Town, browser: Browser) -> None:
    await town.set_up()
    address = f"{town.caller.bot_url}/l/new"
    for accepted, language in (
        ("ur-PK,ur;q=0.9,en;q=0.8", "ur"),
        ("de, cy;q=0.7, en;q=0.3", "cy"),
        ("de", "en"),
        ("*", "en"),
        ("\u20ac,;q", "en"),
    ):
        page = await browser.open(address, headers={"Accept-Language": accepted})
        assert page.headers["Content-Language"] == language, accepted
    assert (await browser.open(f"{address}?lang=ur")).headers["Content-Language"] == "ur"
    assert (await browser.open(f"{address}?lang=xx")).headers["Content-Language"] == "en"


async def test_names_in_other_scripts_leave_an_english_page_in_order(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    await town.set_up()
    [reader] = await added(town, Entry("فاطمہ نور", email="fatima@example.org"))
    await says(town, reader, Consent.YES)
    await town.schedule()
    assert "Dear \u2068فاطمہ نور\u2069," in post.mails[-1].text
    assert "\u2068" not in post.mails[-1].text.replace("\u2068فاطمہ نور\u2069", "")
    page = await browser.open(await page_of(town, reader, LinkKind.ANSWER))
    assert page.headers["Content-Language"] == "en"
    assert "\u2068" not in page.html.replace("\u2068فاطمہ نور\u2069", "")
