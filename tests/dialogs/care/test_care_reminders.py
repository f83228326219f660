"""Reminders that a facilitator asked for come once, on their day, to the facilitator in office then."""

from datetime import UTC, datetime

import pytest

from forum.people import person_id
from tests.cast import MIRIAM, OMAR, SAM, YUSUF
from tests.dialogs.care.caring import SECRET, days_message, note_about, the_morning_after
from tests.dialogs.said import click, type_, words
from tests.far_end.cards import inputs_of
from tests.hall import Hall, ids


async def test_a_reminder_brings_the_form_back_the_next_morning(hall: Hall) -> None:
    forum, _ = await the_morning_after(hall)
    assert await days_message(hall, forum) is not None
    await note_about(hall, MIRIAM, {"note": SECRET, "remind": "tomorrow"})
    hall.clock.advance(days=1)
    form = await days_message(hall, forum)
    assert "because you asked me to remind you" in words(form)
    assert form is not None
    assert inputs_of(form.card)["note"] == SECRET
    assert await days_message(hall, forum) is None, "nobody is reminded twice"


async def test_two_more_words_leave_a_reminder_as_it_was(hall: Hall) -> None:
    forum, _ = await the_morning_after(hall)
    await days_message(hall, forum)
    await note_about(hall, MIRIAM, {"remind": "week"})
    hall.clock.advance(days=1)
    form = await click(hall, SAM, await type_(hall, SAM, "care"), "Open", {"person": person_id(MIRIAM)})
    assert inputs_of(form.card)["remind"] == "kept" and "As before: Wednesday 17 April 2030" in str(form.card)
    saved = await click(hall, SAM, form, "Save", {"note": "He likes tea"})
    assert "Saved. I will remind you on Wednesday 17 April 2030." in words(saved)
    hall.clock.advance(days=6)
    reminder = await days_message(hall, forum)
    assert "because you asked me to remind you" in words(reminder)
    assert reminder is not None
    assert inputs_of(reminder.card)["remind"] == "none", "it has come"


@pytest.mark.parametrize(
    "meanwhile", [{"remind": "none"}, {"also": "dont_ask"}, {"also": "dont_ask", "remind": "week"}]
)
async def test_a_reminder_is_silent_when_it_was_taken_back(hall: Hall, meanwhile: dict[str, str]) -> None:
    forum, _ = await the_morning_after(hall)
    assert await days_message(hall, forum) is not None
    await note_about(hall, MIRIAM, {"remind": "tomorrow"})
    await note_about(hall, MIRIAM, meanwhile)
    hall.clock.advance(days=1)
    assert await days_message(hall, forum) is None


async def test_a_reminder_is_silent_for_whoever_is_no_facilitator_any_more(hall: Hall) -> None:
    forum, _ = await the_morning_after(hall)
    await note_about(hall, MIRIAM, {"remind": "tomorrow"})
    await hall.set_up(facilitators=ids(YUSUF))
    assert await days_message(hall, forum) is None
    hall.clock.advance(days=1)
    assert await days_message(hall, forum) is None


async def test_a_reminder_comes_to_those_who_take_over(hall: Hall) -> None:
    forum, _ = await the_morning_after(hall)
    await note_about(hall, MIRIAM, {"contacted": "yes", "note": SECRET, "remind": "week"})
    await note_about(hall, YUSUF, {"contacted": "yes"})
    await hall.set_up(facilitators=ids(OMAR))
    hall.clock.move_to(datetime(2030, 4, 17, 9, tzinfo=UTC))
    reminder = await days_message(hall, forum, OMAR)
    assert "Somebody who looked after people here before you wanted to be reminded of Miriam Stern." in words(reminder)
    assert "You asked me to remind you" not in words(reminder)
    assert await days_message(hall, forum, OMAR) is None
    assert await days_message(hall, forum) is None, "Sam looks after nobody here any more"


async def test_a_reminder_whose_day_has_passed_comes_at_once_to_those_who_take_over(hall: Hall) -> None:
    forum, _ = await the_morning_after(hall)
    await note_about(hall, MIRIAM, {"contacted": "yes", "remind": "tomorrow"})
    await note_about(hall, YUSUF, {"contacted": "yes"})
    hall.clock.advance(days=5)
    await hall.set_up(facilitators=ids(OMAR))
    assert "wanted to be reminded of Miriam Stern" in words(await days_message(hall, forum, OMAR))
