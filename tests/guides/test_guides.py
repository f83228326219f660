"""The guides tell people what they can type and press. All of it is understood, and is really there."""

import re
from functools import cache

import pytest
from fluent.syntax import ast as fluent

from dialogs.table import build_router
from dialogs.understanding.guessing import understood
from tests.dialogs.text_uses import messages
from tests.guides.guide_pages import FOLDER, Guide, guide, guides

NAMES = [one.name for one in guides()]
MEMBERS = {"anybody", "members", "listed"}
MAY_TYPE = {
    "leader": MEMBERS,
    "facilitator": MEMBERS | {"organisers", "speakers", "facilitators"},
    "chair": MEMBERS | {"organisers", "speakers", "chairs", "askers", "onlookers"},
    "year": MEMBERS | {"organisers", "speakers", "chairs", "askers", "onlookers"},
    "without-teams": set[str](),
    "board-contact": set[str](),
}
"""Whose words a guide may name. Those without Teams type nothing to the bot."""
ROUTER = build_router()
RIGHTS = {row.what: row.who for row in ROUTER.rows() if row.kind == "word"}


def is_understood(said: str, name: str) -> bool:
    """Whether the readers of the guide with that name may type it."""
    word = ROUTER.word_in(said.lower())
    if word is None:
        return understood(said, "en").surely is not None
    return RIGHTS[word] in MAY_TYPE[name]


@pytest.mark.parametrize("name", NAMES)
def test_what_can_be_typed_is_understood(name: str) -> None:
    typed = guide(name).typed
    assert [said for said in typed if not is_understood(said, name)] == []
    assert bool(typed) is bool(MAY_TYPE[name])


def test_a_word_of_somebody_else_is_noticed() -> None:
    assert is_understood("care", "facilitator") and not is_understood("care", "leader")
    assert is_understood("I can't make it", "leader") and not is_understood("abracadabra", "leader")


@cache
def said() -> frozenset[str]:
    """Everything that Folkmoot says to people, with “…” for what is filled in: each text, and each sentence of one."""
    whole = {_read(pattern) for message in messages("en").values() for pattern in _patterns(message)}
    return frozenset(whole | {part for text in whole for part in re.split(r"(?<=[.?!]) |: ", text)})


def _patterns(message: fluent.Message) -> list[fluent.Pattern]:
    """The text, and each of its variants."""
    if message.value is None:
        return []
    selected = [
        variant.value
        for element in message.value.elements
        if isinstance(element, fluent.Placeable) and isinstance(element.expression, fluent.SelectExpression)
        for variant in element.expression.variants
    ]
    return [message.value, *selected]


def _read(pattern: fluent.Pattern) -> str:
    parts = [one.value if isinstance(one, fluent.TextElement) else "…" for one in pattern.elements]
    return " ".join("".join(parts).split())


@pytest.mark.parametrize("name", NAMES)
def test_what_is_quoted_is_said(name: str) -> None:
    quoted = guide(name).quoted
    assert quoted
    assert [words for words in quoted if words not in said()] == []


def test_what_nobody_says_is_noticed() -> None:
    assert "Suggest a topic" in said() and "Send it to …" in said()
    assert "Suggest" not in said() and "Tell us what you would like" not in said()


@pytest.mark.parametrize("name", NAMES)
def test_each_picture_is_there_and_is_told_in_words(name: str) -> None:
    found = guide(name).pictures
    assert len(found) == guide(name).text.count("<img") and 2 <= len(found) <= 4
    for path, alt in found:
        assert (FOLDER / path).is_file()
        assert len(alt) > 60 and "picture" not in alt and "screenshot" not in alt


def test_each_picture_is_in_a_guide() -> None:
    pages = [*(one.text for one in guides()), FOLDER.joinpath("README.md").read_text("utf-8")]
    drawn = {path.name for path in FOLDER.joinpath("images").iterdir()}
    assert {name for name in drawn if not any(f"images/{name}" in page for page in pages)} == set()


def test_each_guide_is_listed() -> None:
    listed = FOLDER.joinpath("README.md").read_text("utf-8")
    assert [name for name in NAMES if f"({name}.md)" not in listed] == []


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("year", "board-contact")])
def test_each_guide_says_where_help_is(name: str) -> None:
    assert "999" in guide(name).words


def test_what_is_read_of_a_guide_is_what_is_written() -> None:
    page = Guide("x", 'Type **help**.\n\n<img src="images/a.png" width="240" alt="A “card”">\n\nPress “Not\nnow”.')
    assert (page.typed, page.quoted, page.pictures) == (["help"], ["Not now"], [("images/a.png", "A “card”")])
