"""Whoever asks for a topic knows who will see it. If the chairs have named a source of support, people are shown it."""

from tests.cast import CARYS, GRACE, OMAR, YUSUF
from tests.far_end.cards import inputs_of
from tests.stories.agenda.publishing import publish
from tests.stories.town import Town

WHERE = "Nia at the vestry, Mondays, 01632 960001"
SAID = f"here is somebody to talk to: {WHERE}"
WHO_SEES = "the facilitators can see that you asked"


async def test_the_list_of_topics_says_who_sees_that_somebody_asked(town: Town) -> None:
    await town.set_up()
    await town.say(YUSUF, "suggest Work experience")
    assert WHO_SEES in town.card("Work experience").words
    view = await town.press(GRACE, town.card("Work experience"), "I’d like this")
    assert WHO_SEES in view.words


async def test_a_circles_agenda_says_where_somebody_listens_in_the_chairs_own_words(town: Town) -> None:
    await town.set_up(openness="listening_circle")
    await town.schedule()
    await town.say(YUSUF, "suggest Turned away")
    topics = town.card("Turned away").words
    assert "somebody to talk to" not in topics, "no number is made up"
    assert WHO_SEES not in topics, "in a circle they do not"
    form = await town.say(CARYS, "settings")
    await town.press(CARYS, form, "Save", {"support": f"  {WHERE} "})
    assert inputs_of((await town.say(CARYS, "settings")).card)["support"] == WHERE
    await publish(town, Turned={"decision": "accepted"})
    assert SAID in town.card("Agenda of").words
    await town.say(YUSUF, "suggest Not heard")
    assert SAID in town.card("Not heard").words
    assert SAID in (await town.say(GRACE, "help")).words
    assert WHERE not in (await town.say(OMAR, "help")).words, "it is for people of the forum"


async def test_in_an_open_forum_help_says_it_and_the_agenda_does_not(town: Town) -> None:
    await town.set_up(support=WHERE)
    await town.say(YUSUF, "suggest Work experience")
    assert SAID in (await town.say(GRACE, "help")).words
    assert WHERE not in town.card("Work experience").words
