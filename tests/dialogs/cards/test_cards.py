"""Whatever people write, every card is one that Teams shows, that can be read aloud, and that obeys nobody's Markdown.

The schema is Microsoft's Adaptive Card schema 1.5, with Teams' charts besides (chart_schema.py). What a TextBlock makes
of its text is asked of markdown-it (harmless.py).
"""

import importlib
import inspect
import json
import pkgutil
from functools import cache
from typing import Any

import pytest

import dialogs
from forum.ports import Message
from tests.dialogs.cards.card_samples import Samples
from tests.dialogs.cards.chart_schema import card_schema
from tests.dialogs.cards.harmless import HARD, SAFE_SIZE, obeyed, parts

WAYS = list(Samples("x").all())


@cache
def samples(words: str) -> dict[str, list[Message]]:
    return Samples(HARD[words]).all()


def inputs(card: Any) -> list[dict[str, Any]]:
    return [part for part in parts(card) if str(part.get("type")).startswith("Input.")]


def button_sets(card: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """Buttons that stand together: each set has room for six (Teams, "Format cards": "Action overflow")."""
    shown = {name: value for name, value in card.items() if name != "refresh"}
    return [part["actions"] for part in parts(shown) if isinstance(part.get("actions"), list)]


def size(message: Message) -> int:
    return len(json.dumps(message.card, ensure_ascii=False).encode("utf-16-le"))


def test_no_card_is_left_out() -> None:
    makers = {
        name
        for module in pkgutil.walk_packages(dialogs.__path__, "dialogs.")
        if module.name.endswith(("card", ".kit.parts"))
        for name, made in inspect.getmembers(importlib.import_module(module.name))
        if inspect.isfunction(made)
        and not name.startswith("_")
        and made.__module__ == module.name
        and inspect.signature(made).return_annotation is Message
    }
    assert makers == set(WAYS)


@pytest.mark.parametrize("words", HARD)
@pytest.mark.parametrize("way", WAYS)
def test_whatever_is_written_the_card_is_sound(way: str, words: str) -> None:
    for message in samples(words)[way]:
        card = message.card
        assert card is not None
        assert card["version"] == "1.5"
        assert card["fallbackText"] == card["speak"] == message.summary
        assert card["lang"] == "en"
        assert all(field.get("label") for field in inputs(card)), "every input has a label"
        assert len({field["id"] for field in inputs(card)}) == len(inputs(card)), "and a name of its own"
        assert max(map(len, button_sets(card)), default=0) <= 6, "Teams shows six buttons of a set"
        assert size(message) <= SAFE_SIZE


@pytest.mark.parametrize("words", ["plain", "blocks"])
@pytest.mark.parametrize("way", WAYS)
def test_every_card_is_an_adaptive_card(way: str, words: str) -> None:
    """With usual text, and with text that makes every paragraph the other kind."""
    for message in samples(words)[way]:
        assert [f"{error.instance_path}: {error.message}" for error in card_schema().iter_errors(message.card)] == []


@pytest.mark.parametrize("words", HARD)
@pytest.mark.parametrize("way", WAYS)
def test_nothing_written_is_taken_for_markdown(way: str, words: str) -> None:
    for message in samples(words)[way]:
        assert obeyed(message.card) == []


@pytest.mark.parametrize("words", ["plain", "emoji", "markdown", "long"])
@pytest.mark.parametrize("way", WAYS)
def test_however_many_there_are_it_fits(way: str, words: str) -> None:
    for message in crowded(words)[way]:
        assert size(message) <= SAFE_SIZE
        assert max(map(len, button_sets(message.card or {})), default=0) <= 6


# Cards that show some people or topics at a time are drawn page by page. These two would be drawn whole.
BY_PAGES = {"roll_card", "shaping_card"}


@pytest.mark.parametrize("words", ["plain", "emoji"])
def test_a_thousand_people_and_two_hundred_topics_fit(words: str) -> None:
    filling = (HARD[words] + " ") * (4_000 // len(HARD[words]) + 1)
    drawn = Samples(filling[:4_000], people=1_000, topics=200).all()
    too_big = {
        way: size(message) for way in drawn.keys() - BY_PAGES for message in drawn[way] if size(message) > SAFE_SIZE
    }
    assert too_big == {}


@cache
def crowded(words: str) -> dict[str, list[Message]]:
    """As much text as the rules allow, by as many people as possible."""
    filling = (HARD[words] + " ") * (4_000 // len(HARD[words]) + 1)
    return Samples(filling[:4_000], people=60, topics=40).all()


def test_the_schema_finds_what_is_wrong() -> None:
    [message] = samples("plain")["roll_card"]
    good = json.dumps(message.card)
    for right, wrong in (("Input.ChoiceSet", "Input.Choice"), ('"isMultiSelect": true', '"isMultiSelect": "yes"')):
        assert right in good
        assert list(card_schema().iter_errors(json.loads(good.replace(right, wrong))))
