"""A listening circle's channel holds themes and numbers. No member's name, address or id ever stands in it.

Chairs and facilitators hold an office, and the card that says how the forum is set up names them, so that people know
whom to turn to. Nothing else does.
"""

import json
from datetime import UTC, datetime

from dialogs.table import build_router
from forum.meetings import chat_of
from tests.cast import BRANWEN, CARYS, HOME, ODILE, SAM, ZEHRA
from tests.evening import AFTER_THE_MEETING, DURING
from tests.far_end.caller import Answered
from tests.far_end.cards import inputs_of
from tests.far_end.places import Where
from tests.stories.agenda.publishing import publish
from tests.stories.forums.circle import MEMBERS, OFFICE, STORY, found_in, sent_to, set_up_circle
from tests.stories.town import Town


async def _suggested(town: Town) -> None:
    """Typed in private and in the channel, sent by form, and sent by an old client."""
    await town.say(ZEHRA, "suggest Stop and search")
    await town.say(ODILE, "suggest Street lighting", HOME)
    form = await town.press(BRANWEN, await town.say(BRANWEN, "suggest", HOME), "Suggest a topic")
    await town.press(BRANWEN, form, "Send", {"title": "Complaints", "why": STORY})
    offer = await town.say(ZEHRA, "suggest Lighting in the streets", HOME)
    await town.press(ZEHRA, offer, "Support that one instead")
    old = await town.press(ODILE, await town.say(ODILE, "suggest", HOME), "Suggest a topic", old_client=True)
    await town.press(ODILE, old, "Send", {"title": "Parking"}, old_client=True)


async def _answered(town: Town) -> None:
    card = town.card("Are you coming?")
    await town.press(ZEHRA, card, "Online")
    await town.press(ODILE, card, "Can’t come", old_client=True)
    for user in (*MEMBERS, *OFFICE):
        await town.say(user, "poll", HOME)
        await town.say(user, "needs", HOME)


async def _asked(town: Town) -> None:
    form = await town.say(CARYS, "poll Which evening suits you?", HOME)
    shown = await town.press(CARYS, form, "Continue", {"options": "Monday\nTuesday"})
    await town.press(CARYS, shown, shown.buttons[0])
    card = town.card("Which evening suits you?")
    await town.press(ZEHRA, card, "Send my answer", {"choice": "0"})
    await town.press(ODILE, card, "Send my answer", {"choice": "1"}, old_client=True)


async def _acted(town: Town) -> None:
    shown = await town.say(CARYS, "action @Odile Vantongeren list of placements by 12 December", HOME, mentions=[ODILE])
    await town.press(CARYS, shown, shown.buttons[0])
    await town.say(ZEHRA, "action Branwen Abernathy to call the school by 12 December", HOME)
    await town.say(ZEHRA, "action", HOME)
    private = await town.say(CARYS, "action @Branwen Abernathy write to the school by 1 June", mentions=[BRANWEN])
    await town.press(CARYS, private, "Save it")


async def test_a_whole_cycle_names_nobody_in_the_channel(town: Town) -> None:
    before = await set_up_circle(town)
    await _suggested(town)
    await town.schedule()
    await _answered(town)
    await publish(town, Stop={"decision": "accepted"}, Complaints={"decision": "accepted"})
    await _asked(town)
    await town.move_to(DURING)
    await _acted(town)
    await town.say(CARYS, "roll", HOME)
    await town.say(SAM, "care", HOME)
    await town.move_to(AFTER_THE_MEETING)
    await town.move_to(datetime(2030, 12, 14, 10, tzinfo=UTC))

    said = sent_to(town, HOME)[before:]
    assert len(said) > 40
    everything = "\n".join(json.dumps(one, ensure_ascii=False) for one in said)
    for words in ("Stop and search", "list of placements", "Which evening suits you?", "Your answer is noted"):
        assert words in everything, f"the cycle has not reached “{words}”"
    assert [(one, found_in(town, one, *MEMBERS)) for one in said if found_in(town, one, *MEMBERS)] == []
    # The link to the meeting holds its organiser's number, as Microsoft makes it; a refusal says whom to ask.
    elsewhere = [one for one in said if "is set up" not in json.dumps(one) and "Only a" not in json.dumps(one)]
    assert [one for one in elsewhere if any(user.name in json.dumps(one) for user in OFFICE)] == []


async def test_whatever_word_is_typed_in_the_channel_names_nobody(town: Town) -> None:
    """Every word that there is, by a member, a chair and the facilitator, with a meeting ahead that people answered."""
    before = await set_up_circle(town)
    await _suggested(town)
    await town.schedule()
    await _answered(town)
    await _asked(town)
    for words in sorted(build_router().vocabulary):
        for user in (ZEHRA, CARYS, SAM):
            await town.say(user, words, HOME)
    await town.say(CARYS, "answer for Odile", HOME)
    said = sent_to(town, HOME)[before:]
    assert len(said) > 100
    assert [one for one in said if found_in(town, one, *MEMBERS)] == []


