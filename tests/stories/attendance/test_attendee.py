"""The attendance poll: one press to answer or to change it, counts for all, reminders only for those still silent."""

import asyncio
from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, MIRIAM, OMAR, SAM, YUSUF, crowd
from tests.far_end.sent import Fault
from tests.stories.town import Town

POLL = "Are you coming?"


async def test_one_press_answers_and_another_changes_it(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    mine = await town.press(YUSUF, town.card(POLL), "In person")
    assert "Your answer: In person" in mine.words
    assert "✓ In person" in mine.buttons
    assert "In person: 1 · Online: 0" in town.card(POLL).counts
    assert "No answer: 4" in town.card(POLL).counts
    assert "✓" not in town.card(POLL).words

    await town.press(YUSUF, mine, "Not sure")
    assert "In person: 0 · Online: 0 · Can’t come: 0 · Not sure: 1" in town.card(POLL).counts
    assert "Your answer: Not sure" in (await town.press(YUSUF, town.card(POLL), "Show my view")).words
    assert "Your answer" not in (await town.press(GRACE, town.card(POLL), "Show my view")).words
    assert "Your answer: Not sure" in (await town.say(YUSUF, "poll")).words


async def test_forty_people_answer_at_once_and_the_card_ends_true_with_few_updates(town: Town) -> None:
    members = crowd(40)
    town.people = [CARYS, *members]
    await town.set_up()
    await town.schedule()
    card = town.card(POLL)
    updates = town.teams.count("update")
    first = Fault(hold=asyncio.Event())
    town.teams.break_next("update", first)
    await town.caller.press(members[0], card, "Online")
    await first.arrived.wait()
    assert first.hold
    said = ("In person", "Online", "Can’t come", "Not sure")
    presses = (town.caller.press(user, card, said[number % 4]) for number, user in enumerate(members))
    answers = await asyncio.gather(*presses)
    assert {answered.status for answered in answers} == {200}
    assert all("Your answer" in answered.words for answered in answers)
    first.hold.set()
    await town.settled()
    assert "In person: 10 · Online: 10 · Can’t come: 10 · Not sure: 10" in town.card(POLL).counts
    assert "No answer: 1" in town.card(POLL).counts
    assert town.teams.count("update") - updates <= 3


async def test_reminders_go_at_ten_to_those_who_have_not_answered_and_stop_with_an_answer(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.press(YUSUF, town.card(POLL), "Can’t come")
    await town.move_to(datetime(2030, 4, 2, 8, 59, tzinfo=UTC))  # 9:59 in London, in summer time
    assert not town.chat(GRACE)
    await town.move_to(datetime(2030, 4, 2, 9, 0, tzinfo=UTC))
    assert not town.chat(YUSUF)
    [first] = town.chat(GRACE)
    assert "You get this because you are a member" in first.words
    done = await town.press(GRACE, first, "Online")
    assert "Your answer: Online" in done.words

    await town.move_to(datetime(2030, 4, 7, 9, 0, tzinfo=UTC))
    assert len(town.chat(GRACE)) == 1
    assert len(town.told(MIRIAM, POLL.rstrip("?"))) == 2
    await town.move_to(datetime(2030, 4, 9, 12, 0, tzinfo=UTC))
    assert len(town.told(MIRIAM, POLL.rstrip("?"))) == 2


async def test_chairs_hear_whom_private_messages_do_not_reach(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    town.teams.blocked.add(MIRIAM)
    await town.move_to(datetime(2030, 4, 2, 9, 0, tzinfo=UTC))
    assert not town.chat(MIRIAM)
    await town.after(minutes=31)
    [told] = town.told(CARYS, "I could not reach everybody")
    assert "I cannot write to Miriam Stern in private" in told.words
    assert "Yusuf" not in told.words
    assert not town.told(SAM, "I could not reach")


async def test_the_poll_closes_when_the_meeting_starts(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    card = town.card(POLL)
    await town.move_to(datetime(2030, 4, 9, 16, 59, 59, tzinfo=UTC))
    assert "Your answer" in (await town.press(YUSUF, card, "Online")).words
    await town.move_to(datetime(2030, 4, 9, 17, 0, tzinfo=UTC))
    late = await town.press(GRACE, card, "Online")
    assert "answers can no longer be given" in late.toast
    assert "Online: 1" in (await town.press(GRACE, card, "Show my view")).counts


async def test_once_the_meeting_has_begun_no_answer_is_offered(town: Town) -> None:
    """Each button would be refused: the card, in the channel and in private, and home say that it has begun."""
    await town.set_up()
    await town.schedule()
    await town.press(YUSUF, town.card(POLL), "Online")
    await town.move_to(datetime(2030, 4, 9, 17, 20, tzinfo=UTC))
    offered = {"In person", "Online", "✓ Online", "Can’t come", "Not sure", "Tell us what you need", "Say what I need"}
    for user in (YUSUF, GRACE, CARYS):
        for word in ("meeting", "help", "I can’t make it", "remind me"):
            said = await town.say(user, word)
            assert "The meeting has begun" in said.words, (user, word)
            assert not offered & set(said.buttons), (user, word)
            assert "until the meeting starts" not in said.words
            assert "Change" not in said.buttons
    drawn = await town.press(GRACE, town.card("No answer"), "Show my view")
    assert "Online: 1" in drawn.counts
    assert not offered & set(drawn.buttons)
    assert "Your answer: Online" in (await town.say(YUSUF, "meeting")).words
    assert "Join online" in (await town.press(GRACE, await town.say(GRACE, "help"), "See the meeting")).words


async def test_the_forum_goes_ahead_whatever_the_numbers(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    for user in town.people:
        await town.press(user, town.card(POLL), "Can’t come")
    assert "The forum goes ahead, whatever the numbers." in town.card(POLL).words
    await town.move_to(datetime(2030, 4, 9, 12, 0, tzinfo=UTC))
    assert len(town.events()) == 1
    assert not town.posted("cancelled")


async def test_somebody_without_a_part_in_the_forum_cannot_answer(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    refused = await town.press(OMAR, town.card(POLL), "Online")
    assert "You are not on the list of Faith Forum yet" in refused.toast
    assert "Online: 0" in town.card(POLL).counts


async def test_an_answer_that_a_moved_meeting_no_longer_offers_is_asked_again(town: Town) -> None:
    await town.set_up()
    await town.schedule(mode="hybrid")
    [standing] = town.posted(POLL)
    online = await town.say(YUSUF, "poll")
    form = await town.say(CARYS, "reschedule")
    await town.press(CARYS, await town.press(CARYS, form, "Continue", {"mode": "in_person"}), "Yes, move it")
    asked = await town.press(YUSUF, online, "Online")
    assert "Please choose again on the newest card" in asked.toast
    assert town.card(POLL).id == standing.id
