"""Asking for a link by a number: never a word about whether it is known. And what is theirs, by text."""

from urllib.parse import urlsplit

from tests.far_end.notify import NotifyStandIn
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.correspondence.outside import FATIMA
from tests.stories.texts.texting import LEILA, agreed, asked_by_text, link_in
from tests.stories.town import Town


async def _asks(town: Town, browser: Browser, notify: NotifyStandIn, typed: str) -> Seen:
    parts = urlsplit(link_in(notify))
    page = await browser.open(f"{parts.scheme}://{parts.netloc}/l/new")
    assert "Your email address or mobile number" in page.words
    answer = await browser.send(page, "Send me a link", address=typed)
    await town.settled()
    return answer


async def test_a_number_however_it_is_written(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    await agreed(town, browser, notify)
    answers = [await _asks(town, browser, notify, typed) for typed in ("07700 900456", "+44 (0)7700 900456")]
    [_, new] = notify.texts_to(LEILA.phone)
    assert "here is your new link. You can use it for 120 days" in new
    assert answers[0].words == answers[1].words == (await _asks(town, browser, notify, "07700 900999")).words
    assert len(notify.texts) == 2, "three a day at most, eight hours apart"
    assert (await browser.open(link_in(notify))).status == 200


async def test_before_a_yes_and_after_a_stop_none_is_sent(
    town: Town, notify: NotifyStandIn, browser: Browser, post: PostOffice
) -> None:
    await town.set_up()
    await asked_by_text(town, LEILA, FATIMA)
    await _asks(town, browser, notify, LEILA.phone)
    assert len(notify.texts) == len(post.mails) == 1


async def test_what_is_theirs_comes_by_text(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    await agreed(town, browser, notify)
    asked = await browser.send(await browser.open(link_in(notify)), "Text me the link to what is mine")
    assert "Check your phone" in asked.words and "email" not in asked.words.lower()
    await town.settled()
    assert "The link works once, in the next 30 minutes: " in notify.texts_to(LEILA.phone)[-1]
    mine = await browser.send(await browser.open(link_in(notify)), "Continue")
    assert "Do you want meetings in your calendar?" not in mine.words
    data = await browser.open(mine.links["See what we keep about you"])
    assert "Phone: +44 7700 900456" in data.words
    assert "You want texts." in data.words
    assert "The last message was sent to you on Monday 4 March 2030." in data.words
