"""The five commonest things that people do, done without a mouse, in Microsoft's own client.

Only what is needed beforehand, a forum with its next meeting and an action, is set up with the mouse.
"""

import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Browse
from tests.browser.first_steps import in_a_fortnight, schedule, set_up
from tests.browser.keyboard import Keyboard
from tests.browser.playground_page import CARD, PlaygroundPage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.timeout(300),
    pytest.mark.skipif(shutil.which("node") is None, reason="needs Node for the Playground"),
]
TOPIC = "Work experience for young people"


@pytest.fixture(scope="module")
def playground(chromium: Browser, stack: str) -> Iterator[PlaygroundPage]:
    opened = Browse(chromium)(stack)
    set_up(opened)
    schedule(opened)
    yield opened
    opened.page.close()


def test_suggest_see_and_publish(playground: PlaygroundPage) -> None:
    """All three in one test, because each needs the one before."""
    keyboard = Keyboard(playground.page)
    keyboard.go_to("Personal Chat")
    keyboard.keys("Enter")
    keyboard.say(f"suggest {TOPIC}")
    playground.card("Thank you, your topic is in")

    keyboard.say("agenda")
    assert TOPIC in playground.card("Shape the agenda").text

    assert keyboard.go_to("Later").kind == "radio"
    keyboard.keys("ArrowUp")
    assert keyboard.focused.name == "On the agenda"
    keyboard.press("Publish")
    playground.sees("The agenda is published.")


def test_answer(playground: PlaygroundPage) -> None:
    keyboard = Keyboard(playground.page)
    keyboard.go_to("Community and Faith Forum - Forum meetings")
    keyboard.keys("Enter")
    playground.card("Are you coming?")
    keyboard.press("In person")
    counted = re.compile(r"1\s*In person\s*0\s*Online")
    expect(playground.page.locator(CARD).filter(has_text=counted).last).to_be_visible()


def test_an_action_is_done(playground: PlaygroundPage) -> None:
    playground.personal_chat()
    playground.say(f"action me: ask three employers by {in_a_fortnight()}")
    playground.card(in_a_fortnight()).press("Save it")
    playground.sees("ask three employers")

    keyboard = Keyboard(playground.page)
    keyboard.say("actions")
    playground.card("Actions of")
    keyboard.press("Done")
    playground.card("What was done?")
    keyboard.go_to("What was done?")
    keyboard.type("Two of them said yes.")
    keyboard.press("Save")
    playground.sees("“ask three employers” is now “Done”")
