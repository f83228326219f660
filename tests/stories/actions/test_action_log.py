"""The life of an action: reported on, put off, handed over, split, overdue, carried over."""

from datetime import UTC, datetime

import pytest

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM
from tests.far_end.caller import Answered
from tests.far_end.cards import button_of, inputs_of
from tests.stories.actions.actions import noted
from tests.stories.town import Town


async def test_done_says_what_was_done_and_the_history_who_said_what_when(town: Town) -> None:
    await town.set_up()
    await noted(town, "action @Grace menu for the lunch by 12 December")
    [mine] = town.told(GRACE, "This action is yours")
    assert mine.buttons == ["Done", "In progress", "Blocked", "Remind in a week", "More…"]
    await town.press(GRACE, mine, "Blocked", {"note": "the cook is away"})
    blocked = await town.press(GRACE, mine, "Blocked", {"note": "the cook is away"})
    done = await town.press(GRACE, blocked, "Done", {"note": "menu sent to all"})
    assert "What was done: \nmenu sent to all" in done.words
    more = await town.press(GRACE, done, "More…")
    said = more.words[more.words.index("Who said what when") :]
    assert said.count("Grace Okafor: blocked: the cook is away") == 1
    assert said.index("done: menu sent to all") < said.index("blocked") < said.index("noted it for Grace Okafor")
    mydata = (await town.say(GRACE, "my data")).words
    assert "menu for the lunch: blocked: the cook is away" in mydata


async def test_reminder_is_put_off_for_a_week_and_until_the_day(town: Town) -> None:
    await town.set_up()
    await noted(town, "action @Sam flyers by 20 March")
    await town.move_to(datetime(2030, 3, 13, 10, tzinfo=UTC))
    [reminder] = town.told(SAM, "A reminder: due on Wednesday 20 March 2030")
    later = await town.press(SAM, reminder, "Remind in a week")
    assert "The next reminder comes on Wednesday 20 March 2030" in later.words
    await town.move_to(datetime(2030, 3, 20, 10, tzinfo=UTC))
    assert len(town.told(SAM, "A reminder: due on")) == 2
    again = await town.press(SAM, town.told(SAM, "A reminder: due on")[-1], "Remind in a week")
    assert "Wednesday 27 March 2030" in again.words
    await town.move_to(datetime(2030, 3, 26, 12, tzinfo=UTC))
    assert not town.told(SAM, "This was due") and not town.told(CARYS, "was due on")
    await town.move_to(datetime(2030, 3, 27, 10, tzinfo=UTC))
    assert len(town.told(SAM, "This was due")) == len(town.told(CARYS, "was due on")) == 1


async def test_overdue_is_told_to_the_chair_before_the_channel_reads_it(town: Town) -> None:
    await town.set_up()
    await noted(town, "action @Sam flyers by 20 March")
    await town.move_to(datetime(2030, 3, 21, 10, tzinfo=UTC))
    [first] = town.told(CARYS, "An action of Faith Forum was due on Wednesday 20 March 2030")
    assert "I tell you first" in first.words and "Sam Okoro has not said yet" in first.words
    await town.say(MIRIAM, "suggest Food bank", HOME)
    assert "due on Wednesday 20 March 2030" in town.card("Actions of").words
    assert "was due on" not in town.card("Actions of").words
    assert "was due on" not in (await town.say(MIRIAM, "actions")).words
    assert "was due on" in (await town.say(CARYS, "actions")).words
    await town.move_to(datetime(2030, 3, 24, 10, tzinfo=UTC))
    assert "was due on Wednesday 20 March 2030" in town.card("Actions of").words
    assert len(town.posted("Actions of")) == 1


async def test_owner_is_reminded_three_times_at_most_after_the_day(town: Town) -> None:
    await town.set_up()
    await noted(town, "action @Sam flyers by 20 March")
    for day in range(14, 32):
        await town.move_to(datetime(2030, 3, day, 12, tzinfo=UTC))
    for day in range(1, 31):
        await town.move_to(datetime(2030, 4, day, 12, tzinfo=UTC))
    assert [len(town.told(SAM, words)) for words in ("A reminder", "This was due")] == [2, 3]


async def test_handing_over_tells_both_and_the_reminders_go_along(town: Town) -> None:
    await town.set_up()
    await noted(town, "action @Grace bread by 12 December")
    more = await town.press(GRACE, town.told(GRACE, "This action is yours")[0], "More…")
    form = await town.press(GRACE, more, "Hand it over")
    assert "Grace Okafor" not in town.choices(form, "owner")
    refused = await town.press(GRACE, form, "Hand it over", {"owner": "other", "other": "Folkmoot"})
    assert "I cannot do it myself" in refused.words
    to_sam = {"owner": town.choices(form, "owner")["Sam Okoro"]}
    await town.press(GRACE, form, "Hand it over", to_sam)
    done = await town.press(GRACE, form, "Hand it over", to_sam)
    assert "This action is no longer yours" in done.words and "Sam Okoro" in done.words
    assert len(town.told(SAM, "This action is yours")) == 1
    await town.move_to(datetime(2030, 12, 5, 10, tzinfo=UTC))
    assert (len(town.told(GRACE, "A reminder")), len(town.told(SAM, "A reminder"))) == (0, 1)

    back = await town.press(CARYS, await town.press(CARYS, await _own_card(town, "bread"), "More…"), "Hand it over")
    await town.press(CARYS, back, "Hand it over", {"owner": town.choices(back, "owner")["Miriam Stern"]})
    assert len(town.told(SAM, "This action is no longer yours")) == 1
    assert len(town.told(MIRIAM, "This action is yours")) == 1


