"""The chairs shape the agenda: a few topics on one card, many topics page by page, and nothing is lost."""

from datetime import UTC, datetime

import pytest

from tests.cast import CARYS, GRACE, MIRIAM, YUSUF
from tests.evening import AFTER_THE_MEETING, CUT_OFF
from tests.stories.agenda.shaping_card import (
    SUBJECTS,
    all_accepted,
    is_folded,
    shaped,
    titles,
    topics_to_shape,
    value_of,
)
from tests.stories.town import Town


async def test_seven_topics_are_one_card_and_one_save(town: Town) -> None:
    card = await topics_to_shape(town, 7)
    assert titles(card) == SUBJECTS[:7]
    assert card.buttons == ["Save", "Publish"]
    assert all(is_folded(card, title) for title in SUBJECTS[:7]), "what is rarely used is not in the way"
    saved = await town.press(CARYS, card, "Save", all_accepted(card, "10"))
    assert "Saved. Nobody has been told yet." in saved.words
    assert "70 of 90 minutes" in saved.words
    assert titles(saved) == SUBJECTS[:7], "what was left as it was stays where it was"
    await town.press(CARYS, saved, "Publish")
    agenda = town.card("Agenda of Faith Forum").words
    assert all(f"{place}. {title}" in agenda for place, title in enumerate(SUBJECTS[:7], start=1))


async def test_the_agenda_says_what_an_item_is_for_and_who_opens_it(town: Town) -> None:
    card = await topics_to_shape(town, 2)
    filled = {"decision": "accepted", "minutes": "20", "kind": "decide", "presenter": " Grace  Okafor "}
    saved = await town.press(CARYS, card, "Save", shaped(card, Parking=filled))
    assert value_of(saved, "Parking", "presenter") == "Grace Okafor"
    assert not is_folded(saved, "Parking"), "what is filled in is seen"
    assert is_folded(saved, "Street lighting")
    await town.press(CARYS, saved, "Publish", shaped(saved, Street={"decision": "accepted"}))
    agenda = town.card("Agenda of Faith Forum").words
    assert "To decide · opened by Grace Okafor" in agenda and "35 of 90 minutes\n55 minutes are left" in agenda
    assert "To discuss · from Grace Okafor\n15 minutes" in agenda

    heard = (await town.say(GRACE, "my data")).words
    assert "Items you are due to open\nParking" in heard
    assert "Parking" not in (await town.say(MIRIAM, "my data")).words


