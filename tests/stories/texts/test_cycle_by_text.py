"""One cycle for somebody who has a mobile telephone and no email: asked, invited, reminded once, counted, cared for."""

from datetime import UTC, datetime

import pytest

from tests.cast import CARYS, SAM, YUSUF
from tests.evening import CUT_OFF, DAY_BEFORE, DURING, MORNING_AFTER
from tests.far_end.notify import NotifyStandIn
from tests.far_end.post_office import PostOffice
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import FATIMA
from tests.stories.texts.texting import LANDLINE, LEILA, asked_by_text, link_in, replies
from tests.stories.town import Town

pytestmark = pytest.mark.whole

MOBILE = "+44 7700 900456"


async def test_a_cycle(town: Town, post: PostOffice, notify: NotifyStandIn, browser: Browser) -> None:
    await town.set_up()
    await asked_by_text(town, LEILA, FATIMA, LANDLINE)
    [asked] = notify.texts_to(LEILA.phone)
    assert asked.startswith("Anytown Police: Carys Bowen gave us your mobile number, as you may want to hear")
    assert "Faith" not in asked
    assert len(notify.texts) == len(post.mails) == 1, "nothing goes to a landline, and an address is asked by email"

    await town.schedule()
    assert len(notify.texts) == 1, "nothing else before a yes"
    page = await replies(town, browser, notify, "yes")
    assert page.status == 200
    [_, invited] = notify.texts_to(LEILA.phone)
    assert "are you coming on Tuesday 9 April, 18:00, St Mary's Hall?" in invited

    page = await browser.open(link_in(notify))
    await browser.send(await browser.open(page.links["Suggest a topic"]), "Send", title="Bus times by telephone")
    await town.say(YUSUF, "suggest Work experience")
    await town.move_to(CUT_OFF)
    await publish(town, Work={"decision": "accepted"}, Bus={"decision": "accepted"})
    assert len(notify.texts) == 2, "an agenda goes by no text"
    assert town.told(CARYS, "I text them only about meetings"), "a person tells what became of a topic"

    await town.move_to(DAY_BEFORE)
    await town.after(hours=1)
    reminders = [text for text in notify.texts_to(LEILA.phone) if "have not heard from you yet" in text]
    assert len(reminders) == 1
    to_ring = town.told(CARYS, "to ring or write to")[-1].words
    assert LANDLINE.name in to_ring and LEILA.name not in to_ring
    await browser.send(await browser.open(link_in(notify)), "Send my answer", answer="in_person")
    await town.settled()
    assert "In person: 1" in town.card("Are you coming?").counts

    await town.move_to(DURING)
    roll = next(sent for sent in reversed(town.chat(CARYS)) if "chair the forum" in sent.words)
    ids = town.choices(roll, "came")
    assert LEILA.name in ids
    await town.press(CARYS, roll, "Save", {"came": ids[YUSUF.name]})
    await town.move_to(MORNING_AFTER)
    care = next(sent for sent in reversed(town.chat(SAM)) if "did not come" in sent.words)
    assert LEILA.name in care.words
    assert MOBILE in (await town.say(SAM, "care")).words
    await town.schedule(day="2030-06-11")
    await town.move_to(datetime(2030, 5, 28, 9, tzinfo=UTC))
    assert len([text for text in notify.texts_to(LEILA.phone) if "9 April" in text]) == 2
    assert len(notify.texts) == len(notify.texts_to(LEILA.phone)) == 4, "and the next meeting's invitation"
