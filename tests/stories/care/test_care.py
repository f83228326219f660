"""Who came, and care for those who did not, from the first minute of the meeting to the reminder two days later."""

from datetime import UTC, datetime

from graph.standin.faults import Fault
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.evening import AFTER_THE_MEETING, BEGIN, MORNING_AFTER
from tests.far_end.attendance import signed_in
from tests.far_end.cards import inputs_of
from tests.stories.town import Town

REPORT = datetime(2030, 4, 9, 18, 50, tzinfo=UTC)
SECRET = "is afraid of the car park"


async def test_walk_ins_are_noted_on_the_roll_and_forgotten_two_weeks_after(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.move_to(BEGIN)
    [roll] = town.told(CARYS, "Who came to Faith Forum")
    saved = await town.press(CARYS, roll, "Save", {"walk_ins": "Ivo  Brennan, Tamsin Oake,Ivo Brennan"})
    assert "Came too: \nIvo Brennan and Tamsin Oake" in saved.words and "Who else was online?" not in saved.buttons
    again = await town.press(CARYS, saved, "Correct who came")
    assert inputs_of(again.card)["walk_ins"] == "Ivo Brennan, Tamsin Oake"
    assert again.buttons == ["Save", "Not now"], "nobody is asked who a walk-in was"
    await town.press(CARYS, again, "Save", {"walk_ins": "Tamsin Oake"})
    assert "Brennan" not in await town.stored() and "Tamsin Oake" in await town.stored()
    assert "Oake" not in (await town.say(CARYS, "settings")).words
    await town.move_to(datetime(2030, 4, 24, 9, tzinfo=UTC))
    assert "Oake" not in await town.stored()
    late = await town.press(CARYS, await town.say(CARYS, "roll"), "Save", {"walk_ins": "Ivo Brennan"})
    assert "Brennan" not in late.words + await town.stored()


async def test_roll_and_report_lead_to_care_which_stays_with_the_facilitator(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.move_to(BEGIN)
    [roll] = town.told(CARYS, "Who came to Faith Forum")
    assert "You get this because you chair the forum" in roll.words
    ids = town.choices(roll, "came")
    saved = await town.press(CARYS, roll, "Save", {"came": f"{ids[CARYS.name]},{ids[SAM.name]}"})
    assert "2 people on the list came. 3 did not." in saved.words
    assert town.choices(saved, "apologies").keys() == {GRACE.name, MIRIAM.name, YUSUF.name}

    [event] = town.events()
    town.calendar.state.report(event, [signed_in(YUSUF)])
    await town.move_to(REPORT)
    with_errors = await town.say(CARYS, "roll")
    assert inputs_of(with_errors.card)["came"] == ",".join(ids[user.name] for user in (CARYS, SAM, YUSUF))

    await town.move_to(MORNING_AFTER)
    [care] = town.told(SAM, "did not come on 9 April")
    assert "Grace Okafor\ndid not come on 9 April\nNote\nMS\nMiriam Stern\ndid not come on 9 April" in care.words
    assert YUSUF.name not in care.words
    form = await town.press(SAM, care, f"Note: {GRACE.name}")
    done = await town.press(SAM, form, "Save", {"note": SECRET, "next_step": "Call again", "remind": "tomorrow"})
    assert "noted on 10 April · next: Call again" in done.words

    for button in ("Open", "Save"):
        refused = await town.forge(CARYS, care if button == "Open" else form, button, person=ids[GRACE.name])
        assert "Only a facilitator of Faith Forum can see that" in refused.toast
    await town.move_to(AFTER_THE_MEETING)
    [again] = town.told(SAM, "because you asked me to remind you")
    assert inputs_of(again.card)["note"] == SECRET

    elsewhere = [*town.in_channel(), *town.chat(CARYS), *town.chat(GRACE), *town.chat(MIRIAM)]
    assert not [sent for sent in elsewhere if SECRET in str(sent.card)]
    assert not town.posted("did not come")


async def test_when_microsoft_refuses_its_report_the_chair_is_told_the_way(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.move_to(BEGIN)
    refusal = Fault(
        status=403, body='{"error": {"code": "Forbidden", "message": "No application access policy found"}}'
    )
    town.calendar.faults.next("GET", "*/onlineMeetings*", refusal)
    await town.move_to(REPORT)
    [missing] = town.told(CARYS, "please note who came with “roll”")
    assert "OnlineMeetingArtifact.Read.All" in missing.words
    assert town.calendar.faults.unused == 0