async def test_nobody_is_put_down_to_open_an_item_unasked(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    form = await town.say(GRACE, "suggest")
    await town.press(GRACE, form, "Send", {"title": "Parking", "attribution": "chairs_only"})
    await town.say(YUSUF, "suggest Street lighting")
    card = await town.say(CARYS, "agenda")
    assert value_of(card, "Parking", "presenter") == value_of(card, "Street", "presenter") == ""
    assert card.words.count("Please put them down to open an item only if they have said yes") == 1
    await town.press(CARYS, card, "Publish", all_accepted(card, "10"))
    assert "Grace" not in town.card("Agenda of Faith Forum").words


async def test_the_channel_of_a_listening_circle_does_not_read_who_opens_an_item(town: Town) -> None:
    await town.set_up(openness="listening_circle")
    await town.schedule()
    await town.say(YUSUF, "suggest Parking")
    card = await town.say(CARYS, "agenda")
    assert "the channel does not show it" in card.words
    filled = {"decision": "accepted", "presenter": "Grace Okafor"}
    await town.press(CARYS, card, "Publish", shaped(card, Parking=filled))
    assert "Grace" not in town.card("Agenda of Faith Forum").words
    assert value_of(await town.say(CARYS, "agenda"), "Parking", "presenter") == "Grace Okafor"


async def test_the_chairs_see_whose_minutes_they_are_and_when_there_are_too_many(town: Town) -> None:
    card = await topics_to_shape(town, 3)
    parking = {"decision": "accepted", "minutes": "60"}
    street = {"decision": "accepted", "minutes": "25", "hosts": "true"}
    saved = await town.press(CARYS, card, "Save", shaped(card, Parking=parking, Street=street))
    assert "85 of 90 minutes are planned so far." in saved.words
    assert "The community leads 60 minutes of it, the hosts 25 minutes." in saved.words
    assert "too many" not in saved.words
    more = shaped(saved, Work={"decision": "accepted", "minutes": "17"}, Street={"hosts": "false"})
    saved = await town.press(CARYS, saved, "Save", more)
    assert "That is 12 minutes too many." in saved.words
    assert "The community leads 102 minutes of it, the hosts 0 minutes." in saved.words
    assert "The agenda is published" in (await town.press(CARYS, saved, "Publish")).words, "it is for them to say"


async def test_what_a_chair_puts_forward_openly_is_led_by_the_hosts_at_first(town: Town) -> None:
    await _set_up_with_carys_as_no_member(town)
    await town.schedule()
    await town.say(CARYS, "suggest Parking")
    await town.say(YUSUF, "suggest Street lighting")
    unsigned = await town.say(CARYS, "suggest")
    await town.press(CARYS, unsigned, "Send", {"title": "Burial times", "attribution": "unattributed"})
    card = await town.say(CARYS, "agenda")
    assert value_of(card, "Parking", "hosts") == "true"
    assert value_of(card, "Street", "hosts") == "false"
    assert value_of(card, "Burial", "hosts") == "false", "it would tell that it comes from a chair"


async def _set_up_with_carys_as_no_member(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "settings")
    people = town.choices(form, "members")
    others = ",".join(value for name, value in people.items() if name != CARYS.name)
    await town.press(CARYS, form, "Save", {"members": others})


async def test_another_chairs_word_on_who_opens_an_item_is_not_lost_unseen(town: Town) -> None:
    first = await topics_to_shape(town, 1)
    second = await town.say(CARYS, "agenda")
    await town.press(CARYS, first, "Save", shaped(first, Parking={"presenter": "Grace Okafor"}))
    seen = await town.press(CARYS, second, "Save", shaped(second, Parking={"presenter": "Sam Okoro"}))
    assert "somebody else has decided on: Parking." in seen.words
    assert value_of(seen, "Parking", "presenter") == "Grace Okafor"


async def test_what_waits_is_counted_once_for_each_published_agenda(town: Town) -> None:
    card = await topics_to_shape(town, 3)
    assert "carried over" not in card.words
    decided = shaped(
        card, Parking={"decision": "accepted"}, Street={"decision": "parked", "reason": "The lamps come in May."}
    )
    for _ in range(2):
        await town.press(CARYS, card, "Publish", decided)
    assert "carried over" not in (await town.say(CARYS, "agenda")).words, "that meeting is still to be"

    await town.move_to(AFTER_THE_MEETING)
    await town.schedule(day="2030-06-11")
    card = await town.say(CARYS, "agenda")
    assert card.words.count("carried over once") == 2
    await town.say(MIRIAM, "suggest Noise at night")
    card = await town.say(CARYS, "agenda")
    await town.press(CARYS, card, "Publish", shaped(card, Noise={"decision": "accepted"}))
    await town.move_to(datetime(2030, 6, 13, 9, tzinfo=UTC))
    await town.schedule(day="2030-08-13")
    card = await town.say(CARYS, "agenda")
    assert card.words.count("carried over twice") == 2
    assert "carried over" not in town.card("Topics for").words, "the channel is not told who waits"
    await town.press(CARYS, card, "Publish", shaped(card, Street={"decision": "accepted"}))
    assert "carried over" not in town.card("Agenda of").words


async def test_a_meeting_that_is_called_off_carries_nothing_over(town: Town) -> None:
    card = await topics_to_shape(town, 2)
    await town.press(CARYS, card, "Publish", shaped(card, Parking={"decision": "accepted"}))
    await town.press(CARYS, await town.say(CARYS, "cancel meeting"), "Cancel the meeting")
    await town.schedule(day="2030-06-11")
    assert "carried over" not in (await town.say(CARYS, "agenda")).words


async def test_a_chair_finds_room_for_a_topic_that_came_late(town: Town) -> None:
    await topics_to_shape(town, 1)
    await town.move_to(CUT_OFF)
    await town.say(GRACE, "suggest Street lighting")
    card = await town.say(CARYS, "agenda")
    assert "for the meeting after that" in card.words
    room = shaped(
        card, Street={"decision": "accepted", "minutes": "25"}, Parking={"decision": "accepted", "minutes": "30"}
    )
    saved = await town.press(CARYS, card, "Save", room)
    assert "55 of 90 minutes" in saved.words
    await town.press(CARYS, saved, "Publish")
    assert "2. Street lighting" in town.card("Agenda of Faith Forum").words
    assert "Your topic is on the agenda" in town.chat(GRACE)[-1].words


@pytest.mark.parametrize(("field", "value"), [("kind", "shouting"), ("hosts", "perhaps"), ("decision", "burnt")])
async def test_what_no_card_offers_changes_nothing(town: Town, field: str, value: str) -> None:
    card = await topics_to_shape(town, 1)
    odd = shaped(card, Parking={"decision": "accepted"}) | shaped(card, Parking={field: value})
    refused = await town.press(CARYS, card, "Publish", odd, check=False)
    assert "published" not in refused.words
    assert value_of(await town.say(CARYS, "agenda"), "Parking", "decision") == "open"
