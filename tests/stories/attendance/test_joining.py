"""The way in: on the meeting's card from a day before until it has ended, apart from the answers."""

from datetime import UTC, datetime

from tests.cast import CARYS, YUSUF
from tests.evening import DURING
from tests.far_end.cards import words_of
from tests.stories.town import Town

POLL, JOIN = "Are you coming?", "Join online"
DAY_BEFORE = datetime(2030, 4, 8, 17, tzinfo=UTC)


async def test_the_way_in_appears_a_day_before_by_itself(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    early = town.card(POLL)
    assert JOIN not in early.words
    await town.move_to(datetime(2030, 4, 8, 16, 59, tzinfo=UTC))
    assert JOIN not in town.card(POLL).words
    await town.move_to(DAY_BEFORE)
    card = town.card(POLL)
    assert card.id == early.id, "redrawn where it stands"
    assert [action["title"] for action in card.card["actions"]] == [JOIN, "Tell us what you need"]
    assert JOIN not in words_of(card.card["body"]), "apart from the answers"


async def test_whoever_looks_later_sees_what_holds_then(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    mine = await town.press(YUSUF, town.card(POLL), "Online")
    assert JOIN not in mine.words
    await town.move_to(DURING)
    assert JOIN in (await town.press(YUSUF, town.card("goes ahead"), "Show my view")).words
    await town.move_to(datetime(2030, 4, 9, 18, 30, tzinfo=UTC))
    assert JOIN not in (await town.press(YUSUF, town.card("goes ahead"), "Show my view")).words


async def test_the_way_in_follows_the_meeting_and_is_not_for_people_in_a_hall(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    form = await town.say(CARYS, "reschedule")
    moved = await town.press(CARYS, form, "Continue", {"day": "2030-04-16"})
    await town.press(CARYS, moved, "Yes, move it")
    await town.move_to(DAY_BEFORE)
    assert JOIN not in town.card(POLL).words
    await town.move_to(datetime(2030, 4, 15, 17, tzinfo=UTC))
    assert JOIN in town.card(POLL).words
    form = await town.say(CARYS, "reschedule")
    moved = await town.press(CARYS, form, "Continue", {"mode": "in_person"})
    await town.press(CARYS, moved, "Yes, move it")
    assert JOIN not in town.card(POLL).words
