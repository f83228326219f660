"""A forum that becomes a listening circle: no row of any table tells that it had a page on the web."""

from tests.cast import CARYS, GRACE, YUSUF
from tests.stories.board.board import offers
from tests.stories.correspondence.browsing import Browser
from tests.stories.public.on_the_web import ABOUT, became, met, put, told
from tests.stories.town import Town

KINDS = ("MakePoster", "UploadPoster", "interested:", "public_news:", "poster")
OF_THE_ENGINE = ("workflow_", "operation_outputs ")


async def rows(town: Town) -> str:
    return "\n".join(row for row in (await town.stored()).splitlines() if not row.startswith(OF_THE_ENGINE))


async def test_nothing_in_the_database_tells_that_a_circle_had_a_page(town: Town, browser: Browser) -> None:
    await met(town, (YUSUF, "Work experience"), (GRACE, "Street lighting"))
    await became(town, "Work experience", "answered", "Six places at the council.")
    await told(town)
    address = await put(town)
    await town.after(hours=1)
    await became(town, "Street lighting", "done", "New lamps in Mill Lane.")
    await told(town)
    assert town.told(CARYS, "There is more to tell")
    for name in ("Leyla Demir", "Omar Aziz"):
        page = await browser.open(address)
        await browser.send(page, "Send it to the chairs", name=name, reach=f"{name[:4]}@example.org")
    await town.settled()
    await town.press(CARYS, town.told(CARYS, "Leyla Demir")[0], "Not now")
    for _ in range(2):
        await town.press(CARYS, await town.say(CARYS, "public page"), "Make a poster")
        await town.settled()
    await town.caller.answer_file(CARYS, offers(town)[-1], accept=True)
    await town.settled()
    assert len(town.teams.files) == 1
    before = await rows(town)
    assert not [one for one in ("interested:", "public_news:", "poster:") if one not in before]
    await town.press(CARYS, await town.say(CARYS, "settings"), "Save", {"openness": "listening_circle"})
    await town.settled()
    slug = address.rpartition("/")[2].replace("-", "")
    after = (await rows(town)).splitlines()
    words = (*KINDS, "public_pages ", "public_posters ", "interests ", slug, ABOUT, "Leyl", "Omar")
    assert [(word, row[:200]) for word in words for row in after if word in row] == []
