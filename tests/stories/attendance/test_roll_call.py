"""The roll: one row a person with their answer beside the name, and nobody is ticked by an answer alone."""

import pytest

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF, crowd
from tests.evening import AFTER_THE_MEETING, BEGIN, DURING, MORNING_AFTER
from tests.far_end.attendance import signed_in
from tests.far_end.cards import inputs_of
from tests.stories.town import Town

AS_SAID = "Everyone who said yes came"


async def test_thirteen_with_two_absent_take_four_presses(town: Town) -> None:
    town.people += crowd(8)
    await town.set_up(facilitators="")
    await town.schedule()
    card = town.card("Are you coming?")
    for user in town.people:
        await town.press(user, card, "In person")
    await town.move_to(BEGIN)
    [roll] = town.told(CARYS, "Who came to Faith Forum")
    everybody = town.choices(roll, "came")
    assert len(everybody) == 13 and inputs_of(roll.card) == {"came": "", "walk_ins": ""}
    assert all(roll.words.count(name) == 1 for name in everybody), "each name stands once"

    clicks = 1
    noted = await town.press(CARYS, roll, AS_SAID)
    ticked = inputs_of(noted.card)["came"].split(",")
    assert set(ticked) == set(everybody.values()) and AS_SAID not in noted.buttons
    for user in (GRACE, MIRIAM):
        ticked.remove(everybody[user.name])
        clicks += 1
    clicks += 1
    saved = await town.press(CARYS, noted, "Save", {"came": ",".join(ticked)})
    assert clicks <= 4
    assert "11 people on the list came. 2 did not." in saved.words
    assert town.choices(saved, "apologies").keys() == {GRACE.name, MIRIAM.name}
    await town.move_to(MORNING_AFTER)
    await town.move_to(AFTER_THE_MEETING)
    assert not town.posted("did not")


async def test_an_answer_stands_beside_the_name_and_ticks_nobody(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    card = town.card("Are you coming?")
    for user, answer in ((GRACE, "In person"), (YUSUF, "Online"), (MIRIAM, "Can’t come"), (SAM, "Not sure")):
        await town.press(user, card, answer)
    await town.move_to(DURING)
    roll = await town.say(SAM, "roll")
    for row in (
        "Grace Okafor · said yes, in person",
        "Yusuf Rahman · said yes, online",
        "Miriam Stern · said no",
        "Sam Okoro · was not sure",
        "Carys Bowen · no answer",
    ):
        assert row in roll.words
    assert inputs_of(roll.card)["came"] == ""

    noted = await town.press(SAM, roll, AS_SAID, {"came": town.person_id(CARYS), "walk_ins": "Ivo Brennan"})
    ids = {town.person_id(user) for user in (CARYS, GRACE, YUSUF)}
    assert set(inputs_of(noted.card)["came"].split(",")) == ids, "what was ticked before stays ticked"
    assert inputs_of(noted.card)["walk_ins"] == "Ivo Brennan"
    assert rows(await town.stored()) == 3, "it says nothing about the others"

    saved = await town.press(SAM, noted, "Save")
    assert "3 people on the list came: 2 in person, 1 online. 2 did not." in saved.words
    shown = inputs_of(saved.card)
    assert shown == {"online": town.person_id(YUSUF), "apologies": town.person_id(MIRIAM)}
    done = await town.press(SAM, saved, "Save these", {"online": "", "apologies": town.person_id(SAM)})
    assert inputs_of(done.card) == {"online": "", "apologies": town.person_id(SAM)}
    assert "3 people on the list came. 2 did not." in done.words
    assert not [sent for sent in town.in_channel() if "said no" in sent.words]


async def test_the_report_ticks_whoever_it_saw_and_an_old_roll_does_not_take_that_back(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.press(GRACE, town.card("Are you coming?"), "Can’t come")
    await town.move_to(DURING)
    old = await town.say(SAM, "roll")
    [event] = town.events()
    town.calendar.state.report(event, [signed_in(YUSUF), signed_in(GRACE)])
    await town.move_to(MORNING_AFTER)
    seen = {town.person_id(YUSUF), town.person_id(GRACE)}
    roll = await town.say(SAM, "roll")
    assert "Yusuf Rahman · joined online" in roll.words
    assert set(inputs_of(roll.card)["came"].split(",")) == seen
    saved = await town.press(SAM, old, "Save", {"came": town.person_id(CARYS)})
    assert "3 people on the list came: 1 in person, 2 online. 2 did not." in saved.words


@pytest.mark.parametrize(
    ("guests", "problem"),
    [
        (("Ivo Brennan " * 9).strip(), "A guest’s name has room for 100 letters"),
        (", ".join(f"Guest {n}" for n in range(61)), "There is room for 60 guests, and you have written 61"),
    ],
)
@pytest.mark.parametrize("button", ["Save", AS_SAID])
async def test_names_of_guests_that_need_correcting_cost_no_tick(
    town: Town, guests: str, problem: str, button: str
) -> None:
    await town.set_up()
    await town.schedule()
    await town.press(GRACE, town.card("Are you coming?"), "In person")
    await town.move_to(DURING)
    roll, came = await town.say(SAM, "roll"), {town.person_id(CARYS)}
    again = await town.press(SAM, roll, button, {"came": town.person_id(CARYS), "walk_ins": guests})
    came |= {town.person_id(GRACE)} if button == AS_SAID else set()
    assert "Saved, all but the names of the guests." in again.words and problem in again.words
    assert again.words.index(problem) > again.words.index(GRACE.name), "above its own field"
    shown = inputs_of(again.card)
    assert set(shown["came"].split(",")) == came and shown["walk_ins"] == guests
    assert "strangers " not in await town.stored()
    saved = await town.press(SAM, again, "Save", {"walk_ins": "Ivo Brennan"})
    assert ("2 people" if button == AS_SAID else "1 person") + " on the list came" in saved.words
    assert "Ivo Brennan" in saved.words


async def test_more_guests_than_the_field_takes_change_nothing(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.move_to(DURING)
    roll = await town.say(SAM, "roll")
    sent = {"came": town.person_id(CARYS), "walk_ins": ", ".join(f"Guest {n}" for n in range(1500))}
    refused = await town.press(SAM, roll, "Save", sent, check=False)
    assert "There is room for 60 guests, and you have written 1,500" in refused.toast
    assert rows(await town.stored()) == 0


async def test_in_a_channel_and_to_members_it_stays_closed(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.move_to(DURING)
    roll = await town.say(SAM, "roll")
    saved = await town.press(SAM, roll, "Save")
    for card, button in ((roll, "Save"), (saved, "Save these"), (saved, "Correct who came")):
        refused = await town.forge(GRACE, card, button)
        assert refused.toast and MIRIAM.name not in refused.words
        refused = await town.press(SAM, card, button, where=HOME)
        assert "private" in refused.toast


def rows(stored: str) -> int:
    return sum(row.startswith("attendances ") for row in stored.splitlines())
