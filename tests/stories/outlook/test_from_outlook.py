"""Answers given in Outlook reach the forum."""

from tests.cast import GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.stories.outlook.in_outlook import answers, edits, looked, meeting_card, the_event, writes
from tests.stories.town import Town


async def test_answers_given_in_outlook_count(hybrid: Town) -> None:
    answers(hybrid, YUSUF, "accepted")
    answers(hybrid, GRACE, "declined")
    answers(hybrid, MIRIAM, "tentativelyAccepted")
    await looked(hybrid)
    assert "In person: 0 · Online: 1 · Can’t come: 1 · Not sure: 1" in meeting_card(hybrid).counts
    assert "Yusuf" not in meeting_card(hybrid).words
    asked = await hybrid.say(GRACE, "meeting")
    assert "Your answer: Can’t come" in asked.words
    assert "how you answered the invitation in Outlook" in asked.words
    assert "(from your answer in Outlook)" in (await hybrid.say(GRACE, "my data")).words


async def test_whoever_accepted_says_once_which_way_they_come(hybrid: Town) -> None:
    answers(hybrid, YUSUF, "accepted")
    await looked(hybrid)
    await hybrid.after(hours=20)
    [asked] = hybrid.told(YUSUF, "You accepted Faith Forum in Outlook. How are you coming?")
    await hybrid.press(YUSUF, asked, "In person")
    await hybrid.after(days=2)
    assert "In person: 1 · Online: 0" in meeting_card(hybrid).counts
    own = await hybrid.say(YUSUF, "meeting")
    assert "Your answer: In person" in own.words
    assert "invitation in Outlook" not in own.words
    assert len(hybrid.told(YUSUF, "How are you coming?")) == 1


async def test_whoever_accepts_twice_at_night_is_asked_in_the_morning(hybrid: Town) -> None:
    await hybrid.move_to(hybrid.clock.now().replace(hour=21))
    for _ in range(2):
        answers(hybrid, YUSUF, "accepted")
        await looked(hybrid)
    assert not hybrid.told(YUSUF, "How are you coming?"), "it is nine in the morning"
    await hybrid.after(hours=2)
    assert len(hybrid.told(YUSUF, "How are you coming?")) == 1


async def test_accepting_does_not_take_away_what_was_said_in_the_poll(hybrid: Town) -> None:
    await hybrid.press(YUSUF, meeting_card(hybrid), "In person")
    await hybrid.after(minutes=5)
    answers(hybrid, YUSUF, "accepted")
    await hybrid.after(days=1)
    assert "In person: 1 · Online: 0" in meeting_card(hybrid).counts
    assert not hybrid.told(YUSUF, "How are you coming?")


async def test_of_two_answers_the_later_counts_wherever_it_was_given(hybrid: Town) -> None:
    answers(hybrid, GRACE, "declined")
    await looked(hybrid)
    await hybrid.press(GRACE, meeting_card(hybrid), "Online")
    await looked(hybrid)
    assert "Online: 1 · Can’t come: 0" in meeting_card(hybrid).counts, "what Outlook says is older"
    await hybrid.after(minutes=5)
    answers(hybrid, GRACE, "declined")
    await hybrid.press(SAM, await hybrid.say(SAM, "meeting"), "Not sure")
    await looked(hybrid)
    assert "Online: 0 · Can’t come: 1 · Not sure: 1" in meeting_card(hybrid).counts
    assert writes(hybrid) == 1, "nothing of it is written to Outlook"


async def test_an_online_meeting_is_accepted_without_a_question(town: Town) -> None:
    await town.set_up()
    await town.schedule(mode="online", venue="")
    answers(town, YUSUF, "accepted")
    await town.after(days=1)
    assert "Online: 1" in meeting_card(town).counts
    assert not town.told(YUSUF, "How are you coming?")


async def test_nobody_outside_the_forum_answers_for_it(hybrid: Town) -> None:
    stranger = {"emailAddress": {"name": "X", "address": "x@example.org"}, "type": "required"}
    status = {"status": {"response": "accepted", "time": "2030-03-04T14:00:00Z"}}
    edits(hybrid, attendees=[*the_event(hybrid).shown["attendees"], stranger | status])
    await looked(hybrid)
    assert "In person: 0 · Online: 0 · Can’t come: 0" in meeting_card(hybrid).counts
    assert "x@example.org" not in await hybrid.stored()
    assert hybrid.teams.messages(HOME)
