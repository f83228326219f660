"""Two chairs make the page on the web: an old card neither puts it back on the web nor takes back what was changed."""

from tests.cast import CARYS, SAM
from tests.stories.correspondence.browsing import Browser
from tests.stories.public.on_the_web import ABOUT, address_on, preview, put
from tests.stories.town import Town

MEANWHILE = "Another chair has changed the page in the meantime. This is how it is now."
NEWER = "We meet every month in the town hall."


async def _changed_by_another(town: Town, about: str) -> None:
    await town.after(minutes=1)
    form = await town.press(SAM, await town.say(SAM, "public page"), "Change it")
    shown = await town.press(SAM, form, "Show me the preview", {"about": about})
    assert "Done: everybody can read it now." in (await town.press(SAM, shown, "Save it")).words


async def test_an_old_save_does_not_put_back_what_another_chair_took_off(town: Town, browser: Browser) -> None:
    await town.set_up(chairs=f"{town.person_id(CARYS)},{town.person_id(SAM)}")
    address = await put(town)
    old = await preview(town, joining="Come along.")
    await town.after(minutes=1)
    await town.press(SAM, await town.say(SAM, "public page"), "Take it off the web")

    again = await town.press(CARYS, old, "Save it")
    assert MEANWHILE in again.words and "The page is not on the web." in again.words
    assert "Come along." in again.words, "what was typed can be copied"
    assert (await browser.open(address)).status == 404
    assert address == address_on(await town.press(CARYS, again, "Put it on the web"))
    assert "Come along." not in (await browser.open(address)).words


async def test_an_old_card_does_not_take_back_what_another_chair_changed(town: Town, browser: Browser) -> None:
    await town.set_up(chairs=f"{town.person_id(CARYS)},{town.person_id(SAM)}")
    address = await put(town)
    form = await town.press(CARYS, await town.say(CARYS, "public page"), "Change it")
    old = await town.press(CARYS, form, "Show me the preview", {"town": "Bridgend"})
    await _changed_by_another(town, NEWER)

    for card, button, typed in ((form, "Show me the preview", {"town": "Bridgend"}), (old, "Save it", {})):
        again = await town.press(CARYS, card, button, typed)
        assert MEANWHILE in again.words and NEWER in again.words and "Save it" in again.buttons
    page = await browser.open(address)
    assert NEWER in page.words and "Bridgend" not in page.words


async def test_pressing_twice_is_no_change_of_anybody_else(town: Town, browser: Browser) -> None:
    await town.set_up()
    shown = await preview(town)
    address = address_on(await town.press(CARYS, shown, "Put it on the web"))
    await town.after(minutes=1)
    assert address == address_on(await town.press(CARYS, shown, "Put it on the web"))
    assert ABOUT in (await browser.open(address)).words
