"""A legal hold as somebody without Teams meets it: they read of it, and may leave."""

from datetime import date

from forum.correspondents import Consent
from forum.safe_links import LinkKind
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.privacy.test_legal_hold import REASON, held
from tests.stories.town import Town


async def test_somebody_without_teams_reads_it_on_their_page_and_can_leave(
    town: Town, browser: Browser, post: PostOffice
) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await held(town, forum="Faith Forum", until=date(2031, 3, 31))
    opening = await browser.open(await page_of(town, fatima, LinkKind.MINE))
    menu = await browser.send(opening, "Continue")
    data = await browser.open(menu.links["See what we keep about you"])
    assert "Faith Forum has been on legal hold" in data.words and REASON in data.words
    assert "When the hold ends, whatever is overdue is deleted." in data.words, "it is never cut short"
    file = await browser.open(data.links["Download all of it as a file"])
    assert REASON in file.body.decode()
    leaving = await browser.open(menu.links["Leave the group"])
    await browser.send(leaving, "Leave the group")
    await town.settled()
    before = len(post.mails)
    await town.schedule()
    await town.after(minutes=5)
    assert len(post.mails) == before
    assert FATIMA.email not in await town.stored(), "the address goes with them, whatever is on hold"
