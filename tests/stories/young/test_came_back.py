"""A member under 18 gets new ids from Microsoft, or the bot is installed for them: nothing is written to them."""

from dataclasses import replace

import pytest

from tests.cast import CARYS, GRACE, HOME, YUSUF
from tests.far_end.places import chat_with, somebody
from tests.stories.town import Town
from tests.stories.young.marking import mark, opened

AGAIN = replace(somebody("Grace Okafor again", guest=True, email=GRACE.email), name=GRACE.name)
"""The same name and address, with new ids."""


async def roster_changes(town: Town) -> None:
    changed = {"type": "conversationUpdate", "membersAdded": [AGAIN.account()]}
    assert (await town.caller.send(town.caller.activity(CARYS, HOME, changed))).status == 200
    await town.settled()


@pytest.fixture
async def again(town: Town) -> Town:
    """Grace is marked. Then she is removed from the team and invited again."""
    await town.set_up()
    await mark(town, GRACE.name, YUSUF.name)
    town.teams.members = [user for user in town.teams.members if user != GRACE]
    await roster_changes(town)
    town.teams.members.append(AGAIN)
    await roster_changes(town)
    return town


async def test_they_are_not_asked_who_they_are_and_stay_marked_under_the_new_id(again: Town) -> None:
    [asked] = again.told(CARYS, "Has Grace Okafor come back?")
    for _ in range(2):
        said = await again.press(CARYS, asked, "Yes, the same person")
    assert "They are marked as under 18" in said.words
    await again.after(days=2)
    assert again.chat(AGAIN) == []
    assert (await opened(again)).words.count("Messages go to Yusuf Rahman") == 2
    answered = await again.say(AGAIN, "my data")
    assert "Please talk to us in the channel, or through Yusuf Rahman." in answered.words


async def test_whom_the_chairs_call_somebody_else_is_written_to(again: Town) -> None:
    """A mother may share her child's address."""
    [asked] = again.told(CARYS, "Has Grace Okafor come back?")
    await again.press(CARYS, asked, "No, two people")
    assert "Please talk to us in the channel" not in (await again.say(AGAIN, "my data")).words


async def test_installing_the_bot_for_them_writes_nothing_to_them(town: Town) -> None:
    await town.set_up()
    await mark(town, GRACE.name, YUSUF.name)
    await town.caller.add_bot(chat_with(GRACE), GRACE)
    installed = {"type": "installationUpdate", "action": "add"}
    await town.caller.send(town.caller.activity(GRACE, chat_with(GRACE), installed))
    await town.settled()
    assert town.chat(GRACE) == []
