"""An opportunity is corrected, closed early, extended, or taken back; and what becomes of it if its chair leaves."""

from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, SAM, YUSUF
from tests.far_end.cards import inputs_of
from tests.stories.opportunities.passing_on import ASKED, CLOSED, FILLED, pass_on
from tests.stories.town import Town

TITLE = FILLED["title"]


async def test_for_two_minutes_it_can_be_taken_back_and_nothing_of_it_stays(town: Town) -> None:
    await town.set_up()
    managed = await pass_on(town)
    await town.press(YUSUF, town.card(TITLE), "Tell the chairs how many", {"people": "2"})
    await town.after(seconds=90)
    undone = await town.press(CARYS, managed, "Take it back")
    assert "It is taken back" in undone.words
    assert not town.posted(TITLE) and "posted here by mistake" in town.in_channel()[-1].words
    stored = await town.stored()
    assert FILLED["link"] not in stored and "opportunity_counts {" not in stored
    assert "no opportunities" in (await town.say(YUSUF, "opportunities")).words
    await town.move_to(ASKED)
    assert not town.told(CARYS, "How many took it up")


async def test_later_its_card_says_that_it_is_no_longer_open(town: Town) -> None:
    await town.set_up()
    await pass_on(town)
    await town.after(minutes=3)
    managed = await town.press(CARYS, await town.say(CARYS, "opportunities"), "Look at it")
    long = await town.press(CARYS, managed, "Say it is no longer open", {"note": "a" * 301}, old_client=True)
    assert "at most 300 letters" in long.words and inputs_of(long.card)["note"] == "a" * 301
    said = await town.press(CARYS, managed, "Say it is no longer open", {"note": "The museum is closed for repairs."})
    assert "no longer open" in said.words
    card = town.card(TITLE)
    assert "This is no longer open. “The museum is closed for repairs.”" in card.words
    assert "museum.example.org" not in str(card.card) and "Tell the chairs how many" not in card.buttons
    again = await town.press(CARYS, managed, "Say it is no longer open", {"note": "Another reason"})
    assert "Another reason" not in town.card(TITLE).words and again.words
    late = await town.forge(YUSUF, managed, "Change it", verb="opportunity.count", people="2")
    assert "too late" in late.toast + late.words
    await town.move_to(ASKED)
    assert not town.told(CARYS, "How many took it up")


async def test_once_it_is_over_an_old_button_does_not_undo_its_result(town: Town) -> None:
    await town.set_up()
    await pass_on(town)
    await town.after(minutes=3)
    old = await town.press(CARYS, await town.say(CARYS, "opportunities"), "Look at it")
    await town.move_to(ASKED)
    await town.press(CARYS, town.told(CARYS, "How many took it up")[-1], "Save the number", {"people": "6"})
    shown = await town.press(CARYS, old, "Say it is no longer open", {"note": "The museum is closed."})
    assert "This closed on Friday 12 April 2030." in shown.words and inputs_of(shown.card)["people"] == "6"
    assert "6 people took it up." in town.card(TITLE).words and "no longer open" not in town.card(TITLE).words


async def test_closed_early_it_is_asked_about_a_week_after_that(town: Town) -> None:
    await town.set_up()
    managed = await pass_on(town)
    closed = await town.press(CARYS, managed, "Close it now")
    assert "It is closed" in closed.words and "This closed early." in town.card(TITLE).words
    await town.after(days=8)
    [asked] = town.told(CARYS, "How many took it up")
    assert "It closed early." in asked.words and "The deadline was" not in asked.words
    await town.move_to(ASKED)
    assert len(town.told(CARYS, "How many took it up")) == 1


async def test_whoever_needs_longer_gets_it_and_the_question_comes_after_the_new_deadline(town: Town) -> None:
    await town.set_up()
    await pass_on(town)
    await town.move_to(CLOSED)
    over = await town.press(CARYS, await town.say(CARYS, "opportunities"), "Look at it")
    form = await town.press(CARYS, over, "Give people longer")
    kept = inputs_of(form.card)
    assert kept["title"] == TITLE and kept["link"] == FILLED["link"]
    preview = await town.press(CARYS, form, "See how it looks", {"day": "2030-04-26", "title": "A week at the museum"})
    assert "When you press “Save the change”, I change the card" in preview.words
    await town.press(CARYS, preview, "Save the change")
    card = town.card("A week at the museum")
    assert "Apply by Friday 26 April 2030" in card.words and not town.posted(TITLE)
    await town.move_to(ASKED)
    assert not town.told(CARYS, "How many took it up")
    await town.move_to(datetime(2030, 5, 3, 9, tzinfo=UTC))
    assert len(town.told(CARYS, "How many took it up")) == 1


async def test_with_longer_it_is_asked_again_although_the_number_was_saved(town: Town) -> None:
    await town.set_up()
    managed = await pass_on(town)
    await town.press(CARYS, managed, "Close it now")
    await town.after(days=8)
    await town.press(CARYS, town.told(CARYS, "How many took it up")[-1], "Save the number", {"people": "6"})
    assert "6 people took it up." in town.card(TITLE).words
    over = await town.press(CARYS, await town.say(CARYS, "opportunities"), "Look at it")
    form = await town.press(CARYS, over, "Give people longer")
    preview = await town.press(CARYS, form, "See how it looks")
    await town.press(CARYS, preview, "Save the change")
    assert "took it up." not in town.card(TITLE).words
    await town.move_to(ASKED)
    assert len(town.told(CARYS, "How many took it up")) == 2
    await town.press(CARYS, town.told(CARYS, "How many took it up")[-1], "Save the number", {"people": "8"})
    assert "8 people took it up." in town.card(TITLE).words


async def test_if_the_chair_has_left_the_others_are_asked(town: Town) -> None:
    await town.set_up()
    await pass_on(town)
    settings = await town.say(CARYS, "settings")
    await town.press(CARYS, settings, "Save", {"chairs": town.person_id(GRACE)})
    await town.move_to(ASKED)
    assert len(town.told(GRACE, "How many took it up")) == 1
    assert not [user for user in (CARYS, SAM, YUSUF) if town.told(user, "How many took it up")]
    thanks = await town.press(GRACE, town.told(GRACE, "How many took it up")[-1], "Nobody")
    assert "nobody took up" in thanks.words


async def test_at_night_nobody_is_asked(town: Town) -> None:
    await town.set_up()
    await pass_on(town)
    await town.move_to(datetime(2030, 4, 19, 8, 59, tzinfo=UTC))
    assert not town.told(CARYS, "How many took it up")
    await town.move_to(datetime(2030, 4, 19, 21, tzinfo=UTC))
    assert not town.told(CARYS, "How many took it up"), "the bot was down all day"
    await town.move_to(datetime(2030, 4, 20, 9, tzinfo=UTC))
    assert len(town.told(CARYS, "How many took it up")) == 1
