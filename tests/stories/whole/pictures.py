"""Takes pictures of the cards that people see most: `make pictures`. The suite looks at no pictures."""

from pathlib import Path

import pytest

from tests.looks.renderer import renderer
from tests.looks.teams_themes import THEMES
from tests.stories.town import Town
from tests.stories.whole.fourteen_cards import cards_of_a_forum

FOLDER = Path(__file__).parents[3] / "test-results" / "pictures"
PHONE, PLAYGROUND = 320, 446


@pytest.mark.timeout(400)
async def test_pictures(town: Town) -> None:
    """Each card on a narrow phone and as wide as in the Playground, light and dark."""
    cards = await cards_of_a_forum(town)
    async with renderer() as drawing:
        for theme in THEMES:
            for width in (PHONE, PLAYGROUND):
                await drawing.draw(list(cards.values()), theme, width)
                for number, name in enumerate(cards):
                    await drawing.picture(number, FOLDER / f"{name}-{width}-{theme.name}.png")
