"""How the forum is doing, as its chair reads it after one meeting: numbers and no names."""

from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.evening import BEGIN, MORNING_AFTER
from tests.stories.agenda.publishing import publish
from tests.stories.town import Town

CIRCLE = {"openness": "listening_circle"}


async def test_a_chair_reads_numbers_in_words_and_nobodys_name(town: Town) -> None:
    await town.set_up()
    await town.say(YUSUF, "suggest Street lights")
    await town.say(GRACE, "suggest Parking")
    await town.schedule()
    await town.press(GRACE, town.card("Are you coming?"), "Online")
    await town.after(days=9)
    await publish(town, Street={"decision": "accepted"})
    await town.move_to(BEGIN)
    noted = await town.say(CARYS, "action @Sam Okoro count the lights by 1 June", HOME, mentions=[SAM])
    await town.press(CARYS, noted, "Save it")
    roll = await town.say(CARYS, "roll")
    came = {"came": ",".join(town.person_id(user) for user in (CARYS, YUSUF, GRACE))}
    saved = await town.press(CARYS, roll, "Save", came)
    await town.press(CARYS, saved, "Save these", {"online": town.person_id(GRACE)})
    await town.move_to(MORNING_AFTER)
    queue = await town.say(SAM, "care")
    form = await town.press(SAM, queue, "Open", {"person": town.person_id(MIRIAM)})
    await town.press(SAM, form, "Save", {"contacted": "yes", "reason": "safety"})

    await town.move_to(datetime(2030, 7, 1, 9, tzinfo=UTC))
    trends = await town.say(CARYS, "trends")
    assert "Tuesday 9 April 2030\n3 came (2 in person, 1 online); 1 had answered" in trends.words
    assert "Put forward\n2" in trends.words
    assert "On an agenda, or with the board\n1" in trends.words
    assert "within 9 days" in trends.words
    assert not [user.name for user in town.people if user.name in str(trends.card)]
    second = await town.press(CARYS, trends, "Actions and reasons")
    assert "Up to 3 months\n1" in second.words and "Put forward" not in second.words
    assert "Feeling safe" not in str(second.card), "one person’s reason is no number"
    assert "gave a reason" not in second.words
    assert not [user.name for user in town.people if user.name in str(second.card)]
    assert "Put forward\n2" in (await town.press(CARYS, second, "Meetings and topics")).words
    assert "Only a chair of Faith Forum" in (await town.forge(YUSUF, trends, "Actions and reasons")).toast


async def test_trends_stay_with_the_chairs_and_facilitators_and_out_of_the_channel(town: Town) -> None:
    await town.set_up()
    assert "Please write “trends” to me in our private chat" in (await town.say(CARYS, "trends", HOME)).words
    assert "How Faith Forum is doing" in (await town.say(SAM, "trends")).words
    assert "Only a chair of Faith Forum can do that" in (await town.say(MIRIAM, "trends")).words


async def test_a_listening_circle_shows_no_attendance_but_a_total_that_is_not_small(town: Town) -> None:
    await town.set_up(**CIRCLE)
    await town.schedule()
    for user in (YUSUF, GRACE, MIRIAM, SAM):
        await town.press(user, town.card("Are you coming?"), "In person")
    await town.move_to(MORNING_AFTER)
    few = await town.say(CARYS, "trends")
    assert "Tuesday 9 April 2030\nfewer than 5" in few.words
    second = await town.press(CARYS, few, "Actions and reasons")
    assert "in person" not in few.words and "Why people could not come" not in second.words
