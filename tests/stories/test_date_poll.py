"""Date polls: everybody says of each date whether it suits, and the best becomes the meeting, once."""

import asyncio
from datetime import UTC, datetime

import pytest

from tests.far_end.caller import Answered
from tests.far_end.cards import inputs_of
from tests.far_end.places import User
from tests.far_end.teams import Sent
from tests.stories.town import CARYS, GRACE, HOME, MIRIAM, OMAR, SAM, YUSUF, Town

ASKED = "Which dates suit you"
FILLED = {
    "day0": "2030-04-09",
    "day1": "2030-04-16",
    "day2": "2030-04-11",
    "day3": "",
    "day4": "",
    "closing": "2030-03-11",
}
FIRST, SECOND, THIRD = "Tuesday 9 April 2030", "Thursday 11 April 2030", "Tuesday 16 April 2030"
CLOSING = datetime(2030, 3, 11, 18, tzinfo=UTC)
"""Of the Monday that FILLED names."""


async def ask(town: Town, **changed: str) -> Answered:
    form = await town.say(CARYS, "date poll")
    check = await town.press(CARYS, form, "Continue", FILLED | changed)
    assert "Shall I ask about these dates?" in check.words, check.words
    assert not [sent for sent in town.in_channel() if ASKED in sent.words], "nothing is posted before the yes"
    return await town.press(CARYS, check, "Yes, post it")


async def answer(town: Town, user: User, said: str, on: Sent | Answered | None = None, **more: object) -> Answered:
    """`said` is a word for each date in the order of time, such as "yes no maybe"."""
    words = {"maybe": "if_need_be"}
    choices = {f"d{place}": words.get(word, word) for place, word in enumerate(said.split())}
    return await town.press(user, on or town.card(ASKED), "Send my answer", choices, **more)


async def test_a_date_is_asked_about_answered_changed_and_made_the_meeting_once(town: Town) -> None:
    await town.set_up()
    await ask(town)
    card = town.card(ASKED)
    assert "Open until Monday 11 March 2030, 18:00" in card.words
    assert card.words.index(FIRST) < card.words.index(SECOND) < card.words.index(THIRD)
    mine = await answer(town, YUSUF, "no yes maybe")
    assert "I have noted your answer" in mine.words and inputs_of(mine.card) == {
        "d0": "no",
        "d1": "yes",
        "d2": "if_need_be",
    }
    await answer(town, YUSUF, "maybe yes yes", mine)
    await answer(town, GRACE, "yes yes no")
    await answer(town, MIRIAM, "yes yes yes")
    shared = town.card(ASKED)
    assert "3 people have answered" in shared.words and "Yes: 3 · If need be: 0 · No: 0" in shared.words
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
    assert f"It is {SECOND}, 18:00 to 19:30." in decided.words and "Send my answer" not in decided.buttons
    assert decided.id == card.id, "the card is kept up to date, and nothing else is posted"
    poll = town.card("Are you coming?")
    assert SECOND in poll.words and "In person: 3" not in poll.words
    view = await town.press(YUSUF, poll, "Show my view")
    assert "Your answer" not in view.words, "a yes to the date is no promise to come"
    assert "takes no more answers" in (await answer(town, GRACE, "yes yes yes", mine)).toast
    late = await town.press(CARYS, best, "Choose 9 April, 18:00")
    assert "chosen already" in late.toast


async def test_different_dates_are_confirmed_at_once_and_there_is_one_meeting(town: Town) -> None:
    await town.set_up()
    await ask(town)
    best = await town.say(CARYS, "date poll")
    checks = [await town.press(CARYS, best, f"Choose {day} April, 18:00") for day in (9, 11, 16)]
    done = await asyncio.gather(*(town.caller.press(CARYS, check, "Yes, set it up") for check in checks))
    await town.settled()
    assert len(town.events()) == 1
    assert sorted("chosen already" in each.words for each in done) == [False, True, True]


async def test_it_closes_at_its_time_and_the_asker_is_told_the_best_dates(town: Town) -> None:
    await town.set_up()
    await ask(town)
    mine = await answer(town, YUSUF, "yes no no")
    await town.move_to(CLOSING)
    assert "This poll has closed" in town.card(ASKED).words
    [told] = [sent for sent in town.chat(CARYS) if "Your date poll for Faith Forum has closed" in sent.words]
    assert FIRST in told.words and "1 person can come, nobody says no." in told.words
    assert "Close it now" not in told.buttons
    assert not [sent for sent in town.chat(SAM) if "has closed" in sent.words]
    assert "takes no more answers" in (await answer(town, YUSUF, "yes yes yes", mine)).toast

    await town.move_to(datetime(2030, 4, 10, 9, tzinfo=UTC))
    assert "has passed" in (await town.press(CARYS, told, "Choose 9 April, 18:00")).toast
    again = await town.press(CARYS, await town.say(CARYS, "date poll"), "See the last dates")
    assert FIRST not in again.words and "1 date has passed and is left out." in again.words
    assert "The numbers are the same as for the date above." in again.words
    check = await town.press(CARYS, again, "Choose 11 April, 18:00")
    await town.press(CARYS, check, "Yes, set it up")
    assert len(town.events()) == 1


