"""The board's contact reads the pages and the emails in a language of their own, as members without Teams do."""

import pytest

from dialogs.texts import LOCALES
from dialogs.texts.switched_on import Languages
from tests.cast import CARYS
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.board_contact import JO, asked, contact_of, link_in, named, page, sent
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.town import Town

EVERY = Languages(LOCALES)
CHOOSE = {"en": "Choose a language", "cy": "Dewis iaith", "ur": "زبان چنیں"}
SAVE = {"en": "Save", "cy": "Cadw", "ur": "محفوظ کریں"}


def language(seen: Seen) -> str:
    return seen.headers["Content-Language"]


async def chosen(town: Town) -> str | None:
    contact = await contact_of(town)
    assert contact is not None
    return contact.locale


@pytest.mark.parametrize("languages", [EVERY])
async def test_before_a_yes_and_with_it(town: Town, post: PostOffice, browser: Browser) -> None:
    """The first page is read in Welsh by a plain link, which keeps nothing; the yes is said in Welsh, and stays so."""
    link = await asked(town, post)
    first = await browser.open(link)
    assert language(first) == "en" and first.links["Cymraeg"] == f"{link}?lang=cy"
    welsh = await browser.open(first.links["Cymraeg"])
    assert language(welsh) == "cy" and "Mae hyn i Jo Hill" in welsh.words
    assert await chosen(town) is None
    assert (await browser.open(f"{link}/language")).status == 303, "nothing to choose before a yes"
    nothing = await browser.send(welsh, EVERY.texts("cy")("page-send"))
    assert (nothing.status, language(nothing)) == (422, "cy")
    questions = await browser.send(nothing, EVERY.texts("cy")("page-send"), reply="yes")
    assert (questions.status, language(questions), await chosen(town)) == (200, "cy", "cy")
    assert language(await browser.open(link)) == language(await browser.open(f"{link}/brief")) == "cy"


@pytest.mark.parametrize("languages", [EVERY])
async def test_later_and_in_the_emails(town: Town, post: PostOffice, browser: Browser) -> None:
    link = await asked(town, post)
    assert post.mails[-1].language == "en"
    for before, after in (("en", "ur"), ("ur", "cy")):
        form = await browser.open((await page(browser, link)).links[CHOOSE[before]])
        assert ("language", before) in form.form(SAVE[before]).fields
        for wrong in ("xx", "", "<script>"):
            assert (await browser.send(form, SAVE[before], language=wrong)).status == 422
        assert await chosen(town) == (None if before == "en" else before)
        assert language(await browser.send(form, SAVE[before], language=after)) == after == await chosen(town)
    for path in ("", "/no", "/privacy", "/brief"):
        assert language(await browser.open(link + path)) == "cy", path
    urdu = (await browser.open(f"{link}/privacy")).links["اردو"]
    assert language(await browser.open(urdu)) == "ur" and await chosen(town) == "cy"
    await town.press(CARYS, await town.say(CARYS, "board contact"), "Send it again to Jo Hill")
    assert post.mails[-1].to == JO["email"] and post.mails[-1].language == "cy"
    assert link_in(post, EVERY.texts("cy")("board-letter-open"))


@pytest.mark.parametrize("languages", [EVERY])
async def test_the_emails_can_be_stopped_in_any_of_them_with_a_link_that_opens_nothing_else(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    link = await asked(town, post)
    await town.after(days=100)
    seen = await browser.open((await browser.open(f"{link}/no")).links["Cymraeg"])
    assert language(seen) == "cy"
    nothing = await browser.send(seen, EVERY.texts("cy")("page-board-no-send"))
    assert (nothing.status, language(nothing)) == (422, "cy")
    stopped = await browser.send(nothing, EVERY.texts("cy")("page-board-no-send"), wish="stop")
    assert (stopped.status, language(stopped)) == (200, "cy")
    contact = await contact_of(town)
    assert contact is not None and contact.stopped_at is not None and contact.locale is None


@pytest.mark.parametrize("languages", [EVERY])
async def test_a_chair_who_corrects_their_role_does_not_undo_it(town: Town, post: PostOffice, browser: Browser) -> None:
    form = await browser.open((await page(browser, await asked(town, post))).links[CHOOSE["en"]])
    await browser.send(form, SAVE["en"], language="cy")
    await named(town, {**JO, "role": "Deputy Chief of Staff"})
    await sent(town)
    assert (post.mails[-1].to, post.mails[-1].language) == (JO["email"], "cy")
    await named(town, {**JO, "name": "Ann Lee", "email": "ann.lee@board.example"})
    assert await chosen(town) is None, "she has chosen nothing"


@pytest.mark.parametrize("languages", [EVERY])
async def test_also_where_the_link_opens_nothing_more(town: Town, post: PostOffice, browser: Browser) -> None:
    """What the browser would rather read does not count: they have chosen."""
    link = await asked(town, post)
    form = await browser.open((await page(browser, link)).links[CHOOSE["en"]])
    await browser.send(form, SAVE["en"], language="cy")
    await town.after(days=100)
    old = await browser.open(link, headers={"Accept-Language": "en"})
    assert (old.status, language(old)) == (410, "cy")
    assert language(await browser.follow(old, EVERY.texts("cy")("notice-title"))) == "cy"
    again = await browser.send(old, EVERY.texts("cy")("page-expired-send"))
    assert (again.status, language(again)) == (200, "cy")
    await town.settled()
    newest = link_in(post, EVERY.texts("cy")("board-link-open"))
    no = await browser.open(f"{newest}/no")
    done = await browser.send(no, EVERY.texts("cy")("page-board-no-send"), wish="not-me")
    assert language(done) == "cy" and EVERY.texts("cy")("page-board-done") in done.words


@pytest.mark.parametrize("languages", [Languages()])
async def test_where_there_is_one_language_nobody_is_asked(town: Town, post: PostOffice, browser: Browser) -> None:
    link = await asked(town, post)
    assert "Cymraeg" not in (await browser.open(link)).links
    questions = await page(browser, link)
    assert not set(CHOOSE.values()) & set(questions.links)
    assert (await browser.open(f"{link}/language")).status == 303
    assert (await browser.post(f"{link}/language", [("language", "cy")])).status in (303, 409, 422)
    assert await chosen(town) is None
