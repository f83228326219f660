"""`make run`'s stack in Microsoft's own client: from an empty channel to an action, as a new user does it."""

import re
import shutil
from pathlib import Path

import pytest

from bot.local.sample_forum import PEOPLE
from tests.browser.conftest import Browse
from tests.browser.first_steps import FORUM, fill_schedule, fill_set_up
from tests.browser.playground_page import PlaygroundPage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(shutil.which("node") is None, reason="needs Node for the Playground"),
]
IMAM, PASTOR, RABBI = PEOPLE[0], PEOPLE[1], PEOPLE[2]


def test_suggest_schedule_answer_and_note_an_action(browse: Browse, stack: str, results: Path) -> None:
    playground = browse(stack)
    _set_up(playground, results)
    _suggest(playground, results)
    _schedule(playground, results)
    _answer(playground, results)
    _note_an_action(playground, results)


def _set_up(playground: PlaygroundPage, results: Path) -> None:
    form = fill_set_up(playground)
    playground.screenshot(results / "1-set-up.png")
    form.press("Set up the forum")
    playground.card(f"{FORUM} is set up")


def _suggest(playground: PlaygroundPage, results: Path) -> None:
    playground.personal_chat()
    playground.say("suggest Work experience for young people")
    playground.card("Thank you, your topic is in")
    playground.channel()
    with playground.pressing_as(IMAM):
        playground.card("Topics for").press("I’d like this discussed")
        playground.sees("1 person would like this discussed")
    playground.personal_chat()
    playground.say("suggest")
    form = playground.card(f"Suggest a topic for {FORUM}")
    form.write("What would you like to talk about?", "Street lighting near the mosque")
    form.write("Why does it matter? (if you like)", "People fall on the way to evening prayers.")
    form.tick("Unattributed: my name is not kept at all")
    form.press("Send")
    playground.card("Keep this message")
    playground.screenshot(results / "2-suggest.png")


def _schedule(playground: PlaygroundPage, results: Path) -> None:
    confirm = fill_schedule(playground)
    playground.screenshot(results / "3-schedule.png")
    confirm.press("Yes, set it up")
    playground.card("I am setting up the meeting")


def _answer(playground: PlaygroundPage, results: Path) -> None:
    playground.channel()
    playground.card("Are you coming?").press("In person")
    playground.sees("In person: 1")
    for person, answer, counted in ((IMAM, "Online", "Online: 1"), (PASTOR, "In person", "In person: 2")):
        with playground.pressing_as(person):
            playground.card("Are you coming?").press(answer)
            playground.sees(counted)
    assert not re.search("|".join(person.surname for person in PEOPLE), playground.card("Are you coming?").text)
    playground.screenshot(results / "4-answer.png")


def _note_an_action(playground: PlaygroundPage, results: Path) -> None:
    playground.say_to_bot(f"action {RABBI.name}: list of placements by 12 December")
    confirm = playground.card("12 December")
    playground.screenshot(results / "5-action.png")
    confirm.press("Save it")
    playground.say_to_bot("actions")
    listed = playground.card("list of placements by".removesuffix(" by"))
    assert RABBI.name in listed.text
    playground.screenshot(results / "6-actions.png")
