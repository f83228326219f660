"""A chair can report a topic's outcome at any time, and is asked if nobody has."""

from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.evening import AFTER_THE_MEETING
from tests.stories.agenda.publishing import publish
from tests.stories.agenda.shaping_card import number_of
from tests.stories.town import Town

A_WEEK_LATER = datetime(2030, 4, 16, 9, 1, tzinfo=UTC)


async def _met(town: Town) -> None:
    """A meeting has discussed two topics, and no other meeting is planned."""
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, "suggest Work experience")
    await town.say(GRACE, "suggest Street lighting")
    await town.say(MIRIAM, "suggest Parking")
    await publish(town, Work={"decision": "accepted"}, Street={"decision": "accepted"})
    await town.move_to(AFTER_THE_MEETING)


async def _say_what_became(town: Town, title: str, outcome: str, reason: str = "", **more: object) -> str:
    card = await town.say(CARYS, "outcomes")
    chosen = {"topic": town.choices(card, "topic")[title], "outcome": outcome, "reason": reason}
    return (await town.press(CARYS, card, "Tell its author", chosen, **more)).words


async def test_nothing_more_can_be_said_to_an_agenda_that_is_over(town: Town) -> None:
    await _met(town)
    agenda = town.card("Agenda of")
    assert "Street lighting" in agenda.words
    assert "Is something missing?" not in agenda.words and not agenda.buttons


async def test_an_author_hears_the_outcome_when_no_meeting_is_ahead(town: Town) -> None:
    await _met(town)
    agenda = await town.say(CARYS, "agenda")
    card = await town.press(CARYS, agenda, "Say what became of a topic")
    assert "Was on the agenda of Tuesday 9 April" in card.words
    chosen = {"topic": town.choices(card, "topic")["Work experience"], "outcome": "answered", "reason": "Six places."}
    for _ in range(2):
        said = await town.press(CARYS, card, "Tell its author", chosen)
        assert "“Work experience”: that is noted, and its author is told." in said.words
    [told] = town.told(YUSUF, "There is an answer to your topic")
    assert "Six places." in told.words and "It was on the agenda of Tuesday 9 April" in told.words
    assert "without waiting for a meeting" not in told.words
    assert "Work experience" not in town.choices(await town.say(CARYS, "outcomes"), "topic")
    mine = (await town.say(YUSUF, "my topics")).words
    assert mine.index("9 April: on the agenda, item") < mine.index("11 April: answered.")
    assert not town.told(GRACE, "There is an answer")


async def test_every_outcome_is_told_in_its_own_words(town: Town) -> None:
    await _met(town)
    assert "please write the answer" in (await _say_what_became(town, "Parking", "answered")).lower()
    assert "give a reason" in await _say_what_became(town, "Parking", "declined", " ")
    await _say_what_became(town, "Parking", "declined", "It is the council’s to decide.")
    await _say_what_became(town, "Work experience", "to_board")
    await _say_what_became(town, "Street lighting", "open")
    [declined] = town.told(MIRIAM, "Your topic will not be discussed")
    assert "It is the council’s to decide." in declined.words
    assert len(town.told(YUSUF, "Your topic is going to the board")) == 1
    [again] = town.told(GRACE, "Your topic will be discussed again")
    assert "It was on the agenda of Tuesday 9 April" in again.words
    channel = town.card("Topics for").words
    assert "Street lighting" in channel and "Parking" not in channel

    await _say_what_became(town, "Work experience", "done")
    assert len(town.told(YUSUF, "Your topic is done")) == 1


async def test_merged_authors_hear_it_too(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, "suggest Work experience")
    await town.say(GRACE, "suggest Apprenticeships for the young")
    shaping = await town.say(CARYS, "agenda")
    into = number_of(shaping, "Apprenticeships for the young")
    await publish(town, Work={"decision": "merged", "into": into}, Apprent={"decision": "accepted"})
    await town.move_to(AFTER_THE_MEETING)
    await _say_what_became(town, "Apprenticeships for the young", "done")
    assert len(town.told(GRACE, "Your topic is done")) == 1
    [told] = town.told(YUSUF, "Your topic is done")
    assert "that you suggested was joined with this one" in told.words


async def test_what_is_on_the_agenda_ahead_is_not_decided_here(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, "suggest Work experience")
    await town.say(GRACE, "suggest Street lighting")
    stale = await town.say(CARYS, "outcomes")
    chosen = {"topic": town.choices(stale, "topic")["Work experience"], "outcome": "done"}
    await publish(town, Work={"decision": "accepted"})
    assert "Work experience" not in town.choices(await town.say(CARYS, "outcomes"), "topic")
    refused = await town.press(CARYS, stale, "Tell its author", chosen)
    assert "Another chair has decided about “Work experience”" in refused.words
    assert not town.told(YUSUF, "done")


async def test_the_chairs_are_asked_once_a_week_after_of_what_was_left(town: Town) -> None:
    await _met(town)
    await _say_what_became(town, "Street lighting", "done")
    await town.move_to(A_WEEK_LATER)
    [asked] = town.told(CARYS, "What became of the topics of Tuesday 9 April")
    assert "Work experience" in asked.words
    assert "Street lighting" not in asked.words and "Parking" not in asked.words
    assert not town.told(SAM, "What became of the topics")
    await town.after(days=30)
    assert len(town.told(CARYS, "What became of the topics of Tuesday 9 April")) == 1


async def test_nobody_is_asked_when_every_topic_has_its_outcome(town: Town) -> None:
    await _met(town)
    for title in ("Work experience", "Street lighting"):
        await _say_what_became(town, title, "done")
    await town.move_to(A_WEEK_LATER)
    assert not town.told(CARYS, "What became of the topics of Tuesday")


async def test_only_a_chair_says_it_and_in_private(town: Town) -> None:
    await _met(town)
    assert "Only a chair of Faith Forum" in (await town.say(YUSUF, "outcomes")).words
    card = await town.say(CARYS, "outcomes")
    topic = town.choices(card, "topic")["Work experience"]
    refused = await town.forge(YUSUF, card, "Tell its author", topic=topic, outcome="done")
    assert "Only a chair of Faith Forum" in refused.toast
    assert "Work experience" in town.choices(await town.say(CARYS, "outcomes"), "topic")
    assert "in our private chat" in (await town.say(CARYS, "outcomes", HOME)).words
