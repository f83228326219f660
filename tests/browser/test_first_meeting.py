"""From an empty team to a first meeting that everybody has read of, in Microsoft's own client: three minutes at most.

The machine does it without a pause, so a person's time is counted: what the Keystroke-Level Model gives a person
of average skill for each key, and for each thing to find and press (Card, Moran and Newell, 1980). How long they wait
for an answer is not measured here, where much else may be going on: a second is more than it takes.
"""

import shutil

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Browse
from tests.browser.first_steps import schedule, set_up

pytestmark = [
    pytest.mark.browser,
    pytest.mark.timeout(300),
    pytest.mark.skipif(shutil.which("node") is None, reason="needs Node for the Playground"),
]
A_KEY, A_PRESS = 0.28, 1.35 + 1.1 + 0.2
"""Seconds: to type a letter; to think, point and click."""
AN_ANSWER = 1.0
COUNTS = """
window.pressed = 0;
window.typed = 0;
addEventListener("click", () => { pressed += 1; }, true);
addEventListener("input", (event) => {
  typed += event.data === null ? 0 : (event.data || event.target.value || "").length;
}, true);
"""
MOST = 180


def test_a_first_meeting_takes_three_minutes_at_most(chromium: Browser, stack: str) -> None:
    browsing = Browse(chromium, COUNTS)
    playground = browsing(stack)
    set_up(playground)
    schedule(playground)
    pressed, typed = playground.page.evaluate("[pressed, typed]")
    assert pressed >= 8 and typed >= 60, "or nobody did anything"
    assert pressed * (A_PRESS + AN_ANSWER) + typed * A_KEY <= MOST
    playground.page.close()
