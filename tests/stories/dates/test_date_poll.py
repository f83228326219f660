"""Date polls: everybody says which dates suit them, and the best date becomes the meeting, once."""

import asyncio
import json
from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF, crowd
from tests.dialogs.cards.harmless import parts
from tests.far_end.cards import inputs_of
from tests.far_end.places import User
from tests.far_end.sent import Sent
from tests.stories.dates.date_polling import ASKED, CLOSING, FIRST, SECOND, THIRD, answer, ask
from tests.stories.town import Town


async def test_a_date_is_asked_about_answered_changed_and_made_the_meeting_once(town: Town) -> None:
    await town.set_up()
    await ask(town)
    card = town.card(ASKED)
    assert "Open until Monday 11 March 2030, 18:00" in card.words
    assert card.words.index(FIRST) < card.words.index(SECOND) < card.words.index(THIRD)
    mine = await answer(town, YUSUF, "no yes maybe")
    assert "I have noted your answer" in mine.words and inputs_of(mine.card) == {"suits": "1", "maybe": "2"}
    await answer(town, YUSUF, "maybe yes yes", mine)
    await answer(town, GRACE, "yes yes no")
    await answer(town, MIRIAM, "yes yes yes")
    shared = town.card(ASKED)
    assert "3 people have answered" in shared.words and f"{SECOND}, 18:00 (3 can)" in shared.words
    assert "Yusuf" not in str(shared.activity) and set(inputs_of(shared.card).values()) == {""}

    best = await town.say(CARYS, "dates")
    words = best.words
    assert words.index(SECOND) < words.index(FIRST) < words.index(THIRD)
    assert "3 people can come, nobody says no." in words
    assert "2 people can come, 1 more if need be, nobody says no." in words
    assert "As many people could come as on the date above, but fewer say a plain yes." in words
    assert "More people say no than to the date above." in words
    assert "Cannot come: \nGrace Okafor" in words and "Only if need be: \nYusuf Rahman" in words
    assert "Have not answered: \nCarys Bowen and Sam Okoro" in words

    check = await town.press(CARYS, best, "Choose 11 April, 18:00")
    assert "Shall I set up this meeting?" in check.words and SECOND in check.words
    assert not town.events()
    presses = [town.caller.press(CARYS, check, "Yes, set it up") for _ in range(3)]
    assert {done.status for done in await asyncio.gather(*presses)} == {200}
    await town.settled()
    assert len(town.events()) == 1
    decided = town.card("Thank you to everybody who answered")
    assert f"It is {SECOND}, 18:00 to 19:30." in decided.words and "Save" not in decided.buttons
    assert decided.id == card.id, "the card is kept up to date, and nothing else is posted"
    poll = town.card("Are you coming?")
    assert SECOND in poll.words and "In person: 3" not in poll.counts
    view = await town.press(YUSUF, poll, "Show my view")
    assert "Your answer" not in view.words, "a yes to the date is no promise to come"
    assert "takes no more answers" in (await answer(town, GRACE, "yes yes yes", mine)).toast
    late = await town.press(CARYS, best, "Choose 9 April, 18:00")
    assert "chosen already" in late.toast


async def test_it_closes_at_its_time_and_the_asker_is_told_the_best_dates(town: Town) -> None:
    await town.set_up()
    await ask(town)
    mine = await answer(town, YUSUF, "yes no no")
    await town.move_to(CLOSING)
    assert "This poll has closed" in town.card(ASKED).words
    [told] = town.told(CARYS, "Your date poll for Faith Forum has closed")
    assert FIRST in told.words and "1 person can come, nobody says no." in told.words
    assert "Close it now" not in told.buttons
    assert not town.told(SAM, "has closed")
    assert "takes no more answers" in (await answer(town, YUSUF, "yes yes yes", mine)).toast

    await town.move_to(datetime(2030, 4, 10, 9, tzinfo=UTC))
    assert "has passed" in (await town.press(CARYS, told, "Choose 9 April, 18:00")).toast
    again = await town.press(CARYS, await town.say(CARYS, "date poll"), "See the last dates")
    assert FIRST not in again.words and "1 date has passed and is left out." in again.words
    assert "The numbers are the same as for the date above." in again.words
    check = await town.press(CARYS, again, "Choose 11 April, 18:00")
    await town.press(CARYS, check, "Yes, set it up")
    assert len(town.events()) == 1


async def test_only_those_who_have_not_answered_are_reminded_once_and_by_day(town: Town) -> None:
    await town.set_up()
    await ask(town)
    await answer(town, YUSUF, "yes yes yes")
    mine = await town.press(GRACE, town.card(ASKED), "Show my view")
    assert "I will not remind you" in (await town.press(GRACE, mine, "Don’t remind me")).toast

    def reminded() -> list[str]:
        return [user.name for user in town.people for sent in town.chat(user) if "Please answer soon" in sent.words]

    await town.move_to(datetime(2030, 3, 9, 9, 59, tzinfo=UTC))
    assert reminded() == []
    await town.move_to(datetime(2030, 3, 9, 22, tzinfo=UTC))
    assert reminded() == [], "the bot was down at ten, and it is night"
    await town.move_to(datetime(2030, 3, 10, 10, tzinfo=UTC))
    assert reminded() == [CARYS.name, MIRIAM.name, SAM.name]
    done = await answer(town, MIRIAM, "no no yes", town.chat(MIRIAM)[-1])
    assert inputs_of(done.card) == {"suits": "2", "maybe": ""}
    await town.move_to(CLOSING)
    assert len(reminded()) == 3


