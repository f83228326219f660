"""What an open forum published stays withheld once it has been a listening circle, also when that is opened up."""

from forum.correspondents import Consent
from tests.cast import CARYS, GRACE, SAM
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.forums.circle import become, decide_all
from tests.stories.minutes.minuted import LIGHTING, POINT, has_met, published
from tests.stories.town import Town

DECIDED = "The council mends them."
KEEP = "Put into the channel’s files"
WORD, PDF = "Download the minutes as a Word file", "Download the minutes as a PDF"
WITHHELD = (POINT, DECIDED, SAM.name, "list of placements", "apologies")


def _told(words: str) -> list[str]:
    return [each for each in WITHHELD if each in words]


async def _published_openly(town: Town) -> None:
    await has_met(town)
    form = await town.press(CARYS, await town.say(CARYS, "minutes"), LIGHTING)
    await town.press(CARYS, form, "Save", {"words": POINT, "decision": DECIDED})
    await published(town)


async def _closed_and_opened(town: Town) -> None:
    await become(town, "listening_circle")
    await decide_all(town)
    await become(town, "open_forum")
    await town.after(minutes=1)


async def test_minutes_from_before_a_circle_stay_titles_once_it_is_opened_up(town: Town, browser: Browser) -> None:
    await _published_openly(town)
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    before = await browser.open(await page_of(town, fatima, path="/minutes"))
    assert _told((await town.say(GRACE, "minutes")).words) == list(WITHHELD)
    await _closed_and_opened(town)
    read = await town.say(GRACE, "minutes")
    page = await browser.open(await page_of(town, fatima, path="/minutes"))
    for words in (read.words, page.words, town.card("the minutes of").words, (await town.say(CARYS, "minutes")).words):
        assert "inutes" in words and not _told(words)
    assert "Street lighting" in read.words and "Street lighting" in page.words
    assert WORD in before.links and WORD not in page.links
    for file in (WORD, PDF):
        assert (await browser.open(before.links[file])).status == 409


async def test_their_correction_is_read_by_a_facilitator_and_their_files_stay_out_of_the_channel(town: Town) -> None:
    await _published_openly(town)
    [offer] = town.told(CARYS, "Keep the minutes of")
    await _closed_and_opened(town)
    assert "Only an open forum’s minutes" in (await town.press(CARYS, offer, KEEP)).toast
    whole = await town.say(CARYS, "minutes")
    assert KEEP not in whole.buttons
    draft = await town.press(CARYS, whole, "Correct them")
    assert _told(draft.words) == [DECIDED], "outcomes alone are left for the facilitator to read"
    assert "Ask the facilitator to read it" in draft.buttons and "Publish the minutes" not in draft.buttons
