"""A leader puts forward a topic, others support it, and only its author can change or withdraw it."""

import pytest

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.stories.town import Town


async def test_topic_comes_to_the_channel_and_can_be_supported_and_taken_back(town: Town) -> None:
    await town.set_up()
    thanks = await town.say(YUSUF, "suggest Work experience for young people")
    assert "Thank you, your topic is in" in thanks.words
    assert thanks.buttons[:2] == ["Edit", "Withdraw"]

    card = town.card("Work experience")
    assert "from Yusuf Rahman" in card.words
    mine = await town.press(GRACE, card, "I’d like this")
    assert "1 person would like this discussed · you are one of them" in mine.words
    assert "1 person would like this discussed" in town.card("Work experience").words
    await town.press(GRACE, mine, "Take it back")
    assert "nobody else has asked for it yet" in town.card("Work experience").words
    assert len(town.posted("Topics for")) == 1


async def test_the_same_message_sent_again_makes_no_second_topic(town: Town) -> None:
    await town.set_up()
    message = town.caller.message(YUSUF, "suggest Food bank", (await town.say(YUSUF, "help")).where)
    for _ in range(3):
        assert (await town.caller.send(message)).status == 200
    await town.settled()
    assert town.card("Food bank").words.count("Food bank") == 1


async def test_what_the_chairs_alone_may_know_is_told_to_nobody_else(town: Town) -> None:
    await town.set_up()
    form = await town.say(GRACE, "suggest")
    sent = await town.press(
        GRACE, form, "Send", {"title": "Street lighting", "why": "People fall.", "attribution": "chairs_only"}
    )
    assert "Chairs only" in sent.words
    card = town.card("Street lighting")
    assert "Grace" not in str(card.activity)
    await town.schedule()
    shaping = await town.say(CARYS, "agenda")
    assert "from Grace Okafor" in shaping.words
    assert "Grace" not in (await town.say(YUSUF, "agenda")).words


async def test_the_form_in_the_channel_is_each_persons_own(town: Town) -> None:
    """If they shared one form, the second to send it would get the first one's topic."""
    await town.set_up()
    offer = await town.say(GRACE, "suggest", HOME)
    for user, title in ((GRACE, "Street lighting"), (MIRIAM, "Parking")):
        form = await town.press(user, offer, "Suggest a topic")
        sent = await town.press(user, form, "Send", {"title": title})
        assert title in sent.words
    agenda = town.card("Topics for").words
    assert "from Grace Okafor" in agenda
    assert "from Miriam Stern" in agenda


async def test_a_mention_in_the_channel_suggests_at_once(town: Town) -> None:
    await town.set_up()
    thanks = await town.say(MIRIAM, "suggest Kosher meals in custody", HOME)
    assert "your topic is in" in thanks.words
    assert thanks.posts[0].conversation == thanks.where.id
    assert "from Miriam Stern" in town.card("Topics for").words
    refused = await town.press(GRACE, thanks, "Withdraw")
    assert "Only the person who wrote this can change it" in refused.toast


async def test_author_edits_and_withdraws_and_the_one_card_follows(town: Town) -> None:
    await town.set_up()
    thanks = await town.say(YUSUF, "suggest Work experience")
    form = await town.press(YUSUF, thanks, "Edit")
    empty = await town.press(YUSUF, form, "Save", {"title": " "}, check=False)
    assert "Please say in a few words what it is about" in empty.words
    changed = await town.press(YUSUF, form, "Save", {"title": "Paid work experience", "why": "Few can afford it."})
    assert "Your topic has been changed" in changed.words
    assert "Few can afford it." in town.card("Paid work experience").words

    gone = await town.press(YUSUF, changed, "Withdraw")
    assert "Your topic has been withdrawn" in gone.words
    card = town.card("Topics for")
    assert "Nothing has been suggested yet" in card.words
    assert "Work experience" in str(card.before)
    assert "can no longer be changed" in (await town.press(YUSUF, form, "Save", {"title": "Back again"})).toast


async def test_nobody_edits_withdraws_or_saves_what_somebody_else_wrote(town: Town) -> None:
    await town.set_up()
    thanks = await town.say(YUSUF, "suggest Work experience")
    form = await town.press(YUSUF, thanks, "Edit")
    for user in (GRACE, CARYS):
        for card, button in ((thanks, "Edit"), (thanks, "Withdraw"), (form, "Save")):
            refused = await town.press(user, card, button)
            assert "Only the person who wrote this can change it" in refused.toast
    assert "Work experience" in town.card("Topics for").words


async def test_a_form_without_a_title_comes_back_with_the_rest(town: Town) -> None:
    await town.set_up()
    form = await town.say(YUSUF, "suggest")
    typed = {"title": "", "why": "It matters to us.", "attribution": "chairs_only"}
    again = await town.press(YUSUF, form, "Send", typed, check=False)
    assert "Please say in a few words" in again.words
    assert "It matters to us." in again.words
    sent = await town.press(YUSUF, again, "Send", {"title": "Stop and search"})
    assert "Chairs only" in sent.words


async def test_many_topics_are_chosen_from_a_list(town: Town) -> None:
    await town.set_up()
    for number in range(6):
        await town.say(YUSUF, f"suggest Topic {number}")
    card = town.card("Topics for")
    assert card.buttons.count("I’d like this") == 1
    none = await town.press(GRACE, card, "I’d like this")
    assert none.toast == "Please choose a topic from the list first."
    topics = town.choices(card, "suggestion")
    mine = await town.press(GRACE, card, "I’d like this", {"suggestion": topics["Topic 4"]})
    assert "you are one of them" in mine.words
    assert town.card("Topics for").words.index("Topic 4") < town.card("Topics for").words.index("Topic 0")
    await town.press(GRACE, card, "Take it back", {"suggestion": topics["Topic 4"]})
    assert "1 person would like" not in town.card("Topics for").words


@pytest.mark.parametrize("said", ["suggest **Bold** [link](http://x.test) {{DATE(now)}}", "suggest <at>all</at> & co"])
async def test_what_somebody_types_is_never_read_as_markup(town: Town, said: str) -> None:
    await town.set_up()
    await town.say(YUSUF, said)
    card = town.card("Topics for").card
    blocks = [part for part in _parts(card) if part.get("type") == "TextBlock"]
    assert not [block for block in blocks if "**" in block["text"] or "](" in block["text"] or "{{" in block["text"]]


async def test_a_long_thought_is_kept_whole(town: Town) -> None:
    await town.set_up()
    thought = "Our young people " + "wait for hours and nobody tells them why " * 20
    await town.say(SAM, f"suggest {thought}")
    assert thought.strip() in town.card("Topics for").words


def _parts(card: object) -> list[dict[str, str]]:
    if isinstance(card, dict):
        return [card, *[part for value in card.values() for part in _parts(value)]]
    return [part for value in card for part in _parts(value)] if isinstance(card, list) else []
