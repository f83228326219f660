"""Two chairs shape the same agenda, each with a card of their own."""

from tests.far_end.caller import Answered
from tests.stories.agenda.shaping_card import inputs_of_topic, shaped
from tests.stories.town import CARYS, GRACE, SAM, YUSUF, Town


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
    """The inputs of the topic with that title, by what they ask."""
    return shaped(on, **{title: wanted})


def _decision(on: Answered, title: str) -> str:
    return str(inputs_of_topic(on, title)["decision"]["value"])


async def test_the_second_to_save_sees_what_the_first_decided_and_both_are_kept(town: Town) -> None:
    first, second = await _two_cards(town)
    accepted = _inputs(first, "Street lighting", decision="accepted", minutes="25")
    await town.press(CARYS, first, "Save", accepted)
    other = _inputs(second, "Work experience", decision="accepted", minutes="40")
    seen = await town.press(SAM, second, "Publish", other)
    assert "somebody has decided otherwise on: Street lighting." in seen.words
    assert _decision(seen, "Street lighting") == _decision(seen, "Work experience") == "accepted"
    assert "65 of 90 minutes" in seen.words
    assert not [post for post in town.in_channel() if "Agenda of Faith Forum" in post.words], "not published unseen"

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
    assert "what you chose for them is not kept" in seen.words
    assert _decision(seen, "Street") == "accepted"
    saved = await town.press(SAM, seen, "Save", _inputs(seen, "Street", decision="parked", reason="In May."))
    assert "Saved. Nobody has been told yet." in saved.words
    assert _decision(saved, "Street") == "parked"


async def test_saving_twice_is_no_clash(town: Town) -> None:
    first, _ = await _two_cards(town)
    inputs = _inputs(first, "Street", decision="accepted", minutes="25")
    for _ in range(2):
        saved = await town.press(CARYS, first, "Save", inputs)
        assert "Saved. Nobody has been told yet." in saved.words
