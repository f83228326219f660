"""The adult's page as people meet it: in Chromium, without JavaScript, small and large, and from right to left."""

import pytest
from playwright.async_api import Browser

from dialogs.texts import LOCALES
from dialogs.texts.switched_on import Languages
from forum.correspondents import Consent
from forum.safe_links import LinkKind
from forum.use_cases.correspondence.look_at_list import Entry
from tests.cast import GRACE
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.looking import PHONE, Looking, chromium, drawn, looking
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.dates import date_polling
from tests.stories.town import Town
from tests.stories.young.marking import mark

__all__ = ["chromium", "drawn", "looking"]
pytestmark = pytest.mark.browser

NADIA = Entry("Nadia Malik", email="nadia@example.org", locale="ur")
GWEN = Entry("Gwen Price", email="gwen@example.org", locale="cy")


@pytest.fixture
def languages() -> Languages:
    """All of them, whoever has signed."""
    return Languages(LOCALES)


async def test_the_adults_page_works_for_everybody(
    town: Town, post: PostOffice, chromium: Browser, looking: Looking
) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await mark(town, GRACE.name, FATIMA.name)
    link = await page_of(town, fatima, LinkKind.SPEAK, young=GRACE)
    await looking.look(link, "speaking-nothing")
    await town.schedule()
    await date_polling.ask(town, day0="2030-05-07", day1="2030-05-14", day2="2030-05-09")
    await looking.look(link, "speaking")
    context = await chromium.new_context(viewport=PHONE, java_script_enabled=False)  # pyright: ignore[reportArgumentType]
    page = await context.new_page()
    await page.goto(link)
    await page.get_by_role("group", name="Is Grace Okafor coming?").get_by_label("Yes, online").check()
    await page.get_by_role("button", name="Send my answer").click()
    await page.get_by_text("Yes, online. You can change it").wait_for()
    await looking.look(link, "speaking-said")
    await town.settled()


@pytest.mark.parametrize(
    ("entry", "question"), [(NADIA, "کیا Grace Okafor آ رہے ہیں؟"), (GWEN, "Ydy Grace Okafor yn dod?")]
)
async def test_it_is_read_in_the_adults_language(
    town: Town, post: PostOffice, chromium: Browser, looking: Looking, entry: Entry, question: str
) -> None:
    await town.set_up()
    [adult] = await added(town, entry)
    await says(town, adult, Consent.YES)
    await mark(town, GRACE.name, entry.name)
    await town.schedule()
    await date_polling.ask(town, day0="2030-05-07", day1="2030-05-14", day2="2030-05-09")
    mail = [one for one in post.to(entry.email) if "Grace Okafor" in one.text][-1]
    assert mail.language == entry.locale
    link = await page_of(town, adult, LinkKind.SPEAK, young=GRACE)
    assert link in mail.text
    page = await chromium.new_page()
    await page.goto(link)
    assert question in (await page.inner_text("main")).replace("\u2068", "").replace("\u2069", "")
    await looking.look(link, f"speaking-{entry.locale}")
