"""Members with a telephone or with neither: who rings whom, what they say, and who may know the number."""

from tests.cast import CARYS, GRACE, SAM
from tests.evening import MORNING_AFTER
from tests.far_end.cards import inputs_of
from tests.stories.correspondence.outside import FATIMA, GWEN, HARRI, added
from tests.stories.town import Town

NUMBER = "+44 7700 900123"


async def test_chairs_learn_whom_to_ring_with_the_words_to_copy(town: Town) -> None:
    await town.set_up()
    await added(town, FATIMA, GWEN, HARRI)
    await town.schedule()
    await town.after(days=30)
    await town.after(hours=6)
    told = town.told(CARYS, "3 people to ring or write to")[-1]
    assert f"Gwen Price\n{NUMBER}" in told.words
    assert "No number: somebody has to tell them in person" in told.words
    [copied] = [value for name, value in inputs_of(told.card).items() if name.startswith("copy-")]
    assert "Faith Forum meets on Tuesday 9 April 2030, 18:00 to 19:30, St Mary’s Hall." in str(copied)
    assert "Please tell Carys Bowen." in str(copied)
    assert "cannot write to" not in told.words
    assert not town.told(GRACE, NUMBER)
    assert NUMBER not in str([sent.card for sent in town.in_channel()])


async def test_what_they_say_is_noted_with_who_noted_it(town: Town) -> None:
    await town.set_up()
    [gwen] = await added(town, GWEN)
    await town.schedule()
    form = await town.say(SAM, "answer for Gwen")
    await town.press(SAM, form, "Note it", {"person": gwen.id, "answer": "in_person"})
    names = await town.press(CARYS, await town.say(CARYS, "meeting"), "Who answered what")
    assert f"Gwen Price (noted by {SAM.name})" in names.words
    assert NUMBER not in names.words


async def test_in_a_circle_the_words_do_not_name_it(town: Town) -> None:
    await town.set_up(openness="listening_circle")
    await added(town, GWEN)
    await town.schedule()
    names = await town.press(CARYS, await town.say(CARYS, "meeting"), "Who answered what")
    [copied] = [value for name, value in inputs_of(names.card).items() if name.startswith("copy-")]
    assert "Faith" not in str(copied)
    assert "We meet on Tuesday 9 April 2030" in str(copied)


async def test_facilitators_see_the_number_of_somebody_they_care_for(town: Town) -> None:
    await town.set_up()
    await added(town, GWEN)
    await town.schedule()
    await town.move_to(MORNING_AFTER)
    queue = await town.say(SAM, "care")
    assert f"Phone: {NUMBER}" in queue.words
    form = await town.press(SAM, queue, "Note: Gwen Price")
    assert f"Phone: {NUMBER}" in form.words
    assert NUMBER not in (await town.say(GRACE, "care")).words
