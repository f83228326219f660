"""Teams members, guests, members by email and members by telephone over one cycle: each counts, and is cared for."""

from forum.attendance import Answer
from forum.correspondents import Consent
from forum.use_cases.correspondence.look_at_list import Entry
from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.evening import CUT_OFF, DAY_BEFORE, DURING, MORNING_AFTER
from tests.far_end.post_office import PostOffice
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.by_mail import answers, suggests
from tests.stories.correspondence.outside import FATIMA, GWEN, HARRI, added, says
from tests.stories.outlook.in_outlook import meeting_card
from tests.stories.town import Town

IMRAN = Entry("Imran Sayid", email="imran@mosque.example")


async def test_counts_reminders_roll_care_and_outcomes_hold_for_each(town: Town, post: PostOffice) -> None:
    await town.set_up()
    fatima, imran, gwen, harri = await added(town, FATIMA, IMRAN, GWEN, HARRI)
    for one in (fatima, imran):
        await says(town, one, Consent.YES)
    await town.schedule()
    assert "No answer: 9" in meeting_card(town).counts
    await answers(town, fatima, Answer.IN_PERSON)
    await town.press(GRACE, meeting_card(town), "Online")
    form = await town.say(SAM, "answer for")
    await town.press(SAM, form, "Note it", {"person": town.choices(form, "person")[gwen.name], "answer": "in_person"})
    counts = meeting_card(town).counts
    assert "In person: 2" in counts and "Online: 1" in counts and "No answer: 6" in counts

    await suggests(town, fatima, "Halal food")
    await town.move_to(CUT_OFF)
    await publish(town, Halal={"decision": "accepted"})
    await town.move_to(DAY_BEFORE)
    await town.after(hours=1)
    reminded = {mail.to for mail in post.mails if "not heard" in mail.subject}
    assert reminded == {IMRAN.email}
    assert town.told(YUSUF, "You have not answered yet") and not town.told(GRACE, "You have not answered yet")
    [ring] = town.told(CARYS, "I could not reach everybody")[-1:]
    assert harri.name in ring.words
    assert not [name for name in (fatima.name, imran.name, gwen.name) if name in ring.words]

    await town.move_to(DURING)
    roll = town.told(CARYS, "chair the forum")[-1]
    came = town.choices(roll, "came")
    assert {fatima.name, imran.name, gwen.name, harri.name, YUSUF.name} <= came.keys()
    await town.press(CARYS, roll, "Save", {"came": f"{came[fatima.name]},{came[gwen.name]}"})
    await town.move_to(MORNING_AFTER)
    care = (await town.say(SAM, "care")).words
    assert imran.name in care and harri.name in care and MIRIAM.name in care
    assert fatima.name not in care and gwen.name not in care
    assert "Fatima" not in "".join(sent.words for sent in town.teams.messages(HOME) if "Halal" not in sent.words)
