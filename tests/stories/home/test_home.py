"""The home card: what is next for somebody, by their role, with a button for each; in private alone."""

from tests.cast import CARYS, GRACE, HOME, OMAR, SAM, YUSUF
from tests.evening import BEGIN, MORNING_AFTER
from tests.far_end.caller import Answered
from tests.far_end.cards import button_of, inputs_of
from tests.far_end.places import chat_with, group_chat
from tests.far_end.signing import APP_ID
from tests.stories.town import Town

LINK = f"https://teams.microsoft.com/l/chat/0/0?users=28:{APP_ID}"


def flat(answered: Answered) -> str:
    """The words as they are read: a title and what is said of it stand in one line."""
    return " ".join(answered.words.split())


async def test_a_member_answers_on_the_home_card_and_finds_the_answer_there(town: Town) -> None:
    await town.set_up()
    assert "No meeting has been announced yet" in (await town.say(YUSUF, "help")).words
    await town.schedule()
    home = await town.say(YUSUF, "help")
    assert "Tuesday 9 April 2030, 18:00 to 19:30" in home.words
    await town.press(YUSUF, home, "Can’t come")
    home = await town.say(YUSUF, "home")
    assert "Your answer: Can’t come" in home.words
    assert "Say what I need" not in home.buttons
    meeting = await town.press(YUSUF, home, "Change")
    assert "✓ Can’t come" in meeting.buttons


async def test_ones_own_topics_and_actions_are_there_and_nobody_else_s(town: Town) -> None:
    await town.set_up()
    assert "Your topics" not in (await town.say(YUSUF, "help")).words, "what is empty is left out"
    for title in ("Buses", "Housing", "Graves", "Schools", "Lighting"):
        await town.after(minutes=1)
        await town.say(YUSUF, f"suggest {title}")
    await town.say(GRACE, "suggest Parking")
    noted = await town.say(CARYS, "action @Yusuf list of placements by 12 April")
    await town.press(CARYS, noted, noted.buttons[0])
    home = await town.say(YUSUF, "help")
    assert "Lighting: waiting for a meeting" in flat(home)
    assert "and 2 more" in home.words
    assert "list of placements, by 12 April" in home.words
    assert "Parking" not in home.words
    assert "Parking" in (await town.say(GRACE, "help")).words
    assert "list of placements" not in (await town.say(GRACE, "help")).words
    assert "Buses" in (await town.press(YUSUF, home, "See more")).words
    assert "list of placements" in (await town.press(YUSUF, home, "Update")).words


async def test_what_became_of_a_topic_is_said(town: Town) -> None:
    await town.set_up()
    await town.say(YUSUF, "suggest Buses")
    await town.schedule()
    shaping = await town.press(CARYS, await town.say(CARYS, "help"), "Shape it")
    [decision] = [name for name in inputs_of(shaping.card) if name.startswith("decision:")]
    await town.press(CARYS, shaping, "Publish", {decision: "accepted"})
    assert "Buses: on the agenda of 9 April, item 1" in flat(await town.say(YUSUF, "help"))
    assert "Shape it" not in (await town.say(CARYS, "help")).buttons
    await town.move_to(MORNING_AFTER)
    assert "Buses: on the agenda of 9 April, which is over" in flat(await town.say(YUSUF, "help"))


async def test_a_chair_needs_no_word(town: Town) -> None:
    """From nothing to the roll and the brief, by the home card's buttons alone."""
    await town.set_up(board="The council")
    home = await town.say(CARYS, "help")
    form = await town.press(CARYS, home, "Set up a meeting")
    filled = {"day": "2030-04-09", "start": "18:00", "minutes": "90", "mode": "hybrid", "venue": "St Mary’s Hall"}
    await town.press(CARYS, await town.press(CARYS, form, "Continue", filled), "Yes, set it up")
    await town.say(YUSUF, "suggest Buses")
    home = await town.say(CARYS, "help")
    assert "Set up a meeting" not in home.buttons
    assert "The agenda of 9 April is not published. One topic is waiting" in home.words
    assert "Buses" in (await town.press(CARYS, home, "Shape it")).words
    await town.move_to(MORNING_AFTER)
    home = await town.say(CARYS, "help")
    assert "Nobody has noted who came on 9 April" in home.words
    assert "Nothing about 9 April has been written for the board yet" in home.words
    assert town.choices(await town.press(CARYS, home, "Note who came"), "came")
    assert "for the board" in (await town.press(CARYS, home, "Write the board brief")).words
    member = await town.say(YUSUF, "help")
    assert {"Note who came", "Write the board brief", "Shape it"} & set(member.buttons) == set()
    assert "Nobody has noted" not in member.words


async def test_the_roll_is_offered_once_there_is_one(town: Town) -> None:
    """Before any meeting has begun, the button would lead nowhere."""
    await town.set_up()
    await town.schedule()
    assert "Note who came" not in (await town.say(CARYS, "help")).buttons + (await town.say(SAM, "help")).buttons
    await town.move_to(BEGIN)
    assert town.choices(await town.press(CARYS, await town.say(CARYS, "help"), "Note who came"), "came")


