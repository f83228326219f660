"""Minutes of several meetings, published late and corrected: nobody misses any, and the newest meeting's come first."""

from datetime import UTC, datetime, timedelta

from forum.correspondents import Consent
from tests.cast import CARYS, GRACE
from tests.far_end.caller import Answered
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.by_mail import reads
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.minutes.minuted import LIGHTING, POINT, has_met
from tests.stories.town import Town

IN_JUNE = datetime(2030, 6, 11, 17, 30, tzinfo=UTC)
BUSES = "The last bus leaves too early"
APRIL, JUNE = "Tuesday 9 April 2030", "Tuesday 11 June 2030"
PUBLISH = "Publish the minutes"


async def _publishes(town: Town, draft: Answered) -> None:
    await town.press(CARYS, await town.press(CARYS, draft, PUBLISH), PUBLISH)
    await town.after(minutes=5)


async def _published_in_the_wrong_order(town: Town) -> None:
    """April's after June's, and corrected at once."""
    april = await town.say(CARYS, "minutes")
    await town.schedule(day="2030-06-11")
    await town.move_to(IN_JUNE)
    await town.say(GRACE, f"note {BUSES}")
    await town.move_to(IN_JUNE + timedelta(days=2))
    await _publishes(town, await town.say(CARYS, "minutes"))
    await _publishes(town, april)
    whole = await town.press(CARYS, april, LIGHTING)
    await _publishes(town, await town.press(CARYS, whole, "Correct them"))


async def test_an_email_tells_of_all_that_are_new_and_the_newest_meetings_open_first(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    await has_met(town)
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await _published_in_the_wrong_order(town)
    read = await town.say(GRACE, "minutes")
    page = await browser.open(await page_of(town, fatima, path="/minutes"))
    for words in (read.words, page.words):
        assert BUSES in words and POINT not in words
    assert APRIL in page.links
    await town.after(days=15)
    both = [f"The minutes of the meeting on {day} are ready." for day in (JUNE, APRIL)]
    assert " ".join(both) in reads(post)
    earlier = "\n".join(" ".join(mail.text.split()) for mail in post.to(FATIMA.email)[:-1])
    assert not [said for said in both if said in earlier], "each is said once"
