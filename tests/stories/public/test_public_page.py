"""A forum's page on the web: chairs make it, anybody reads it, and it is gone when they take it off."""

import pytest

from forum.forums import Forum
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, HOME, MIRIAM, YUSUF
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import within
from tests.stories.public.on_the_web import ABOUT, address_on, became, met, preview, put, told
from tests.stories.town import Town

NOTHING = "There is no page here"


async def test_chairs_see_a_preview_put_it_on_the_web_and_take_it_off(town: Town, browser: Browser) -> None:
    await town.set_up()
    await town.schedule()
    first = await town.say(CARYS, "public page")
    assert "The page is not on the web." in first.words
    shown = await preview(town, joining="Come along.", town="Bridgend")
    for words in (ABOUT, "Come along.", "Bridgend", "Tuesday 9 April 2030, 18:00 to 19:30"):
        assert words in shown.words
    assert "St Mary’s" not in shown.words and "public_pages " not in await town.stored()
    address = address_on(await town.press(CARYS, shown, "Put it on the web"))

    page = await browser.open(address)
    assert page.status == 200 and page.title == "Faith Forum"
    for words in (ABOUT, "Come along.", "Bridgend", "Tuesday 9 April 2030, 18:00 to 19:30", "In person and online"):
        assert words in page.words
    assert "St Mary’s" not in page.words
    # However it is typed from a poster.
    typed = address.rpartition("/")[2].upper().replace("-", "").replace("0", "O").replace("1", "L")
    assert (await browser.open(f"{address.rpartition('/')[0]}/{typed}")).status == 200

    assert address == await put(town, where="true"), "it keeps its address"
    assert "St Mary’s Hall" in (await browser.open(address)).words
    off = await town.press(CARYS, await town.say(CARYS, "public page"), "Take it off the web")
    assert "nobody can read it any longer" in off.words
    gone = await browser.open(address)
    assert gone.status == 404 and NOTHING in gone.words and "Faith" not in gone.html
    assert address == await put(town)


async def test_the_address_stays_when_the_forum_is_renamed_and_is_another_for_each(
    town: Town, browser: Browser
) -> None:
    await town.set_up()
    address = await put(town)
    form = await town.say(CARYS, "settings")
    await town.press(CARYS, form, "Save", {"name": "Bridge Forum"})
    page = await browser.open(address)
    assert page.title == "Bridge Forum" and "aith" not in address


async def test_only_chairs_make_it_in_private_and_from_the_settings(town: Town) -> None:
    await town.set_up()
    assert "Only a chair" in (await town.say(GRACE, "public page")).words
    assert "private chat" in (await town.say(CARYS, "public page", HOME)).words
    shown = await preview(town)
    assert "Only a chair" in (await town.forge(GRACE, shown, "Put it on the web")).toast
    assert "public_pages " not in await town.stored()
    form = await town.press(CARYS, await town.say(CARYS, "settings"), "See the page on the web")
    assert "The page is not on the web." in form.words
    empty = await town.press(CARYS, form, "Show me the preview", {"about": "  "})
    assert "Say in a sentence what the forum is." in empty.words
    long = await town.press(CARYS, form, "Show me the preview", {"about": "a" * 401})
    assert "400 letters at most" in long.words


async def test_it_tells_what_became_of_what_people_said_and_names_nobody(town: Town, browser: Browser) -> None:
    await met(town, (YUSUF, "Work experience"), (GRACE, "Street lighting"), (MIRIAM, "Parking for Yusuf Rahman"))
    await became(town, "Work experience", "answered", "Six places at the council.")
    await became(town, "Parking for Yusuf Rahman", "done", "Two bays.")
    assert "Six places" not in (await preview(town)).words, "the channel has not read it yet"
    await told(town)

    shown = await preview(town)
    assert "Names of people in the forum appear in this: Yusuf Rahman" in shown.words
    assert "Work experience – This was answered. “Six places at the council.”" in shown.words
    page = await browser.open(await put(town))
    assert "Work experience This was answered. “Six places at the council.”" in page.words
    for left_out in ("Yusuf", "Parking", "Grace", "Street lighting", "Miriam"):
        assert left_out not in page.html


async def test_another_answer_is_shown_only_once_a_chair_has_seen_it(town: Town, browser: Browser) -> None:
    await met(town, (YUSUF, "Work experience"), (GRACE, "Street lighting"))
    await became(town, "Work experience", "answered", "Six places at the council.")
    await told(town)
    address = await put(town)
    await _corrected(town, "Work experience", "Seven places at the council.")
    assert "places" not in (await browser.open(address)).words
    await town.after(hours=1)
    await became(town, "Street lighting", "done", "New lamps in Mill Lane.")
    await told(town)
    assert "lamps" not in (await browser.open(address)).words
    [news] = town.told(CARYS, "There is more to tell on the forum’s page on the web")
    saved = await town.press(CARYS, news, "Save it")
    assert "“You said, we did” has 2 lines." in saved.words
    page = await browser.open(address)
    assert "Seven places" in page.words and "New lamps" in page.words
    await put(town, lines="")
    page = await browser.open(address)
    assert "There is nothing to tell yet." in page.words and "places" not in page.words


async def _corrected(town: Town, title: str, reason: str) -> None:
    async def work(uow: SqlUnitOfWork, forum: Forum) -> None:
        [topic] = [one for one in await uow.history.topics(forum.id) if one.title == title]
        topic.reason = reason

    await within(town, work)


async def _rows(town: Town) -> set[str]:
    """Without the sign of life of the process, and what the job engine tidies up."""
    rows = (await town.stored()).splitlines()
    return {row for row in rows if not row.startswith(("replicas ", "workflow_", "operation_outputs "))}


@pytest.mark.parametrize("method", ["GET", "HEAD"])
async def test_looking_changes_nothing_and_sets_no_cookie(town: Town, browser: Browser, method: str) -> None:
    await town.set_up()
    address = await put(town)
    before = await _rows(town)
    page = await browser.open(address, method)
    assert page.status == 200 and "Set-Cookie" not in page.headers
    assert (
        page.headers["X-Robots-Tag"] == "noindex, nofollow"
        and "default-src 'none'" in page.headers["Content-Security-Policy"]
    )
    assert await _rows(town) == before


async def test_search_engines_may_list_it_only_where_chairs_say_so(town: Town, browser: Browser) -> None:
    await town.set_up()
    address = await put(town, found="true")
    page = await browser.open(address)
    assert "X-Robots-Tag" not in page.headers and "noindex" not in page.html
    unknown = await browser.open(address + "x")
    assert unknown.headers["X-Robots-Tag"] == "noindex, nofollow" and "noindex" in unknown.html


@pytest.mark.whole
async def test_somebody_who_tries_addresses_is_stopped_and_shuts_nobody_out(town: Town, browser: Browser) -> None:
    await town.set_up()
    address = await put(town)
    assert (await browser.open(address)).status == 200
    root = address.rpartition("/")[0]
    tried = [(await browser.open(f"{root}/{number:05}-00000")).status for number in range(50)]
    assert set(tried) == {404, 429} and tried.count(404) >= 30
    assert (await browser.open(address)).status == 200
