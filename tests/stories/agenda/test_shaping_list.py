"""The short list on which the chairs shape an agenda: accept or later, the minutes together, details on demand."""

from tests.cast import CARYS, GRACE, MIRIAM, YUSUF
from tests.dialogs.cards.harmless import parts
from tests.evening import CUT_OFF
from tests.far_end.caller import Answered
from tests.stories.agenda.shaping_card import inputs_of_topic, is_folded, shaped, topics_to_shape, value_of
from tests.stories.town import Town

TOO_EARLY = "Members have read that topics are taken until Saturday 30 March 2030, 10:00."


async def test_three_topics_are_published_in_four_presses_and_then_shown(town: Town) -> None:
    await topics_to_shape(town, 3)
    await town.move_to(CUT_OFF)
    card = town.told(CARYS, "Shape the agenda")[-1]
    assert TOO_EARLY not in card.words
    clicks, ticked = 0, dict[str, str]()
    for title in ("Parking", "Street lighting", "Work experience"):
        decision = inputs_of_topic(card, title)["decision"]
        assert decision["style"] == "expanded", "one press, without opening a list"
        ticked[decision["id"]] = next(one["value"] for one in decision["choices"] if one["title"] == "On the agenda")
        clicks += 1
    clicks += 1
    published = await town.press(CARYS, card, "Publish", ticked)
    assert clicks <= 4
    assert "The agenda is published." in published.words
    for line in ("Agenda of Faith Forum", "1. Parking", "2. Street lighting", "3. Work experience"):
        assert line in published.words and line in town.card("Agenda of").words


async def test_publishing_before_the_announced_cut_off_warns_and_can_still_be_done(town: Town) -> None:
    card = await topics_to_shape(town, 1)
    assert TOO_EARLY in card.words and "Careful: " in card.words
    saved = await town.press(CARYS, card, "Save", shaped(card, Parking={"decision": "accepted"}))
    assert TOO_EARLY in saved.words
    assert "The agenda is published." in (await town.press(CARYS, saved, "Publish")).words
    assert TOO_EARLY not in (await town.say(CARYS, "agenda")).words, "nothing more is taken now"


async def test_the_sum_stands_where_the_chair_looks_after_saving(town: Town) -> None:
    card = await topics_to_shape(town, 2)
    assert "0 of 90 minutes" in card.words
    saved = await town.press(CARYS, card, "Save", shaped(card, Street={"decision": "accepted", "minutes": "40"}))
    assert saved.words.index("Street lighting") < saved.words.index("40 of 90 minutes are planned so far.")


async def test_a_chair_talks_to_the_author_where_chairs_know_who_it_is(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, "suggest Parking")
    for user, attribution in ((GRACE, "chairs_only"), (MIRIAM, "unattributed")):
        form = await town.say(user, "suggest")
        await town.press(user, form, "Send", {"title": f"Topic, {attribution}", "attribution": attribution})
    card = await town.say(CARYS, "agenda")
    assert chats(card) == {user.email.replace("@", "%40") for user in (YUSUF, GRACE)}
    assert not [sent for sent in town.in_channel() if "l/chat" in str(sent.card)]
    assert MIRIAM.email not in str(card.card)


async def test_what_is_rarer_stands_with_the_details_and_is_seen_once_chosen(town: Town) -> None:
    card = await topics_to_shape(town, 2)
    assert is_folded(card, "Parking")
    assert offered(card, "Parking") == ["accepted", "open"]
    parked = shaped(card, Parking={"other": "parked", "reason": "The survey comes in May."})
    saved = await town.press(CARYS, card, "Save", parked)
    assert offered(saved, "Parking") == ["accepted", "open", "parked"]
    assert value_of(saved, "Parking", "decision") == "parked" and not is_folded(saved, "Parking")
    back = await town.press(CARYS, saved, "Save", shaped(saved, Parking={"decision": "accepted"}))
    assert value_of(back, "Parking", "decision") == "accepted"


def offered(on: Answered, title: str) -> list[str]:
    return [choice["value"] for choice in inputs_of_topic(on, title)["decision"]["choices"]]


def chats(on: Answered) -> set[str]:
    """Whom the links on the card open a chat with."""
    links = [str(part.get("url")) for part in parts(on.card) if part.get("type") == "Action.OpenUrl"]
    return {link.partition("?users=")[2] for link in links if "/l/chat/" in link}