async def test_why_a_topic_matters_is_read_by_the_chairs_alone(town: Town) -> None:
    before = await set_up_circle(town)
    form = await town.press(BRANWEN, await town.say(BRANWEN, "suggest", HOME), "Suggest a topic")
    assert "only the chairs read it" in form.words
    assert "Named" not in form.words
    kept = await town.press(BRANWEN, form, "Send", {"title": "Complaints", "why": STORY})
    again = await town.press(BRANWEN, kept, "Edit")
    assert inputs_of(again.card)["why"] == STORY, "she alone can read and change what she wrote"
    assert "only the chairs read it" in again.words
    await town.schedule()
    assert STORY in (await town.say(CARYS, "agenda")).words
    await publish(town, Complaints={"decision": "accepted"})
    offer = await town.say(ODILE, "suggest Complaints")
    assert "Complaints" in town.card("Agenda of").words
    seen = [sent_to(town, HOME)[before:], offer.words, (await town.say(ODILE, "agenda")).words]
    assert STORY not in json.dumps(seen)


async def test_an_old_client_cannot_give_a_story_away(town: Town) -> None:
    """An old client's presses are answered by a post that everybody in the channel reads."""
    before = await set_up_circle(town)
    form = await town.press(BRANWEN, await town.say(BRANWEN, "suggest", HOME), "Suggest a topic", old_client=True)
    refused = await town.press(BRANWEN, form, "Send", {"title": "Complaints", "why": STORY}, old_client=True)
    assert "in our private chat" in refused.words
    private = await town.press(
        BRANWEN, await town.say(BRANWEN, "suggest"), "Send", {"title": "Complaints", "why": STORY}
    )
    for button in ("Edit", "Withdraw"):
        await town.press(BRANWEN, private, button, where=HOME.thread("1"), old_client=True)
    assert STORY not in json.dumps(sent_to(town, HOME)[before:])


async def test_no_card_lists_who_belongs_to_it_but_an_organisers(town: Town) -> None:
    await set_up_circle(town)
    await town.schedule()
    for words in ("action", "action call the school", "settings", "help", "actions", "polls", "needs"):
        shown = await town.say(ZEHRA, words)
        assert not found_in(town, shown.card, ODILE, BRANWEN), words
    assert "Odile Vantongeren" in town.choices(await town.say(CARYS, "action"), "owner")
    assert "Branwen Abernathy" not in town.choices(await town.say(ZEHRA, "action Branwen Abernathy to call"), "owner")
    offered = town.choices(await town.say(ZEHRA, "action"), "owner")
    assert [name for name in offered if not name.startswith("Somebody else")] == [
        user.name for user in (CARYS, SAM, ZEHRA)
    ]


async def test_a_chair_on_an_old_client_does_not_post_the_list_of_members(town: Town) -> None:
    before = await set_up_circle(town)
    await town.schedule()
    shown = await town.say(CARYS, "settings", HOME)
    await town.press(CARYS, shown, "Change the settings", old_client=True)
    for button in ("Who answered what", "Answer for somebody"):
        await town.press(CARYS, await _names(town, button), button, where=HOME.thread("1"), old_client=True)
    for words in ("answer for", "answer for Odile", "roll", "care", "date poll"):
        await town.say(CARYS, words, HOME)
    said = sent_to(town, HOME)[before:]
    assert [one for one in said if found_in(town, one, *MEMBERS)] == []


async def _names(town: Town, button: str) -> Answered:
    private = await town.say(CARYS, "poll")
    return private if button in private.buttons else await town.press(CARYS, private, "Who answered what")


async def test_a_meetings_chat_names_nobody_either(town: Town) -> None:
    await set_up_circle(town)
    await town.schedule()
    [event] = town.events()
    chat = Where(chat_of(event.join_url) or "", "groupChat")
    await town.say(ZEHRA, "suggest Stop and search", chat)
    shown = await town.say(CARYS, "action @Odile Vantongeren list of placements by 12 December", chat, mentions=[ODILE])
    assert "the person you named" in shown.words
    await town.press(CARYS, shown, "Save it")
    for words in ("action", "actions", "agenda", "poll", "settings", "answer for", "outcomes", "my topics"):
        await town.say(CARYS, words, chat)
    said = sent_to(town, chat)
    assert "list of placements" in json.dumps(said)
    assert [one for one in said if found_in(town, one, *MEMBERS)] == []


async def test_the_invitation_shows_no_list_and_no_story(town: Town) -> None:
    await set_up_circle(town)
    form = await town.say(BRANWEN, "suggest")
    await town.press(BRANWEN, form, "Send", {"title": "Complaints", "why": STORY})
    await town.schedule()
    await publish(town, Complaints={"decision": "accepted"})
    [event] = town.events()
    assert event.shown["hideAttendees"] is True
    said = [event.shown["subject"], event.shown["body"]]
    assert not found_in(town, said, *MEMBERS)
    assert STORY not in json.dumps(said)
