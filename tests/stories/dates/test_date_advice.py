"""Before a chair decides on a date: what may keep people away, and better times nearby. Advice never blocks."""

import pytest

from tests.cast import CARYS, GRACE
from tests.stories.town import Town

EID = {"day": "2030-04-13", "start": "18:00", "minutes": "90", "mode": "hybrid", "venue": "St Mary’s Hall"}
QUIET = EID | {"day": "2030-05-14"}


async def test_on_eid_the_chair_hears_why_it_may_not_suit_and_may_still_go_on(town: Town) -> None:
    await town.set_up()
    check = await town.press(CARYS, await town.say(CARYS, "schedule"), "Continue", EID)
    assert "Before you decide" in check.words
    assert "Eid al-Adha is expected on or about this day. The moon decides" in check.words
    assert "It may keep Muslims away." in check.words
    assert "It is the Jewish Sabbath until nightfall, about 20:4" in check.words
    assert not [name for person in town.people if (name := person.name) in check.words], "it is about nobody"
    await town.press(CARYS, check, "Yes, set it up")
    [event] = town.events()
    assert event.shown["start"]["dateTime"] == "2030-04-13T18:00:00"


async def test_another_time_goes_into_the_form_with_everything_else(town: Town) -> None:
    await town.set_up()
    typed = EID | {"note": "Tea!"}
    check = await town.press(CARYS, await town.say(CARYS, "schedule"), "Continue", typed)
    nearby = [button for button in check.buttons if "2030, " in button]
    assert 1 <= len(nearby) <= 3
    form = await town.press(CARYS, check, nearby[0])
    assert "Tea!" in form.words
    assert "2030-04-13" not in form.words
    again = await town.press(CARYS, form, "Continue")
    assert "Eid" not in again.words
    await town.press(CARYS, again, "Yes, set it up")
    assert len(town.events()) == 1


async def test_on_a_quiet_day_nothing_is_said(town: Town) -> None:
    await town.set_up()
    check = await town.press(CARYS, await town.say(CARYS, "schedule"), "Continue", QUIET)
    assert "Good to know" not in check.words
    assert check.buttons == ["Yes, set it up", "Change something", "Not now"]


async def test_moving_a_meeting_is_advised_on_too(town: Town) -> None:
    await town.set_up()
    await town.schedule(day="2030-05-14")
    form = await town.say(CARYS, "reschedule")
    assert "Eid al-Adha" in (await town.press(CARYS, form, "Continue", {"day": "2030-04-13"})).words


async def test_beside_each_date_of_a_poll_stands_what_speaks_against_it(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "date poll")
    dates = {"day0": "2030-05-14", "day1": "2030-04-13", "day2": "2030-05-16", "closing": "2030-03-11"}
    said = (await town.press(CARYS, form, "Continue", dates | {"day3": "", "day4": ""})).words
    assert said.index("Saturday 13 April 2030") < said.index("Eid al-Adha is expected") < said.index("Tuesday 14 May")
    assert "You decide." in said


async def test_local_people_put_a_day_right_and_add_their_own(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "calendars")
    right = {"first": "2030-04-14", "moves": "eid-al-adha", "place": "Bradford"}
    saved = await town.press(CARYS, form, "Save", right)
    assert "Sunday 14 April 2030: Eid al-Adha" in saved.words
    form = await town.press(CARYS, saved, "Change something")
    await town.press(CARYS, form, "Save", {"first": "2030-05-13", "last": "2030-05-15", "words": "Street festival"})

    schedule = await town.say(CARYS, "schedule")
    on_saturday = await town.press(CARYS, schedule, "Continue", EID)
    assert "Eid al-Adha is" not in on_saturday.words
    on_sunday = await town.press(CARYS, await town.say(CARYS, "schedule"), "Continue", EID | {"day": "2030-04-14"})
    assert "Eid al-Adha is on this day. It may keep Muslims away." in on_sunday.words
    festival = await town.press(CARYS, await town.say(CARYS, "schedule"), "Continue", QUIET)
    assert "Noted for this forum: Street festival." in festival.words

    form = await town.say(CARYS, "calendars")
    local = town.choices(form, "removed")
    await town.press(CARYS, form, "Save", {"removed": ",".join(local.values())})
    assert not [row for row in (await town.stored()).splitlines() if row.startswith("local_days")]


async def test_a_calendar_that_is_left_out_is_not_spoken_of(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "calendars")
    all_of_them = set(town.choices(form, "looked_at").values())
    await town.press(CARYS, form, "Save", {"looked_at": ",".join(sorted(all_of_them - {"muslim", "jewish"}))})
    check = await town.press(CARYS, await town.say(CARYS, "schedule"), "Continue", EID)
    assert "Eid" not in check.words
    assert "Sabbath" not in check.words


async def test_only_a_chair_chooses_and_what_needs_mending_comes_back(town: Town) -> None:
    await town.set_up()
    refusal = "Only a chair of Faith Forum can do that"
    assert refusal in (await town.say(GRACE, "calendars")).words
    form = await town.say(CARYS, "calendars")
    assert refusal in (await town.press(GRACE, form, "Save")).toast
    for typed, said in (
        ({"place": "Atlantis"}, "I do not know that place"),
        ({"words": "Fair"}, "Please say on which day"),
        ({"first": "2030-05-01"}, "Please say what is on that day"),
        ({"first": "2030-05-02", "last": "2030-05-01", "words": "Fair"}, "The last day"),
        ({"first": "2050-05-02", "words": "Fair"}, "years away"),
    ):
        again = await town.press(CARYS, form, "Save", typed)
        assert said in again.words, typed
        assert "Fair" in again.words or "words" not in typed


@pytest.mark.parametrize("words", ["calendars", "calendar"])
async def test_both_words_are_understood(town: Town, words: str) -> None:
    await town.set_up()
    assert "Calendars of Faith Forum" in (await town.say(CARYS, words)).words