async def test_forty_people_answer_at_once_and_every_answer_counts(town: Town) -> None:
    members = crowd(40)
    town.people = [CARYS, *members]
    await town.set_up()
    await ask(town)
    card = town.card(ASKED)
    said = (("0", "2"), ("0,1", ""), ("", "0"), ("1,2", ""))

    async def press(number: int, user: User) -> int:
        suits, maybe = said[number % 4]
        return (await town.caller.press(user, card, "Save", {"suits": suits, "maybe": maybe})).status

    for shift in (1, 0):
        presses = [press(number + shift, user) for number, user in enumerate(members)]
        assert set(await asyncio.gather(*presses)) == {200}
    await town.settled()
    shared = town.card(ASKED)
    assert "40 people have answered" in shared.words
    assert [line.partition(" (")[2] for line in shared.words.splitlines() if " can" in line and "2030" in line] == [
        "20 can, 10 if need be)",
        "20 can)",
        "10 can, 10 if need be)",
    ]
    await town.move_to(CLOSING)
    assert [line for line in town.card(ASKED).words.splitlines() if line.startswith("Yes: ")] == [
        "Yes: 20 · If need be: 10 · No: 10",
        "Yes: 20 · If need be: 0 · No: 20",
        "Yes: 10 · If need be: 10 · No: 20",
    ]


async def test_the_card_follows_the_meeting_that_was_made_of_it(town: Town) -> None:
    await town.set_up()
    await ask(town)
    check = await town.press(CARYS, await town.say(CARYS, "dates"), "Choose 11 April, 18:00")
    changed = await town.press(CARYS, check, "Change something")
    check = await town.press(CARYS, changed, "Continue", {"minutes": "60"})
    await town.press(CARYS, check, "Yes, set it up")
    assert f"It is {SECOND}, 18:00 to 19:00." in town.card(ASKED).words
    moved = await town.press(CARYS, await town.say(CARYS, "reschedule"), "Continue", {"start": "19:00"})
    await town.press(CARYS, moved, "Yes, move it")
    assert f"It is {SECOND}, 19:00 to 20:00." in town.card(ASKED).words
    await town.press(CARYS, await town.say(CARYS, "cancel meeting"), "Cancel the meeting")
    gone = town.card(ASKED).words
    assert "but that meeting is cancelled" in gone and "whether you are coming" not in gone
    assert len(town.posted(ASKED)) == 1


async def test_it_is_listed_with_the_questions_while_it_is_open(town: Town) -> None:
    await town.set_up()
    await ask(town)
    listed = await town.say(YUSUF, "polls")
    shown = await town.press(YUSUF, listed, "Say which dates suit you")
    done = await answer(town, YUSUF, "yes no maybe", shown)
    assert inputs_of(done.card) == {"suits": "0", "maybe": "2"}
    await town.move_to(CLOSING)
    assert "Nobody has asked a question yet" in (await town.say(YUSUF, "polls")).words


async def test_five_dates_take_a_tap_each_and_one_save_and_none_has_to_be_ticked(town: Town) -> None:
    await town.set_up()
    await ask(town, day3="2030-04-18", day4="2030-04-23")
    card = town.card(ASKED)
    lists = [part for part in parts(card.card) if part.get("type") == "Input.ChoiceSet"]
    assert [(each["style"], each.get("isRequired")) for each in lists] == [("expanded", None)] * 2
    assert len(lists[0]["choices"]) == 5
    [folded] = [part for part in parts(card.card) if part.get("isVisible") is False]
    assert [part["id"] for part in parts(folded) if part.get("type") == "Input.ChoiceSet"] == ["maybe"]
    done = await town.press(YUSUF, card, "Save", {"suits": "0,1,2,3,4", "maybe": "1"})
    assert inputs_of(done.card) == {"suits": "0,1,2,3,4", "maybe": ""}, "ticked twice suits"
    none = await town.press(YUSUF, done, "Save", {"suits": "", "maybe": ""})
    assert "I have noted your answer" in none.words and inputs_of(none.card) == {"suits": "", "maybe": ""}
    assert f"{FIRST}, 18:00 (0 can)" in town.card(ASKED).words


async def test_a_card_of_the_version_before_still_takes_an_answer(town: Town) -> None:
    await town.set_up()
    await ask(town)
    card = town.card(ASKED)
    old = json.loads(json.dumps(card.card).replace('"dates.save"', '"dates.answer"'))
    choices = {"d0": "yes", "d1": "if_need_be", "d2": "no"}
    fields = [{"type": "Input.Text", "id": name} for name in choices]
    before = Sent(card.id, card.conversation, {"attachments": [{"content": old | {"body": fields}}]})
    done = await town.press(YUSUF, before, "Save", choices)
    assert inputs_of(done.card) == {"suits": "0", "maybe": "1"}
    assert "Please answer for each date" in (await town.press(YUSUF, before, "Save", {"d0": "yes"})).toast