async def _own_card(town: Town, words: str) -> Answered:
    """Carys opens an action from the list, and goes back from its second card."""
    listed = await town.say(CARYS, "actions")
    [action] = [value for title, value in town.choices(listed, "action").items() if words in title]
    more = await town.press(CARYS, listed, "More…", {"action": action})
    return await town.press(CARYS, more, "Back")


async def test_splitting_makes_two_that_know_of_each_other(town: Town) -> None:
    await town.set_up()
    await noted(town, "action @Grace bread and soup by 12 December")
    more = await town.press(GRACE, town.told(GRACE, "This action is yours")[0], "More…")
    form = await town.press(GRACE, more, "Split it in two")
    assert inputs_of(form.card) == {"stays": "bread and soup", "goes": ""}
    empty = await town.press(GRACE, form, "Split it in two", {"stays": "bread", "goes": " "})
    assert "Please say what is to be done" in empty.words and inputs_of(empty.card)["stays"] == "bread"
    halves = {"stays": "bread", "goes": "soup"}
    await town.press(GRACE, form, "Split it in two", halves)
    part = await town.press(GRACE, form, "Split it in two", halves)
    assert "What: \nsoup" in part.words and "Thursday 12 December 2030" in part.words
    assert "Split from: \nbread" in (await town.press(GRACE, part, "More…")).words
    first = await town.press(GRACE, more, "Back")
    assert "Split off: \nsoup" in (await town.press(GRACE, first, "More…")).words
    listed = (await town.say(CARYS, "actions")).words
    assert "Grace Okafor: bread" in listed and "Grace Okafor: soup" in listed
    await town.move_to(datetime(2030, 12, 5, 10, tzinfo=UTC))
    [both] = town.told(GRACE, "2 actions of Faith Forum to look at")
    assert "bread" in both.words and "soup" in both.words


async def test_only_chairs_and_owners_may_and_a_forged_card_changes_nothing(town: Town) -> None:
    await town.set_up()
    await noted(town, "action @Grace bread by 12 December")
    [mine] = town.told(GRACE, "This action is yours")
    action = button_of(mine.card, "Done")["data"]["action"]
    for button in ("Done", "Remind in a week", "More…"):
        refused = await town.forge(MIRIAM, mine, button, action=action, note="mine now")
        assert "Only the person who took this on" in refused.toast
    more = await town.press(GRACE, mine, "More…")
    assert "Close it" not in more.buttons
    closed = await town.forge(GRACE, mine, "Done", progress="closed", note="no need")
    assert "Only a chair" in closed.toast or "Carys" in closed.toast
    assert "Grace Okafor: bread" in (await town.say(CARYS, "actions")).words


async def test_promised_word_is_asked_for_on_its_day_unless_it_came(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "action")
    sam = town.choices(form, "owner")["Sam Okoro"]
    filled = {"text": "write to the school", "owner": sam, "promised": "2030-03-20"}
    shown = await town.press(CARYS, form, "Continue", filled)
    assert "Will say something by: \nWednesday 20 March 2030" in shown.words
    await town.press(CARYS, shown, "Save it")
    assert "will say something by Wednesday 20 March 2030" in town.card("Actions of").words
    await town.move_to(datetime(2030, 3, 20, 9, 59, tzinfo=UTC))
    assert not town.told(SAM, "Some news was promised")
    await town.move_to(datetime(2030, 3, 20, 10, tzinfo=UTC))
    [asked] = town.told(SAM, "Some news was promised by Wednesday 20 March 2030")
    await town.press(SAM, asked, "In progress", {"note": "waiting for an answer"})
    assert "will say something" not in town.card("Actions of").words


@pytest.mark.parametrize(
    ("said", "either"),
    [
        ("by 3/4", ["Wednesday 3 April 2030", "Monday 4 March 2030"]),
        ("by next Friday", ["Friday 8 March 2030", "Friday 15 March 2030"]),
    ],
)
async def test_day_that_may_be_either_of_two_is_asked_and_read_back(town: Town, said: str, either: list[str]) -> None:
    await town.set_up()
    which = await town.say(CARYS, f"action @Grace bread {said}")
    assert sorted(which.buttons[:2]) == sorted(either) and which.buttons[2] == "Another day"
    assert "Do you mean" in which.words
    shown = await town.press(CARYS, which, either[0])
    assert f"By when: \n{either[0]}" in shown.words
    await town.press(CARYS, shown, "Save it")
    assert f"due on {either[0]}" in town.card("Actions of").words


async def test_typed_into_the_form_a_day_is_asked_about_too(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "action @Nobody bread by 3/4")
    assert "Do you mean Monday 4 March 2030 or Wednesday 3 April 2030?" in form.words
    grace = town.choices(form, "owner")["Grace Okafor"]
    which = await town.press(CARYS, form, "Continue", {"owner": grace, "due": "20 March", "promised": "next Friday"})
    assert "Do you mean Friday 8 March 2030 or Friday 15 March 2030?" in which.words
    shown = await town.press(CARYS, which, "Friday 15 March 2030")
    assert "Wednesday 20 March 2030" in shown.words
    assert "Will say something by: \nFriday 15 March 2030" in shown.words
