"""What the page object can do, shown with a bot that has three cards."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from bot.local.sample_forum import ENGAGEMENT_OFFICER, PEOPLE
from tests.browser.conftest import Browse
from tests.browser.playground_page import Card
from tests.browser.stack import DidNotStart, running

pytestmark = [
    pytest.mark.browser,
    pytest.mark.timeout(300),
    pytest.mark.skipif(shutil.which("node") is None, reason="needs Node for the Playground"),
]


@pytest.fixture(scope="module")
def card_bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    command = [sys.executable, "-m", "tests.browser.card_bot"]
    env = {"PYTHONPATH": str(Path(__file__).parents[2])}
    with running(command, tmp_path_factory.mktemp("card-bot"), env) as address:
        yield address


def test_a_form_is_filled_by_its_labels(browse: Browse, card_bot: str, results: Path) -> None:
    playground = browse(card_bot)
    playground.say("hello")
    form = playground.card("You said hello")
    form.press("Save")
    playground.sees("Say what it is about.")
    form.write("Topic", "Food bank")
    form.write("Why it matters", "Winter")
    form.set_date("Day", "2027-03-05")
    form.set_time("Begins at", "19:15")
    form.write("Minutes", "90")
    form.choose("Need", "Interpreter")
    form.choose("Needs", "Step-free", "Interpreter")
    form.tick("Yes")
    form.tick("Confidential")
    playground.screenshot(results / "form.png")
    form.press("Save")
    saved = playground.card(f"{ENGAGEMENT_OFFICER.name} saved").text
    for expected in ('"day": "2027-03-05"', '"hour": "19:15"', '"minutes": "90"', '"one": "interpreter"'):
        assert expected in saved
    for expected in ('"many": "step-free,interpreter"', '"radio": "yes"', '"care": "true"', '"topic": "Food bank"'):
        assert expected in saved


def test_what_is_folded_away_is_sent_and_is_opened_with_the_keyboard(browse: Browse, card_bot: str) -> None:
    playground = browse(card_bot)
    playground.say("hello")
    form = playground.card("You said hello")
    expect(reason_of(form)).to_be_hidden()
    form.write("Topic", "Food bank")
    form.press("Save")
    assert '"reason": "as it was"' in playground.card(f"{ENGAGEMENT_OFFICER.name} saved").text

    playground.say("again")
    form = playground.card("You said again")
    more = form.root.get_by_role("button", name="More", exact=True)
    more.focus()
    more.press("Enter")
    expect(reason_of(form)).to_be_visible()
    more.press("Tab")
    expect(reason_of(form)).to_be_focused()
    form.write("Reason", "something new")
    more.press("Enter")
    expect(reason_of(form)).to_be_hidden()
    form.write("Topic", "Parking")
    form.press("Save")
    playground.sees('"reason": "something new"')


def reason_of(form: Card) -> Locator:
    return form.root.get_by_role("textbox", name="Reason")


def test_a_channel_has_threads_and_the_bot_hears_its_name(browse: Browse, card_bot: str, results: Path) -> None:
    playground = browse(card_bot)
    playground.channel()
    playground.say_to_bot("agenda please")
    playground.card("agenda please")
    playground.reply("agenda please", "and the minutes")
    playground.card("and the minutes").screenshot(results / "reply.png")


def test_others_can_press(browse: Browse, card_bot: str) -> None:
    playground = browse(card_bot)
    playground.group_chat()
    playground.say_to_bot("poll")
    poll = playground.card("poll")
    with playground.pressing_as(PEOPLE[0]):
        poll.write("Topic", "x")
        poll.press("Tell me")
        playground.sees(f"Told {PEOPLE[0].name}")
    poll.write("Topic", "x")
    poll.press("Update it")
    playground.card(f"Updated for {ENGAGEMENT_OFFICER.name}")
    playground.sees_no_more("You said")


def test_a_stack_that_does_not_start_tells_why(tmp_path: Path) -> None:
    with (
        pytest.raises(DidNotStart, match="no such thing"),
        running([sys.executable, "-c", "raise SystemExit('no such thing')"], tmp_path, {}),
    ):
        pass


def test_bars_have_their_numbers_and_a_chart_of_another_kind_leaves_no_trace(
    browse: Browse, card_bot: str, results: Path
) -> None:
    playground = browse(card_bot)
    playground.say("chart")
    shown = playground.card("Church: 3 people")
    expect(shown.root.get_by_text("Mosque")).to_be_visible()
    playground.screenshot(results / "chart.png")
    assert "".join(shown.text.split()) == "Church:3peopleChurch3Mosque1Tellme"
