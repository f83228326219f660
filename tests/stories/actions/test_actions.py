"""Somebody promises something: it is noted, shown, remembered and done."""

from datetime import UTC, datetime

import pytest

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.far_end.cards import inputs_of
from tests.stories.town import Town


async def test_mentioned_owner_is_shown_back_told_and_reminded(town: Town) -> None:
    await town.set_up()
    shown = await town.say(CARYS, "action @Sam Okoro list of placements by 12 December", HOME, mentions=[SAM])
    assert "What: \nlist of placements\nWho: \nSam Okoro\nBy when: \nThursday 12 December 2030" in shown.words
    assert shown.buttons == ["Save it", "Change something", "Not now"]
    assert not town.posted("Actions of")

    for _ in range(2):
        saved = await town.press(CARYS, shown, "Save it")
        assert "Noted" in saved.words
    assert town.card("Actions of").words.count("Sam Okoro: list of placements") == 2  # the entry and its choice
    [told] = town.chat(SAM)
    assert "Carys Bowen noted this for you" in told.words and "You get this because" in told.words

    await town.move_to(datetime(2030, 12, 5, 9, 59, tzinfo=UTC))
    assert len(town.chat(SAM)) == 1
    await town.move_to(datetime(2030, 12, 5, 10, tzinfo=UTC))
    assert "due on Thursday 12 December 2030" in town.chat(SAM)[-1].words
    await town.move_to(datetime(2030, 12, 12, 10, tzinfo=UTC))
    await town.move_to(datetime(2030, 12, 19, 10, tzinfo=UTC))
    late = town.chat(SAM)[-1]
    assert "This was due on Thursday 12 December 2030" in late.words and len(town.chat(SAM)) == 4

    at_length = {"note": "sent to everybody; " * 40 + "at last"}
    again = await town.press(SAM, late, "Done", at_length)
    assert "There is room for 500 letters" in again.words and inputs_of(again.card) == at_length
    done = await town.press(SAM, late, "Done", {"note": "sent to everybody"})
    assert "Done" in done.words and "sent to everybody" in done.words
    assert "Nothing is left to be done" in town.card("Actions of").words


async def test_after_a_meeting_its_actions_have_a_card_and_the_older_one_points_to_it(town: Town) -> None:
    await town.set_up()
    early = await town.say(CARYS, "action me: book the hall by 20 March")
    await town.press(CARYS, early, "Save it")
    before = town.card("Actions of")
    await town.schedule()
    await town.move_to(datetime(2030, 4, 9, 17, 30, tzinfo=UTC))
    noted = await town.say(CARYS, "action @Grace menu for the lunch by the end of next week")
    await town.press(CARYS, noted, "Save it")
    assert "menu for the lunch" not in town.card("book the hall").words
    await town.move_to(datetime(2030, 4, 9, 19, tzinfo=UTC))

    card = town.card("after Tuesday 9 April 2030")
    words = card.words
    assert words.index("Carys Bowen: book the hall") < words.index("Grace Okafor: menu for the lunch")
    assert "was due on Wednesday 20 March 2030 · Not started" in words
    assert "due on Friday 19 April 2030" in words
    [older] = [sent for sent in town.in_channel() if sent.id == before.id]
    assert "newer card" in older.words and "book the hall" not in older.words
    assert "from the meeting of Faith Forum on Tuesday 9 April 2030" in town.chat(GRACE)[-1].words

    ids = town.choices(card, "action")
    moved = await town.press(
        CARYS, card, "Save", {"action": ids["Carys Bowen: book the hall"], "progress": "blocked", "note": "no key"}
    )
    assert "Saved: “book the hall” is now “Blocked”." in moved.words
    assert "no key" in town.card("after Tuesday 9 April 2030").words
    assert len(town.posted("after Tuesday")) == 1


async def test_others_are_refused_kindly_and_the_chair_is_not(town: Town) -> None:
    await town.set_up()
    shown = await town.say(YUSUF, "action @Grace bread by Friday")
    await town.press(YUSUF, shown, "Save it")
    card = town.card("Actions of")
    chosen = {"action": town.choices(card, "action")["Grace Okafor: bread"], "progress": "done", "note": "baked"}
    refused = await town.press(MIRIAM, card, "Save", chosen)
    assert "Only the person who took this on" in refused.toast
    assert "Saved: “bread” is now “Done”." in (await town.press(CARYS, card, "Save", chosen)).words


async def test_listening_circle_names_no_owner_in_the_channel(town: Town) -> None:
    await town.set_up(openness="listening_circle")
    shown = await town.say(CARYS, "action @Sam Okoro call the school by 12 December", HOME, mentions=[SAM])
    assert "Sam" not in shown.words and "the person you named" in shown.words
    saved = await town.press(CARYS, shown, "Save it")
    assert "Sam" not in saved.words
    # Only Sam and the chairs learn who it is.
    assert "Sam" not in town.card("Actions of").words and "call the school" in town.card("Actions of").words
    assert "Sam Okoro: call the school" in (await town.say(CARYS, "actions")).words
    assert "Sam Okoro: call the school" in (await town.say(SAM, "actions")).words
    others = await town.say(MIRIAM, "actions")
    assert "call the school" in others.words and "Sam" not in others.words
    assert "private chat" in (await town.say(CARYS, "action", HOME)).words


