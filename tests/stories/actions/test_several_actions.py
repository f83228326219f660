"""Several actions at once: one message a day for each person, and overdue actions that somebody else takes on."""

from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.far_end.cards import button_of, inputs_of
from tests.far_end.places import User
from tests.stories.agenda.publishing import publish
from tests.stories.town import Town

MORNING = 10


async def noted(town: Town, *actions: str, by: User = CARYS) -> None:
    for words in actions:
        await town.press(by, await town.say(by, f"action {words}"), "Save it")


async def march(town: Town, day: int, hour: int = MORNING) -> None:
    await town.move_to(datetime(2030, 3, day, hour, tzinfo=UTC))


async def test_all_actions_of_a_day_come_in_one_message_to_each_person(town: Town) -> None:
    await town.set_up()
    await noted(town, "@Grace menu by 20 March", "@Grace flyers by 20 March", "@Sam chairs by 20 March")
    await march(town, 13)
    [week_before] = town.told(GRACE, "2 actions of Faith Forum to look at")
    assert "Yours" in week_before.words and week_before.words.count("due on Wednesday 20 March 2030") == 2
    assert not town.told(GRACE, "A reminder") and len(town.told(SAM, "A reminder: due on")) == 1
    one = await town.press(GRACE, week_before, "Open: flyers")
    assert "What: \nflyers" in one.words and "Your other actions are still there" in one.words
    await town.press(GRACE, one, "Done", {"note": "printed"})
    await march(town, 20)
    assert len(town.told(GRACE, "2 actions")) == 1 and len(town.told(GRACE, "A reminder: due on")) == 1


async def test_a_chair_hears_of_all_that_is_late_at_once(town: Town) -> None:
    await town.set_up()
    await noted(town, "@Grace menu by 20 March", "@Sam chairs by 20 March", "@Carys hall by 14 March")
    await march(town, 14)
    [own] = town.told(CARYS, "A reminder: due on")
    assert "hall" in own.words
    await march(town, 21)
    [late] = town.told(CARYS, "3 actions of Faith Forum to look at")
    words = late.words
    assert words.index("Yours") < words.index("hall") < words.index("a kind word from you may help")
    assert words.index("a kind word") < words.index("Grace Okafor: menu") and "Sam Okoro: chairs" in words
    assert "The card in the channel will say in 3 days" in words
    assert "Your other actions" in (await town.press(CARYS, late, "Open: chairs")).words


async def test_what_is_put_off_after_the_chairs_heard_is_not_told_them_again(town: Town) -> None:
    await town.set_up()
    await noted(town, "@Grace menu by 20 March")
    await march(town, 21)
    [late] = town.told(CARYS, "was due on")
    [mine] = town.told(GRACE, "This action is yours")
    assert "Thursday 28 March" in (await town.press(GRACE, mine, "Remind in a week")).words
    for day in range(22, 31):
        await march(town, day)
    assert town.told(CARYS, "was due on") == [late] and town.told(GRACE, "This was due on")


async def test_a_reminder_says_the_day_once(town: Town) -> None:
    await town.set_up()
    await noted(town, "@Grace menu by 20 March")
    await march(town, 27)
    for user in (GRACE, CARYS):
        [card] = town.told(user, "was due on")
        assert card.words.count("20 March") == 1 and "How far along: \nNot started" in card.words


async def test_several_carried_over_come_to_the_chair_in_one_message(town: Town) -> None:
    await town.set_up()
    await noted(town, "@Grace menu for the lunch", "@Sam list of placements", "@Yusuf bus times")
    for number, day in enumerate(("2030-04-09", "2030-05-14", "2030-06-11"), start=1):
        await town.schedule(day=day)
        await town.say(YUSUF, f"suggest Topic{number}")
        before = len(town.chat(CARYS))
        await publish(town, **{f"Topic{number}": {"decision": "accepted"}})
        came = [sent for sent in town.chat(CARYS)[before:] if "carried over" in sent.words]
        assert len(came) == (number == 3)
        await town.move_to(datetime.fromisoformat(f"{day}T20:00+00:00"))
        await town.after(hours=16)  # nobody is told at night
    [card] = town.told(CARYS, "3 actions have been carried over")
    assert "menu for the lunch" in card.words and "bus times" in card.words
    one = await town.press(CARYS, card, "Open: list of placements")
    assert one.buttons == ["Keep it", "Hand it over", "Done", "Close it", "More…"]
    assert "Kept as it is" in (await town.press(CARYS, one, "Keep it")).words
    assert "Only a chair" in (await town.forge(YUSUF, card, "Open: bus times")).toast


async def test_whoever_takes_on_what_is_late_gets_a_new_day_and_its_reminders(town: Town) -> None:
    await town.set_up()
    await noted(town, "@Grace menu by 20 March")
    await march(town, 22)
    [mine] = town.told(GRACE, "This action is yours")
    before = town.told(GRACE, "This was due on")
    form = await town.press(GRACE, await town.press(GRACE, mine, "More…"), "Hand it over")
    assert inputs_of(form.card)["due"] == "2030-04-05", "two weeks are proposed"
    miriam = {"owner": town.choices(form, "owner")[MIRIAM.name]}
    for wrong in ("", "2030-03-20"):
        again = await town.press(GRACE, form, "Hand it over", miriam | {"due": wrong})
        assert "Please choose a new one" in again.words and inputs_of(again.card)["owner"] == miriam["owner"]
        assert not town.told(MIRIAM, "This action is yours")
    await town.press(GRACE, form, "Hand it over", miriam)
    [theirs] = town.told(MIRIAM, "This action is yours")
    assert "By when: \nFriday 5 April 2030" in theirs.words and "Was due" not in theirs.words
    more = await town.press(MIRIAM, theirs, "More…")
    assert "changed the day: Friday 5 April 2030" in more.words and "handed it over to Miriam Stern" in more.words
    await march(town, 29)
    assert len(town.told(MIRIAM, "A reminder: due on Friday 5 April 2030")) == 1
    assert town.told(GRACE, "This was due on") == before


async def test_changing_the_owner_of_what_is_late_asks_for_a_new_day_beside_the_field(town: Town) -> None:
    await town.set_up()
    await noted(town, "@Grace menu by 20 March")
    await march(town, 22)
    [late] = town.told(CARYS, "was due on")
    form = await town.press(CARYS, await town.press(CARYS, late, "More…"), "Change what was agreed")
    sam = {"owner": town.choices(form, "owner")[SAM.name]}
    check = await town.press(CARYS, form, "Continue", sam)
    asked = await town.press(CARYS, check, "Save it")
    assert "Please choose a new one" in asked.words and inputs_of(asked.card)["due"] == "2030-03-20"
    check = await town.press(CARYS, asked, "Continue", sam | {"due": "2030-04-10"})
    assert "Changed" in (await town.press(CARYS, check, "Save it")).words
    assert button_of(town.told(SAM, "This action is yours")[0].card, "Done")
