"""Two chairs shape the same agenda, or call the same meeting off, each with a card of their own."""

from tests.cast import CARYS, GRACE, SAM, YUSUF
from tests.far_end.caller import Answered
from tests.stories.agenda.shaping_card import inputs_of_topic, shaped
from tests.stories.town import Town


async def _two_cards(town: Town) -> tuple[Answered, Answered]:
    """Carys and Sam chair; Yusuf and Grace have suggested a topic each."""
    await town.set_up()
    form = await town.say(CARYS, "settings")
    people = town.choices(form, "chairs")
    await town.press(CARYS, form, "Save", {"chairs": f"{people[CARYS.name]},{people[SAM.name]}"})
    await town.schedule()
    await town.say(YUSUF, "suggest Work experience")
    await town.say(GRACE, "suggest Street lighting")
    return await town.say(CARYS, "agenda"), await town.say(SAM, "agenda")


def _inputs(on: Answered, title: str, **wanted: str) -> dict[str, str]:
    """The inputs of the topic with that title, by what they ask for."""
    return shaped(on, **{title: wanted})


def _decision(on: Answered, title: str) -> str:
    return str(inputs_of_topic(on, title)["decision"]["value"])


async def test_the_second_to_save_sees_what_the_first_decided_and_both_are_kept(town: Town) -> None:
    first, second = await _two_cards(town)
    accepted = _inputs(first, "Street lighting", decision="accepted", minutes="25")
    await town.press(CARYS, first, "Save", accepted)
    other = _inputs(second, "Work experience", decision="accepted", minutes="40")
    seen = await town.press(SAM, second, "Publish", other)
    assert "somebody else has decided on: Street lighting." in seen.words
    assert _decision(seen, "Street lighting") == _decision(seen, "Work experience") == "accepted"
    assert "65 of 90 minutes" in seen.words
    assert not town.posted("Agenda of Faith Forum"), "not published unseen"

    published = await town.press(SAM, seen, "Publish")
    assert "The agenda is published" in published.words
    agenda = town.card("Agenda of Faith Forum").words
    assert "Street lighting" in agenda
    assert "Work experience" in agenda


async def test_who_wants_something_else_is_told_that_it_was_not_kept(town: Town) -> None:
    first, second = await _two_cards(town)
    await town.press(CARYS, first, "Save", _inputs(first, "Street", decision="accepted", minutes="25"))
    parked = _inputs(second, "Street", decision="parked", reason="In May.")
    seen = await town.press(SAM, second, "Save", parked)
    assert "what you chose for them is not kept" in seen.words and "You wrote: In May." in seen.words
    assert _decision(seen, "Street") == "accepted"
    saved = await town.press(SAM, seen, "Save", _inputs(seen, "Street", decision="parked", reason="In May."))
    assert "Saved. Nobody has been told yet." in saved.words
    assert _decision(saved, "Street") == "parked"


async def _two_ways_out(town: Town) -> tuple[Answered, Answered]:
    """Both are asked whether the meeting is to be cancelled."""
    await _two_cards(town)
    return await town.say(CARYS, "cancel meeting"), await town.say(SAM, "cancel meeting")


def _said_of_it(town: Town) -> str:
    """What the channel reads of a meeting that is cancelled."""
    return "\n".join(post.words for post in town.in_channel() if "is cancelled" in post.words)


async def test_a_reason_for_calling_off_is_not_lost_when_another_was_quicker(town: Town) -> None:
    first, second = await _two_ways_out(town)
    await town.press(CARYS, first, "Cancel the meeting", {"reason": "Snow"})
    seen = await town.press(SAM, second, "Cancel the meeting", {"reason": "The hall has flooded."})
    assert "has already been cancelled" in seen.words
    assert "Snow" in seen.words and "You wrote: The hall has flooded." in seen.words
    assert "Snow" in _said_of_it(town) and "flooded" not in _said_of_it(town)


async def test_nobody_calls_off_a_meeting_that_has_been_moved_meanwhile_unseen(town: Town) -> None:
    _, second = await _two_ways_out(town)
    form = await town.say(CARYS, "reschedule")
    checked = await town.press(CARYS, form, "Continue", {"day": "2030-04-16"})
    await town.press(CARYS, checked, "Yes, move it")
    seen = await town.press(SAM, second, "Cancel the meeting", {"reason": "The hall has flooded."})
    assert "has changed since you opened this form" in seen.words and "16 April" in seen.words
    assert not _said_of_it(town)
    assert "is being cancelled" in (await town.press(SAM, seen, "Cancel the meeting")).words
    assert "The hall has flooded." in _said_of_it(town), "it was still in the form"


async def test_too_long_a_reason_comes_back_and_nothing_is_cancelled(town: Town) -> None:
    first, _ = await _two_ways_out(town)
    seen = await town.press(CARYS, first, "Cancel the meeting", {"reason": "Snow " * 400}, check=False)
    assert "Cancel this meeting?" in seen.words and not _said_of_it(town)


async def test_saving_twice_is_no_clash(town: Town) -> None:
    first, _ = await _two_cards(town)
    inputs = _inputs(first, "Street", decision="accepted", minutes="25")
    for _ in range(2):
        saved = await town.press(CARYS, first, "Save", inputs)
        assert "Saved. Nobody has been told yet." in saved.words
