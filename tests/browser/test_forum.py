"""`make run`'s stack in Microsoft's own client: what people do in a forum, as new users do it.

One forum for all tests of this file, because starting the stack takes longer than most of them.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bot.local.sample_forum import ENGAGEMENT_OFFICER, PEOPLE
from tests.browser.conftest import Browse
from tests.browser.first_steps import FORUM, in_a_fortnight, schedule, set_up
from tests.browser.playground_page import CARD, PlaygroundPage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.timeout(300),
    pytest.mark.skipif(shutil.which("node") is None, reason="needs Node for the Playground"),
]
IMAM, PASTOR, RABBI = PEOPLE[0], PEOPLE[1], PEOPLE[2]
QUESTION = "Which evening suits you best?"


@pytest.fixture(scope="module")
def playground(chromium: Browser, stack: str) -> Iterator[PlaygroundPage]:
    """A page on which a forum has been set up and its next meeting announced."""
    opened = Browse(chromium)(stack)
    set_up(opened)
    schedule(opened)
    yield opened
    opened.page.close()


def test_suggest_a_topic_named_and_unattributed(playground: PlaygroundPage, results: Path) -> None:
    playground.personal_chat()
    playground.say("suggest Work experience for young people")
    playground.card("Thank you, your topic is in")
    playground.channel()
    with playground.pressing_as(IMAM):
        playground.card("Topics for").press("I’d like this")
        playground.sees("1 person would like this discussed")
    playground.personal_chat()
    playground.say("suggest")
    form = playground.card(f"Suggest a topic for {FORUM}")
    form.write("What would you like to talk about?", "Street lighting near the mosque")
    form.write("Why does it matter? (if you like)", "People fall on the way to evening prayers.")
    form.tick("Unattributed: my name is not kept at all")
    form.press("Send")
    playground.card("Keep this message")
    playground.screenshot(results / "suggest.png")


def test_answer_with_one_press(playground: PlaygroundPage, results: Path) -> None:
    playground.channel()
    counts = ((1, 0), (1, 1), (2, 1))
    presses = ((ENGAGEMENT_OFFICER, "In person"), (IMAM, "Online"), (PASTOR, "In person"))
    for (person, answer), (here, online) in zip(presses, counts, strict=True):
        with playground.pressing_as(person):
            playground.card("Are you coming?").press(answer)
            counted = re.compile(rf"Are you coming\?.*{here}\s*In person\s*{online}\s*Online", re.DOTALL)
            expect(playground.page.locator(CARD).filter(has_text=counted).last).to_be_visible()
    assert not re.search("|".join(person.surname for person in PEOPLE), playground.card("Are you coming?").text)
    playground.screenshot(results / "answer.png")


def test_note_an_action(playground: PlaygroundPage, results: Path) -> None:
    playground.channel()
    playground.say_to_bot(f"action {RABBI.name}: list of placements by {in_a_fortnight()}")
    confirm = playground.card(in_a_fortnight())
    playground.screenshot(results / "action.png")
    confirm.press("Save it")
    playground.say_to_bot("actions")
    listed = playground.card("list of placements by".removesuffix(" by"))
    assert RABBI.name in listed.text
    playground.screenshot(results / "actions.png")


def test_ask_everybody_a_question(playground: PlaygroundPage, results: Path) -> None:
    _ask(playground, results)
    _vote(playground, results)
    _close(playground, results)


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


def _vote(playground: PlaygroundPage, results: Path) -> None:
    playground.channel()
    playground.card(QUESTION).press("Send my answer")
    playground.sees("Please choose an answer first.")
    for person, choice, answered in ((IMAM, "Wednesday", "1 person has"), (PASTOR, "Tuesday (0)", "2 people have")):
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
    assert "Wednesday 1 person" in " ".join(playground.card(QUESTION).text.split())
    playground.screenshot(results / "3-closed.png")


def test_say_what_one_needs(playground: PlaygroundPage, results: Path) -> None:
    playground.personal_chat()
    playground.say("needs")
    form = playground.card("What do you need at")
    form.tick("An interpreter for another language")
    form.press("Save")
    playground.sees("Please say which language the interpreter should speak.")
    playground.screenshot(results / "needs.png")
    form = playground.card("What do you need at")
    form.write("For an interpreter: which language?", "Somali")
    form.tick("I bring somebody with me")
    form.press("Save")
    playground.card("Thank you, that is noted")
    playground.say("meeting")
    playground.card("Who answered what").press("Who answered what")
    playground.card("Answers for").press("Who needs what")
    listed = playground.card("What people need at").text
    assert f"{ENGAGEMENT_OFFICER.name}: An interpreter for another language: Somali" in listed
    playground.screenshot(results / "who-needs-what.png")
