"""The pages as people meet them: in Chromium, without JavaScript, on a small telephone, by keyboard."""

import pytest
from playwright.async_api import Browser

from forum.correspondents import Consent
from forum.safe_links import LinkKind
from tests.cast import GRACE, MIRIAM
from tests.far_end.post_office import PostOffice
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.looking import PHONE, RESULTS, Looking, chromium, drawn, looking, tab_to
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.questions.test_questions import ask
from tests.stories.town import Town

__all__ = ["chromium", "drawn", "looking"]
pytestmark = pytest.mark.browser


async def test_pages_before_anything_is_known_work_for_everybody(
    town: Town, post: PostOffice, looking: Looking
) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await looking.look(post.link(FATIMA.email, "Say yes or no"), "first-question")
    stop = await page_of(town, fatima, LinkKind.STOP)
    await looking.look(stop, "stop")
    host = stop.split("/l/")[0]
    await looking.look(f"{host}/l/new", "new-link")
    await looking.look(f"{host}/l/declined", "declined")
    await says(town, fatima, Consent.YES)
    await says(town, fatima, Consent.STOPPED)
    await looking.look(stop, "stopped")


async def test_pages_for_answers_work_for_everybody(town: Town, post: PostOffice, looking: Looking) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule(note="Please bring the list of halls.\nTea is at half past five.")
    await town.say(GRACE, "suggest Work experience for young people")
    await town.say(MIRIAM, "suggest Parking outside the hall")
    await ask(town)
    link = await page_of(town, fatima)
    await looking.look(link, "answer")
    await looking.look(f"{link}/suggest", "suggest")
    await looking.look(f"{link}/topic", "code")
    await publish(town, Work={"decision": "accepted"}, Parking={"decision": "accepted"})
    await looking.look(f"{link}/agenda", "agenda")


async def test_pages_of_ones_own_work_for_everybody(
    town: Town, post: PostOffice, chromium: Browser, looking: Looking
) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    link = await page_of(town, fatima, LinkKind.MINE)
    await looking.look(link, "open")
    context = await chromium.new_context(viewport=PHONE, java_script_enabled=False)  # pyright: ignore[reportArgumentType]
    page = await context.new_page()
    await page.goto(link)
    await page.get_by_role("button", name="Continue").click()
    state = await context.storage_state()
    for path in ("", "/needs", "/topics", "/data", "/close", "/leave"):
        await looking.look(f"{link}/mine{path}", f"mine{path.replace('/', '-')}", storage_state=state)


async def test_somebody_answers_by_keyboard_alone(town: Town, post: PostOffice, chromium: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    context = await chromium.new_context(viewport=PHONE, java_script_enabled=False)  # pyright: ignore[reportArgumentType]
    page = await context.new_page()
    await page.goto(await page_of(town, fatima))
    await tab_to(page, 'input[value="in_person"]')
    await page.keyboard.press("Space")
    await page.keyboard.press("ArrowDown")
    await tab_to(page, "main button")
    await page.keyboard.press("Enter")
    await page.get_by_text("Yes, online. You can change it").wait_for()
    await page.screenshot(path=RESULTS / "answered-320.png", full_page=True)
    await town.settled()