async def test_hidden_names_are_shown_to_nobody_and_deleted_when_it_closes(town: Town) -> None:
    town.people = [CARYS, YUSUF, GRACE, MIRIAM, SAM, OMAR]
    await town.set_up()
    await ask(town, names="nobody")
    assert "I show nobody who said what, not even the chairs." in town.card(ASKED).words
    for user in (YUSUF, GRACE, MIRIAM, SAM):
        await answer(town, user, "yes no yes")
    assert "as soon as 5 people have answered" in town.card(ASKED).words and "Yes:" not in town.card(ASKED).words
    few = await town.say(CARYS, "date poll")
    assert "I show no numbers" in few.words and "people can come" not in few.words
    last = await answer(town, OMAR, "maybe no yes")
    assert inputs_of(last.card) == {"d0": "if_need_be", "d1": "no", "d2": "yes"}
    assert "Yes: 4 · If need be: 1 · No: 0" in town.card(ASKED).words
    best = await town.say(CARYS, "date poll")
    assert "5 people can come, nobody says no." in best.words
    assert not [user.name for user in town.people if user.name in best.words]
    assert "Yes" in (await town.say(YUSUF, "my data")).words.partition("Your answers about dates")[2]

    await town.press(CARYS, best, "Close it now")
    assert "Yes: 4 · If need be: 1 · No: 0" in town.card(ASKED).words, "the numbers stay"
    rows = [row for row in (await town.stored()).splitlines() if row.startswith("date_") and "date_polls" not in row]
    assert not [row for row in rows if any(town.person_id(user) in row for user in town.people)]
    assert {row.split()[0] for row in rows} == {"date_tallies"}


async def test_few_answers_with_hidden_names_stay_without_numbers(town: Town) -> None:
    await town.set_up()
    await ask(town, names="nobody")
    await answer(town, YUSUF, "yes no no")
    await town.move_to(CLOSING)
    closed = town.card(ASKED).words
    assert "1 person has answered" in closed and "Fewer than 5 people have answered" in closed and "Yes:" not in closed
    [told] = [sent for sent in town.chat(CARYS) if "has closed" in sent.words]
    assert "I show no numbers" in told.words and "can come" not in told.words
    assert told.words.index(FIRST) < told.words.index(SECOND) < told.words.index(THIRD), "the order of time"


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
    assert inputs_of(done.card) == {"d0": "no", "d1": "no", "d2": "yes"}
    await town.move_to(CLOSING)
    assert len(reminded()) == 3


async def test_forty_people_answer_at_once_and_every_answer_counts(town: Town) -> None:
    crowd = [User(f"Member {number:02}") for number in range(40)]
    town.people = [CARYS, *crowd]
    await town.set_up()
    await ask(town)
    card = town.card(ASKED)
    said = (("yes", "no", "if_need_be"), ("yes", "yes", "no"), ("if_need_be", "no", "no"), ("no", "yes", "yes"))

    async def press(number: int, user: User) -> int:
        choices = {f"d{place}": choice for place, choice in enumerate(said[number % 4])}
        return (await town.caller.press(user, card, "Send my answer", choices)).status

    for shift in (1, 0):
        presses = [press(number + shift, user) for number, user in enumerate(crowd)]
        assert set(await asyncio.gather(*presses)) == {200}
    await town.settled()
    shared = town.card(ASKED)
    assert "40 people have answered" in shared.words
    counts = [line for line in shared.words.splitlines() if line.startswith("Yes: ")]
    assert counts == [
        "Yes: 20 · If need be: 10 · No: 10",
        "Yes: 20 · If need be: 0 · No: 20",
        "Yes: 10 · If need be: 10 · No: 20",
    ]


