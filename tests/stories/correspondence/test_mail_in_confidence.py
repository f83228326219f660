"""What emails of a listening circle do not say, and whom an email never names."""

from datetime import UTC, datetime

from forum.agenda import Attribution
from forum.correspondents import Consent
from tests.cast import CARYS, SAM, ZEHRA
from tests.evening import AFTER_THE_MEETING, CUT_OFF
from tests.far_end.post_office import PostOffice
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.by_mail import reads, subjects, suggests, traces
from tests.stories.correspondence.outside import FATIMA, added, says
from tests.stories.forums.circle import MEMBERS, OFFICE, set_up_circle
from tests.stories.town import Town


async def test_no_theme_and_no_name_of_a_circle_stands_in_an_email(town: Town, post: PostOffice) -> None:
    await set_up_circle(town)
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule(note="About the searches")
    await suggests(town, fatima, "Stopped at the school gate", Attribution.CHAIRS_ONLY)
    await town.say(ZEHRA, "suggest Insults at the counter")
    await town.move_to(CUT_OFF)
    await publish(town, Stopped={"decision": "accepted"}, Insults={"decision": "accepted"})
    assert "There is news about something of yours." in reads(post)
    noted = await town.say(CARYS, "action @Sam Okoro list of contacts by 1 June", mentions=[SAM])
    await town.press(CARYS, noted, "Save it")
    await town.move_to(AFTER_THE_MEETING)
    await town.schedule(day="2030-06-11")
    await town.move_to(datetime(2030, 5, 28, 9, tzinfo=UTC))
    assert subjects(post)[-1] == "What has happened since we met"
    assert "There is news about what was talked about" in reads(post) and "Read the news:" in reads(post)
    for theme in ("Stopped", "school", "Insults", "counter", "searches", "contacts"):
        assert theme not in "".join(mail.subject + mail.text + mail.html for mail in post.mails)
    assert not traces(post.mails[1:], *OFFICE, *MEMBERS)
    assert FATIMA.email not in str(town.events()), "an invitation would name the circle in her calendar"


async def test_a_circle_offers_the_date_as_a_file(town: Town, post: PostOffice) -> None:
    await set_up_circle(town)
    [fatima] = await added(town, FATIMA)
    await town.schedule()
    await says(town, fatima, Consent.YES)
    await town.after(minutes=5)
    assert post.link(FATIMA.email, "Put the date in your calendar").endswith("/date.ics")
    assert FATIMA.email not in str(town.events())
