"""Two chairs add the same people at the same moment: everybody is added once, on both databases."""

import asyncio

from tests.cast import CARYS, YUSUF
from tests.stories.correspondence.test_adding import LIST
from tests.stories.town import Town


async def test_two_chairs_paste_the_same_list(town: Town) -> None:
    await town.set_up()
    ids = town.choices(await town.say(CARYS, "settings"), "members")
    settings = await town.say(CARYS, "settings")
    await town.press(CARYS, settings, "setup.save", {"chairs": f"{ids[CARYS.name]},{ids[YUSUF.name]}"})
    previews = []
    for chair in (CARYS, YUSUF):
        people = await town.say(chair, "people")
        form = await town.press(chair, await town.press(chair, people, "People without Teams"), "Add people")
        previews.append((chair, await town.press(chair, form, "Show me what you understood", {"list": LIST})))
    done = await asyncio.gather(
        *(town.caller.press(chair, preview, "Add these 3 people") for chair, preview in previews for _ in range(3))
    )
    await town.settled()
    assert all(one.status == 200 for one in done)
    outside = await town.press(CARYS, await town.say(CARYS, "people"), "People without Teams")
    for name in ("Fatima Noor", "Gwen Price", "Harri Lloyd"):
        assert outside.words.count(f"{name}\n") == 1