async def test_names_never_show_where_others_read_along(town: Town) -> None:
    await town.set_up()
    posted = await ask(town)
    await answer(town, YUSUF, "no yes yes")
    assert "“polls”" not in posted.words
    aloud = await town.say(CARYS, "date poll", HOME)
    assert "in private" in aloud.words and "Yusuf" not in aloud.words
    mine = await town.press(CARYS, town.card(ASKED), "Show my view")
    refused = await town.press(CARYS, mine, "See the dates")
    assert "in private" in refused.toast and "Yusuf" not in str(refused.body)
    old = await answer(town, GRACE, "no no yes", old_client=True)
    assert "Your answer is noted" in old.words and "If need be" not in old.words, "the whole channel reads this"
    typed = await town.say(YUSUF, "dates", HOME)
    assert set(inputs_of(typed.card).values()) == {""}
    own = await town.say(YUSUF, "dates")
    assert inputs_of(own.card) == {"d0": "no", "d1": "yes", "d2": "yes"} and "See the dates" not in own.buttons
    best = await town.say(CARYS, "dates")
    for button in ("Choose 9 April, 18:00", "Close it now"):
        assert "Only a chair" in (await town.forge(YUSUF, best, button)).toast
    assert "Only a chair" in (await town.forge(YUSUF, mine, "See the dates")).toast
    check = await town.press(CARYS, best, "Choose 9 April, 18:00")
    assert "Only a chair" in (await town.forge(YUSUF, check, "Yes, set it up")).toast
    assert "Only people of this forum" in await _stranger(town, mine)


async def _stranger(town: Town, on: Answered) -> str:
    refused = await town.forge(OMAR, on, "Send my answer", d0="yes", d1="yes", d2="yes")
    return refused.toast.replace("You are not on the list of Faith Forum yet", "Only people of this forum")


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"day1": "", "day2": ""}, "between 2 and 5 dates"),
        ({"day1": "2030-04-09"}, "Two of the dates are the same"),
        ({"start0": ""}, "at what time the meeting would start"),
        ({"day0": "2030-03-01"}, "already passed"),
        ({"closing": "2030-04-09"}, "has to come before the first of the dates"),
        ({"closing": "2030-03-03"}, "That last day for answers has passed"),
        ({"mode": "in_person", "venue": ""}, "say where people meet"),
    ],
)
async def test_a_form_that_needs_mending_comes_back_filled(town: Town, changed: dict[str, str], problem: str) -> None:
    await town.set_up()
    form = await town.say(CARYS, "date poll")
    back = await town.press(CARYS, form, "Continue", FILLED | changed, check=False)
    assert problem in back.words and inputs_of(back.card)["day2"] == (FILLED | changed)["day2"]


async def test_the_form_is_filled_for_chairs_and_others_are_told_kindly(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "dates")
    filled = inputs_of(form.card)
    assert [filled[f"day{number}"] for number in range(5)] == [
        "2030-03-12",
        "2030-03-19",
        "2030-03-26",
        "2030-04-02",
        "2030-04-09",
    ]
    assert filled["start0"] == "18:00" and filled["closing"] == "2030-03-11" and filled["venue"] == "St Mary’s Hall"
    assert "No date poll is open" in (await town.say(YUSUF, "date poll")).words
    assert "Only a chair" in (await town.forge(YUSUF, form, "Continue", **FILLED)).toast
    await ask(town)
    second = await town.press(CARYS, form, "Continue", FILLED)
    assert "A date poll is open already" in (await town.press(CARYS, second, "Yes, post it")).words


async def test_with_a_meeting_ahead_the_usual_form_says_so(town: Town) -> None:
    await town.set_up()
    await town.schedule(day="2030-03-26")
    await ask(town)
    best = await town.say(CARYS, "date poll")
    form = await town.press(CARYS, best, "Choose 11 April, 18:00")
    assert "There is already a meeting ahead" in form.words and inputs_of(form.card)["day"] == "2030-04-11"
    check = await town.press(CARYS, form, "Continue", {"note": "Bring a friend."})
    await town.press(CARYS, check, "Yes, set it up")
    assert len(town.events()) == 2
    assert f"It is {SECOND}" in town.card("Thank you to everybody who answered").words


async def test_a_listening_circle_shows_nobody_who_said_what(town: Town) -> None:
    await town.set_up(openness="listening_circle")
    form = await town.say(CARYS, "date poll")
    assert "In a listening circle" in form.words and "Only the chairs can see it" not in form.words
    forged = await town.forge(CARYS, form, "Continue", names="chairs", **FILLED)
    assert "Shall I ask about these dates?" not in forged.words
    await town.press(CARYS, await town.press(CARYS, form, "Continue", FILLED), "Yes, post it")
    assert "I show nobody who said what" in town.card(ASKED).words


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
    assert len([sent for sent in town.in_channel() if ASKED in sent.words]) == 1


async def test_it_is_listed_with_the_questions_while_it_is_open(town: Town) -> None:
    await town.set_up()
    await ask(town)
    listed = await town.say(YUSUF, "polls")
    shown = await town.press(YUSUF, listed, "Say which dates suit you")
    done = await answer(town, YUSUF, "yes no maybe", shown)
    assert inputs_of(done.card) == {"d0": "yes", "d1": "no", "d2": "if_need_be"}
    await town.move_to(CLOSING)
    assert "Nobody has asked a question yet" in (await town.say(YUSUF, "polls")).words
