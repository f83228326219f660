"""A quick poll from the question to its results, and what somebody needs, in Microsoft's own client."""

import shutil
from pathlib import Path

import pytest

from bot.local.sample_forum import ENGAGEMENT_OFFICER, PEOPLE
from tests.browser.conftest import Browse
from tests.browser.first_steps import schedule, set_up
from tests.browser.playground_page import PlaygroundPage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(shutil.which("node") is None, reason="needs Node for the Playground"),
]
QUESTION = "Which evening suits you best?"
IMAM, PASTOR = PEOPLE[0], PEOPLE[1]


def test_ask_everybody_a_question_and_say_what_one_needs(browse: Browse, stack: str, results: Path) -> None:
    playground = browse(stack)
    set_up(playground)
    _ask(playground, results)
    _answer(playground, results)
    _close(playground, results)
    schedule(playground)
    _say_what_is_needed(playground, results)


def _ask(playground: PlaygroundPage, results: Path) -> None:
    playground.personal_chat()
    playground.say(f"poll {QUESTION}")
    form = playground.card("Ask everybody")
    form.write("Possible answers, one on each line (2 to 10)", "Tuesday\nTuesday")
    form.press("Continue")
    playground.sees("Two of the answers are the same.")
    playground.screenshot(results / "1-mend.png")
    form = playground.card("Ask everybody")
    form.write("Possible answers, one on each line (2 to 10)", "Tuesday\nWednesday")
    form.press("Continue")
    playground.card("Is this right?").press("Yes, post it")
    playground.card("I am posting your question")


def _answer(playground: PlaygroundPage, results: Path) -> None:
    playground.channel()
    playground.card(QUESTION).press("Send my answer")
    playground.sees("Please choose an answer first.")
    for person, choice, answered in ((IMAM, "Wednesday", "1 person has"), (PASTOR, "Tuesday", "2 people have")):
        with playground.pressing_as(person):
            playground.card(QUESTION).tick(choice)
            playground.card(QUESTION).press("Send my answer")
            playground.sees(f"{answered} answered.")
    assert IMAM.surname not in playground.card(QUESTION).text
    playground.screenshot(results / "2-answer.png")


def _close(playground: PlaygroundPage, results: Path) -> None:
    playground.personal_chat()
    playground.say("polls")
    playground.card("Questions put to").press("Look at it")
    playground.card("Close it now").press("Who chose what")
    playground.sees(f"Wednesday: {IMAM.name}")
    playground.card("Close it now").press("Close it now")
    playground.sees("The poll is closed.")
    playground.channel()
    playground.sees("This poll has closed.")
    assert "Wednesday: 1 person" in playground.card(QUESTION).text
    playground.screenshot(results / "3-closed.png")


def _say_what_is_needed(playground: PlaygroundPage, results: Path) -> None:
    playground.personal_chat()
    playground.say("needs")
    form = playground.card("What do you need at")
    form.tick("An interpreter for another language")
    form.press("Save")
    playground.sees("Please say which language the interpreter should speak.")
    playground.screenshot(results / "4-needs.png")
    form = playground.card("What do you need at")
    form.write("For an interpreter: which language?", "Somali")
    form.tick("I bring somebody with me")
    form.press("Save")
    playground.card("Thank you, that is noted")
    playground.say("meeting")
    playground.card("Are you coming?").press("Who answered what")
    playground.card("Answers for").press("Who needs what")
    listed = playground.card("What people need at").text
    assert f"{ENGAGEMENT_OFFICER.name}: An interpreter for another language: Somali" in listed
    playground.screenshot(results / "5-who-needs-what.png")
