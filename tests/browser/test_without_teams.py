"""`make run`, as a newcomer tries it: adds somebody who has no Teams, then plays them, from the email to the answer."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Browse
from tests.browser.first_steps import FORUM, schedule, set_up
from tests.browser.playground_page import PATIENCE_MS, PlaygroundPage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.timeout(300),
    pytest.mark.skipif(shutil.which("node") is None, reason="needs Node for the Playground"),
]
NAME, ADDRESS = "Fatima Noor", "fatima@mosque.example"


def test_from_the_email_to_the_answer(chromium: Browser, stack: str, local_folder: Path, results: Path) -> None:
    playground = Browse(chromium)(stack)
    set_up(playground)
    _add(playground, results)
    desk, emails = (
        _address(local_folder / "output.txt", words) for words in ("The clock to set forward", "The emails")
    )
    outside = chromium.new_page(viewport={"width": 390, "height": 844})
    _let_it_be_day(outside, desk)
    _open_from_email(outside, emails, "May we write to you")
    outside.screenshot(path=results / "first-question.png", full_page=True)
    outside.get_by_label("Yes, email me").check()
    outside.get_by_role("button", name="Send", exact=True).click()
    expect(outside.get_by_text("No meeting is planned yet")).to_be_visible()

    schedule(playground)
    _open_from_email(outside, emails, "Are you coming")
    outside.screenshot(path=results / "answer.png", full_page=True)
    outside.get_by_label("Yes, in person").check()
    outside.get_by_role("button", name="Send my answer").click()
    expect(outside.get_by_text("You can change it until the meeting starts")).to_be_visible()
    outside.screenshot(path=results / "answered.png", full_page=True)
    counted = re.compile(r"Are you coming\?.*1\s*In person", re.DOTALL)
    expect(playground.page.get_by_text(counted).last).to_be_visible()
    playground.screenshot(results / "counted.png")
    outside.close()
    playground.page.close()


def _add(playground: PlaygroundPage, results: Path) -> None:
    playground.personal_chat()
    playground.say("people")
    playground.card("You can also add people who have no Teams").press("People without Teams")
    playground.card("Members of").press("Add people")
    form = playground.card(f"Add people who have no Teams to {FORUM}")
    form.write("Or a list", f"{NAME}, {ADDRESS}, Urdu")
    playground.screenshot(results / "add.png")
    form.press("Show me what you understood")
    preview = playground.card("Add one person to")
    preview.tick("Ask them now by email")
    playground.screenshot(results / "preview.png")
    preview.press("Add them")
    playground.card(f"Added: {NAME}")
    playground.screenshot(results / "added.png")


def _address(output: Path, words: str) -> str:
    found = re.search(rf"{words}.* (http://\S+)", output.read_text(encoding="utf-8"))
    assert found
    return found[1]


def _let_it_be_day(page: Page, desk: str) -> None:
    """Emails go out by day, and nobody knows at what hour the tests run."""
    page.goto(desk)
    morning = page.get_by_role("button", name="Ten in the morning")
    if morning.count():
        morning.click()


def _open_from_email(page: Page, emails: str, says: str) -> None:
    """Waits for the email, and follows its main link."""
    email = page.locator("article").filter(has_text=says)
    page.goto(emails)
    for _ in range(PATIENCE_MS // 100):
        if email.count():
            break
        page.wait_for_timeout(100)
        page.reload()
    address = email.first.locator(".email a").first.get_attribute("href")
    assert address
    page.goto(address)
