"""The next date is always in sight: if no meeting is ahead, the chairs are offered the next date in the rhythm."""

import asyncio
from copy import copy
from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.evening import MORNING_AFTER
from tests.far_end.sent import Sent
from tests.stories.town import Town

BEFORE_TEN = datetime(2030, 4, 10, 8, 59, tzinfo=UTC)


def _asked(town: Town, user: object = CARYS) -> list[Sent]:
    """The cards that offered somebody the next date."""
    return town.told(user, "When does Faith Forum meet next?")  # pyright: ignore[reportArgumentType]


async def _two_chairs(town: Town) -> None:
    form = await town.say(CARYS, "settings")
    people = town.choices(form, "chairs")
    await town.press(CARYS, form, "Save", {"chairs": f"{people[CARYS.name]},{people[MIRIAM.name]}"})


async def _met(town: Town, **changed: str) -> None:
    """Carys and Miriam chair; the meeting of 9 April is over, and it is the next morning."""
    await town.set_up()
    await _two_chairs(town)
    await town.schedule(**changed)
    await town.move_to(MORNING_AFTER)


async def test_the_morning_after_each_chair_gets_one_card_with_the_next_date(town: Town) -> None:
    await town.set_up()
    await _two_chairs(town)
    await town.schedule(minutes="75", venue="Central Mosque")
    await town.say(YUSUF, "suggest Work experience")
    await town.move_to(BEFORE_TEN)
    assert not _asked(town)
    assert "For a meeting whose date is not fixed yet" in town.card("Topics for").words
    for _ in range(2):
        await town.move_to(MORNING_AFTER)
        for chair in (CARYS, MIRIAM):
            [card] = _asked(town, chair)
            assert "Tuesday 11 June 2030, 18:00 to 19:15" in card.words
            assert "In person and online" in card.words
            assert "Central Mosque" in card.words
            assert "Good to know" not in card.words
            assert card.buttons == ["Set it up", "Another date", "Ask which dates suit", "Not now"]
    assert not _asked(town, SAM)
    assert not _asked(town, YUSUF)


async def test_set_it_up_leads_to_the_confirmation_and_makes_one_meeting(town: Town) -> None:
    await _met(town)
    [card] = _asked(town)
    check = await town.press(CARYS, card, "Set it up")
    assert "Shall I set up this meeting?" in check.words
    assert "Tuesday 11 June 2030, 18:00 to 19:30" in check.words
    for _ in range(2):
        done = await town.press(CARYS, check, "Yes, set it up")
        assert "I am setting up the meeting" in done.words
    _, event = town.events()
    assert event.shown["start"]["dateTime"] == "2030-06-11T18:00:00"
    assert event.shown["location"]["displayName"] == "St Mary’s Hall"
    await town.say(YUSUF, "suggest Work experience")
    assert "11 June" in town.card("Topics for").words


async def test_the_second_chair_finds_the_meeting_that_the_first_made(town: Town) -> None:
    await _met(town)
    [first], [second] = _asked(town), _asked(town, MIRIAM)
    theirs = await town.press(MIRIAM, second, "Set it up")
    other = await town.press(MIRIAM, second, "Another date")
    moved = await town.press(MIRIAM, other, "Continue", {"day": "2030-06-13"})
    elsewhere = await town.press(MIRIAM, other, "Continue", {"venue": "Library"})
    await town.press(CARYS, await town.press(CARYS, first, "Set it up"), "Yes, set it up")
    for button in ("Set it up", "Another date", "Ask which dates suit", "Not now"):
        found = await town.press(MIRIAM, second, button)
        assert "is set up already" in found.words
        assert "Tuesday 11 June 2030" in found.words
    assert "is set up already" in (await town.press(MIRIAM, moved, "Yes, set it up")).words
    assert "is set up already" in (await town.press(MIRIAM, elsewhere, "Yes, set it up")).words
    assert "I am setting up the meeting" in (await town.press(MIRIAM, theirs, "Yes, set it up")).words
    assert len(town.events()) == 2


async def test_both_chairs_press_in_the_same_instant(town: Town) -> None:
    await _met(town)
    checks = [(who, await town.press(who, _asked(town, who)[0], "Set it up")) for who in (CARYS, MIRIAM)]
    await asyncio.gather(*(town.caller.press(who, check, "Yes, set it up") for who, check in checks))
    await town.settled()
    assert len(town.events()) == 2, "the one that was held, and one more"


async def test_another_date_is_the_form_filled_in(town: Town) -> None:
    await _met(town)
    form = await town.press(CARYS, _asked(town)[0], "Another date")
    assert "2030-06-11" in form.words
    check = await town.press(CARYS, form, "Continue", {"day": "2030-06-18"})
    assert "Tuesday 18 June 2030" in check.words
    again = await town.press(CARYS, check, "Change something")
    await town.press(CARYS, await town.press(CARYS, again, "Continue"), "Yes, set it up")
    assert town.events()[-1].shown["start"]["dateTime"] == "2030-06-18T18:00:00"


async def test_dates_can_be_asked_about_and_nobody_is_offered_one_meanwhile(town: Town) -> None:
    await _met(town)
    again = await town.press(MIRIAM, _asked(town, MIRIAM)[0], "Not now")
    assert "I will ask you again on Wednesday 17 April 2030" in again.words
    card = copy(_asked(town)[0])
    form = await town.press(CARYS, card, "Ask which dates suit")
    assert "Ask Faith Forum which date suits" in form.words
    check = await town.press(CARYS, form, "Continue", {"closing": "2030-04-20"})
    await town.press(CARYS, check, "Yes, post it")
    assert "Dates for Faith Forum, best first" in (await town.press(CARYS, card, "Ask which dates suit")).words
    await town.after(days=8)
    assert len(_asked(town, MIRIAM)) == 1
    await town.move_to(datetime(2030, 4, 21, 9, tzinfo=UTC))
    assert len(_asked(town, MIRIAM)) == 2, "the answers are in, and no date was chosen"


