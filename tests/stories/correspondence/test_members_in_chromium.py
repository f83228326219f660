"""What a member has in Teams, on pages, as people meet them in Chromium; and a comment sent by keyboard alone."""

import pytest
from playwright.async_api import Browser, StorageState

from forum.correspondents import Consent
from forum.people import Person
from forum.safe_links import LinkKind
from tests.cast import CARYS, GRACE, MIRIAM
from tests.far_end.post_office import PostOffice
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.by_mail import suggests, takes_on
from tests.stories.correspondence.looking import PHONE, RESULTS, Looking, chromium, drawn, looking, tab_to
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.questions.test_questions import ask
from tests.stories.town import Town

__all__ = ["chromium", "drawn", "looking"]
pytestmark = pytest.mark.browser


async def _lived_in(town: Town) -> Person:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    await town.say(GRACE, "suggest Work experience for young people")
    await town.say(MIRIAM, f"suggest Parking outside the hall {'and the long way round ' * 20}")
    await takes_on(town, fatima, "Ask three schools")
    await publish(town, Work={"decision": "accepted"})
    return fatima


async def test_topics_and_the_agenda(town: Town, post: PostOffice, looking: Looking) -> None:
    fatima = await _lived_in(town)
    link = await page_of(town, fatima)
    for path in ("", "/topics", "/agenda", "/comment"):
        await looking.look(link + path, f"members{path.replace('/', '-') or '-first'}")


async def test_what_is_done_and_what_was_asked(
    town: Town, post: PostOffice, chromium: Browser, looking: Looking
) -> None:
    fatima = await _lived_in(town)
    await ask(town)
    await town.press(CARYS, await town.say(CARYS, "you said"), "Post it")
    link = await page_of(town, fatima)
    for path in ("actions", "you-said", "questions"):
        await looking.look(f"{link}/{path}", f"members-{path}")
    context = await chromium.new_context(viewport=PHONE)  # pyright: ignore[reportArgumentType]
    page = await context.new_page()
    await page.goto(f"{link}/actions")
    action = await page.get_by_role("link", name="Ask three schools").get_attribute("href")
    await context.close()
    await looking.look(f"{link}/actions/{(action or '').rpartition('/')[2]}", "members-action")


async def test_a_link_for_reading(town: Town, post: PostOffice, looking: Looking) -> None:
    fatima = await _lived_in(town)
    reads = await page_of(town, fatima, LinkKind.READ)
    await looking.look(reads, "members-read")
    await looking.look(f"{reads}/actions", "members-read-actions")


async def test_pages_of_their_own(town: Town, post: PostOffice, chromium: Browser, looking: Looking) -> None:
    fatima = await _lived_in(town)
    await suggests(town, fatima, "Halal food in hospital")
    state, change, link = await _opened(town, chromium, fatima)
    for path in ("comments", "topics", "data"):
        await looking.look(f"{link}/mine/{path}", f"members-mine-{path}", storage_state=state)
    await looking.look(f"{link}/mine/topics/{change}", "members-mine-change", storage_state=state)


async def _opened(town: Town, chromium: Browser, person: Person) -> tuple[StorageState, str, str]:
    link = await page_of(town, person, LinkKind.MINE)
    context = await chromium.new_context(viewport=PHONE, java_script_enabled=False)  # pyright: ignore[reportArgumentType]
    page = await context.new_page()
    await page.goto(link)
    await page.get_by_role("button", name="Continue").click()
    await page.goto(f"{link}/mine/topics")
    change = await page.get_by_role("link", name="Change it or take it back").get_attribute("href")
    state = await context.storage_state()
    await context.close()
    return state, (change or "").rpartition("/")[2], link


async def test_somebody_comments_by_keyboard_alone(town: Town, post: PostOffice, chromium: Browser) -> None:
    fatima = await _lived_in(town)
    context = await chromium.new_context(viewport=PHONE, java_script_enabled=False)  # pyright: ignore[reportArgumentType]
    page = await context.new_page()
    await page.goto(await page_of(town, fatima))
    await tab_to(page, 'a[href$="/comment"]')
    await page.keyboard.press("Enter")
    await page.get_by_role("heading", name="Comment on the agenda").wait_for()
    await tab_to(page, "textarea")
    await page.keyboard.type("Please ask the buses to run later.")
    await tab_to(page, "main button")
    await page.keyboard.press("Enter")
    await page.get_by_text("Thank you, your comment is with the chairs").wait_for()
    await page.screenshot(path=RESULTS / "members-commented-320.png", full_page=True)
    await tab_to(page, "main button")
    await page.keyboard.press("Enter")
    await page.get_by_text("Your comment has been taken back").wait_for()
    await context.close()
    await town.settled()
