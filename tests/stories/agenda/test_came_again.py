"""A guest is removed and invited again with new ids: only the chair and the guest together say it is one person."""

from dataclasses import replace

import pytest

from tests.cast import CARYS, GRACE, HOME, YUSUF
from tests.far_end.places import somebody
from tests.stories.outlook.in_outlook import meeting_card, the_event
from tests.stories.outlook.test_members_change import choose
from tests.stories.town import Town

ASKED = "Has Yusuf Rahman come back?"
IS_IT_YOU = "Were you in Faith Forum before?"


AGAIN = replace(somebody("Yusuf Rahman again", guest=True, email=YUSUF.email), name=YUSUF.name)
"""The same name and address, with new ids."""


async def roster_changes(town: Town) -> None:
    changed = {"type": "conversationUpdate", "membersAdded": [AGAIN.account()]}
    assert (await town.caller.send(town.caller.activity(CARYS, HOME, changed))).status == 200
    await town.settled()


@pytest.fixture
async def again(hybrid: Town) -> Town:
    """Yusuf has said that he is coming. Then he is removed from the team and invited again."""
    await hybrid.press(YUSUF, meeting_card(hybrid), "In person")
    hybrid.teams.members = [user for user in hybrid.teams.members if user != YUSUF]
    await roster_changes(hybrid)
    hybrid.teams.members.append(AGAIN)
    await roster_changes(hybrid)
    return hybrid


async def test_with_the_yes_of_both_they_are_one_again(again: Town) -> None:
    [asked] = again.told(CARYS, ASKED)
    await again.press(CARYS, asked, "Yes, the same person")
    await again.press(CARYS, asked, "Yes, the same person")
    [is_it_you] = again.told(AGAIN, IS_IT_YOU)
    assert "In person" not in is_it_you.words, "nothing is shown to somebody who may be another"
    for _ in range(2):
        assert "Welcome back" in (await again.press(AGAIN, is_it_you, "Yes, that is me")).words
    assert "Your answer: In person" in (await again.say(AGAIN, "meeting")).words
    assert "In person: 1" in meeting_card(again).counts
    addresses = [one["emailAddress"]["address"] for one in the_event(again).shown["attendees"]]
    assert addresses.count(YUSUF.email) == 1
    form = await again.say(CARYS, "settings")
    assert list(again.choices(form, "members")).count(YUSUF.name) == 1


@pytest.mark.parametrize("who_says_no", ["chair", "person"])
async def test_whoever_says_no_is_not_asked_again(again: Town, who_says_no: str) -> None:
    [asked] = again.told(CARYS, ASKED)
    if who_says_no == "chair":
        await again.press(CARYS, asked, "No, two people")
    else:
        await again.press(CARYS, asked, "Yes, the same person")
        [is_it_you] = again.told(AGAIN, IS_IT_YOU)
        await again.press(AGAIN, is_it_you, "No, that is somebody else")
        assert "out of date" in (await again.press(AGAIN, is_it_you, "Yes, that is me")).toast
    await roster_changes(again)
    await again.after(days=2)
    assert len(again.told(CARYS, ASKED)) == 1
    assert len(again.told(AGAIN, IS_IT_YOU)) == (who_says_no == "person")
    assert "Your answer: In person" not in (await again.say(AGAIN, "meeting")).words


async def test_nobody_else_can_say_yes(again: Town) -> None:
    [asked] = again.told(CARYS, ASKED)
    await again.forge(GRACE, asked, "Yes, the same person")
    assert not again.told(AGAIN, IS_IT_YOU)
    await again.press(CARYS, asked, "Yes, the same person")
    [is_it_you] = again.told(AGAIN, IS_IT_YOU)
    before = (await again.say(AGAIN, "my data")).words
    for other in (GRACE, CARYS):
        await again.forge(other, is_it_you, "Yes, that is me")
    assert (await again.say(AGAIN, "my data")).words == before


async def test_two_who_share_an_address_in_one_team_stay_two(hybrid: Town) -> None:
    hybrid.teams.members.append(AGAIN)
    await roster_changes(hybrid)
    hybrid.teams.members.remove(YUSUF)
    await roster_changes(hybrid)
    await choose(hybrid, members=[CARYS, GRACE])
    assert not hybrid.told(CARYS, ASKED)
