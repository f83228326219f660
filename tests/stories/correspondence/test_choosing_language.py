"""Somebody without Teams chooses the language of their pages and emails, out of those that are switched on."""

import pytest

from dialogs.texts import LOCALES
from dialogs.texts.switched_on import Languages
from forum.correspondents import Consent
from forum.people import Person
from forum.safe_links import LinkKind
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.town import Town

EVERY = Languages(LOCALES)


async def _fatima(town: Town) -> Person:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    return fatima


@pytest.mark.parametrize("languages", [EVERY])
async def test_pages_and_emails_follow(town: Town, post: PostOffice, browser: Browser) -> None:
    fatima = await _fatima(town)
    first = await browser.open(await page_of(town, fatima))
    page = await browser.open(first.links["Choose a language"])
    assert ("language", "en") in page.form("Save").fields
    assert 'lang="ur" dir="rtl" for="language-3"' in page.html
    for wrong in ("xx", "", "<script>"):
        back = await browser.send(page, "Save", language=wrong)
        assert back.status == 422
    urdu = await browser.send(page, "Save", language="ur")
    assert urdu.headers["Content-Language"] == "ur"
    await town.schedule()
    assert post.mails[-1].language == "ur"
    welsh = await browser.send(await browser.open(urdu.links["زبان چنیں"]), "محفوظ کریں", language="cy")
    assert welsh.headers["Content-Language"] == "cy"


@pytest.mark.parametrize("languages", [EVERY])
async def test_also_where_the_link_opens_nothing_more(town: Town, browser: Browser) -> None:
    """What the browser would rather read does not count: they have chosen."""
    fatima = await _fatima(town)
    link, welsh = await page_of(town, fatima), EVERY.texts("cy")
    form = await browser.open((await browser.open(link)).links["Choose a language"])
    await browser.send(form, "Save", language="cy")
    mine = await page_of(town, fatima, LinkKind.MINE)
    await browser.send(await browser.open(mine), welsh("page-open-button"))
    closed = await browser.send(await browser.open(f"{mine}/mine/close"), welsh("page-close-button"))
    assert closed.headers["Content-Language"] == "cy" and welsh("page-closed") in closed.words
    second = await page_of(town, fatima)
    await town.after(days=200)
    old = await browser.open(second, headers={"Accept-Language": "en"})
    assert (old.status, old.headers["Content-Language"]) == (410, "cy")
    again = await browser.send(old, welsh("page-expired-send"))
    assert (again.status, again.headers["Content-Language"]) == (200, "cy")


@pytest.mark.parametrize("languages", [Languages()])
async def test_where_there_is_one_language_nobody_is_asked(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    link = await page_of(town, fatima)
    assert "Choose a language" not in (await browser.open(link)).links
    assert (await browser.open(f"{link}/language")).status == 303
    assert (await browser.post(f"{link}/language", [("language", "ur")])).status in (303, 409, 422)
    assert (await browser.open(link)).headers["Content-Language"] == "en"
