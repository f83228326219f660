"""What people need to take part: said in private, seen only by the organisers, and deleted two weeks later."""

import json
import logging
from datetime import UTC, datetime, timedelta

import pytest

from tests.cast import CARYS, GRACE, HOME, MIRIAM, OMAR, SAM, YUSUF
from tests.evening import BEGIN
from tests.far_end.caller import Answered
from tests.far_end.sent import Sent
from tests.stories.town import Town

BUTTON = "Tell us what you need"
DEADLINE = datetime(2030, 4, 2, 9, tzinfo=UTC)
FORGOTTEN = datetime(2030, 4, 23, 18, 30, tzinfo=UTC)
MIRIAMS = {"needs": "diet,childcare", "diet": "Kosher, no nuts", "other": "A chair near the door"}
SECRETS = ["Kosher", "near the door", "Aunt Fatima"]


def in_one_line(shown: Sent | Answered) -> str:
    """Everything on a card in one line."""
    return " ".join(shown.words.split())


async def _tell(town: Town, **changed: str) -> Answered:
    return await town.press(MIRIAM, await town.say(MIRIAM, "needs"), "Save", MIRIAMS | changed)


async def test_needs_are_read_back_changed_and_taken_back(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    form = await town.press(MIRIAM, await town.say(MIRIAM, "poll"), BUTTON)
    assert "tell us by Tuesday 2 April 2030" in form.words
    saved = await town.press(MIRIAM, form, "Save", MIRIAMS)
    for part in ("Food I can eat: Kosher, no nuts", "Childcare", "A chair near the door", "Tuesday 23 April 2030"):
        assert part in saved.words
    again = await town.press(MIRIAM, saved, "Change this")
    assert "Kosher, no nuts" in json.dumps(again.card)
    emptied = {"needs": "", "diet": "", "other": ""}
    assert "You need nothing special" in (await town.press(MIRIAM, again, "Save", emptied)).words
    assert "Kosher" not in "\n".join(row for row in (await town.stored()).splitlines() if row.startswith("visits "))


async def test_a_language_has_to_be_named_and_nothing_typed_is_lost(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    form = await _tell(town, needs="language")
    assert "Please say which language" in form.words
    assert "A chair near the door" in json.dumps(form.card)
    saved = await town.press(MIRIAM, form, "Save", {"language": "Somali"})
    assert "An interpreter for another language: Somali" in saved.words
    assert "at most 200 letters" in (await _tell(town, other="long " * 50)).words


async def test_organisers_see_who_needs_what_at_the_deadline_and_nobody_else_ever(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await town.set_up()
    await town.schedule()
    await _tell(town, along="brings", along_name="Aunt Fatima")
    assert not [sent for user in (CARYS, SAM) for sent in town.chat(user) if "What people need" in sent.words]
    await town.move_to(DEADLINE)
    for organiser in (CARYS, SAM):
        [told] = town.told(organiser, "What people need")
        assert "Miriam Stern: Food I can eat: Kosher, no nuts" in in_one_line(told)
        assert "Brings somebody: Aunt Fatima" in told.words
    own = await town.say(CARYS, "needs")
    assert "Kosher" in (await town.press(CARYS, own, "Who needs what")).words
    refused = await town.forge(GRACE, own, "Who needs what")
    assert "Only a chair of Faith Forum" in refused.toast
    in_channel = await town.caller.press(CARYS, own, "Who needs what", where=HOME.thread(town.in_channel()[0].id))
    assert "in private only" in in_channel.words
    elsewhere = [*town.in_channel(), *town.chat(YUSUF), *town.chat(GRACE)]
    everything = json.dumps([(sent.activity, sent.before) for sent in elsewhere]) + caplog.text
    assert not [secret for secret in SECRETS if secret in everything]


async def test_after_the_deadline_the_organisers_hear_at_once(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    assert "tell us by Tuesday 2 April 2030" in (await town.say(MIRIAM, "needs")).words
    await town.move_to(DEADLINE)
    assert not town.told(SAM, "What people need")
    late = (await town.say(MIRIAM, "needs")).words
    assert "The hosts asked to hear by Tuesday 2 April 2030, so please tell us now" in late
    saved = await _tell(town)
    assert "the hosts hear of it at once" in saved.words
    [told] = town.told(SAM, "What people need")
    assert "Kosher" in told.words


async def test_needs_are_between_the_person_and_the_hosts(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    assert "in our private chat" in (await town.say(MIRIAM, "needs", HOME)).words
    form = await town.say(MIRIAM, "needs")
    posted = await town.caller.press(MIRIAM, form, "Save", MIRIAMS, where=HOME.thread(town.in_channel()[0].id))
    assert "in our private chat" in posted.words
    assert "Kosher" not in await town.stored()


async def test_in_the_channel_the_button_sends_the_form_in_private(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await _tell(town)
    before = town.card("Are you coming?").words
    pressed = await town.press(MIRIAM, town.card("Are you coming?"), BUTTON)
    assert "I have sent you the form in our private chat" in pressed.toast
    form = town.chat(MIRIAM)[-1]
    assert "Kosher" in str(form.card), "filled with what she had said"
    assert "that is noted" in (await town.press(MIRIAM, form, "Save", {"diet": "Vegan", "needs": "diet"})).words
    assert town.card("Are you coming?").words == before
    assert "on the list" in (await town.press(OMAR, town.card("Are you coming?"), BUTTON)).toast
    assert not town.chat(OMAR)
    await town.move_to(BEGIN - timedelta(hours=1))
    standing = town.card("Are you coming?")
    await town.move_to(BEGIN)
    assert "The meeting has begun" in (await town.press(MIRIAM, standing, BUTTON)).toast


async def test_who_brings_or_sends_somebody_is_counted_for_the_organisers(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await _tell(town, along="brings", along_name="Aunt Fatima")
    await town.press(YUSUF, await town.say(YUSUF, "needs"), "Save", {"along": "instead"})
    names = await town.press(CARYS, await town.say(CARYS, "poll"), "Who answered what")
    assert "1 brings somebody: Miriam Stern (Aunt Fatima)" in in_one_line(names)
    assert "1 sends somebody: Yusuf Rahman" in in_one_line(names)


@pytest.mark.parametrize("cancelled", [False, True])
async def test_two_weeks_after_the_meeting_they_are_nowhere(town: Town, *, cancelled: bool) -> None:
    await town.set_up()
    await town.schedule()
    await _tell(town, along="brings", along_name="Aunt Fatima")
    if cancelled:
        await town.press(CARYS, await town.say(CARYS, "cancel meeting"), "Cancel the meeting", {"reason": "Snow"})
    await town.move_to(datetime(2030, 4, 23, 18, 29, tzinfo=UTC))
    assert "Kosher" in (await town.say(MIRIAM, "my data")).words
    stored = await town.stored()
    assert [secret for secret in SECRETS if secret in stored] == SECRETS
    await town.move_to(FORGOTTEN)
    stored = await town.stored()
    assert not [secret for secret in SECRETS if secret in stored]
    assert "Kosher" not in (await town.say(MIRIAM, "my data")).words


async def test_a_meeting_moved_to_a_later_day_keeps_them_until_then(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await _tell(town)
    form = await town.say(CARYS, "reschedule")
    await town.press(CARYS, await town.press(CARYS, form, "Continue", {"day": "2030-05-07"}), "Yes, move it")
    await town.move_to(FORGOTTEN)
    assert "Kosher" in await town.stored()
    await town.move_to(datetime(2030, 5, 21, 18, 30, tzinfo=UTC))
    assert "Kosher" not in await town.stored()
