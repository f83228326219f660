"""What a card hides its page hides, and what it shows its page shows: the same person looks at both.

Yusuf is a member in Teams and has links as well, so each pair is drawn for the same reader. `WORDS` are all that the
forum has to keep apart; which of them stand on a card must stand on its page, and no others. `COMPARED` has every page
that shows anything of the forum: a new one without an entry fails, and so does a test that leaves its page out.
"""

from collections.abc import Iterator, Set
from io import BytesIO

import pytest
from docx import Document
from sqlalchemy import select

from forum.papers import PaperKind
from forum.safe_links import LinkKind
from pages.app import ROUTES
from storage.tables import suggestions
from tests.cast import CARYS, HOME, SAM, YUSUF
from tests.evening import AFTER_THE_MEETING
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.correspondence.compared_pages import COMPARED, NOTHING_OF_OTHERS
from tests.stories.correspondence.outside import page_of
from tests.stories.correspondence.telling_words import ACTIONS, COMMENTS, NOTES, TOPICS, WORDS, lived_in, met, polls
from tests.stories.minutes.minuted import published
from tests.stories.opportunities.passing_on import FILLED, pass_on
from tests.stories.town import Town

OPEN, CIRCLE = "open_forum", "listening_circle"
OF_SAM = {ACTIONS[0], NOTES[0], "Sam"}


def test_no_page_is_left_out() -> None:
    assert {route.name for route in ROUTES} == COMPARED.keys() | NOTHING_OF_OTHERS.keys()
    assert not COMPARED.keys() & NOTHING_OF_OTHERS.keys()
    assert {*COMPARED.values()} <= {*globals()}


@pytest.fixture(autouse=True)
def opens_its_pages(town: Town, request: pytest.FixtureRequest) -> Iterator[None]:
    """Counts them where the operator does. What has no page of its own to open is answered by another's."""
    yield
    samples = [one for family in town.bot.pipeline.metrics.registry.collect() for one in family.samples]
    visited = {
        one.labels["page"]
        for one in samples
        if one.name == "folkmoot_pages_total" and one.labels["outcome"] == "answered" and one.value
    }
    wanted = {name for name, test in COMPARED.items() if test == request.function.__name__}
    assert wanted <= visited, wanted - visited


def told(words: str) -> Set[str]:
    """Which of the telling words stand there."""
    flat = " ".join(words.split())
    return {word for word in WORDS if word in flat}


async def opened(town: Town, browser: Browser, link: str) -> Seen:
    return await browser.send(await browser.open(link), "Continue")


@pytest.mark.parametrize("openness", [OPEN, CIRCLE])
async def test_topics_and_the_agenda(town: Town, browser: Browser, openness: str) -> None:
    yusuf = await lived_in(town, openness)
    link, reads = await page_of(town, yusuf), await page_of(town, yusuf, LinkKind.READ)
    topics = told((await town.say(YUSUF, "agenda")).words)
    assert told((await browser.open(f"{link}/topics")).words) == topics
    assert {"A joint choir", "A shared garden", "Insults at the station"} <= topics
    assert ("winter" in topics, "Grace" in topics) == ((True, True) if openness == OPEN else (False, False))
    assert not {"Miriam"} & topics
    agenda = told(town.card("Agenda of").words)
    assert told((await browser.open(f"{link}/agenda")).words) == agenda
    assert {"Brighter lanterns", "Lower kerbs", "Nobody answers complaints", ACTIONS[0]} <= agenda
    assert ("alley" in agenda, "Grace" in agenda) == ((True, True) if openness == OPEN else (False, False))
    read = told((await browser.open(reads)).words)
    assert read == agenda - {"Sam", "Yusuf Rahman"}
    assert told((await browser.open(f"{reads}/agenda")).words) == read
    # One at a time, nobody learns more than from the list; with a link for reading, no names of those who promised.
    assert told((await browser.open(f"{link}/topics/page/1")).words) == topics
    for path, most in (("topics", topics), ("agenda", agenda)):
        shown = await _one_by_one(town, browser, f"{link}/{path}")
        assert shown and shown <= most, path
    in_full = await _one_by_one(town, browser, f"{reads}/agenda")
    assert in_full and in_full <= read
    form = await town.say(YUSUF, "comment")
    offered = {word for word in WORDS if word in str(form.card)}
    assert told((await browser.open(f"{link}/comment")).words) == offered


