"""Who sees who chose which dates: chairs in private, and nobody if names are hidden or others can read along."""

from tests.cast import CARYS, GRACE, HOME, MIRIAM, OMAR, SAM, YUSUF
from tests.far_end.caller import Answered
from tests.far_end.cards import inputs_of
from tests.stories.dates.date_polling import ASKED, CLOSING, FILLED, FIRST, SECOND, THIRD, answer, ask
from tests.stories.town import Town


async def test_hidden_names_are_shown_to_nobody_and_deleted_when_it_closes(town: Town) -> None:
    town.people = [CARYS, YUSUF, GRACE, MIRIAM, SAM, OMAR]
    await town.set_up()
    await ask(town, names="nobody")
    assert "I show nobody who said what, not even the chairs." in town.card(ASKED).words
    for user in (YUSUF, GRACE, MIRIAM, SAM):
        await answer(town, user, "yes no yes")
    assert "as soon as 5 people have answered" in town.card(ASKED).words and " can)" not in town.card(ASKED).words
    few = await town.say(CARYS, "date poll")
    assert "I show no numbers" in few.words and "people can come" not in few.words
    last = await answer(town, OMAR, "maybe no yes")
    assert inputs_of(last.card) == {"suits": "2", "maybe": "0"}
    assert "(4 can, 1 if need be)" in town.card(ASKED).words
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
    [told] = town.told(CARYS, "has closed")
    assert "I show no numbers" in told.words and "can come" not in told.words
    assert told.words.index(FIRST) < told.words.index(SECOND) < told.words.index(THIRD), "date order"


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
    assert inputs_of(own.card) == {"suits": "1,2", "maybe": ""} and "See the dates" not in own.buttons
    best = await town.say(CARYS, "dates")
    for button in ("Choose 9 April, 18:00", "Close it now"):
        assert "Only a chair" in (await town.forge(YUSUF, best, button)).toast
    assert "Only a chair" in (await town.forge(YUSUF, mine, "See the dates")).toast
    check = await town.press(CARYS, best, "Choose 9 April, 18:00")
    assert "Only a chair" in (await town.forge(YUSUF, check, "Yes, set it up")).toast
    assert "Only people of this forum" in await _stranger(town, mine)


async def _stranger(town: Town, on: Answered) -> str:
    refused = await town.forge(OMAR, on, "Save", suits="0,1,2")
    return refused.toast.replace("You are not on the list of Faith Forum yet", "Only people of this forum")


async def test_a_listening_circle_shows_nobody_who_said_what(town: Town) -> None:
    await town.set_up(openness="listening_circle")
    form = await town.say(CARYS, "date poll")
    assert "In a listening circle" in form.words and "Only the chairs can see it" not in form.words
    forged = await town.forge(CARYS, form, "Continue", names="chairs", **FILLED)
    assert "Shall I ask about these dates?" not in forged.words
    await town.press(CARYS, await town.press(CARYS, form, "Continue", FILLED), "Yes, post it")
    assert "I show nobody who said what" in town.card(ASKED).words
