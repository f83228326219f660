"""The page behind a link: whether somebody wants email, and whether they are coming."""

from forum.correspondents import Consent
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.town import Town


async def test_the_first_email_leads_to_one_question(town: Town, post: PostOffice, browser: Browser) -> None:
    await town.set_up()
    await added(town, FATIMA)
    page = await browser.open(post.link(FATIMA.email, "Say yes or no"))
    assert page.status == 200
    assert "Carys Bowen from Anytown Police gave us your email address" in page.words
    assert "Faith" not in page.html
    again = await browser.send(page, "Send")
    assert again.status == 422
    assert "Choose one of the answers" in again.words
    answered = await browser.send(page, "Send", reply="yes")
    await town.settled()
    assert "Faith Forum" in answered.words
    assert "No meeting is planned yet" in answered.words
    await town.schedule()
    page = await browser.open(answered.url)
    assert "Tuesday 9 April 2030, 18:00 to 19:30" in page.words
    assert page.form("Send my answer").offered["answer"] == ["in_person", "online", "no", "unsure"]


async def test_an_answer_counts_and_can_be_changed(town: Town, post: PostOffice, browser: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    page = await browser.open(await page_of(town, fatima) + "?coming=yes")
    assert ("answer", "in_person") in page.form("Send my answer").fields
    said = await browser.send(page, "Send my answer", answer="online")
    await town.settled()
    assert "Yes, online. You can change it" in said.words
    assert ("answer", "online") in said.form("Send my answer").fields


async def test_the_date_is_a_file_for_ones_own_calendar(town: Town, browser: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    link = await page_of(town, fatima)
    assert (await browser.open(f"{link}/date.ics")).status == 303
    await town.schedule()
    file = await browser.open(f"{link}/date.ics")
    [meeting] = await town.meetings()
    assert file.headers["Content-Type"] == 'text/calendar; charset=utf-8; method="PUBLISH"'
    lines = file.body.decode().replace("\r\n ", "").split("\r\n")
    for line in (
        "METHOD:PUBLISH",
        f"UID:{meeting.id}@folkmoot",
        f"SEQUENCE:{meeting.revision}",
        "DTSTART:20300409T170000Z",
        "DTEND:20300409T183000Z",
        "SUMMARY:Faith Forum",
        "LOCATION:St Mary’s Hall",
    ):
        assert line in lines, lines
    assert not [line for line in lines if line.startswith(("ATTENDEE", "ORGANIZER", "BEGIN:VTIMEZONE"))]
    assert len([line for line in lines if line.startswith("UID")]) == 1


async def test_off_the_list_is_one_press_away(town: Town, post: PostOffice, browser: Browser) -> None:
    await town.set_up()
    await added(town, FATIMA)
    page = await browser.open(post.link(FATIMA.email, "Say yes or no"))
    left = await browser.send(page, "Send", reply="off")
    assert "You have left the group" in left.words
    await town.settled()
    assert FATIMA.email not in await town.stored()
    assert (await browser.open(page.url)).status == 404
    await added(town, FATIMA, key="pasted again")
    await town.after(days=1)
    assert len(post.mails) == 1