async def _one_by_one(town: Town, browser: Browser, address: str) -> Set[str]:
    """What the pages say of every topic there is, opened or not: an id is no secret."""
    shown = set[str]()
    for topic in await _topics(town):
        seen = await browser.open(f"{address}/{topic}")
        assert seen.status in (200, 303, 409), seen.status
        shown |= told(seen.words)
    return shown


async def _topics(town: Town) -> list[str]:
    return list(await town.bot.database.run(lambda session: session.scalars(select(suggestions.c.id))))


@pytest.mark.parametrize("openness", [OPEN, CIRCLE])
async def test_actions(town: Town, browser: Browser, openness: str) -> None:
    yusuf = await lived_in(town, openness)
    link, reads = await page_of(town, yusuf), await page_of(town, yusuf, LinkKind.READ)
    listed = told((await town.say(YUSUF, "actions")).words)
    page = told((await browser.open(f"{link}/actions")).words)
    # The page says "you" where the card says the reader's own name.
    assert page == listed - {"Yusuf Rahman"}
    assert {ACTIONS[0], ACTIONS[1], NOTES[1]} <= page
    assert (page >= OF_SAM) is (openness == OPEN)
    if openness == CIRCLE:
        assert not {"Sam", NOTES[0]} & page
    read = told((await browser.open(f"{reads}/actions")).words)
    assert read == {ACTIONS[0], ACTIONS[1]}
    assert told((await browser.open(f"{link}/actions/page/1")).words) == page
    one = await browser.open(
        next(to for to in (await browser.open(f"{link}/actions")).links.values() if "/actions/" in to)
    )
    assert told(one.words) == {ACTIONS[1], NOTES[1]}


@pytest.mark.parametrize("openness", [OPEN, CIRCLE])
async def test_you_said_we_did(town: Town, browser: Browser, openness: str) -> None:
    yusuf = await lived_in(town, openness)
    link, reads = await page_of(town, yusuf), await page_of(town, yusuf, LinkKind.READ)
    assert "Nothing has been posted yet" in (await browser.open(f"{link}/you-said")).words
    await met(town)
    card = told((await town.say(YUSUF, "you said", HOME)).words)
    assert len(card) > 3
    for address, hidden in ((f"{link}/you-said", set[str]()), (f"{reads}/you-said", {*NOTES, "Sam"})):
        page = told((await browser.open(address)).words)
        # The card in the channel is short; all of it is behind its button, and on the page.
        assert page >= card - hidden
        assert not page & hidden
        assert "Miriam" not in (await browser.open(address)).words
        assert "Sam Okoro" not in (await browser.open(address)).words
        assert told((await browser.open(f"{address}/page/1")).words) == page
    assert ("Grace" in card) is (openness == OPEN)


@pytest.mark.parametrize("openness", [OPEN, CIRCLE])
async def test_what_is_theirs(town: Town, browser: Browser, openness: str) -> None:
    yusuf = await lived_in(town, openness)
    menu = await opened(town, browser, await page_of(town, yusuf, LinkKind.MINE))
    mine = told((await town.say(YUSUF, "my topics")).words)
    assert told((await browser.open(menu.links["See what became of your topics"])).words) == mine
    assert mine == {TOPICS["own"][2]}
    topics = menu.links["See what became of your topics"]
    assert told((await browser.open(f"{topics}/page/1")).words) == mine
    [own] = [to for to in (await browser.open(topics)).links.values() if "/mine/topics/" in to]
    change = await browser.open(own)
    # The form has what it changes in its fields.
    assert {word for word in WORDS if word in change.html} == {TOPICS["own"][2], "thesis"}
    form = await town.say(YUSUF, "comment")
    card = await town.press(YUSUF, form, next(button for button in form.buttons if "comment so far" in button))
    # The card offers them in a list, whose words are no sentences of the card.
    comments = {words for words in COMMENTS if words in str(card.card)}
    assert told((await browser.open(menu.links["Take back a comment on an agenda"])).words) == comments == {COMMENTS[0]}
    data = told((await town.say(YUSUF, "my data")).words)
    page = await browser.open(menu.links["See what we keep about you"])
    assert told(page.words) == data
    file = await browser.open(page.links["Download all of it as a file"])
    assert file.headers["Content-Disposition"] == 'attachment; filename="my-data.txt"'
    assert told(file.body.decode("utf-8-sig")) == data
    assert {COMMENTS[0], ACTIONS[1], TOPICS["own"][2], "Yusuf Rahman"} <= data


