"""What people read, in Teams and in the code, is English as it is spoken: these phrases must not come back.

Most are word for word from another language; the others are spellings that the GOV.UK style guide leaves to others.
"""

import ast
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("almanac", "benchmarks", "bot", "dialogs", "forum", "graph", "manifest", "papers", "storage", "tests")

EVERYWHERE = {
    r"that there (?:is|are) not": "that does not exist",
    r"there any more|\bnot any more|\bany more[.,;:)\"]": "no longer",
    r"\banew\b": "again; redraw, rewrite",
    r"\bnobody of\b": "nobody in",
    r"\bIT people\b|\byour IT\b(?! team)": "your IT team",
    r"\bcan not\b": "cannot",
    r"\be-mails?\b": "email",
    r"(?<!e)\bmail address": "email address",
    r",\s+for (?:he|she|it|they|we|there|nobody|some|families|that is)\b": "because",
    r"\b(?:to|could not|can) be had\b|\b(?:is|are) had\b": "is available; you get it by",
    r"\bfor want of\b": "without; because there is no",
    r"\bas it must be\b": "wrong",
    r"\bof (?:which|whom) it is not\b": "unclear",
    r"\bwhosoever\b|\bnought\b": "whoever; zero",
    r"\bof before\b": "earlier",
    r"\bin vain\b": "for nothing",
    r",\s+as (?:nobody|nothing|some) ": "because",
    r"\bneeds? mending\b|\bto be mended\b": "needs correcting",
    r"\bsurely (?:not|did|does|was|means|takes|refused)\b": "certainly",
    r"\breckon(?:s|ed|ing)?\b": "calculate",
    r"\b(?:what|that) (?:is|are) none\b": "anything that is not one",
    r"\b(?:drawn?|draws|drew) again\b": "redraw",
}
IN_CODE_AND_PAGES = {
    r"\b(?:[Oo]f|[Tt]o|[Ff]or|[Ff]rom|[Bb]y) whoever\b": "the person who; people who",
    r"\b[Kk]eeps (?:the Protocol )?`?(?:forum|graph)\.": "implements",
    r"\bsomebody of the (?:forum|team)\b": "somebody in",
    r"\bkept back\b": "withheld",
    r"\bone's own\b": "their own; your own",
    r"\b(?:a|by|no|gets?|only) mails?\b(?! server| program)": "email",
    r"\bTwice is once\b": "twice is the same as once",
}
IN_TEXTS = {
    r"\bby mail\b": "by email",
    r"can’t|won’t|don’t know": "cannot, will not, do not know",
    r"\b(?:organiz|recogniz|apologiz|summariz|favorit|neighbor)\w*": "the British spelling",
    r"\bcanceled\b|\bcenter\b|\bbehavior\b": "the British spelling",
}
MAY_SAY = {"Can’t come", "Approval Voting Behavior in Doodle Polls"}
"""A button that people know by heart, and the title of a paper."""


def of_code(path: Path) -> Iterator[tuple[int, str]]:
    """Its comments, each, and its docstrings, attributes' included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.lineno, node.value.value
    with path.open("rb") as source:
        found = [token for token in tokenize.tokenize(source.readline) if token.type == tokenize.COMMENT]
    yield from ((token.start[0], token.string) for token in found)


def of_texts(path: Path) -> Iterator[tuple[int, str]]:
    """What is said, without the names of the sentences."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        yield number, re.sub(r"^[\w-]+ = |\{[^{}]*\}", "", line)


def of_page(path: Path) -> Iterator[tuple[int, str]]:
    """By paragraphs, as a phrase may go over two lines."""
    number = 1
    for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
        yield number, paragraph
        number += paragraph.count("\n") + 2


CODE = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
TEXTS = sorted((ROOT / "dialogs/texts/en").rglob("*.ftl"))
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def found(path: Path, prose: Iterator[tuple[int, str]], phrases: dict[str, str]) -> Iterator[str]:
    for line, words in prose:
        unknown = words
        for known in MAY_SAY:
            unknown = unknown.replace(known, "")
        for phrase, better in phrases.items():
            for match in re.finditer(phrase.replace(" ", r"\s+"), unknown):
                yield f"{path.relative_to(ROOT)}:{line}: {match[0]!r}: rather {better!r}"


def test_code_is_described_in_spoken_english() -> None:
    assert len(CODE) > 500
    assert [one for path in CODE for one in found(path, of_code(path), EVERYWHERE | IN_CODE_AND_PAGES)] == []


def test_texts_are_spoken_english() -> None:
    assert len(TEXTS) > 30
    assert [one for path in TEXTS for one in found(path, of_texts(path), EVERYWHERE | IN_TEXTS)] == []


def test_pages_are_spoken_english() -> None:
    assert len(PAGES) > 30
    assert [one for path in PAGES for one in found(path, of_page(path), EVERYWHERE | IN_CODE_AND_PAGES)] == []


@pytest.mark.parametrize(
    "words",
    [
        "When an address that there is not is busy",
        "Who joined\nanew",
        "nobody of the forum",
        "Ask your IT",
        "Gone, as nobody wanted it",
        "None for what is none",
        "To whoever pressed",
    ],
)
def test_a_phrase_is_found_where_it_comes_back(words: str) -> None:
    assert list(found(ROOT / "README.md", iter([(1, words)]), EVERYWHERE | IN_CODE_AND_PAGES))
