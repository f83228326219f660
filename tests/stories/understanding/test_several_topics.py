"""Several topics in one message: each gets its own form, and its author goes from one to the next."""

import pytest

from tests.cast import GRACE, YUSUF
from tests.stories.town import Town

LIST = "I'd like to raise these:\n1. Housing\n2. Buses after nine\n3. Knife crime"


async def test_a_list_is_put_forward_one_after_the_other(hybrid: Town) -> None:
    offered = await hybrid.say(GRACE, LIST)
    assert "Are these 3 topics for the agenda?" in offered.words
    assert all(topic in offered.words for topic in ("1. Housing", "2. Buses after nine", "3. Knife crime"))
    assert "Nothing has been saved yet" in offered.words
    assert offered.buttons == ["Begin with: Housing", "All of it as one topic", "Help"]
    form = await hybrid.press(GRACE, offered, "Begin with: Housing")
    first = await hybrid.press(GRACE, form, "Send")
    form = await hybrid.press(GRACE, first, "Next: Buses after nine")
    second = await hybrid.press(GRACE, form, "Send")
    form = await hybrid.press(GRACE, second, "Next: Knife crime")
    last = await hybrid.press(GRACE, form, "Send", {"title": "Knife crime near schools"})
    assert not [button for button in last.buttons if button.startswith("Next")]
    agenda = hybrid.card("Topics for Faith Forum").words
    assert all(topic in agenda for topic in ("Housing", "Buses after nine", "Knife crime near schools"))


async def test_the_next_form_never_takes_the_place_of_a_code(hybrid: Town) -> None:
    form = await hybrid.press(GRACE, await hybrid.say(GRACE, LIST), "Begin with: Housing")
    sent = await hybrid.press(GRACE, form, "Send", {"attribution": "unattributed"})
    assert sent.buttons == ["Edit", "Withdraw", "What became of it"]
    assert "Still on your list: Buses after nine; Knife crime." in sent.words


async def test_a_form_that_comes_back_still_knows_the_next(hybrid: Town) -> None:
    offered = await hybrid.say(GRACE, LIST)
    form = await hybrid.press(GRACE, offered, "Begin with: Housing")
    again = await hybrid.press(GRACE, form, "Send", {"title": " "}, check=False)
    sent = await hybrid.press(GRACE, again, "Send", {"title": "Homes"})
    assert "Next: Buses after nine" in sent.buttons


async def test_it_can_be_one_topic_all_the_same(hybrid: Town) -> None:
    form = await hybrid.press(GRACE, await hybrid.say(GRACE, LIST), "All of it as one topic")
    assert "Knife crime" in str(form.card)


@pytest.mark.parametrize("words", ["Hello\nWhen is the next meeting?", "Thanks\nsee you there"])
async def test_two_lines_are_no_list_for_that(hybrid: Town, words: str) -> None:
    assert "topics for the agenda" not in (await hybrid.say(GRACE, words)).words


async def test_a_list_between_commas_is_offered_as_several(hybrid: Town) -> None:
    offered = await hybrid.say(GRACE, "can we discuss these: parking, lighting, and the school run")
    assert offered.buttons == ["Begin with: parking", "All of it as one topic", "Help"]


async def test_asking_for_a_topic_that_is_there_keeps_the_rest_of_the_list(hybrid: Town) -> None:
    await hybrid.say(YUSUF, "suggest Housing")
    form = await hybrid.press(GRACE, await hybrid.say(GRACE, LIST), "Begin with: Housing")
    similar = await hybrid.press(GRACE, form, "Send")
    supported = await hybrid.press(GRACE, similar, "Support that one instead")
    form = await hybrid.press(GRACE, supported, "Next: Buses after nine")
    sent = await hybrid.press(GRACE, form, "Send")
    assert "Next: Knife crime" in sent.buttons