async def test_not_now_asks_that_chair_again_in_a_week_three_times_at_most(town: Town) -> None:
    await _met(town)
    for number in (1, 2):
        cards = _asked(town)
        assert len(cards) == number
        assert "asking for the last time" not in cards[-1].words
        for _ in range(2):
            said = await town.press(CARYS, cards[-1], "Not now")
            assert "I will ask you again on Wednesday" in said.words
        await town.after(days=7)
    last = _asked(town)[-1]
    assert "asking for the last time" in last.words
    assert "I will not ask again" in (await town.press(CARYS, last, "Not now")).words
    await town.after(days=60)
    assert len(_asked(town)) == 3
    assert len(_asked(town, MIRIAM)) == 1


async def test_a_meeting_set_up_meanwhile_ends_the_asking(town: Town) -> None:
    await _met(town)
    await town.press(CARYS, _asked(town)[0], "Not now")
    await town.schedule(day="2030-06-11")
    await town.after(days=7)
    assert len(_asked(town)) == 1


async def test_nobody_is_asked_while_another_meeting_is_ahead(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.schedule(day="2030-06-11")
    await town.move_to(MORNING_AFTER)
    assert not _asked(town)
    await town.move_to(datetime(2030, 6, 12, 9, tzinfo=UTC))
    [card] = _asked(town)
    assert "Tuesday 13 August 2030" in card.words


async def test_a_meeting_called_off_is_followed_by_the_turn_after_it(town: Town) -> None:
    await _met(town)
    older = copy(_asked(town)[0])
    await town.press(CARYS, await town.press(CARYS, older, "Set it up"), "Yes, set it up")
    await town.press(CARYS, await town.say(CARYS, "cancel meeting"), "Cancel the meeting")
    await town.after(hours=20)
    assert not _asked(town), "the card shows the confirmation, and there is no other"
    await town.move_to(datetime(2030, 4, 11, 9, tzinfo=UTC))
    [card] = _asked(town)
    assert "Tuesday 13 August 2030, 18:00" in card.words
    # The meeting that the older card proposed has since been called off. The two cards together make only one meeting.
    await town.press(CARYS, await town.press(CARYS, older, "Set it up"), "Yes, set it up")
    assert "is set up already" in (await town.press(CARYS, card, "Set it up")).words
    assert len(town.events()) == 2


async def test_a_week_after_set_up_while_nothing_is_scheduled(town: Town) -> None:
    await town.set_up()
    await town.move_to(datetime(2030, 3, 11, 9, 59, tzinfo=UTC))
    assert not _asked(town)
    await town.move_to(datetime(2030, 3, 11, 10, tzinfo=UTC))
    [card] = _asked(town)
    assert "No meeting has been set up yet" in card.words
    # 12 March is a second Tuesday too, but that would be tomorrow.
    assert "Tuesday 9 April 2030, 18:00 to 19:30" in card.words
    assert "St Mary’s Hall" in card.words


async def test_nobody_is_asked_a_week_after_set_up_with_a_meeting_ahead(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.after(days=8)
    assert not _asked(town)


async def test_when_it_falls_on_a_holy_day_the_card_says_so_and_offers_better_ones(town: Town) -> None:
    await town.set_up(nth="2", weekday="5")
    await town.move_to(datetime(2030, 3, 11, 10, tzinfo=UTC))
    [card] = _asked(town)
    assert "Saturday 13 April 2030" in card.words
    assert "Eid al-Adha is expected on or about this day" in card.words
    nearby = [button for button in card.buttons if "2030, " in button]
    assert 1 <= len(nearby) <= 2
    assert card.buttons == ["Set it up", *nearby, "Another date", "Ask which dates suit", "Not now"]
    form = await town.press(CARYS, card, nearby[0])
    assert "2030-04-13" not in form.words
    check = await town.press(CARYS, form, "Continue")
    assert "Eid" not in check.words
    await town.press(CARYS, check, "Yes, set it up")
    assert len(town.events()) == 1


async def test_after_a_night_without_the_bot_it_waits_for_the_day(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.move_to(datetime(2030, 4, 11, 1, tzinfo=UTC))
    assert not _asked(town)
    await town.move_to(datetime(2030, 4, 11, 9, tzinfo=UTC))
    assert len(_asked(town)) == 1


async def test_only_a_chair_can_press_and_whoever_is_none_any_more_is_not_asked(town: Town) -> None:
    await _met(town)
    [card] = _asked(town, MIRIAM)
    for button in card.buttons:
        refused = await town.forge(GRACE, card, button)
        assert "Only a chair of Faith Forum" in refused.toast
    assert "I will ask you again" in (await town.press(MIRIAM, card, "Not now")).words
    form = await town.say(CARYS, "settings")
    await town.press(CARYS, form, "Save", {"chairs": town.choices(form, "chairs")[CARYS.name]})
    await town.after(days=7)
    assert len(_asked(town, MIRIAM)) == 1
    assert "11 June" not in "".join(sent.words for sent in town.teams.messages(HOME))
