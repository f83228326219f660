"""Somebody corrects a message that was not understood: it is read again. One that was understood is not."""

import pytest

from tests.cast import GRACE
from tests.far_end.places import chat_with
from tests.stories.town import Town

pytestmark = pytest.mark.whole


async def edited(town: Town, before: str, *after: str) -> list[str]:
    """What is answered to a message, and to each of its edits ("" for nothing)."""
    where = chat_with(GRACE)
    message = town.caller.message(GRACE, before, where)
    turns = [message, *(town.caller.edited(GRACE, message, text, where) for text in after)]
    answers: list[str] = []
    for turn in turns:
        known = len(town.chat(GRACE))
        assert (await town.caller.send(turn)).status == 200
        answers.append(" ".join(sent.words for sent in town.chat(GRACE)[known:]))
    return answers


async def test_what_was_not_understood_is_read_again(hybrid: Town) -> None:
    when = "when is the next meeting"
    lost, found, again, later = await edited(hybrid, "qwzx plugh", when, when, "what's on the agenda")
    assert "qwzx plugh" in lost and "Nobody reads this chat" in lost
    assert "St Mary’s Hall" in found
    assert again == found, "Teams sends an edit again if its answer could not be posted"
    assert later == "", "by then it was understood"


async def test_what_was_understood_is_not_read_again(hybrid: Town) -> None:
    kept, again = await edited(hybrid, "suggest Lighting: the lane is dark", "suggest Lights: the lane is dark")
    assert "Lighting" in kept and again == ""