async def test_what_is_not_understood_comes_back_with_the_words(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "action @Grace flyers by 31 November")
    assert "I could not read “31 November” as a day" in form.words
    assert inputs_of(form.card)["text"] == "flyers by 31 November"
    grace = town.choices(form, "owner")["Grace Okafor"]
    assert inputs_of(form.card)["owner"] == grace

    again = await town.press(CARYS, form, "Continue", {"text": "flyers", "due": "2030-03-01"})
    assert "already passed" in again.words and inputs_of(again.card)["text"] == "flyers"
    shown = await town.press(CARYS, again, "Continue", {"due": "2030-11-30"})
    assert "Saturday 30 November 2030" in shown.words
    filled = await town.press(CARYS, shown, "Change something")
    assert inputs_of(filled.card) == {
        "text": "flyers",
        "owner": grace,
        "other": "",
        "due": "2030-11-30",
        "promised": "",
    }
    assert "nothing has been changed" in (await town.press(CARYS, shown, "Not now")).words


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("action @Okafor and bread", None),
        ("action @Rahim bread", "I do not know anybody called “Rahim”"),
        ("action @Folkmoot bread", "I cannot do it myself"),
        ("action bread", "Please say who takes it on"),
        ("action @Grace", "Please say what is to be done"),
        ("action @Grace bread before the next forum", "The next meeting has no date yet"),
    ],
)
async def test_what_is_missing_is_asked_for(town: Town, said: str, problem: str | None) -> None:
    await town.set_up()
    answer = await town.say(CARYS, said)
    assert answer.buttons == (["Continue", "Not now"] if problem else ["Save it", "Change something", "Not now"])
    assert problem is None or problem in answer.words


async def test_a_day_typed_into_the_form_may_be_the_next_forum(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "action @Grace bread by next Friday week")
    before = {"due": "before the next forum"}
    assert "The next meeting has no date yet" in (await town.press(CARYS, form, "Continue", before)).words
    await town.schedule()
    assert "Tuesday 9 April 2030" in (await town.press(CARYS, form, "Continue", before)).words


async def test_new_day_moves_the_reminders_and_new_owner_is_told(town: Town) -> None:
    await town.set_up()
    saved = await town.press(CARYS, await town.say(CARYS, "action @Grace bread by 12 December"), "Save it")
    form = await town.press(CARYS, saved, "Change something")
    sam = town.choices(form, "owner")["Sam Okoro"]
    shown = await town.press(CARYS, form, "Continue", {"owner": sam, "due": "2030-12-20"})
    await town.press(CARYS, shown, "Save it")
    assert [("This action is yours" in sent.words) for sent in town.chat(SAM)] == [True]
    assert "no longer yours" in town.chat(GRACE)[-1].words
    await town.move_to(datetime(2030, 12, 12, 12, tzinfo=UTC))
    assert (len(town.chat(GRACE)), len(town.chat(SAM))) == (2, 1)
    await town.move_to(datetime(2030, 12, 13, 10, tzinfo=UTC))
    assert (len(town.chat(GRACE)), len(town.chat(SAM))) == (2, 2)


async def test_owner_outside_is_asked_by_whoever_noted_it_and_by_the_chairs(town: Town) -> None:
    await town.set_up()
    form = await town.say(YUSUF, "action County Council: answer on the lights by 12 December")
    assert inputs_of(form.card)["other"] == "County Council"
    shown = await town.press(YUSUF, form, "Continue")
    assert "County Council (I cannot write to them" in shown.words
    await town.press(YUSUF, shown, "Save it")
    await town.move_to(datetime(2030, 12, 12, 10, tzinfo=UTC))
    assert "I cannot write to County Council" in town.chat(YUSUF)[-1].words
    assert not town.told(CARYS, "County Council")
    await town.move_to(datetime(2030, 12, 13, 10, tzinfo=UTC))
    [told] = [sent.words for sent in town.chat(CARYS) if "County Council" in sent.words]
    assert "I cannot write to County Council" in told and "I tell you first" in told


async def test_my_data_is_private_and_whole(town: Town) -> None:
    await town.set_up()
    await town.say(YUSUF, "suggest Food bank")
    await town.press(YUSUF, await town.say(YUSUF, "action me: bread by Friday"), "Save it")
    await town.schedule()
    await town.press(YUSUF, town.card("Are you coming?"), "In person")
    mine = (await town.say(YUSUF, "my data")).words
    for kept in ("Yusuf Rahman", "yusuf.rahman@forum.example", "Faith Forum: member", "Food bank", "bread"):
        assert kept in mine
    assert "Tuesday 9 April 2030: In person" in mine and "guest" in mine
    aside = (await town.say(YUSUF, "my data", HOME)).words
    assert "private chat" in aside and "yusuf.rahman" not in aside
    assert "Food bank" not in (await town.say(GRACE, "my data")).words
