"""A family with one telephone: each has texts of their own, and the page says whose it is."""

from forum.use_cases.correspondence.look_at_list import Entry
from tests.far_end.notify import NotifyStandIn
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import added
from tests.stories.texts.texting import BOTH, LEILA
from tests.stories.town import Town

OMAR = Entry("Omar Haddad", phone=LEILA.phone, is_mobile=True)


async def test_each_sees_whose_page_it_is_and_no_text_says(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    await town.set_up()
    await added(town, LEILA, OMAR, ways=BOTH)
    for text in [*notify.texts_to(LEILA.phone)]:
        await browser.send(await browser.open(text.rpartition(" ")[2]), "Send", reply="yes")
    await town.schedule()
    texts = notify.texts_to(LEILA.phone)
    pages = [await browser.open(text.rpartition(" ")[2]) for text in texts[2:]]
    assert len(texts) == 4 and "Haddad" not in " ".join(texts)
    said = {"This page is for Leila Haddad.", "This page is for Omar Haddad."}
    assert {one for one in said for page in pages if one in page.words} == said
    assert not any(said <= {one for one in said if one in page.words} for page in pages)
