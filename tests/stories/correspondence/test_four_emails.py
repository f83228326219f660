"""A member who is reached by email, over a whole cycle: which emails, when, and never more than four for a meeting."""

from datetime import UTC, datetime

import pytest

from forum.attendance import Answer
from forum.correspondents import Consent
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.evening import AFTER_THE_MEETING, CUT_OFF, DAY_BEFORE
from tests.far_end.post_office import PostOffice
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.by_mail import answers, reads, subjects, suggests, traces
from tests.stories.correspondence.outside import FATIMA, added, says
from tests.stories.town import Town

pytestmark = pytest.mark.whole

INVITED = "Are you coming on Tuesday 9 April?"
REMINDED = "Are you coming on Tuesday 9 April? We have not heard from you yet"
AGENDA = "The agenda for Tuesday 9 April is ready"
NEWS = "What has happened since we met"
DIGEST = datetime(2030, 5, 28, 9, tzinfo=UTC)
"""Two weeks before the next meeting."""


async def _came_of(town: Town, title: str, outcome: str, reason: str = "") -> None:
    card = await town.say(CARYS, "outcomes")
    chosen = {"topic": town.choices(card, "topic")[title], "outcome": outcome, "reason": reason}
    await town.press(CARYS, card, "Tell its author", chosen)


async def test_four_emails_from_the_announcement_to_what_came_of_it(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    assert len(post.mails) == 1, "nothing is ahead"
    await town.schedule()
    assert subjects(post) == [INVITED]
    invited = reads(post)
    assert "When: Tuesday 9 April 2030, 18:00 to 19:30 (London time)" in invited
    assert "Where: St Mary’s Hall" in invited and "Say whether you are coming:" in invited

    await suggests(town, fatima, "Halal food in hospital")
    await town.say(GRACE, "suggest Street lighting")
    await town.move_to(CUT_OFF)
    await publish(town, Halal={"decision": "accepted"}, Street={"decision": "accepted"})
    assert subjects(post) == [INVITED, AGENDA]
    agenda = post.mails[-1].text
    assert ". Halal food in hospital" in agenda and ". Street lighting" in agenda
    assert "“Halal food in hospital”: it is on the agenda of Tuesday 9 April 2030." in reads(post)
    await publish(town, Street={"decision": "parked", "reason": "In the summer."})
    await town.move_to(DAY_BEFORE)
    assert subjects(post) == [INVITED, AGENDA, REMINDED], "a changed agenda is no new email"
    assert "Halal" not in reads(post), "each thing is said once"

    await town.move_to(AFTER_THE_MEETING)
    await _came_of(town, "Halal food in hospital", "answered", "Every ward has it from June.")
    assert len(subjects(post)) == 3
    await town.schedule(day="2030-06-11")
    assert subjects(post)[3:] == ["Are you coming on Tuesday 11 June?"]
    assert "“Halal food in hospital”: here is an answer. The chairs say: “Every ward" in reads(post)
    await answers(town, fatima, Answer.IN_PERSON)
    await town.move_to(DIGEST)
    assert subjects(post)[4:] == [NEWS]
    news = reads(post)
    assert "Halal food in hospital: answered." in news and "Street lighting: kept for a later meeting" in news
    assert "Your answer so far: “In person”." in news and "here is an answer" not in news
    await town.move_to(datetime(2030, 6, 10, 9, tzinfo=UTC))
    assert len(subjects(post)) == 5, "whoever has answered is not reminded"
    assert not traces(post.mails[1:], CARYS, GRACE, MIRIAM, SAM, YUSUF)
    assert "Faith Forum" not in "".join(mail.subject + mail.sender for mail in post.mails)
    assert not [card for user in (CARYS, SAM) for card in town.told(user, "could not write to")]


async def test_a_fifth_email_waits_for_the_next_meeting(town: Town, post: PostOffice) -> None:
    await town.set_up(digest="60")
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    for title in ("Halal food", "Quiet rooms"):
        await suggests(town, fatima, title)
    await town.move_to(CUT_OFF)
    await publish(town, Halal={"decision": "accepted"}, Quiet={"decision": "accepted"})
    await town.move_to(DAY_BEFORE)
    await town.move_to(AFTER_THE_MEETING)
    await _came_of(town, "Halal food", "done")
    preview = await town.say(CARYS, "you said")
    await town.press(CARYS, preview, "Post it")
    assert subjects(post) == [INVITED, AGENDA, REMINDED, NEWS]
    assert "“Halal food”: what you asked for has been dealt with." in reads(post)
    await _came_of(town, "Quiet rooms", "to_board")
    await town.after(days=60)
    assert len(subjects(post)) == 4
    await town.schedule(day="2030-07-09")
    assert "“Quiet rooms”: the chairs are taking it to the board." in reads(post)
    await town.after(days=16)
    assert len(subjects(post)) == 5


async def test_news_waits_for_a_fortnight_at_most(town: Town, post: PostOffice) -> None:
    await town.set_up(digest="0")
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    await suggests(town, fatima, "Halal food")
    await town.move_to(CUT_OFF)
    await publish(town, Halal={"decision": "accepted"})
    await answers(town, fatima, Answer.NO)
    await town.move_to(AFTER_THE_MEETING)
    await _came_of(town, "Halal food", "answered", "Yes, from June.")
    await town.after(days=3)
    await town.after(days=10)
    assert subjects(post) == [INVITED, AGENDA]
    await town.after(days=1)
    assert subjects(post) == [INVITED, AGENDA, NEWS]
    assert "The chairs say: “Yes, from June.”" in reads(post)
    await town.after(days=90)
    assert len(subjects(post)) == 3
