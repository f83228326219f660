"""Every card there is, drawn by Microsoft's renderer: it warns of nothing, hides nothing, and shuts nobody out.

All are drawn on one page, because starting a browser takes longer than drawing them.
"""

import re
from collections.abc import Sequence

import pytest

from forum.ports import Message
from tests.dialogs.cards.card_samples import Samples
from tests.looks.renderer import Barrier, Card, Renderer
from tests.looks.teams_themes import LIGHT, THEMES, Theme

PHONE = 320
"""Pixels; a card in Teams on a narrow phone."""
NEWER = re.compile(r'Unknown element type "(Chart\.\w+(\.\w+)?|Icon|Badge|ProgressBar)"\. Fallback will be used')
"""What this renderer cannot draw yet. Each has a fallback of ours, which is drawn instead."""
MISTAKEN = 'Invalid value "en" for property "lang".'
"""The renderer takes `lang` for a list of values when a page draws a second card. Teams documents it as a language."""
MAY_BE_CUT = "with this name)"
"""On a button, after a name and its number, "Hand over to Grace Okafor (1 of 3 with this name)"."""
SERIOUS = ("serious", "critical")

SAMPLES: dict[str, list[Message]] = Samples("Grace Okafor").all()
"""Somebody's name wherever people write something: what they write is as long as it is, what we write has to fit."""
EVERY = [(name, message.card or {}) for name, messages in SAMPLES.items() for message in messages]
SMALL = Samples("Grace Okafor", people=2, topics=2).all()
ONE_OF_EACH = [(name, messages[0].card or {}) for name, messages in SMALL.items()]
"""axe-core looks at everything on a page several times, and another row of the same kind tells it nothing."""


def cards(samples: Sequence[tuple[str, Card]]) -> list[Card]:
    return [card for _, card in samples]


async def test_every_card_is_drawn_whole_on_a_narrow_phone(drawing: Renderer) -> None:
    drawn = list(zip(EVERY, await drawing.draw(cards(EVERY), LIGHT, PHONE), strict=True))
    warned = {(name, told) for (name, _), one in drawn for told in one.warnings if told != MISTAKEN}
    assert {(name, told) for name, told in warned if not NEWER.match(told)} == set()
    assert [name for (name, _), one in drawn if one.height < 30] == [], "something is to be seen"
    assert [name for (name, _), one in drawn if one.sideways > 0] == []
    cut = {(name, words) for (name, _), one in drawn for words in one.cut if not words.endswith(MAY_BE_CUT)}
    assert cut == set()


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_nobody_is_shut_out(drawing: Renderer, theme: Theme) -> None:
    """By what they see or hear, or by the keyboard: axe-core finds nothing serious."""
    await drawing.draw(cards(ONE_OF_EACH), theme, PHONE)
    serious = [one for one in await drawing.barriers() if one.impact in SERIOUS]
    assert {(ONE_OF_EACH[one.card][0], one.rule, one.html) for one in serious} == set()


async def test_what_is_wrong_is_found(drawing: Renderer) -> None:
    """An unknown element, a button that is too long, an input without a label, and text that is hard to read."""
    bad: Card = {
        "type": "AdaptiveCard",
        "version": "1.5",
        "body": [
            {"type": "Sparkline"},
            {"type": "TextBlock", "text": "Not sure", "color": "Warning"},
            {"type": "Input.Text", "id": "unlabelled"},
            {"type": "ColumnSet", "columns": [{"type": "Column", "width": "400px"}]},
        ],
        "actions": [{"type": "Action.Execute", "title": "Everybody else was not there on that evening in March"}],
    }
    [drawn] = await drawing.draw([bad], LIGHT, PHONE)
    assert any("Sparkline" in told and not NEWER.match(told) for told in drawn.warnings)
    assert drawn.sideways > 0 and any("Everybody" in words for words in drawn.cut)
    found: list[Barrier] = await drawing.barriers()
    assert {"color-contrast", "label"} <= {one.rule for one in found if one.impact in SERIOUS}
    assert {one.card for one in found} == {0}
