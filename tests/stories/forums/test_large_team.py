"""Two hundred people in a team, with the longest names Teams allows: no card is too big, and no choice is lost."""

import json
from collections.abc import Mapping

import pytest

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.dialogs.cards.harmless import SAFE_SIZE
from tests.far_end.caller import Answered
from tests.far_end.places import User, somebody
from tests.far_end.sent import Sent
from tests.stories.town import Town

LONG = "\U00010400" * 110
"""The letters take four bytes each, as in some scripts and all emoji."""
OTHERS = [somebody(f"Member {number:03} {LONG}", guest=True) for number in range(195)]


def size(card: Mapping[str, object]) -> int:
    return len(json.dumps(card, ensure_ascii=False).encode("utf-16-le"))


@pytest.fixture
async def large(town: Town) -> Town:
    """Nothing is set up yet."""
    town.people = [CARYS, YUSUF, GRACE, MIRIAM, SAM, *OTHERS]
    town.teams.members = list(town.people)
    await town.caller.add_bot(HOME, CARYS)
    await town.settled()
    return town


@pytest.fixture
async def set_up(large: Town) -> Town:
    [form] = large.in_channel()
    await large.press(CARYS, form, "Set up the forum", {"name": "Faith Forum", "venue": "St Mary’s Hall"})
    return large


async def page(town: Town, on: Sent | Answered, button: str, **inputs: str) -> Answered:
    """Carys presses a button. The result is within Teams' limits."""
    answered = await town.press(CARYS, on, button, inputs)
    assert size(answered.card) <= SAFE_SIZE
    return answered


async def test_one_short_form_makes_everybody_a_member(large: Town) -> None:
    [form] = large.in_channel()
    assert size(form.card) <= SAFE_SIZE
    assert form.buttons == ["Set up the forum"]
    done = await large.press(CARYS, form, "Set up the forum", {"name": "Faith Forum"})
    assert "Members: \n200 people" in done.words.replace(":\n", ": \n")
    assert "Carys Bowen" in done.words and "Choose people" in done.buttons
    assert "200 people" in large.in_channel()[0].words


async def test_nobody_may_be_a_member_at_first(large: Town) -> None:
    [form] = large.in_channel()
    done = await large.press(CARYS, form, "Set up the forum", {"name": "Faith Forum", "people": "none"})
    assert "0 people" in done.words


async def test_people_are_found_and_ticked_and_stay_ticked_between_pages(set_up: Town) -> None:
    members = await set_up.say(CARYS, "people")
    assert "200 members, 1 chair, no facilitators" in members.words
    chairs = await page(set_up, members, "Choose chairs")
    found = await page(set_up, chairs, "Find", find="miri stern", ticked=ticked(set_up, chairs, CARYS))
    assert list(set_up.choices(found, "ticked")) == [MIRIAM.name]
    found = await page(set_up, found, "Find", find="grace", ticked=ticked(set_up, found, MIRIAM))
    both = await page(set_up, found, "Save", ticked=ticked(set_up, found, GRACE))
    assert "Saved: 1 added, 0 taken off." in both.words and "3 chairs" in both.words
    settings = await set_up.say(GRACE, "settings")
    assert size(settings.card) <= SAFE_SIZE and "Save" in settings.buttons
    assert "Carys Bowen, Grace Okafor and Miriam Stern" in set_up.in_channel()[0].words


def ticked(town: Town, on: Answered, *people: User) -> str:
    """These people, and whoever is already ticked on the page."""
    rows = town.choices(on, "ticked")
    return ",".join(rows[person.name] for person in people if person.name in rows)


async def test_every_page_comes_and_each_person_on_one_of_them(set_up: Town) -> None:
    shown = await set_up.say(CARYS, "people")
    seen = set(set_up.choices(shown, "ticked").values())
    pages = 1
    while "Save, and next page" in shown.buttons:
        shown = await page(set_up, shown, "Save, and next page")
        seen |= set(set_up.choices(shown, "ticked").values())
        pages += 1
    assert (pages, len(seen)) == (10, 200)
    assert "200 members" in shown.words, "turning pages takes nobody off"
    assert "Page 9 of 10" in (await page(set_up, shown, "Save, and page before")).words


async def test_two_chairs_at_once_undo_nothing_of_each_other_and_twice_is_once(set_up: Town) -> None:
    first = await set_up.say(CARYS, "people")
    second = await set_up.say(CARYS, "people")
    rows = set_up.choices(first, "ticked")
    everybody = list(rows.values())
    without = [",".join(set(everybody) - {everybody[number]}) for number in (0, 1)]
    await page(set_up, first, "Save", ticked=without[0])
    saved = await page(set_up, second, "Save", ticked=without[1])
    assert "198 members" in saved.words
    again = await page(set_up, first, "Save", ticked=without[0])
    assert "198 members" in again.words


async def test_the_last_chair_stays_and_only_chairs_choose(set_up: Town) -> None:
    members = await set_up.say(CARYS, "people")
    chairs = await page(set_up, await page(set_up, members, "Choose chairs"), "Find", find="carys")
    stays = await page(set_up, chairs, "Save", ticked="")
    assert "A forum needs a chair, so you are still one." in stays.words and "1 chair," in stays.words
    refused = await set_up.press(YUSUF, members, "Save", {"ticked": ""})
    assert "Only a chair of Faith Forum" in refused.toast
    assert "Only a chair of Faith Forum" in (await set_up.say(YUSUF, "people")).words
    assert "200 members" in (await set_up.say(CARYS, "people")).words


async def test_somebody_who_is_not_in_the_team_cannot_be_ticked(set_up: Town) -> None:
    members = await set_up.say(CARYS, "people")
    refused = await set_up.press(CARYS, members, "Save", {"ticked": "00000000-0000-4000-8000-000000000000"})
    assert "out of date" in refused.toast


async def test_settings_leave_the_people_as_they_are(set_up: Town) -> None:
    form = await set_up.say(CARYS, "settings")
    saved = await set_up.press(CARYS, form, "Save", {"name": "Interfaith Forum"})
    assert "Interfaith Forum is set up" in saved.words
    assert "200 people" in saved.words and "Carys Bowen" in saved.words
