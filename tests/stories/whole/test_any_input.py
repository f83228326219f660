"""Whatever people type and press, there is always an answer and never an error of ours."""

import logging
import os

import pytest

from dialogs.table import build_router
from tests.cast import CARYS, GRACE, HOME, SAM, YUSUF
from tests.far_end.places import User
from tests.stories.town import Town
from tests.stories.whole.spoiling import SPOILT, Spoiler

FEW = ("", "\u200b", "\x00", "x" * 20_001, "9" * 4400, "9999-12-31", "0001-01-01", 10**30, None, {"a": 1})
ODD = SPOILT if os.environ.get("SPOIL") == "all" else FEW
TYPED = [value for value in SPOILT if isinstance(value, str)]


async def lively(town: Town) -> None:
    """A forum with one of everything."""
    await town.set_up()
    await town.say(YUSUF, "suggest Work experience")
    await town.say(GRACE, "suggest Street lighting")
    await town.schedule()
    noted = await town.say(CARYS, "action @Sam Okoro list of placements by 1 June", HOME, mentions=[SAM])
    await town.press(CARYS, noted, "Save it")


TAKING_TEXT = ("suggest", "link", "action", "my topics", "poll", "answer for", "comment", "note", "item", "help")
WORDS = sorted(build_router().vocabulary) if os.environ.get("SPOIL") == "all" else TAKING_TEXT


@pytest.mark.parametrize("word", WORDS)
async def test_words(town: Town, word: str) -> None:
    await lively(town)
    spoiler = Spoiler(town)
    odd = TYPED if os.environ.get("SPOIL") == "all" else [value for value in FEW if isinstance(value, str)]
    for words in odd:
        for user, where in ((CARYS, None), (YUSUF, None), (GRACE, HOME)):
            await spoiler.type(user, f"{word} {words}", where)
    await town.settled()
    spoiler.report()


STAGES = ("before", "meeting", "after") if os.environ.get("SPOIL") == "all" else ("before",)


@pytest.mark.parametrize("user", [CARYS, SAM], ids=["chair", "facilitator"])
@pytest.mark.parametrize("stage", STAGES)
async def test_buttons(town: Town, stage: str, user: User, caplog: pytest.LogCaptureFixture) -> None:
    await lively(town)
    spoiler = Spoiler(town)
    if stage != "before":
        meeting = await town.say(CARYS, "agenda")
        await town.press(CARYS, meeting, "Publish", {})
        await town.after(days=36, hours=6)
    if stage == "after":
        await town.after(days=1)
    words = [word for word in sorted(build_router().vocabulary) if "cancel" not in word and "end" not in word]
    cards = [(await town.say(user, word)).card for word in words]
    cards += [sent.card for sent in (*town.in_channel(), *town.chat(user))]
    await spoiler.walk(user, cards, ODD)
    spoiler.report()
    errors = [record for record in caplog.records if record.levelno >= logging.ERROR]
    # A field that no client sends can make a card too big for Teams: a sentence goes out in its place, and is noted.
    assert not [record.getMessage() for record in errors if record.name != "bot.teams.size"]
    caplog.clear()
