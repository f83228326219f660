"""Sixty-one members, one more than Teams fetches personal views for, so everybody gets theirs from a button."""

import pytest

from tests.cast import CARYS, GRACE, HOME, YUSUF, crowd
from tests.far_end.sent import Sent
from tests.stories.questions.test_questions import ask
from tests.stories.town import Town

OTHERS = crowd(58)
POLL, QUESTION, TOPICS = "Are you coming?", "Where shall we meet?", "Topics for"


@pytest.fixture
async def large(town: Town) -> Town:
    """Sixty-one people, including Carys, Yusuf and Grace. Carys added the bot and is the chair."""
    town.teams.members = [CARYS, YUSUF, GRACE, *OTHERS]
    await town.caller.add_bot(HOME, CARYS)
    await town.settled()
    [form] = town.in_channel()
    await town.press(CARYS, form, "Set up the forum", {"name": "Faith Forum", "venue": "St Mary’s Hall"})
    return town


def views(card: Sent) -> tuple[int, bool]:
    """For how many people the card fetches a view of their own, and whether it has the button."""
    return len(card.card.get("refresh", {}).get("userIds", [])), "Show my view" in card.buttons


async def test_everybody_sees_their_own_answer_in_place_and_nobody_elses(large: Town) -> None:
    await large.schedule()
    card = large.card(POLL)
    assert views(card) == (0, True)
    await large.press(YUSUF, card, "Online")
    card, posts = large.card(POLL), len(large.in_channel())
    assert "Your answer: Online" in (await large.press(YUSUF, card, "Show my view")).words
    assert "Your answer" not in (await large.press(GRACE, card, "Show my view")).words
    assert len(large.in_channel()) == posts, "the view takes the card's place for one person, and is no post"
    assert "Your answer" not in large.card(POLL).words


async def test_five_topics_leave_room_for_the_button(large: Town) -> None:
    for number in range(4):
        await large.say(CARYS, f"suggest {'ABCD'[number] * 9}")
    card = large.card(TOPICS)
    assert card.buttons.count("I’d like this") == 4
    await large.say(CARYS, "suggest Street lighting")
    card = large.card(TOPICS)
    assert views(card) == (0, True)
    assert len(card.buttons) <= 6
    chosen = large.choices(card, "suggestion")["Street lighting"]
    await large.press(YUSUF, card, "I’d like this", {"suggestion": chosen})
    card = large.card(TOPICS)
    yours = "you are one of them"
    assert yours in (await large.press(YUSUF, card, "Show my view")).words
    assert yours not in (await large.press(GRACE, card, "Show my view")).words


async def test_a_quick_poll_shows_each_their_own_answer(large: Town) -> None:
    await ask(large)
    card = large.card(QUESTION)
    assert views(card) == (0, True)
    await large.press(YUSUF, card, "Send my answer", {"choice": "1"})
    card = large.card(QUESTION)
    assert "Your answer" in (await large.press(YUSUF, card, "Show my view")).words
    assert "Your answer" not in (await large.press(GRACE, card, "Show my view")).words


async def test_sixty_members_need_no_button(town: Town) -> None:
    town.people = [CARYS, YUSUF, *OTHERS]
    await town.set_up()
    await town.schedule()
    assert views(town.card(POLL))[0] == 60
    assert town.card(POLL).buttons.count("Show my view") == 1, "it is what the card fetches, and drawn by nobody"
