"""Many topics are shaped page by page, and nothing is lost."""

from tests.cast import CARYS, GRACE, YUSUF
from tests.stories.agenda.shaping_card import SUBJECTS, is_folded, number_of, shaped, titles, topics_to_shape, value_of
from tests.stories.town import Town

NEXT_SEVEN, NEXT_TWO = "Save and show the next 7", "Save and show the next 2"
BEFORE = "Save and show the 7 before"


async def test_very_many_topics_are_all_within_reach_and_kept_page_by_page(town: Town) -> None:
    first = await topics_to_shape(town, 16)
    assert titles(first) == SUBJECTS[:7]
    assert "Topics 1 to 7 of 16" in first.words
    assert first.buttons == [NEXT_SEVEN, "Save", "Publish"]
    second = await town.press(CARYS, first, NEXT_SEVEN, shaped(first, Noise={"decision": "accepted", "minutes": "20"}))
    assert titles(second) == SUBJECTS[7:14]
    assert "20 of 90 minutes" in second.words
    into = number_of(first, "Noise at night")
    decided = shaped(
        second,
        Allotments={"decision": "accepted"},
        Cycling={"decision": "accepted", "minutes": "30"},
        Playgrounds={"decision": "merged", "into": into},
    )
    third = await town.press(CARYS, second, NEXT_TWO, decided)
    assert titles(third) == SUBJECTS[14:16]
    assert third.buttons == [BEFORE, "Save", "Publish"]
    assert "50 of 90 minutes" in third.words
    back = await town.press(CARYS, third, BEFORE, shaped(third, Allotments={"decision": "accepted", "minutes": "5"}))
    assert titles(back) == SUBJECTS[7:14]
    assert value_of(back, "Playgrounds", "into").removesuffix(".0") == into
    await town.press(CARYS, back, "Publish")
    agenda = town.card("Agenda of Faith Forum").words
    assert [agenda.index(it) for it in ("1. Noise at night", "2. Cycling", "3. Allotments")]
    assert "Playgrounds" not in agenda
    assert "It goes on as: \nNoise at night" in (await town.say(GRACE, "my topics")).words


async def test_a_topic_that_is_withdrawn_meanwhile_lets_none_be_passed_by(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    mine = await town.say(YUSUF, "suggest Allotments")
    for title in SUBJECTS[:8]:
        town.clock.advance(minutes=1)
        await town.say(GRACE, f"suggest {title}")
    first = await town.say(CARYS, "agenda")
    assert titles(first)[0] == "Allotments"
    await town.press(YUSUF, mine, "Withdraw")
    second = await town.press(CARYS, first, NEXT_TWO, shaped(first, Allotments={"decision": "accepted"}))
    assert titles(second) == SUBJECTS[6:8]


async def test_what_is_missing_is_shown_wherever_it_is(town: Town) -> None:
    first = await topics_to_shape(town, 9)
    second = await town.press(CARYS, first, NEXT_TWO)
    missing = shaped(second, Cycling={"decision": "parked"})
    refused = await town.press(CARYS, second, BEFORE, missing)
    assert "“Cycling” is to be parked: please give a reason" in refused.words
    assert titles(refused) == SUBJECTS[7:9]
    assert not is_folded(refused, "Cycling"), "the input that is missing stands open"
    given = shaped(refused, Cycling={"decision": "parked", "reason": "In May."})
    assert titles(await town.press(CARYS, refused, BEFORE, given)) == SUBJECTS[:7]
