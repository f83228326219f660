"""Every line that our own code logs: its words are constant, and its values name no person and quote nobody."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.log_words import OURS

ROOT = Path(__file__).parents[2]
METHODS = {"debug", "info", "warning", "error", "exception", "critical", "log"}
HARMLESS = re.compile(
    # Kinds, keys and numbers.
    r"len\(\w+\)|size_of\(\w+\)|self\._most|type\(\w+\)\.__name__|(cause|subject|trace)\([\w.]+\)|str\(put\)|turn\.key|replica"
    r"|seconds( \* 1000)?|kind|outcome|error\.(status|reason)|asked\.after"
    r"|VERSION|found\.shown"  # of the product; where the operator sends traces, without what is secret in it
    r"|name|url|path\.name|str\(wrong\)"  # a part of /readyz, our own address, the operator's own file
    r"|_code\(why\)"  # Microsoft's own word for what is wrong
    r"|trouble"  # what is wrong with the database as a whole, in our words
    r"|error|why"  # an exception of ours, whose words are constant; why an event's body is left alone
)
PERSONAL = re.compile(r"\b(person|people|member|words|text|title|note|email|address|who|topic|body|payload|inputs?)\b")


def calls() -> Iterator[tuple[str, ast.Call]]:
    for package in sorted(OURS):
        for path in sorted((ROOT / package).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and _is_log(node.func):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def _is_log(function: ast.expr) -> bool:
    if not isinstance(function, ast.Attribute) or function.attr not in METHODS:
        return False
    said = ast.unparse(function.value)
    return said in ("log", "logger") or said.startswith("logging.")


CALLS = list(calls())


def test_the_calls_are_found():
    assert len(CALLS) > 30


@pytest.mark.parametrize(("place", "call"), CALLS, ids=[place for place, _ in CALLS])
def test_a_line_has_constant_words_and_harmless_values(place: str, call: ast.Call):
    words, *values = call.args
    assert isinstance(words, ast.Constant), f"{place}: the words must be constant"
    for value in values:
        said = ast.unparse(value)
        is_number = said.startswith("len(")
        assert HARMLESS.fullmatch(said) and (is_number or not PERSONAL.search(said)), f"{place} logs {said}"
    assert {keyword.arg for keyword in call.keywords} <= {"exc_info"}, place
