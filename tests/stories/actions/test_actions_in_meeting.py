"""An action noted during a meeting belongs to that meeting, and to the item under discussion."""

from datetime import UTC, datetime

from sqlalchemy import select

from forum.actions import Action
from forum.meetings import chat_of
from storage.tables import actions
from tests.cast import CARYS, GRACE
from tests.far_end.cards import inputs_of
from tests.far_end.places import Where
from tests.stories.minutes.running_meeting import event_of_meeting, running_meeting
from tests.stories.town import Town


async def _actions(town: Town) -> list[Action]:
    async with town.bot.database.transaction() as session:
        return list(await session.scalars(select(Action).order_by(actions.c.recorded_at)))


async def test_it_comes_from_the_item_that_is_discussed_unless_somebody_says_otherwise(town: Town) -> None:
    chat = await running_meeting(town)
    await town.say(CARYS, "item 2", chat)
    shown = await town.say(CARYS, "action @Grace ring the schools", chat)
    work = town.choices(shown, "topic")["Work experience"]
    assert inputs_of(shown.card)["topic"] == work
    await town.press(CARYS, shown, "Save it")
    form = await town.say(CARYS, "action", chat)
    shown = await town.press(CARYS, form, "Continue", {"text": "bread", "owner": town.person_id(GRACE)})
    assert inputs_of(shown.card)["topic"] == work
    await town.press(CARYS, shown, "Save it", {"topic": town.choices(shown, "topic")["None of these"]})
    await town.say(CARYS, "end meeting", chat)
    shown = await town.say(CARYS, "action @Grace menu", chat)
    assert inputs_of(shown.card)["topic"] == town.choices(shown, "topic")["None of these"]
    await town.press(CARYS, shown, "Save it")
    assert [action.topic_id for action in await _actions(town)] == [work, None, None]


async def test_one_noted_in_the_chat_of_a_meeting_that_began_early_is_of_that_meeting(town: Town) -> None:
    await running_meeting(town)
    await town.move_to(datetime(2030, 4, 10, 12, tzinfo=UTC))
    await town.schedule(day="2030-05-14")
    await town.schedule(day="2030-06-11")
    first, second, third = await town.meetings()
    await town.move_to(datetime(2030, 5, 14, 16, 50, tzinfo=UTC))
    chat = Where(chat_of(second.join_url) or "", "groupChat")
    for words in ("action @Grace bread", "action @Grace tea before the next forum"):
        shown = await town.say(CARYS, words, chat)
        await town.press(CARYS, shown, "Save it")
        await event_of_meeting(town, "meetingStart", chat)
        await town.after(minutes=6)
    early, late = await _actions(town)
    assert (early.meeting_id, late.meeting_id) == (first.id, second.id)
    assert late.due == third.starts.date()
