"""While many people answer, cards in the channel change at most every few seconds, and are true in the end."""

import asyncio
from datetime import timedelta

import pytest

from forum.jobs import CARD_REST
from tests.cast import CARYS, crowd
from tests.far_end.sent import Fault, Sent
from tests.stories.questions.test_questions import ask
from tests.stories.town import Town

CROWD = crowd(50)
POLL, QUESTION, TOPICS = "Are you coming?", "Where shall we meet?", "Topics for"
ALMOST = CARD_REST - timedelta(milliseconds=1)

Pressed = tuple[str, dict[str, str]]


@pytest.fixture
def card_rest() -> timedelta:
    """As in production."""
    return CARD_REST


@pytest.fixture
async def crowded(town: Town) -> Town:
    """Fifty people and their chair; nobody has touched anything for a while."""
    town.people = [CARYS, *CROWD]
    await town.set_up()
    await town.after(seconds=10)
    return town


def changes(town: Town, words: str) -> int:
    """How often the card has changed since it was posted."""
    return len(town.card(words).before)


async def all_press(town: Town, card: Sent, pressed: list[Pressed]) -> None:
    """Everybody presses at once, while the first change is on its way to Teams."""
    on_its_way = Fault(keep=asyncio.Event())
    town.teams.break_next("update", on_its_way)
    first, *others = [town.caller.press(user, card, *pressed[place % len(pressed)]) for place, user in enumerate(CROWD)]
    assert (await first).status == 200
    await on_its_way.arrived.wait()
    answers = await asyncio.gather(*others)
    assert {answered.status for answered in answers} == {200}
    assert on_its_way.keep
    on_its_way.keep.set()
    await town.settled()


async def test_the_first_answer_shows_at_once_and_the_other_forty_nine_together(crowded: Town) -> None:
    await crowded.schedule()
    await crowded.after(seconds=10)
    before = changes(crowded, POLL)
    ways = ("In person", "Online", "Can’t come", "Not sure", "Online")
    await all_press(crowded, crowded.card(POLL), [(way, {}) for way in ways])
    assert changes(crowded, POLL) - before == 1
    assert "In person: 1 · Online: 0" in crowded.card(POLL).counts
    await crowded.after(seconds=ALMOST.total_seconds())
    assert changes(crowded, POLL) - before == 1, "the card has not rested yet"
    await crowded.after(seconds=0.001)
    assert changes(crowded, POLL) - before == 2
    assert "In person: 10 · Online: 20 · Can’t come: 10 · Not sure: 10" in crowded.card(POLL).counts
    await crowded.after(minutes=1)
    assert changes(crowded, POLL) - before == 2


async def test_a_quick_poll_ends_true_with_few_changes(crowded: Town) -> None:
    await ask(crowded)
    await crowded.after(seconds=10)
    before = changes(crowded, QUESTION)
    await all_press(crowded, crowded.card(QUESTION), [("Send my answer", {"choice": str(place)}) for place in range(3)])
    await crowded.after(seconds=CARD_REST.total_seconds())
    assert changes(crowded, QUESTION) - before == 2
    shown = crowded.card(QUESTION).words
    assert "50 people have answered" in shown
    assert "Church (17)" in shown
    assert "Town hall (16)" in shown


async def test_topics_that_everybody_wants_change_the_agenda_card_few_times(crowded: Town) -> None:
    await crowded.say(CARYS, "suggest Work experience")
    await crowded.after(seconds=10)
    before = changes(crowded, TOPICS)
    await all_press(crowded, crowded.card(TOPICS), [("I’d like this", {})])
    await crowded.after(seconds=CARD_REST.total_seconds())
    assert changes(crowded, TOPICS) - before == 2
    assert "50 people would like this discussed" in crowded.card(TOPICS).words


async def test_a_trickle_of_answers_changes_the_card_every_three_seconds(crowded: Town) -> None:
    await crowded.schedule()
    await crowded.after(seconds=10)
    card, before = crowded.card(POLL), changes(crowded, POLL)
    for user in CROWD[:12]:
        await crowded.press(user, card, "Online")
        await crowded.after(seconds=0.5)
    assert changes(crowded, POLL) - before <= 3, "twelve answers in six seconds"
    await crowded.after(seconds=CARD_REST.total_seconds())
    assert "Online: 12" in crowded.card(POLL).counts


async def test_a_clock_that_was_set_back_keeps_no_card_waiting(crowded: Town) -> None:
    await crowded.schedule()
    crowded.clock.advance(minutes=-4)
    await crowded.press(CROWD[0], crowded.card(POLL), "Online")
    assert "Online: 1" in crowded.card(POLL).counts
