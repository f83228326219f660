"""Members without Teams hear of minutes in an email that comes anyway, and read them on their page."""

from datetime import timedelta
from io import BytesIO

import pikepdf
from docx import Document

from forum.correspondents import Consent
from forum.safe_links import LinkKind
from tests.cast import CARYS
from tests.evening import AFTER_THE_MEETING
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.by_mail import newest, reads, subjects
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.minutes.minuted import LIGHTING, POINT, has_met, published
from tests.stories.town import Town

OWNER = "Sam Okoro"


async def test_the_page_has_what_the_channel_may_read_and_a_link_for_reading_names_no_owner(
    town: Town, browser: Browser
) -> None:
    await has_met(town)
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    before = await browser.open(await page_of(town, fatima, path="/minutes"))
    assert "No minutes have been published yet" in before.words
    await published(town)
    for kind in (LinkKind.ANSWER, LinkKind.READ):
        agenda = await browser.open(await page_of(town, fatima, kind, path="/agenda"))
        page = await browser.open(agenda.links["Read the minutes of Tuesday 9 April 2030"])
        assert page.status == 200 and page.title == "Minutes" and len(page.body) < 50_000
        assert POINT in page.words and "list of placements" in page.words and "One person sent apologies" in page.words
        assert (OWNER in page.words) is (kind is LinkKind.ANSWER)
        assert "Grace" not in page.words and "Yusuf" not in page.words
        word = await browser.open(page.links["Download the minutes as a Word file"])
        pdf = await browser.open(page.links["Download the minutes as a PDF"])
        assert word.headers["Content-Type"].startswith("application/vnd.openxmlformats")
        assert pdf.headers["Content-Type"] == "application/pdf"
        for file, name in ((word, "minutes-2030-04-09.docx"), (pdf, "minutes-2030-04-09.pdf")):
            assert file.headers["Content-Disposition"] == f'attachment; filename="{name}"'
            assert file.headers["X-Content-Type-Options"] == "nosniff" and "no-store" in file.headers["Cache-Control"]
        said = "\n".join(each.text for each in Document(BytesIO(word.body)).paragraphs)
        assert POINT in said and (OWNER in said) is (kind is LinkKind.ANSWER)
        with pikepdf.open(BytesIO(pdf.body)) as read, read.open_metadata() as told:
            assert told["pdfuaid:part"] == "1"


async def test_whoever_has_no_such_link_gets_nothing(town: Town, browser: Browser) -> None:
    await has_met(town)
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await published(town)
    page = await browser.open(await page_of(town, fatima, path="/minutes"))
    for wrong in ("no-such", "%00", "x" * 500):
        assert (await browser.open(await page_of(town, fatima, path=f"/minutes/{wrong}/pdf"))).status in (404, 409)
    exe = page.links["Download the minutes as a PDF"].removesuffix("pdf") + "exe"
    assert (await browser.open(exe)).status == 409
    stop = await browser.open(await page_of(town, fatima, LinkKind.STOP, path="/minutes"))
    assert stop.status == 404 and POINT not in stop.words
    await says(town, fatima, Consent.NO)
    assert (await browser.open(page.links["Download the minutes as a PDF"])).status == 404


async def test_a_correction_is_on_the_page_and_in_the_files(town: Town, browser: Browser) -> None:
    await has_met(town)
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await published(town)
    draft = await town.press(CARYS, await town.say(CARYS, "minutes"), "Correct them")
    form = await town.press(CARYS, draft, LIGHTING)
    draft = await town.press(CARYS, form, "Save", {"words": "Three lamps are out"})
    await town.press(CARYS, await town.press(CARYS, draft, "Publish the minutes"), "Publish the minutes")
    page = await browser.open(await page_of(town, fatima, path="/minutes"))
    assert "Corrected on Thursday 11 April 2030" in page.words
    assert "Three lamps are out" in page.words and POINT not in page.words
    said = Document(BytesIO((await browser.open(page.links["Download the minutes as a Word file"])).body))
    assert "Three lamps are out" in "\n".join(each.text for each in said.paragraphs)


async def test_they_hear_of_it_once_in_an_email_that_comes_anyway(town: Town, post: PostOffice) -> None:
    await has_met(town)
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    count = len(subjects(post))
    await published(town)
    assert len(subjects(post)) == count, "no email of its own"
    await town.move_to(AFTER_THE_MEETING + timedelta(days=15))
    assert len(subjects(post)) == count + 1
    assert "The minutes of the meeting on Tuesday 9 April 2030 are ready." in reads(post)
    assert "/minutes" in newest(post).text and POINT not in newest(post).text
    await town.move_to(AFTER_THE_MEETING + timedelta(days=40))
    assert [mail for mail in post.to(FATIMA.email) if "The minutes" in mail.text] == [newest(post)]
