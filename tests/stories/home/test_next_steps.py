"""After each step the card says what comes next, with the button; nobody is shown what they may not do."""

from tests.cast import CARYS, GRACE, HOME, SAM, YUSUF
from tests.evening import BEGIN, DURING
from tests.stories.town import Town

TOPIC = {"title": "Buses"}


async def test_setting_up_leads_to_the_first_meeting_and_that_to_its_card(town: Town) -> None:
    town.teams.members = list(town.people)
    assert (await town.caller.add_bot(HOME, CARYS)).status == 200
    await town.settled()
    [form] = town.in_channel()
    chairs = town.choices(form, "chairs")[CARYS.name]
    done = await town.press(CARYS, form, "Set up the forum", {"name": "Faith Forum", "chairs": chairs})
    form = await town.press(CARYS, done, "Set up a meeting")
    filled = {"day": "2030-04-09", "start": "18:00", "minutes": "90", "mode": "online"}
    check = await town.press(CARYS, await town.say(CARYS, "schedule"), "Continue", filled)
    scheduled = await town.press(CARYS, check, "Yes, set it up")
    assert scheduled.buttons == ["See the meeting", "See the agenda", "What is next"]
    assert "Are you coming?" in (await town.press(CARYS, scheduled, "See the meeting")).words
    assert form.words


async def test_a_topic_leads_to_the_agenda_and_another_topic(town: Town) -> None:
    await town.set_up()
    sent = await town.say(YUSUF, "suggest Housing")
    assert sent.buttons == ["Edit", "Withdraw", "See the agenda", "Suggest another topic", "What is next"]
    assert "Housing" in (await town.press(YUSUF, sent, "See the agenda")).words
    form = await town.press(YUSUF, sent, "Suggest another topic")
    sent = await town.press(YUSUF, form, "Send", TOPIC)
    assert "Everything I can do" in (await town.press(YUSUF, sent, "What is next")).buttons


async def test_nothing_takes_the_place_of_a_code(town: Town) -> None:
    await town.set_up()
    kept = await town.press(GRACE, await town.say(GRACE, "suggest"), "Send", TOPIC | {"attribution": "unattributed"})
    assert kept.buttons == ["Edit", "Withdraw", "What became of it"]


async def test_in_the_channel_thanks_stand_above_the_list(town: Town) -> None:
    await town.set_up()
    await town.say(YUSUF, "suggest Housing")
    form = await town.press(GRACE, town.card("Topics for"), "Suggest a topic")
    thanks = await town.press(GRACE, form, "Send", TOPIC)
    assert thanks.words.startswith("Thank you, your topic is in\nBuses\n")
    assert "Housing" in thanks.words
    assert {"Edit", "Suggest a topic"} <= set(thanks.buttons)
    assert "What is next" not in thanks.buttons


async def test_the_end_of_a_meeting_leads_to_the_roll_and_is_said_once(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.move_to(DURING)
    await town.say(CARYS, "note 0: more buses")
    over = await town.say(CARYS, "items")
    over = await town.press(CARYS, over, "The meeting has ended")
    assert "more buses" not in over.words
    assert over.buttons == ["Note who came", "Put the minutes together", "Write the board brief", "What is next"]
    assert town.choices(await town.press(CARYS, over, "Note who came"), "came")


async def test_a_point_leads_to_the_notes(town: Town) -> None:
    """It has been saved: “Not now” would sound as if it could still be left."""
    await town.set_up()
    await town.schedule()
    await town.move_to(DURING)
    noted = await town.say(GRACE, "note more buses")
    assert noted.buttons == ["Change it", "Take it back", "Note another point", "See the notes", "What is next"]
    assert "– more buses" in (await town.press(GRACE, noted, "See the notes")).words
    removed = await town.press(GRACE, noted, "Take it back")
    assert removed.buttons == ["Note another point", "See the notes", "What is next"]


async def test_after_the_roll_each_is_led_to_what_is_theirs(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.move_to(BEGIN)
    for user, theirs, others in (
        (CARYS, "Write the board brief", "See who to look after"),
        (SAM, "See who to look after", "Write the board brief"),
    ):
        roll = await town.say(user, "roll")
        everybody = ",".join(town.choices(roll, "came").values())
        saved = await town.press(user, roll, "Save", {"came": everybody})
        assert theirs in saved.buttons or "Save these" in saved.buttons
        assert others not in saved.buttons
