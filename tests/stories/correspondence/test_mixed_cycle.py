"""One cycle of a forum whose members are reached in every way: in Teams, by email, by telephone, and by neither.

Whoever they are, each is counted once, asked once, and hears what became of what they said.
"""

from datetime import UTC, datetime

import pytest

from forum.use_cases.correspondence.look_at_list import Entry
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.evening import CUT_OFF, DAY_BEFORE, DURING, MORNING_AFTER
from tests.far_end.places import somebody
from tests.far_end.post_office import PostOffice
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.by_mail import reads, subjects, traces
from tests.stories.correspondence.outside import FATIMA, GWEN, HARRI, added
from tests.stories.town import Town

pytestmark = pytest.mark.whole

NIA = Entry("Nia Rees", email="nia@chapel.example")
"""She does not want to be on the list."""
FATIMA_IN_TEAMS = somebody("Fatima Noor", guest=True)
POLL, NOT_YET = "Are you coming?", "You have not answered yet"


async def test_everybody_takes_part_in_their_own_way(town: Town, post: PostOffice, browser: Browser) -> None:
    await town.set_up()
    await added(town, FATIMA, GWEN, HARRI, NIA)
    assert {mail.to for mail in post.mails} == {FATIMA.email, NIA.email}
    asked = await browser.open(post.link(FATIMA.email, "Say yes or no"))
    await browser.send(asked, "Send", reply="calendar")
    gone = await browser.send(await browser.open(post.link(NIA.email, "Say yes or no")), "Send", reply="off")
    assert "You are off the list" in gone.words
    await town.settled()

    await town.say(YUSUF, "suggest Work experience")
    await town.schedule()
    page = await browser.open(post.link(FATIMA.email, "Say whether you are coming"))
    page = await browser.send(page, "Send my answer", answer="online")
    assert "Your answer Yes, online." in page.words
    await browser.send(await browser.open(page.links["Suggest a topic"]), "Send", title="Halal food in hospital")
    await town.settled()
    await town.press(YUSUF, town.card(POLL), "In person")
    form = await town.say(SAM, "answer for")
    people = town.choices(form, "person")
    assert {"Fatima Noor", "Gwen Price", "Harri Lloyd", GRACE.name} <= set(people)
    assert NIA.name not in people
    await town.press(SAM, form, "Note it", {"person": people["Gwen Price"], "answer": "in_person"})
    await town.after(minutes=5)
    assert FATIMA.email in str(town.events()) and NIA.email not in str(town.events())
    counts = town.card(POLL).counts
    assert "In person: 2" in counts and "Online: 1" in counts

    await town.move_to(CUT_OFF)
    await publish(town, Work={"decision": "accepted"}, Halal={"decision": "accepted"})
    assert "it is on the agenda" in reads(post)
    await town.move_to(DAY_BEFORE)
    assert town.told(GRACE, NOT_YET) and town.told(MIRIAM, NOT_YET), "those who have not answered are reminded"
    assert not town.told(YUSUF, NOT_YET)
    await town.after(hours=1)
    to_ring = town.told(CARYS, "to ring or write to")[-1].words
    assert "Harri Lloyd" in to_ring and "Gwen" not in to_ring and "Fatima" not in to_ring

    await town.move_to(DURING)
    roll = next(sent for sent in reversed(town.chat(CARYS)) if "chair the forum" in sent.words)
    ids = town.choices(roll, "came")
    assert {"Fatima Noor", "Gwen Price", "Harri Lloyd"} <= set(ids)
    came = ",".join(ids[name] for name in (YUSUF.name, "Fatima Noor", GRACE.name))
    await town.press(CARYS, roll, "Save", {"came": came})
    await town.move_to(MORNING_AFTER)
    care = next(sent for sent in reversed(town.chat(SAM)) if "did not come" in sent.words)
    assert {
        name for name in ("Gwen Price", "Harri Lloyd", MIRIAM.name, "Fatima Noor", GRACE.name) if name in care.words
    } == {
        "Gwen Price",
        "Harri Lloyd",
        MIRIAM.name,
    }

    card = await town.say(CARYS, "outcomes")
    topic = town.choices(card, "topic")["Halal food in hospital"]
    told = {"topic": topic, "outcome": "answered", "reason": "Every ward has it from June."}
    await town.press(CARYS, card, "Tell its author", told)
    await town.schedule(day="2030-06-11")
    await town.move_to(datetime(2030, 5, 28, 9, tzinfo=UTC))
    said = " ".join(mail.text for mail in post.to(FATIMA.email))
    assert "Every ward has it from June." in " ".join(said.split())
    assert len([subject for subject in subjects(post) if "9 April" in subject]) <= 4
    assert [mail.to for mail in post.mails].count(NIA.email) == 1
    assert not traces(post.mails[2:], CARYS, GRACE, MIRIAM, SAM, YUSUF)


async def test_somebody_moves_from_email_to_teams(town: Town, post: PostOffice, browser: Browser) -> None:
    await town.set_up()
    await added(town, Entry("Fatima Noor", email=FATIMA_IN_TEAMS.email))
    asked = await browser.open(post.link(FATIMA_IN_TEAMS.email, "Say yes or no"))
    await browser.send(asked, "Send", reply="yes")
    await town.settled()
    await town.schedule()
    page = await browser.open(post.link(FATIMA_IN_TEAMS.email, "Say whether you are coming"))
    await browser.send(page, "Send my answer", answer="in_person")
    await town.settled()
    sent = len(post.mails)

    await town.join(FATIMA_IN_TEAMS)
    await town.say(FATIMA_IN_TEAMS, "help")
    await town.after(days=1)
    [question] = town.told(CARYS, "Fatima Noor")[-1:]
    await town.press(CARYS, question, "Yes, the same person")
    await town.after(days=1)
    [is_it_you] = town.told(FATIMA_IN_TEAMS, "Are you?")[-1:]
    await town.press(FATIMA_IN_TEAMS, is_it_you, "Yes, that is me")
    assert "Your answer: In person" in (await town.say(FATIMA_IN_TEAMS, "poll")).words
    assert "In person: 1" in town.card(POLL).counts

    await town.move_to(CUT_OFF)
    await town.say(YUSUF, "suggest Work experience")
    await publish(town, Work={"decision": "accepted"})
    await town.move_to(DAY_BEFORE)
    assert len(post.mails) == sent, "in Teams, and so not by email"
    form = await town.say(SAM, "answer for")
    assert [name for name in town.choices(form, "person") if "Fatima" in name] == ["Fatima Noor"]
