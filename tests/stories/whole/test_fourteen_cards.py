"""The cards that people see most, as a forum of thirteen sees them, fit a phone and can be used by everybody."""

import pytest

from tests.looks.renderer import renderer
from tests.looks.teams_themes import LIGHT, THEMES
from tests.stories.town import Town
from tests.stories.whole.fourteen_cards import cards_of_a_forum

ONE_SCREEN = 640
"""Pixels of a card that a phone shows at once, below Teams' own bars."""
ON_ONE_SCREEN = ("announcement", "own-answer", "action-list", "roll")


@pytest.mark.timeout(240)
async def test_what_people_see_most_fits_a_phone(town: Town) -> None:
    cards = await cards_of_a_forum(town)
    async with renderer() as drawing:
        drawn = dict(zip(cards, await drawing.draw(list(cards.values()), LIGHT, 320), strict=True))
        heights = {name: one.height for name, one in drawn.items()}
        assert {name: heights[name] for name in ON_ONE_SCREEN if heights[name] > ONE_SCREEN} == {}
        assert {name: one.cut for name, one in drawn.items() if one.cut or one.sideways > 0} == {}
        for theme in THEMES:
            await drawing.draw(list(cards.values()), theme, 320)
            assert [one for one in await drawing.barriers() if one.impact in ("serious", "critical")] == []
