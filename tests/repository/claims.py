"""Reading the templates: what they claim, what each claim rests on, and which numbers they name."""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from forum.forums import USUAL_NOTES_MONTHS
from forum.retention.periods import DAYS
from forum.safe_links import LIFE, LinkKind
from forum.small_numbers import SMALL

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/templates"
SHOWN = FOLDER / "shown.md"
DOCUMENTS = sorted(set(FOLDER.glob("*.md")) - {SHOWN, FOLDER / "README.md"})

NUMBERS: Mapping[str, int] = {
    **{f"KEEP_{kind.upper()}_DAYS": days.usual for kind, days in DAYS.items()},
    "NOTES_MONTHS": USUAL_NOTES_MONTHS,
    "LINK_DAYS": LIFE[LinkKind.ANSWER].days,
    "LINK_MINUTES": int(LIFE[LinkKind.MINE].total_seconds() // 60),
    "SMALL": SMALL,
}
"""What a comment after a number names: "14 days<!-- KEEP_NEEDS_DAYS -->"."""
TAG = re.compile(r"\[([TLD]\d+)\](?!:)")
_MADE = re.compile(r"<!-- (\w+): made by .*? -->.*?<!-- /\1 -->", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_NUMBER = re.compile(r"\b(\d+) (?:days?|months?|minutes?|hours?|weeks?|years?|people)\b(?:<!-- (\w+) -->)?")
_ROW = re.compile(r"^\|(.*)\|$")
_REMARK = re.compile(r"^\*(?!\*| )(?:.(?!\n\n))*.\*$", re.DOTALL | re.MULTILINE)
_NOT_CLAIMED = re.compile(r"#|>|\||\[[TLD]\d+\]:|$")
"""How lines begin that claim nothing: headings, what the organisation says, tables, and where tags lead."""
_TEST = re.compile(r"`(tests/[\w/]+\.py)`: ((?:`test_\w+`(?:, )?)+)")


class Number(NamedTuple):
    """A number that a document names, and what it says it is: "" for nothing."""

    value: int
    name: str
    said: str


def by_hand(document: Path) -> str:
    """The text without what is made from the code, and without remarks in italics, which are a paragraph each."""
    return _REMARK.sub("", _MADE.sub("", document.read_text(encoding="utf-8")))


def claims(text: str) -> list[str]:
    """Every sentence that says something about Folkmoot, and every row of a table that does."""
    blocks = _blocks(_COMMENT.sub("", text))
    return [*_rows(text), *(sentence for block in blocks for sentence in _sentences(block))]


def _blocks(text: str) -> Iterator[str]:
    """Paragraphs and items of lists, each as one line."""
    block: list[str] = []
    for line in [*text.splitlines(), ""]:
        begins = line.startswith("- ")
        if block and (begins or _NOT_CLAIMED.match(line)):
            yield " ".join(block)
            block = []
        if not _NOT_CLAIMED.match(line):
            block.append(line.removeprefix("- ").strip())


def _sentences(block: str) -> list[str]:
    return re.split(r"(?<=[.!?]) (?=[A-Z“])", block)


def _rows(text: str) -> Iterator[str]:
    lines = _COMMENT.sub("", text).splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if _ROW.match(line) and not line.startswith("|--") and not following.startswith("|--"):
            yield line


def numbers(text: str) -> list[Number]:
    """Those in what is claimed; a law's are the law's."""
    kept = [line for line in text.splitlines() if not line.startswith((">", "[")) and not re.search(r"\[L\d+\]", line)]
    return [Number(int(found[1]), found[2] or "", found[0]) for found in _NUMBER.finditer("\n".join(kept))]


@cache
def shown() -> Mapping[str, tuple[str, list[tuple[str, str]]]]:
    """Of each tag in the list: what is shown, and the tests, as file and function."""
    found: dict[str, tuple[str, list[tuple[str, str]]]] = {}
    for row in _rows(SHOWN.read_text(encoding="utf-8")):
        name, what, tests = (cell.strip() for cell in row.strip("|").split("|"))
        tag = re.sub(r"<a id=\"\w+\"></a>", "", name)
        assert tag not in found, tag
        assert not _TEST.sub("", tests).replace(";", "").strip(), (tag, "something there is no test", tests)
        named = [(file, test) for file, listed in _TEST.findall(tests) for test in re.findall(r"`(\w+)`", listed)]
        found[tag] = (what, named)
    return found


@cache
def functions(file: str) -> frozenset[str]:
    """The tests that a file has and that run: at its top, or in a class there."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8")) if (ROOT / file).is_file() else ast.Module([], [])
    tops = [*tree.body, *(node for top in tree.body if isinstance(top, ast.ClassDef) for node in top.body)]
    return frozenset(
        node.name
        for node in tops
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and not any("skip" in ast.unparse(mark) or "xfail" in ast.unparse(mark) for mark in node.decorator_list)
    )