async def test_a_facilitator_sees_how_many_may_be_glad_of_a_word(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    assert "glad of a word" not in (await town.say(SAM, "help")).words
    await town.move_to(BEGIN)
    roll = await town.say(CARYS, "roll")
    ids = town.choices(roll, "came")
    await town.press(CARYS, roll, "Save", {"came": f"{ids[CARYS.name]},{ids[SAM.name]}"})
    await town.move_to(MORNING_AFTER)
    home = await town.say(SAM, "help")
    assert "3 people may be glad of a word from you" in home.words
    assert "Grace" not in home.words
    assert "Grace Okafor" in (await town.press(SAM, home, "See who")).words
    assert "glad of a word" not in (await town.say(CARYS, "help")).words


async def test_others_read_one_line_and_a_way_into_the_private_chat(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, "suggest Buses")
    for where in (HOME, group_chat("planning")):
        said = await town.say(YUSUF, "help", where)
        assert "in our private chat" in said.words
        assert not {"Buses", "9 April", "Yusuf"} & set(said.words.split())
        assert [one["url"] for one in said.card["actions"]] == [LINK]
        lost = await town.say(YUSUF, "I cannot come, my mother is ill", where)
        assert lost.card["actions"][0]["url"] == LINK
        assert "mother" not in lost.words


async def test_everything_opens_in_groups_whose_buttons_do_it(town: Town) -> None:
    await town.set_up()
    everything = await town.press(YUSUF, await town.say(YUSUF, "help"), "Everything I can do")
    assert "suggest Work experience for young people" in everything.words
    assert "sets up the next meeting" not in everything.words
    assert "Buses" not in everything.words
    assert await town.press(YUSUF, everything, "See the questions")
    assert "Your topics" in (await town.press(YUSUF, everything, "See my topics")).words
    assert "Are you coming?" not in (await town.press(YUSUF, everything, "Back to what is next")).words
    chair = await town.press(CARYS, await town.say(CARYS, "help"), "Everything I can do")
    assert "sets up the next meeting" in chair.words
    assert "Care" not in chair.buttons
    for button in chair.buttons:
        answered = await town.press(CARYS, chair, button)
        assert answered.words, button


async def test_a_button_is_about_the_forum_it_was_drawn_for(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.second_forum(GRACE)
    several = await town.say(GRACE, "help")
    assert "Tuesday 9 April 2030" in several.words
    assert "No meeting has been announced yet" in several.words
    youth = await town.press(GRACE, several, "Youth Forum")
    assert youth.words.startswith("Youth Forum")
    await town.press(GRACE, several, "Faith Forum")
    form = await town.press(GRACE, youth, "Set up a meeting")
    assert "Youth Forum" in form.words
    other = await town.press(GRACE, youth, "Choose another forum")
    assert {"Youth Forum", "Faith Forum"} <= set(other.buttons)


async def test_whoever_has_no_part_gets_a_way_on_and_nothing_of_the_forum(town: Town) -> None:
    await town.set_up()
    home = await town.say(YUSUF, "help")
    nowhere = await town.say(OMAR, "help")
    assert "You do not belong to a forum yet" in nowhere.words
    assert "Omar" in (await town.press(OMAR, nowhere, "See my data")).words
    forum = button_of(home.card, "Suggest a topic")["data"]["forum"]
    for word in ("help", "agenda", "settings", "people", "care", "no such word"):
        stolen = await town.forge(OMAR, nowhere, "See my data", word=word, forum=forum)
        assert "Faith Forum" not in stolen.words or "not on the list" in stolen.words, word
        assert "Yusuf" not in stolen.words


async def test_the_welcome_is_the_home_card_with_a_greeting(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.caller.add_bot(chat_with(YUSUF), YUSUF)
    await town.settled()
    [welcome] = [sent for sent in town.chat(YUSUF) if "Hello, Yusuf" in sent.words]
    assert "You get this because" in welcome.words
    assert "call 999" in welcome.words
    await town.press(YUSUF, welcome, "In person")
    assert "Your answer: In person" in (await town.say(YUSUF, "help")).words


async def test_in_private_teams_is_given_words_to_offer(town: Town) -> None:
    await town.set_up()
    home, elsewhere = await town.say(YUSUF, "help"), await town.say(YUSUF, "help", HOME)
    offered = home.posts[-1].activity["suggestedActions"]["actions"]
    assert [(one["type"], one["title"], one["value"]) for one in offered] == [
        ("imBack", "Suggest a topic", "suggest"),
        ("imBack", "See the meeting", "meeting"),
        ("imBack", "See the agenda", "agenda"),
    ]
    assert "suggestedActions" not in elsewhere.posts[-1].activity
    assert "suggestedActions" not in (await town.say(YUSUF, "agenda")).posts[-1].activity
