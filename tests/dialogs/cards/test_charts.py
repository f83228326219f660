"""A chart says the same as the text to those who can see it, and vanishes in clients without charts."""

import re
from typing import Any

import pytest

from dialogs.kit import charts
from dialogs.kit.parts import card
from dialogs.texts import texts_for
from tests.dialogs.cards.card_samples import Samples
from tests.dialogs.cards.chart_schema import card_schema
from tests.far_end.cards import words_of

TEXTS = texts_for("en")
SAMPLES = Samples("Tea").all()


def drawn(*rows: tuple[str, int]) -> dict[str, Any]:
    """The chart of these rows, taken from a card that matches the schema."""
    message = card("x", charts.bar_chart(TEXTS, rows))
    assert not list(card_schema().iter_errors(message.card))
    [chart] = (message.card or {})["body"]
    return chart


def in_card(name: str) -> list[tuple[dict[str, Any], list[dict[str, Any]]]]:
    cards = [message.card or {} for message in SAMPLES[name]]
    return [(card, [part for part in card["body"] if part["type"].startswith("Chart.")]) for card in cards]


def test_the_bars_are_the_rows_in_their_order() -> None:
    chart = drawn(("Church", 3), ("Mosque", 0))
    assert chart["data"] == [{"x": "Church", "y": 3}, {"x": "Mosque", "y": 0}]
    assert "color" in chart, "one colour for all bars, so that none means anything"


def test_nothing_is_drawn_of_nothing() -> None:
    assert charts.bar_chart(TEXTS, [("Church", 0), ("Mosque", 0)]) is None
    assert charts.bar_chart(TEXTS, []) is None


def test_long_options_that_begin_alike_keep_a_bar_each() -> None:
    labels = [bar["x"] for bar in drawn(("a" * 90 + "1", 1), ("a" * 90 + "2", 2))["data"]]
    assert len(set(labels)) == 2
    assert all(len(label) < 50 for label in labels)


def test_what_people_wrote_is_no_function() -> None:
    assert "{{" not in str(drawn(("{{DATE(2030-01-01T00:00:00Z, SHORT)}}", 1)))


@pytest.mark.parametrize("name", ["names_card"])
def test_every_number_of_a_chart_is_in_the_text_too(name: str) -> None:
    found = 0
    for shown, drawings in in_card(name):
        without = words_of({**shown, "body": [part for part in shown["body"] if part not in drawings]})
        for bar in [bar for chart in drawings for bar in chart["data"]]:
            found += 1
            assert str(int(bar["y"])) in without
            assert bar["x"] in without or bar["x"] == TEXTS("chart-waiting")
    assert found


def test_no_chart_stands_between_people_and_their_answers() -> None:
    for name in SAMPLES:
        for shown, drawings in in_card(name):
            below = shown["body"][shown["body"].index(drawings[0]) :] if drawings else []
            assert not [
                part for part in below if part["type"] == "ActionSet" or re.match(r"option|d\d$", part.get("id", ""))
            ]
            assert not drawings or name != "meeting_card"


@pytest.mark.parametrize(
    ("wrong", "value"),
    [
        ("fallback", None),
        ("title", None),
        ("data", []),
        ("color", "red"),
        ("displayMode", "bars"),
        ("type", "Chart.X"),
    ],
)
def test_the_schema_finds_what_is_wrong_with_a_chart(wrong: str, value: Any) -> None:
    chart = {name: kept for name, kept in {**drawn(("Tea", 1)), wrong: value}.items() if kept is not None}
    assert list(card_schema().iter_errors({"type": "AdaptiveCard", "version": "1.5", "body": [chart]}))


def test_no_card_has_more_than_two_charts() -> None:
    counted = {name: max(len(drawings) for _, drawings in in_card(name)) for name in SAMPLES}
    assert 0 < max(counted.values()) <= 2
