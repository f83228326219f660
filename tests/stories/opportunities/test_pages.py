"""The page of a member without Teams, and the plain link that anybody may open."""

import pytest

from forum.correspondents import Consent
from forum.safe_links import LinkKind
from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.far_end.cards import inputs_of
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.opportunities.passing_on import ASKED, CLOSED, FILLED, pass_on
from tests.stories.town import Town

pytestmark = pytest.mark.whole

TITLE = FILLED["title"]
SEND = "Tell the chairs how many"


def plain_link(town: Town, title: str = TITLE) -> str:
    """As the card in the channel gives it."""
    words = str(inputs_of(town.card(title).card)["copy-words"])
    return words.rpartition("Read more: ")[2]


async def members_page(town: Town, browser: Browser) -> Seen:
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    return await browser.open(await page_of(town, fatima))


async def test_the_page_shows_it_and_takes_a_number_that_only_chairs_see_in_sum(town: Town, browser: Browser) -> None:
    await town.set_up()
    await pass_on(town)
    answer = await members_page(town, browser)
    page = await browser.open(answer.links["See opportunities, and pass them on"])
    for words in (TITLE, "Friday 12 April 2030", "people aged 16 to 18", "Travel is paid.", "Pass it on"):
        assert words in page.words
    assert page.links["Apply at museum.example.org"] == FILLED["link"]
    assert plain_link(town) in page.links.values()
    assert not [name for name in ("Carys", "Bowen") if name in page.html]

    for typed in ("", "two", "-1", "1000", "9" * 40, "２"):
        wrong = await browser.send(page, SEND, people=typed)
        assert wrong.status == 422 and "a number from 0 to 999" in wrong.words, typed
        assert f'value="{typed}"' in wrong.html or not typed
    told = await browser.send(wrong, SEND, people="2")
    assert told.status == 200 and "You told us of 2 people." in told.words
    again = await browser.send(told, SEND, people="1")
    assert "You told us of 1 person." in again.words
    managed = await town.press(CARYS, await town.say(CARYS, "opportunities"), "Look at it")
    assert "A member has told us how many they know of: 1." in managed.words
    assert "Fatima" not in managed.words

    await town.move_to(CLOSED)
    over = await browser.open(page.url)
    assert "This closed on Friday 12 April 2030." in over.words and "museum.example.org" not in over.html
    await browser.send(over, SEND, people="6")
    await town.move_to(ASKED)
    asked = town.told(CARYS, "How many took it up")[-1]
    assert inputs_of(asked.card)["people"] == "6"


async def test_looking_changes_nothing_and_another_forum_s_is_not_taken(town: Town, browser: Browser) -> None:
    await town.set_up()
    await pass_on(town)
    answer = await members_page(town, browser)
    page = await browser.open(answer.links["See opportunities, and pass them on"])
    before = await _rows(town)
    for method in ("GET", "HEAD"):
        await browser.open(f"{page.url}?people=3", method)
        await browser.open(plain_link(town), method)
    assert await _rows(town) == before, "nothing is kept about who opens what"
    form = page.form(SEND)
    gone = await browser.post(form.action, [("opportunity", "no such"), ("people", "3")])
    assert gone.status == 409
    read = await browser.open(answer.url.replace("/l/", "/l/x"))
    assert read.status == 404
    elsewhere = await browser.post(form.action, form.fields, headers={"Origin": "https://evil.example"})
    assert elsewhere.status == 403
    assert await _rows(town) == before


async def _rows(town: Town) -> list[str]:
    found = (await town.stored()).splitlines()
    return [row for row in sorted(found) if not row.startswith(("replicas ", "safe_links ", "workflow_"))]


