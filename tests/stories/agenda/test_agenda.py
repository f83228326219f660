"""The agenda closes, the chairs shape and publish it, and every named author hears what became of their topic."""

from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.evening import CUT_OFF
from tests.far_end.caller import Answered
from tests.far_end.sent import Sent
from tests.stories.agenda.shaping_card import shaped
from tests.stories.town import Town


async def _three_topics(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, "suggest Work experience")
    await town.say(GRACE, "suggest Street lighting")
    await town.say(MIRIAM, "suggest Parking")


def _inputs(on: Sent | Answered, **decisions: tuple[str, str, str, str]) -> dict[str, str]:
    """`Parking=("parked", "1", "10", "why")`: decision, place, minutes and reason of topics that begin so."""
    names = ("decision", "position", "minutes", "reason")
    filled = {word: dict(zip(names, given, strict=True)) for word, given in decisions.items()}
    return shaped(
        on, **{word: {name: value for name, value in given.items() if value} for word, given in filled.items()}
    )


def _outcomes(sent: list[Sent]) -> list[str]:
    return [post.words for post in sent if "because you suggested the topic" in post.words]


async def test_each_chair_gets_the_topics_when_the_agenda_closes(town: Town) -> None:
    await _three_topics(town)
    form = await town.say(CARYS, "settings")
    people = town.choices(form, "chairs")
    await town.press(CARYS, form, "Save", {"chairs": f"{people[CARYS.name]},{people[SAM.name]}"})
    await town.move_to(CUT_OFF.replace(hour=9, minute=59))
    assert not town.told(SAM, "Shape the agenda")
    await town.move_to(CUT_OFF)
    for chair in (CARYS, SAM):
        [shaping] = town.told(chair, "Shape the agenda")
        assert "from Grace Okafor" in shaping.words
    assert not town.told(GRACE, "Shape the agenda")


async def test_publishing_posts_the_agenda_and_tells_each_author_once(town: Town) -> None:
    await _three_topics(town)
    shaping = await town.say(CARYS, "agenda")
    decided = _inputs(
        shaping,
        Work=("accepted", "2", "20", ""),
        Street=("accepted", "1", "30", ""),
        Parking=("parked", "", "", "The council decides on it in May."),
    )
    saved = await town.press(CARYS, shaping, "Save", decided)
    assert "Saved. Nobody has been told yet" in saved.words
    assert "50 of 90 minutes" in saved.words
    assert not _outcomes(town.chat(YUSUF))
    for _ in range(2):
        await town.press(CARYS, saved, "Publish")

    agenda = town.card("Agenda of Faith Forum").words
    assert agenda.index("1. Street lighting") < agenda.index("2. Work experience")
    assert "30 minutes" in agenda
    assert "Parking" not in agenda
    [lighting] = _outcomes(town.chat(GRACE))
    assert "It is item 1 of the meeting on Tuesday 9 April 2030, with 30 minutes" in lighting
    [parked] = _outcomes(town.chat(MIRIAM))
    assert "The council decides on it in May." in parked
    assert len(_outcomes(town.chat(YUSUF))) == 1
    assert "Nothing has been suggested yet" in town.card("Topics for").words


async def test_publishing_again_changes_the_post_in_place_and_tells_only_what_is_new(town: Town) -> None:
    await _three_topics(town)
    shaping = await town.say(CARYS, "agenda")
    await town.press(CARYS, shaping, "Publish", _inputs(shaping, Work=("accepted", "1", "20", "")))
    assert "It is kept for the meeting after that" in _outcomes(town.chat(GRACE))[0]
    shaping = await town.say(CARYS, "agenda")
    more = _inputs(shaping, Street=("accepted", "2", "10", ""))
    await town.press(CARYS, shaping, "Publish", more)
    [agenda] = town.posted("Agenda of Faith Forum")
    assert "2. Street lighting" in agenda.words
    assert len(_outcomes(town.chat(YUSUF))) == 1
    assert "It is item 2" in _outcomes(town.chat(GRACE))[1]


