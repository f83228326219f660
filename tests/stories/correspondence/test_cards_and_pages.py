"""What a card hides its page hides, and what it shows its page shows: the same person looks at both.

Yusuf is a member in Teams and has links as well, so each pair is drawn for the same reader. `WORDS` are all that the
forum has to keep apart; which of them stand on a card must stand on its page, and no others.
"""

from collections.abc import Set

import pytest

from forum.safe_links import LinkKind
from tests.cast import HOME, YUSUF
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.correspondence.outside import page_of
from tests.stories.correspondence.telling_words import ACTIONS, COMMENTS, NOTES, TOPICS, WORDS, lived_in, met, polls
from tests.stories.town import Town

OPEN, CIRCLE = "open_forum", "listening_circle"
OF_SAM = {ACTIONS[0], NOTES[0], "Sam"}


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
    assert ("Grace" in card) is (openness == OPEN)


@pytest.mark.parametrize("openness", [OPEN, CIRCLE])
async def test_what_is_theirs(town: Town, browser: Browser, openness: str) -> None:
    yusuf = await lived_in(town, openness)
    menu = await opened(town, browser, await page_of(town, yusuf, LinkKind.MINE))
    mine = told((await town.say(YUSUF, "my topics")).words)
    assert told((await browser.open(menu.links["See what became of your topics"])).words) == mine
    assert mine == {TOPICS["own"][2]}
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
    question, dates = town.card("Where shall we meet?").words, town.card("Which dates suit you").words
    for said in ("1 person has answered", "Open until Monday 11 March 2030, 18:00"):
        assert said in question
        assert said in page
        assert said in results
    for votes in ("Church (1)", "Mosque (0)", "1 yes", "The numbers are shown when the poll has closed"):
        assert (votes in question + dates) == (votes in page), votes
    assert "Grace" not in page + results
    assert ("Church 1 person" in results) is (openness == OPEN)
