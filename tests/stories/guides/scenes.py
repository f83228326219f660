"""What the guides show, told in the product itself: each scene is somebody's card, email or page as they see it.

`make pictures` draws them; `test_shown.py` holds what they say against what the pictures were drawn from.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from forum.correspondents import Consent
from forum.ports import Mail
from tests.cast import GRACE, ISMAIL, SAM, YUSUF
from tests.far_end.cards import words_of
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.board_contact import JO, asked, page
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.town import Town
from tests.stories.whole.fourteen_cards import Cards, cards_of_a_forum

CARDS = (
    *("action-list", "announcement", "care-form", "care-list", "date-advice", "date-poll", "home", "home-of-a-chair"),
    *("outcome", "published-agenda", "roll", "suggest-form", "you-said-we-did"),
)
"""Those of a forum of thirteen that the docs show."""


@dataclass(frozen=True)
class Scene:
    """What can be read, a line for each part, and how to draw it: a card, the address of a page, or an email."""

    words: list[str]
    card: Mapping[str, Any] | None = None
    address: str = ""
    html: str = ""


Scenes = dict[str, Scene]


async def cards_shown(town: Town) -> Scenes:
    """`CARDS`, by their names."""
    cards = await cards_of_a_forum(town)
    cards |= await _of_one_person(town)
    return {name: Scene(_of_card(cards[name]), cards[name]) for name in CARDS}


async def _of_one_person(town: Town) -> Cards:
    care = await town.say(SAM, "care")
    form = await town.press(SAM, care, "Open", {"person": town.person_id(ISMAIL)})
    return {
        "suggest-form": (await town.say(GRACE, "suggest")).card,
        "outcome": town.told(YUSUF, "Your topic is on the agenda")[-1].card,
        "care-form": form.card,
    }


async def outside_teams(town: Town, post: PostOffice, browser: Browser) -> Scenes:
    """Fatima is asked whether she wants emails, is invited, and answers on her page."""
    await town.set_up(name="Hillview Faith Forum", board="Chief Officers’ Board")
    [fatima] = await added(town, FATIMA)
    first = await browser.open(post.link(FATIMA.email, "Say yes or no"))
    await says(town, fatima, Consent.YES)
    await town.schedule(note="Tea and dates from half past five.")
    answers = await browser.open(await page_of(town, fatima))
    return {"first-question": _of_page(first), "invitation": _of_mail(post.mails[-1]), "answer-page": _of_page(answers)}


async def for_the_board(town: Town, post: PostOffice, browser: Browser) -> Scenes:
    """Jo Hill gets the email with the link, and opens the page with the questions."""
    link = await asked(town, post, name="Hillview Faith Forum")
    questions = await page(browser, link)
    return {"board-email": _of_mail(post.to(JO["email"])[-1]), "board-page": _of_page(questions)}


def _of_card(card: Mapping[str, Any]) -> list[str]:
    return words_of(_without_values(card)).splitlines()


def _without_values(part: Any, *, choice: bool = False) -> Any:
    """Without what a form sends: the ids behind its choices, and what has been chosen."""
    if isinstance(part, list):
        return [_without_values(one, choice=choice) for one in part]
    if not isinstance(part, Mapping):
        return part
    sends = choice or str(part.get("type")).startswith("Input.")
    shown = {name: value for name, value in part.items() if not (sends and name == "value")}
    return {name: _without_values(value, choice=name == "choices") for name, value in shown.items()}


def _of_page(seen: Seen) -> Scene:
    return Scene(_read(seen.html), address=seen.url)


def _of_mail(mail: Mail) -> Scene:
    return Scene([mail.subject, *_read(mail.html)], html=mail.html)


class _Reader(HTMLParser):
    """What can be read in a browser: neither its head nor the addresses behind its links."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unseen += tag in ("head", "style", "script")

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= tag in ("head", "style", "script")

    def handle_data(self, data: str) -> None:
        if not self.unseen and (line := " ".join(data.split())):
            self.lines.append(line)


def _read(html: str) -> list[str]:
    reader = _Reader()
    reader.feed(html)
    return reader.lines