@pytest.mark.parametrize("openness", [OPEN, CIRCLE])
async def test_polls(town: Town, browser: Browser, openness: str) -> None:
    """Numbers, and nobody's name."""
    yusuf = await lived_in(town, openness)
    await polls(town)
    link = await page_of(town, yusuf)
    page, results = (await browser.open(link)).words, (await browser.open(f"{link}/questions")).words
    # What is sent wrongly comes back on the same page.
    for path in ("dates", "polls"):
        assert told((await browser.open(f"{link}/{path}")).words) == told(page)
    question, dates = town.card("Where shall we meet?").words, town.card("Which dates suit you").words
    for said in ("1 person has answered", "Open until Monday 11 March 2030, 18:00"):
        assert said in question
        assert said in page
        assert said in results
    for votes in ("Church (1)", "Mosque (0)", "1 yes", "The numbers are shown when the poll has closed"):
        assert (votes in question + dates) == (votes in page), votes
    assert "Grace" not in page + results
    assert ("Church 1 person" in results) is (openness == OPEN)


@pytest.mark.parametrize("openness", [OPEN, CIRCLE])
async def test_minutes(town: Town, browser: Browser, openness: str) -> None:
    """The card in the channel is short; whatever names somebody there does so on the page, and nothing else does."""
    yusuf = await lived_in(town, openness)
    await town.move_to(AFTER_THE_MEETING)
    await (published(town) if openness == OPEN else _published_by_a_circle(town))
    link, reads = await page_of(town, yusuf), await page_of(town, yusuf, LinkKind.READ)
    card = told(town.card("the minutes of").words)
    page = await browser.open(f"{link}/minutes")
    assert card <= told(page.words)
    assert not {"Miriam", "Fatima", *COMMENTS} & told(page.words)
    if openness == CIRCLE:
        assert not {"Grace", "Sam", "Yusuf Rahman"} & told(page.words)
    read = await browser.open(f"{reads}/minutes")
    assert told(read.words) == told(page.words) - {"Sam", "Yusuf Rahman"}
    [meeting] = {to.split("/minutes/")[1].split("/")[0] for to in page.links.values() if "/minutes/" in to}
    for address, whole in ((link, page), (reads, read)):
        assert told((await browser.open(f"{address}/minutes/{meeting}")).words) == told(whole.words)
        file = await browser.open(f"{address}/minutes/{meeting}/{PaperKind.WORD}")
        text = " ".join(paragraph.text for paragraph in Document(BytesIO(file.body)).paragraphs)
        assert told(text) == told(whole.words)


async def _published_by_a_circle(town: Town) -> None:
    await town.press(CARYS, await town.say(CARYS, "minutes"), "Ask the facilitator to read it")
    await town.press(SAM, town.chat(SAM)[-1], "Nobody can be recognised")
    await town.press(CARYS, await town.press(CARYS, town.chat(CARYS)[-1], "Publish the minutes"), "Publish the minutes")


async def test_opportunities(town: Town, browser: Browser) -> None:
    yusuf = await lived_in(town, OPEN)
    await pass_on(town, how="Or ring Sam Okoro on 01632 960 001.")
    card = town.posted(FILLED["title"])[-1]
    page = await browser.open(await page_of(town, yusuf, path="/opportunities"))
    assert told(page.words) == told(card.words) == {"Sam"}
    assert FILLED["title"] in page.words