async def test_the_plain_link_is_for_everybody_and_names_nobody(town: Town, browser: Browser) -> None:
    await town.set_up()
    await pass_on(town)
    link = plain_link(town)
    page = await browser.open(link)
    assert page.status == 200 and page.title == TITLE
    for words in (TITLE, "people aged 16 to 18", "Friday 12 April 2030", "Travel is paid.", "Passed on by Faith Forum"):
        assert words in page.words
    assert page.links["Apply at museum.example.org"] == FILLED["link"]
    for user in (CARYS, GRACE, MIRIAM, SAM, YUSUF):
        assert not [part for part in (*user.name.split(), user.email, user.teams_id) if part in page.html]
    assert "noindex" in page.headers["X-Robots-Tag"] and "Set-Cookie" not in page.headers
    assert not page.forms
    await town.press(YUSUF, town.card(TITLE), SEND, {"people": "7"})
    assert "7" not in (await browser.open(link)).words.replace("16 to 18", "")
    for typed in (link.upper().replace("HTTP", "http"), f"{link[:-8]}-{link[-8:]}"):
        assert (await browser.open(typed.replace("/F/O/", "/f/o/"))).status == 200
    for wrong in ("0" * 16, link[-16:-1], "x", "%00" * 16, "a" * 5000):
        unknown = await browser.open(f"{link[:-16]}{wrong}")
        assert unknown.status in (404, 414, 400) and TITLE not in unknown.html, wrong
    assert (await browser.post(link, [("people", "3")])).status == 404

    await town.move_to(CLOSED)
    over = await browser.open(link)
    assert "This closed on" in over.words and "museum.example.org" not in over.html


async def test_a_neighbour_who_tries_addresses_shuts_no_opportunity(town: Town, browser: Browser) -> None:
    await town.set_up()
    managed = await pass_on(town)
    link = plain_link(town)
    assert (await browser.open(link)).status == 200
    tried = [(await browser.open(f"{link[:-16]}{number:016}")).status for number in range(50)]
    assert set(tried) == {404, 429} and tried.count(404) >= 30
    assert (await browser.open(link)).status == 200
    assert (await browser.open(f"{link[:-8]}-{link[-8:]}")).status == 200, "however it is typed"
    await town.press(CARYS, managed, "Take it back")
    assert [(await browser.open(link)).status for _ in range(2)] == [404, 429], "nothing is there to be kept open"


async def test_what_was_taken_back_at_once_is_gone_and_later_it_says_so(town: Town, browser: Browser) -> None:
    await town.set_up()
    managed = await pass_on(town)
    link = plain_link(town)
    await town.press(CARYS, managed, "Take it back")
    assert (await browser.open(link)).status == 404
    await pass_on(town)
    later = plain_link(town)
    assert later != link
    await town.after(minutes=5)
    shown = await town.press(CARYS, await town.say(CARYS, "opportunities"), "Look at it")
    await town.press(CARYS, shown, "Say it is no longer open", {"note": "Closed for repairs."})
    withdrawn = await browser.open(later)
    assert "This is no longer open. “Closed for repairs.”" in withdrawn.words


async def test_a_circle_s_plain_link_names_only_the_organisation(town: Town, browser: Browser) -> None:
    await town.set_up(openness="listening_circle", name="Marigold Room")
    await pass_on(town)
    page = await browser.open(plain_link(town))
    assert page.status == 200 and TITLE in page.words
    assert "Marigold" not in page.html and "Passed on by Anytown Police" in page.words
    words = str(inputs_of(town.card(TITLE).card)["copy-words"])
    assert "Marigold" not in words


async def test_a_link_that_only_reads_or_a_former_member_s_opens_no_such_page(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    await town.set_up()
    await pass_on(town)
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    assert (await browser.open(await page_of(town, fatima, LinkKind.READ, "/opportunities"))).status == 404
    page = await browser.open(await page_of(town, fatima, path="/opportunities"))
    assert TITLE in page.words
    mine = await browser.open(await page_of(town, fatima, LinkKind.MINE))
    opened = await browser.send(mine, "Continue")
    leave = await browser.open(opened.links["Leave the group"])
    await browser.send(leave, "Leave the group")
    assert (await browser.open(page.url)).status == 404
    refused = await browser.press(page, SEND, people="2")
    assert refused.status == 404
    assert "opportunities" in (await town.say(GRACE, "opportunities", HOME)).words.lower()
