"""Every sentence that the code asks for exists, none is unused, and each can be said in every language."""

import ast
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from typing import Any

import pytest
from fluent.syntax import ast as fluent

from dialogs.texts import HERE, LOCALES, texts_for
from dialogs.texts.switched_on import Languages
from tests.dialogs.text_uses import FAMILIES, messages, pattern_of, sources, users

ASKS = {
    "texts": (0, ""),
    "Invalid": (0, "problem"),
    "TooLong": (2, "problem"),
    "within": (2, "problem"),
    "check": (1, "problem"),
}
"""Where a call names the text that it asks for: in which argument, and by which name."""
OTHERS = [locale for locale in LOCALES if locale != "en"]


def parts(node: Any) -> Iterator[Any]:
    """Every node in a message."""
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, fluent.BaseNode):
                yield from parts(child)


def variables(message: fluent.Message) -> set[str]:
    return {part.id.name for part in parts(message) if isinstance(part, fluent.VariableReference)}


def counted(message: fluent.Message) -> set[str]:
    """The variables that choose between wordings."""
    chosen = [part.selector for part in parts(message) if isinstance(part, fluent.SelectExpression)]
    return {selector.id.name for selector in chosen if isinstance(selector, fluent.VariableReference)}


def asked_for(node: ast.expr) -> Iterator[str | re.Pattern[str]]:
    """What the first argument of texts(...) can be: ids, and patterns of ids. Other expressions are found elsewhere."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield re.compile(pattern_of(node))
    elif isinstance(node, ast.IfExp):
        yield from asked_for(node.body)
        yield from asked_for(node.orelse)


def name_of(function: ast.expr) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))


@cache
def wanted() -> frozenset[str | re.Pattern[str]]:
    """Everything that the code says: texts(...), Invalid(...), what limits and bounds complain of, and the `text` of a
    refusal.
    """
    found: set[str | re.Pattern[str]] = set()
    for module in sources().values():
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and name_of(node.func) in ASKS:
                place, name = ASKS[name_of(node.func)]
                named = [word.value for word in node.keywords if word.arg == name]
                found.update(text for asked in (*node.args[place : place + 1], *named) for text in asked_for(asked))
            elif isinstance(node, ast.AnnAssign) and name_of(node.target) == "text" and node.value is not None:
                found.update(asked_for(node.value))
    return frozenset(text for text in found if not isinstance(text, str) or "-" in text or text in messages("en"))


def test_every_text_that_the_code_asks_for_exists() -> None:
    known = messages("en")
    missing = [
        getattr(text, "pattern", text)
        for text in wanted()
        if not (text in known if isinstance(text, str) else any(text.fullmatch(name) for name in known))
    ]
    assert len(wanted()) > 100 and not missing


@pytest.mark.parametrize(("family", "values"), FAMILIES.items())
def test_every_value_has_its_text(family: str, values: type[StrEnum]) -> None:
    assert [value for value in values if family.format(value) not in messages("en")] == []


def test_no_text_is_left_over() -> None:
    assert sorted(text for text in messages("en") if users(text).nobody) == []


@pytest.mark.parametrize("locale", OTHERS)
def test_other_languages_say_the_same_with_the_same_words(locale: str) -> None:
    english = messages("en")
    said = messages(locale)
    assert said.keys() <= english.keys()
    assert {
        t: variables(m) ^ variables(english[t]) for t, m in said.items() if variables(m) != variables(english[t])
    } == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_can_be_said(locale: str) -> None:
    texts = Languages(LOCALES).texts(locale)
    for name, message in messages(locale).items():
        numbers = counted(message)
        said = [
            texts(name, **{v: count if v in numbers else f"«{v}»" for v in variables(message)})
            for count in (0, 1, 2, 3, 5, 6, 11, 1000)
        ]
        assert all(one.strip() and "{" not in one for one in said), name
        unsaid = [v for v in variables(message) - numbers if not any(f"«{v}»" in one for one in said)]
        assert not unsaid, f"{name} never says {unsaid}"


@pytest.mark.parametrize("locale", LOCALES)
def test_quotes_are_curly_and_nothing_looks_like_markup(locale: str) -> None:
    for path in sorted((HERE / locale).rglob("*.ftl")):
        text = re.sub(r"\{[^}]*\}", "", path.read_text(encoding="utf-8"))
        assert not re.findall(r"""["'`<>]|\*\*|__""", text), path.name


def test_missing_sentence_is_said_in_english_and_a_missing_word_is_an_error() -> None:
    welsh = texts_for("cy-GB")
    only_english = next(name for name, m in messages("en").items() if name not in messages("cy") and not variables(m))
    assert welsh(only_english) == texts_for("en")(only_english)
    with pytest.raises(KeyError):
        welsh("poll-own")
    with pytest.raises(KeyError):
        welsh("no-such-text")


@pytest.mark.parametrize(
    ("locale", "day", "span", "names"),
    [
        ("en-GB", "Tuesday 8 December 2026", "18:00 to 19:30", "Amina, Ben and Chaya"),
        ("cy", "Dydd Mawrth 8 Rhagfyr 2026", "18:00 tan 19:30", "Amina, Ben, Chaya"),
        ("fr-FR", "Tuesday 8 December 2026", "18:00 to 19:30", "Amina, Ben and Chaya"),
    ],
)
def test_days_times_and_names(locale: str, day: str, span: str, names: str) -> None:
    texts = texts_for(locale)
    assert texts.day(date(2026, 12, 8)) == day
    assert texts.span(datetime.combine(date(2026, 12, 8), time(18)), "Europe/London", 90) == span
    assert texts.join(["Amina", "Ben", "Chaya"]) == names


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "does neb"), (1, "hoffai 1 person"), (2, "hoffai 2 berson"), (5, "hoffai 5 o bobl")],
)
def test_welsh_numbers_have_their_own_forms(count: int, said: str) -> None:
    assert said in texts_for("cy")("topic-support-count", count=count)
