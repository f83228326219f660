"""Whatever people write, every card is one that Teams shows, that can be read aloud, and that obeys nobody's Markdown.

The schema is Microsoft's Adaptive Card schema 1.5, with Teams' charts besides (tests/dialogs/chart_schema.py). What a
TextBlock makes of its text is asked of markdown-it, whose JavaScript original renders cards in Teams.
"""

import importlib
import inspect
import json
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from markdown_it import MarkdownIt

import dialogs.cards
from forum.ports import Message
from tests.dialogs.card_samples import Samples
from tests.dialogs.chart_schema import card_schema

SAFE_SIZE = 80_000
"""Bytes of UTF-16, which Teams is sure to take (Teams, "Format your bot messages")."""

HARD = {
    "plain": "Work experience for young people",
    "markdown": "**bold** _slanted_ ~~gone~~ `code` [press here](https://evil.example) ![x](https://evil.example/x.png)",
    "blocks": "# Title\n\n1. one\n2. two\n\n> said\n\n- point\n\n    code",
    "numbered": "1. Welcome",
    "slanted": "*Welcome*",
    "indented": "    Welcome",
    "entities": "&lt;at&gt;Everyone&lt;/at&gt; &copy;",
    "mention": "<at>Everyone</at> {{DATE(2030-01-01T00:00:00Z, SHORT)}} ${forum} <script>alert(1)</script>",
    "links": "https://evil.example/?a=b&c=d <https://evil.example> mailto:a@b.example",
    "right to left": "مرحبا بالجميع שלום \u202eolleh\u202c",
    "emoji": "👩🏽‍🤝‍👨🏿 🕌⛪🕍 \U0001f9d1\u200d\U0001f9bd",
    "odd": 'quotes " \\ \t tab \ufeff end',
    "long": "a b" + "x" * 9_997,
}
WAYS = list(Samples("x").all())
MARKDOWN = MarkdownIt("js-default")


@cache
def samples(words: str) -> dict[str, list[Message]]:
    return Samples(HARD[words]).all()


def parts(card: Any) -> Iterator[dict[str, Any]]:
    """Every object of a card, what older clients see included."""
    if isinstance(card, dict):
        yield card
        for name, value in card.items():
            if name != "data":
                yield from parts(value)
    elif isinstance(card, list):
        for value in card:
            yield from parts(value)


def inputs(card: Any) -> list[dict[str, Any]]:
    return [part for part in parts(card) if str(part.get("type")).startswith("Input.")]


def buttons(card: dict[str, Any]) -> list[dict[str, Any]]:
    """As people see them: a fallback, the refresh and a link in the text are no further buttons."""
    shown = {name: value for name, value in card.items() if name != "refresh"}
    links = {
        id(part["selectAction"]) for part in parts(shown) if part.get("type") == "TextRun" and "selectAction" in part
    }
    found = [part for part in parts(shown) if part.get("type") in ("Action.Execute", "Action.OpenUrl")]
    return [part for part in found if id(part) not in links]


def size(message: Message) -> int:
    return len(json.dumps(message.card, ensure_ascii=False).encode("utf-16-le"))


def test_no_card_is_left_out() -> None:
    makers = {
        f"{module.name}.{name}"
        for module in pkgutil.iter_modules(dialogs.cards.__path__)
        for name, made in inspect.getmembers(importlib.import_module(f"dialogs.cards.{module.name}"))
        if inspect.isfunction(made)
        and made.__module__ == f"dialogs.cards.{module.name}"
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
        assert len(buttons(card)) <= 6, "Teams shows six buttons"
        assert size(message) <= SAFE_SIZE


@pytest.mark.parametrize("words", ["plain", "blocks"])
@pytest.mark.parametrize("way", WAYS)
def test_every_card_is_an_adaptive_card(way: str, words: str) -> None:
    """With text as it mostly is, and with text that makes every paragraph the other kind."""
    for message in samples(words)[way]:
        assert [f"{error.json_path}: {error.message}" for error in card_schema().iter_errors(message.card)] == []


@pytest.mark.parametrize("words", HARD)
@pytest.mark.parametrize("way", WAYS)
def test_nothing_written_is_taken_for_markdown(way: str, words: str) -> None:
    for message in samples(words)[way]:
        for block in (part for part in parts(message.card) if part.get("type") == "TextBlock"):
            text = str(block["text"])
            [opening, inline, closing] = MARKDOWN.parse(text)
            assert (opening.type, closing.type) == ("paragraph_open", "paragraph_close")
            assert {token.type for token in inline.children or []} <= {"text"}, text
            assert "".join(token.content for token in inline.children or []) == text
            assert "{{" not in text


@pytest.mark.parametrize("words", ["plain", "emoji", "markdown", "long"])
@pytest.mark.parametrize("way", WAYS)
def test_however_many_there_are_it_fits(way: str, words: str) -> None:
    for message in crowded(words)[way]:
        assert size(message) <= SAFE_SIZE
        assert len(buttons(message.card or {})) <= 6


@cache
def crowded(words: str) -> dict[str, list[Message]]:
    """As much text as the rules let anybody keep, by as many people as there can be."""
    filling = (HARD[words] + " ") * (4_000 // len(HARD[words]) + 1)
    return Samples(filling[:4_000], people=60, topics=40).all()


def test_the_schema_finds_what_is_wrong() -> None:
    [message] = samples("plain")["roll.roll_card"]
    good = json.dumps(message.card)
    for right, wrong in (("Input.ChoiceSet", "Input.Choice"), ('"isMultiSelect": true', '"isMultiSelect": "yes"')):
        assert right in good
        assert list(card_schema().iter_errors(json.loads(good.replace(right, wrong))))
