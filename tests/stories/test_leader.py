"""A leader puts a topic forward, others support it, and its author hears what became of it."""

from tests.stories.town import CARYS, GRACE, HOME, YUSUF, Town


async def test_topic_comes_to_the_channel_and_can_be_supported_and_taken_back(town: Town) -> None:
    await town.set_up()
    thanks = await town.say(YUSUF, "suggest Work experience for young people")
    assert "Thank you, your topic is in" in thanks.words
    assert thanks.buttons == ["Edit", "Withdraw"]

    card = town.card("Work experience")
    assert "from Yusuf Rahman" in card.words
    mine = await town.press(GRACE, card, "I’d like this discussed")
    assert "1 person would like this discussed · you are one of them" in mine.words
    assert "1 person would like this discussed" in town.card("Work experience").words
    await town.press(GRACE, mine, "Take it back")
    assert "nobody has asked for it yet" in town.card("Work experience").words
    assert len([sent for sent in town.in_channel() if "Topics for" in sent.words]) == 1


async def test_the_same_message_sent_again_makes_no_second_topic(town: Town) -> None:
    await town.set_up()
    message = town.caller.message(YUSUF, "suggest Food bank", (await town.say(YUSUF, "help")).where)
    for _ in range(3):
        assert (await town.caller.send(message)).status == 200
    await town.settled()
    assert town.card("Food bank").words.count("Food bank") == 1


async def test_form_in_the_channel_and_a_message_with_a_mention(town: Town) -> None:
    await town.set_up()
    form = await town.say(GRACE, "suggest", HOME)
    sent = await town.press(
        GRACE, form, "Send", {"title": "Street lighting", "why": "People fall.", "attribution": "chairs_only"}
    )
    assert "Chairs only" in sent.words
    card = town.card("Street lighting")
    assert "Grace" not in card.words
    await town.schedule()
    shaping = await town.say(CARYS, "agenda")
    assert "from Grace Okafor" in shaping.words
