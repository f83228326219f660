"""A meeting moves or is called off: everybody who was invited by email hears of it by email."""

from datetime import UTC, datetime

from forum.attendance import Answer
from forum.correspondents import Consent
from tests.cast import CARYS
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.by_mail import answers, reads, subjects
from tests.stories.correspondence.outside import FATIMA, added, says
from tests.stories.town import Town

INVITED = "Are you coming on Tuesday 9 April?"


async def moved(town: Town, **changed: str) -> None:
    form = await town.say(CARYS, "reschedule")
    same = {"day": "2030-04-09", "start": "18:00", "minutes": "90", "mode": "hybrid", "venue": "St Mary’s Hall"}
    check = await town.press(CARYS, form, "Continue", same | changed)
    await town.press(CARYS, check, "Yes, move it")


async def cancelled(town: Town, reason: str = "") -> None:
    form = await town.say(CARYS, "cancel meeting")
    await town.press(CARYS, form, form.buttons[0], {"reason": reason})


async def test_old_and_new_and_the_answer_is_asked_again(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    await answers(town, fatima, Answer.IN_PERSON)
    await moved(town, day="2030-04-16", venue="The mosque: upper hall")
    assert subjects(post) == [INVITED, "Changed: we now meet on Tuesday 16 April"]
    said = reads(post)
    was, now = said.index("What it was"), said.index("What it is now")
    assert was < said.index("Tuesday 9 April 2030") < said.index("St Mary’s Hall") < now
    assert now < said.index("Tuesday 16 April 2030") < said.index("The mosque: upper hall")
    assert "Your answer was “In person”. Does that still suit you?" in said
    assert "the entry there changes by itself" in said

    await moved(town, day="2030-04-16", mode="online")
    assert "Your answer was “In person”, which is no longer possible." in reads(post)
    await answers(town, fatima, Answer.ONLINE)
    await moved(town, day="2030-04-16", mode="online", minutes="60")
    assert "Your answer was “Online”, and it still counts." in reads(post)
    assert len(subjects(post)) == 4
    await moved(town, day="2030-04-16", mode="online", minutes="60", note="Bring a friend")
    assert len(subjects(post)) == 4, "a note alone is no change of time or place"


async def test_two_changes_at_night_are_one_email(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    await town.move_to(datetime(2030, 3, 20, 23, tzinfo=UTC))
    await moved(town, day="2030-04-16")
    await moved(town, day="2030-04-23")
    assert len(subjects(post)) == 1
    await town.after(hours=12)
    assert len(subjects(post)) == 2
    assert reads(post).index("Tuesday 9 April") < reads(post).index("Tuesday 23 April")
    assert "16 April" not in reads(post)


async def test_called_off_is_heard_by_everybody_who_was_invited(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    await cancelled(town, "The hall is flooded.")
    assert subjects(post) == [INVITED, "Cancelled: we do not meet on Tuesday 9 April"]
    assert "Why: The hall is flooded." in reads(post)
    await town.after(days=40)
    assert len(subjects(post)) == 2, "no reminder of a meeting that does not take place"
    assert not town.events()


async def test_at_night_before_the_meeting_nobody_waits_for_the_morning(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule(start="09:30")
    await town.move_to(datetime(2030, 4, 9, 4, tzinfo=UTC))
    sent = len(subjects(post))
    await cancelled(town)
    assert subjects(post)[sent:] == ["Cancelled: we do not meet on Tuesday 9 April"]


async def test_whoever_was_not_invited_hears_of_no_change(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await town.schedule()
    await moved(town, day="2030-04-16")
    await cancelled(town)
    assert len(post.mails) == 1
    await says(town, fatima, Consent.YES)
    await town.after(days=1)
    assert len(post.mails) == 1, "there is nothing ahead to be invited to"
