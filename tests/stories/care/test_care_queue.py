"""The facilitator's queue, from the first silence to the day when the notes are deleted."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.evening import BEGIN, DAY_BEFORE, MORNING_AFTER
from tests.far_end.cards import inputs_of
from tests.stories.town import Town

SECRET = "is afraid of the car park"


def messages(town: Town) -> list[str]:
    """The messages about people that Sam got without asking."""
    return [sent.words for sent in town.chat(SAM) if "about the same thing only once" in sent.words]


async def meet(town: Town, begin: datetime, came: str) -> None:
    """The meeting begins, and Carys takes the roll."""
    await town.move_to(begin)
    roll = await town.say(CARYS, "roll")
    ids = town.choices(roll, "came")
    await town.press(CARYS, roll, "Save", {"came": ",".join(ids[name] for name in came.split(","))})


async def test_silence_then_absence_are_told_once_each_and_one_message_a_day(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    for user in (YUSUF, CARYS, SAM):
        await town.press(user, town.card("Are you coming?"), "In person")
    await town.move_to(datetime(2030, 4, 7, 9, tzinfo=UTC))
    assert messages(town) == []
    await town.move_to(DAY_BEFORE)
    [first] = messages(town)
    assert "Grace Okafor\nhas not answered about 9 April\nNote\nMS\nMiriam Stern\nhas not answered" in first
    assert YUSUF.name not in first

    await meet(town, BEGIN, f"{CARYS.name},{SAM.name},{GRACE.name}")
    await town.move_to(MORNING_AFTER)
    _, second = messages(town)
    assert (
        "Waiting for a word, longest wait first\nMS\nMiriam Stern\ndid not come on 9 April\nNote\nYR\nYusuf Rahman\n"
        in second
    )
    assert GRACE.name not in second, "she came, so nothing is open"
    assert "New since I last wrote: Yusuf Rahman." in second
    await town.after(days=1)
    await town.after(days=1)
    assert len(messages(town)) == 2


async def test_silence_before_a_meeting_and_absence_from_it_are_one_piece_of_news(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    for user in (YUSUF, CARYS, SAM):
        await town.press(user, town.card("Are you coming?"), "In person")
    for day in (DAY_BEFORE - timedelta(days=1), DAY_BEFORE):
        await town.move_to(day)
    [first] = messages(town)
    assert "New since" not in first and MIRIAM.name in first
    await meet(town, BEGIN, f"{CARYS.name},{SAM.name},{YUSUF.name}")
    for _ in range(3):
        await town.after(days=1)
    assert messages(town) == [first], "the same two people, of the same meeting"
    queue = (await town.say(SAM, "care")).words
    assert "Grace Okafor\ndid not come on 9 April" in queue and MIRIAM.name in queue


async def test_who_asked_to_be_left_in_peace_is_neither_named_nor_reminded(town: Town) -> None:
    await town.set_up()
    await town.say(GRACE, "suggest A calmer waiting room")
    await town.press(MIRIAM, town.card("A calmer waiting room"), "I’d like this")
    await town.schedule()
    await town.move_to(DAY_BEFORE)
    queue = await town.say(SAM, "care")
    form = await town.press(SAM, queue, "Open", {"person": town.person_id(MIRIAM)})
    assert "Topics that matter to them: \n“A calmer waiting room”" in form.words
    saved = await town.press(
        SAM, form, "Save", {"note": SECRET, "way": "through", "through": "Ruth", "also": "dont_ask"}
    )
    assert "Asked not to be contacted\nMS\nMiriam Stern\n" in saved.words
    assert "best through Ruth" in saved.words

    await town.move_to(BEGIN)
    await town.press(CARYS, await town.say(CARYS, "roll"), "Save", {"came": town.person_id(YUSUF)})
    await town.move_to(MORNING_AFTER)
    waiting, at_rest = messages(town)[-1].split("Asked not to be contacted")
    assert MIRIAM.name not in waiting and MIRIAM.name in at_rest
    mine = await town.say(MIRIAM, "my data")
    assert "Faith Forum: not at all, please · best through Ruth" in mine.words

    before = len(town.chat(MIRIAM))
    await town.schedule(day="2030-06-11")
    await town.move_to(datetime(2030, 6, 10, 9, tzinfo=UTC))
    asked = [sent.words for sent in town.chat(MIRIAM)[before:]]
    assert asked == []
    assert SECRET not in "".join(str(sent.card) for sent in (*town.chat(CARYS), *town.in_channel()))


@pytest.mark.parametrize(
    ("kept", "gone"), [("12", datetime(2031, 4, 11, 9, tzinfo=UTC)), ("1", datetime(2030, 5, 12, tzinfo=UTC))]
)
async def test_notes_are_deleted_after_the_time_in_the_settings_and_wishes_stay(
    town: Town, kept: str, gone: datetime
) -> None:
    await town.set_up()
    await town.schedule()
    await meet(town, BEGIN, CARYS.name)
    await town.move_to(MORNING_AFTER)
    form = await town.press(SAM, await town.say(SAM, "care"), "Open", {"person": town.person_id(MIRIAM)})
    await town.press(SAM, form, "Save", {"note": SECRET, "contacted": "yes", "way": "phone"})
    settings = await town.say(CARYS, "settings")
    assert inputs_of(settings.card)["notes_months"] == "12"
    await town.press(CARYS, settings, "Save", {"notes_months": kept})
    await town.move_to(datetime(2030, 5, 9, tzinfo=UTC))
    assert SECRET in await town.stored()
    await town.move_to(gone)
    stored = await town.stored()
    assert SECRET not in stored
    assert "phone" in stored, "how she likes to be contacted is hers"


async def test_on_the_forums_days_of_rest_facilitators_are_left_in_peace(town: Town) -> None:
    await town.set_up(rest="3,4")
    await town.schedule(day="2030-04-10")
    await meet(town, datetime(2030, 4, 10, 17, tzinfo=UTC), CARYS.name)
    before = len(messages(town))
    for day in (11, 12):
        await town.move_to(datetime(2030, 4, day, 12, tzinfo=UTC))
        assert len(messages(town)) == before
    await town.move_to(datetime(2030, 4, 13, 9, tzinfo=UTC))
    assert len(messages(town)) == before + 1


async def test_what_is_forgotten_is_not_told_anew_but_a_promised_reminder_still_comes(town: Town) -> None:
    await town.set_up()
    await town.press(CARYS, await town.say(CARYS, "settings"), "Save", {"notes_months": "1"})
    await town.schedule()
    await meet(town, BEGIN, CARYS.name)
    await town.move_to(MORNING_AFTER)
    form = await town.press(SAM, await town.say(SAM, "care"), "Open", {"person": town.person_id(MIRIAM)})
    kept = {"note": SECRET, "contacted": "yes", "remind": "meeting"}
    saved = await town.press(SAM, form, "Save", kept)
    assert "I will remind you on Tuesday 4 June 2030" in saved.words
    await town.move_to(datetime(2030, 5, 15, 9, tzinfo=UTC))
    assert SECRET in await town.stored(), "it comes back with the reminder"
    queue = (await town.say(SAM, "care")).words
    assert "did not come on 9 April" not in queue and MIRIAM.name in queue
    before = len(town.chat(SAM))
    await town.move_to(datetime(2030, 6, 4, 9, tzinfo=UTC))
    [reminder] = town.chat(SAM)[before:]
    assert "because you asked me to remind you" in reminder.words
    assert inputs_of(reminder.card)["note"] == SECRET
    assert "did not come on 9 April" not in reminder.words
    await town.move_to(datetime(2030, 6, 13, 9, tzinfo=UTC))
    assert SECRET not in await town.stored(), "a week later it is deleted"
