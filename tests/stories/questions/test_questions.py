"""Quick polls: everybody is asked a question, can change their answer, and sees the numbers when it closes."""

import asyncio
from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF, crowd
from tests.far_end.caller import Answered
from tests.stories.town import Town

FILLED = {"options": "Church\nMosque\nTown hall", "day": "2030-03-11", "clock": "18:00"}


async def ask(town: Town, **changed: str) -> Answered:
    form = await town.say(CARYS, "poll Where shall we meet?")
    check = await town.press(CARYS, form, "Continue", FILLED | changed)
    assert "Where shall we meet?" in check.words
    assert not town.posted("Church"), "nothing is posted before the yes"
    return await town.press(CARYS, check, "Yes, post it")


async def test_a_question_is_posted_answered_changed_and_closes_at_its_time(town: Town) -> None:
    await town.set_up()
    await ask(town)
    card = town.card("Where shall we meet?")
    assert "Open until Monday 11 March 2030, 18:00" in card.words
    mine = await town.press(YUSUF, card, "Send my answer", {"choice": "1"})
    assert "Mosque" in mine.words and "Your answer" in str(mine.card)
    assert "Your answer" not in town.card("Where shall we meet?").words
    await town.press(YUSUF, mine, "Send my answer", {"choice": "0"})
    await town.press(GRACE, card, "Send my answer", {"choice": "0"})
    assert "2 people have answered" in town.card("Where shall we meet?").words
    assert all(votes in town.card("Where shall we meet?").words for votes in ("Church (2)", "Mosque (0)"))
    assert "Yusuf" not in str(town.card("Where shall we meet?").activity)

    await town.move_to(datetime(2030, 3, 11, 18, 0, tzinfo=UTC))
    closed = town.card("Where shall we meet?")
    assert "This poll has closed" in closed.words
    assert "Church\n2 people" in closed.words and closed.buttons == ["Show my view"]
    late = await town.press(MIRIAM, mine, "Send my answer", {"choice": "0"})
    assert "This poll has closed" in late.toast
    assert len(town.posted("Where shall we meet?")) == 1


async def test_chairs_see_names_in_private_and_nobody_else_does(town: Town) -> None:
    await town.set_up()
    posted = await ask(town)
    await town.press(YUSUF, town.card("Where shall we meet?"), "Send my answer", {"choice": "1"})
    names = await town.press(CARYS, posted, "Who chose what")
    assert "Yusuf Rahman" in names.words
    for user in (YUSUF, GRACE):
        assert "Only chairs and facilitators" in (await town.forge(user, posted, "Who chose what")).toast
    listed = await town.say(SAM, "polls", HOME)
    managed = await town.press(SAM, listed, "Look at it")
    refused = await town.press(SAM, managed, "Who chose what")
    assert "Yusuf" not in str(refused.body) and "private" in refused.toast


async def test_an_unattributed_answer_is_one_that_nothing_stored_leads_to(town: Town) -> None:
    await town.set_up()
    await ask(town, ballot_kind="unattributed")
    card = town.card("Where shall we meet?")
    mine = await town.press(YUSUF, card, "Send my answer", {"choice": "1"})
    assert "You have answered" in mine.words and "Send my answer" not in mine.buttons
    assert "You have answered" in (await town.press(YUSUF, card, "Show my view")).words
    again = await town.press(YUSUF, card, "Send my answer", {"choice": "2"})
    assert "You have already answered" in again.toast
    aloud = await town.press(GRACE, card, "Send my answer", {"choice": "2"}, old_client=True)
    assert "Your answer is noted" in aloud.words and "Town hall" not in aloud.words, "the whole channel reads this"
    open_card = town.card("Where shall we meet?")
    assert "2 people have answered" in open_card.words and "Results" not in open_card.words
    rows = [row for row in (await town.stored()).splitlines() if town.person_id(YUSUF) in row and "poll" in row]
    assert [row.split()[0] for row in rows] == ["poll_voters"]
    assert "what you chose is not kept under your name" in (await town.say(YUSUF, "my data")).words


async def test_fifty_people_answer_at_once_and_every_answer_counts_once(town: Town) -> None:
    members = crowd(50)
    town.people = [CARYS, *members]
    await town.set_up()
    await ask(town, ballot_kind="unattributed", choosing="several")
    card = town.card("Where shall we meet?")
    updates = town.teams.count("update")
    said = ("0", "1", "0,1,2", "2,0", "1,0")
    presses = [
        town.caller.press(user, card, "Send my answer", {"choice": said[number % 5]})
        for number, user in enumerate([*members, *members])
    ]
    answers = await asyncio.gather(*presses)
    assert {answered.status for answered in answers} == {200}
    await town.settled()
    assert town.teams.count("update") - updates <= 100
    assert "50 people have answered" in town.card("Where shall we meet?").words
    await town.move_to(datetime(2030, 3, 11, 18, 0, tzinfo=UTC))
    closed = str(town.card("Where shall we meet?").card)
    assert [count for count in ("40 people", "30 people", "20 people") if count in closed] == [
        "40 people",
        "30 people",
        "20 people",
    ]


async def test_the_asker_gives_people_longer_and_closes_early(town: Town) -> None:
    await town.set_up()
    posted = await ask(town)
    bad = await town.press(CARYS, posted, "Change the closing time", {"day": "2030-03-01"})
    assert "That time has passed" in bad.words
    moved = await town.press(CARYS, posted, "Change the closing time", {"day": "2030-03-20"})
    assert "closing time has been changed" in moved.words
    await town.move_to(datetime(2030, 3, 12, 18, 0, tzinfo=UTC))
    assert "Open until Wednesday 20 March 2030, 18:00" in town.card("Where shall we meet?").words
    await town.press(CARYS, moved, "Close it now")
    assert "This poll has closed" in town.card("Where shall we meet?").words
    refused = await town.forge(GRACE, moved, "Close it now")
    assert "Only chairs and facilitators" in refused.toast


async def test_members_are_told_kindly_and_poll_alone_still_shows_the_meeting(town: Town) -> None:
    await town.set_up()
    assert "Only chairs and facilitators" in (await town.say(YUSUF, "poll Shall we meet in June?")).words
    assert "Only chairs and facilitators" in (await town.say(YUSUF, "ask")).words
    await town.schedule()
    assert "Are you coming?" in (await town.say(YUSUF, "poll")).words
    form = await town.say(CARYS, "ask")
    back = await town.press(CARYS, form, "Continue", {"question": "Tea?", "options": "Yes"}, check=False)
    assert "between 2 and 10" in back.words and "Tea?" in str(back.card)


async def test_a_listening_circle_is_offered_unattributed_polls_alone(town: Town) -> None:
    await town.set_up(openness="listening_circle")
    form = await town.say(CARYS, "poll Where shall we meet?")
    assert "In a listening circle nobody is named" in form.words and "Named:" not in form.words
    forged = await town.forge(CARYS, form, "Continue", ballot_kind="named", question="Tea?", **FILLED)
    assert "nobody is named" in forged.words and "Is this right?" not in forged.words
    posted = await town.press(CARYS, await town.press(CARYS, form, "Continue", FILLED), "Yes, post it")
    assert "Who chose what" not in posted.buttons
    assert "Nobody can see who chose what" in town.card("Where shall we meet?").words