async def test_a_missing_reason_is_asked_for_and_nothing_typed_is_lost(town: Town) -> None:
    await _three_topics(town)
    shaping = await town.say(CARYS, "agenda")
    decided = _inputs(
        shaping,
        Work=("accepted", "1", "25", ""),
        Street=("parked", "", "", ""),
        Parking=("accepted", "3", "35", ""),
    )
    asked = await town.press(CARYS, shaping, "Publish", decided)
    assert "“Street lighting” is to be parked: please give a reason" in asked.words
    assert "60 of 90 minutes" in asked.words
    assert not town.posted("Agenda of Faith Forum")
    done = await town.press(CARYS, asked, "Publish", _inputs(asked, Street=("parked", "", "", "Done already.")))
    assert "The agenda is published" in done.words
    assert "Done already." in _outcomes(town.chat(GRACE))[0]


async def test_an_agenda_needs_something_on_it(town: Town) -> None:
    await _three_topics(town)
    shaping = await town.say(CARYS, "agenda")
    refused = await town.press(CARYS, shaping, "Publish")
    assert "put at least one topic on it" in refused.words
    assert not _outcomes(town.chat(YUSUF))


async def test_only_a_chair_shapes(town: Town) -> None:
    await _three_topics(town)
    shaping = await town.say(CARYS, "agenda")
    refused = await town.forge(GRACE, shaping, "Publish")
    assert "Only a chair of Faith Forum" in refused.toast


async def test_topics_of_a_meeting_that_is_called_off_wait_for_the_next(town: Town) -> None:
    await _three_topics(town)
    shaping = await town.say(CARYS, "agenda")
    await town.press(CARYS, shaping, "Publish", _inputs(shaping, Work=("accepted", "1", "20", "")))
    await town.press(CARYS, await town.say(CARYS, "cancel meeting"), "Cancel the meeting")
    assert "Work experience" in town.card("Topics for").words


async def test_numbers_that_no_card_offers_do_no_harm(town: Town) -> None:
    await _three_topics(town)
    shaping = await town.say(CARYS, "agenda")
    odd = _inputs(shaping, Work=("accepted", "9" * 30, "-5", ""))
    published = await town.press(CARYS, shaping, "Publish", odd)
    assert "published" in published.words
    assert "1. Work experience" in town.card("Agenda of").words
    assert "0 minutes" not in town.card("Agenda of").words
    assert "0 minutes" not in _outcomes(town.chat(YUSUF))[0]


async def test_a_topic_that_is_on_the_agenda_can_no_longer_be_withdrawn(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    thanks = await town.say(YUSUF, "suggest Work experience")
    shaping = await town.say(CARYS, "agenda")
    await town.press(CARYS, shaping, "Publish", _inputs(shaping, Work=("accepted", "1", "20", "")))
    assert "can no longer be changed" in (await town.press(YUSUF, thanks, "Withdraw")).toast
    assert "Work experience" in town.card("Agenda of").words


async def test_a_parked_topic_stays_in_sight_and_can_be_taken_up(town: Town) -> None:
    await _three_topics(town)
    shaping = await town.say(CARYS, "agenda")
    first = _inputs(
        shaping, Work=("accepted", "1", "30", ""), Parking=("parked", "", "", "The council decides in May.")
    )
    await town.press(CARYS, shaping, "Publish", first)
    assert len(_outcomes(town.chat(MIRIAM))) == 1

    again = await town.say(CARYS, "agenda")
    assert "Parking" in again.words and "The council decides in May." in again.words
    await town.press(CARYS, again, "Publish", _inputs(again, Work=("accepted", "1", "30", "")))
    assert len(_outcomes(town.chat(MIRIAM))) == 1, "being parked still is no news"
    again = await town.say(CARYS, "agenda")
    await town.press(CARYS, again, "Publish", _inputs(again, Parking=("accepted", "2", "10", "")))
    assert "on the agenda" in _outcomes(town.chat(MIRIAM))[-1]
    assert "2. Parking" in town.card("Agenda of").words


async def test_a_bot_that_was_down_until_the_meeting_asks_nobody_to_shape_its_agenda(town: Town) -> None:
    await town.set_up()
    await town.say(YUSUF, "suggest Street lighting")
    await town.schedule()
    await town.move_to(datetime(2030, 4, 9, 17, 30, tzinfo=UTC))

    assert town.told(CARYS, "Who came to")
    assert not town.told(CARYS, "Shape the agenda")
