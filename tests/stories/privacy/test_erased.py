"""Somebody is erased while the bot runs: its cards lose the name, and only they themselves come back."""

from pathlib import Path

import pytest

from bot.erasing.opened import erasing
from bot.erasing.person import DONE, erased
from forum.keys import OF_THIS_PROCESS
from tests.cast import CARYS, GRACE, HOME
from tests.stories.correspondence.test_adding import list_of
from tests.stories.town import Town

pytestmark = pytest.mark.whole
TOPIC = {"title": "Later buses", "attribution": "named"}


async def erase(town: Town, who: str, file: Path) -> None:
    """As the command does, beside the bot."""
    async with erasing(town.bot.database, OF_THIS_PROCESS, file, town.clock) as ready:
        assert await erased(ready, who, yes=True, with_words=False) == DONE
    await town.settled()


def known_by(who: object) -> list[str]:
    names = ("name", "email", "entra_id", "teams_id")
    return [str(getattr(who, name)) for name in names]


async def lively(town: Town) -> None:
    """Grace has said something of each kind."""
    await town.set_up()
    await town.schedule()
    await town.press(GRACE, await town.say(GRACE, "suggest"), "Send", TOPIC)
    await town.press(GRACE, town.card("Are you coming?"), "In person")
    await town.say(CARYS, "action @Grace Okafor list of placements by 12 December")


async def test_the_channel_and_the_calendar_lose_the_name(town: Town, tmp_path: Path) -> None:
    await lively(town)
    assert "Grace Okafor" in town.card("Later buses").words
    [event] = town.events()
    assert "Grace Okafor" in repr(event.shown)
    await erase(town, "Grace Okafor", tmp_path / "list")
    assert "Later buses" in town.card("Later buses").words, "the topic stays"
    assert [card.words for card in town.in_channel() if "Grace" in card.words] == []
    await town.after(minutes=3)  # Microsoft is told of changes to a list together
    [event] = town.events()
    assert "Grace Okafor" not in repr(event.shown)
    stored = await town.stored()
    assert [word for word in [*known_by(GRACE), town.person_id(GRACE)] if word in stored] == []


async def test_the_form_of_a_team_without_a_forum_no_longer_offers_them(town: Town, tmp_path: Path) -> None:
    town.teams.members = list(town.people)
    await town.caller.add_bot(HOME, CARYS)
    await town.settled()
    form = town.in_channel()[0]
    assert "Grace Okafor" in repr(form.card)
    await erase(town, "Grace Okafor", tmp_path / "list")
    [form] = town.in_channel()
    assert "Grace" not in repr(form.card) and "Miriam Stern" in repr(form.card)


async def test_no_roster_and_no_list_brings_them_back_but_they_themselves_do(town: Town, tmp_path: Path) -> None:
    await lively(town)
    await erase(town, "Grace Okafor", tmp_path / "list")
    await town.join(GRACE)  # she is in the team still, and Teams says so
    assert GRACE.name not in await town.stored()
    form = await town.press(CARYS, await list_of(town), "Add people")
    looked = await town.press(CARYS, form, "Show me what you understood", {"list": f"Grace Okafor, {GRACE.email}"})
    assert "may not add this person from a list" in looked.words and "erase" not in looked.words
    assert "If they are under 18, please mark them then, even if they were marked before." in looked.words
    assert GRACE.name not in await town.stored()
    await town.say(GRACE, "help")
    assert GRACE.name in await town.stored()
    await town.join(GRACE)
    assert "Grace Okafor" in (await town.say(CARYS, "people")).words or GRACE.name in await town.stored()
