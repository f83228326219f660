"""Which texts pages and emails can say: read from the code, from the pages and letters on to whatever they call.

A name is followed to the function or class that it stands for, so a card that shares a function with a page adds what
that function says, and nothing else. Of the rules only what may be wrong with a form is said outside Teams.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from dialogs.texts import BY_TEXT
from tests.dialogs.text_uses import families, messages, pattern_of, sources, templates

SAID_WITHOUT_BEING_NAMED = frozenset({"too-long", "too-long-yours"})
"""Of whatever is too long, if nothing else is said about it."""


class Place(NamedTuple):
    """One function, class or value at the top of a module; "" for what the module does when it is loaded."""

    module: Path
    name: str


def begins_outside(module: Path) -> bool:
    """Whether everything in the module is about pages, or about emails."""
    if module.parts[0] == "pages" or module.parts[:2] == ("dialogs", "texts"):
        return True
    is_letter = module.parts[:2] in _WITH_LETTERS and "letter" in module.stem
    return module in _OF_ALL_LETTERS or (is_letter and not module.stem.endswith("_card"))


_WITH_LETTERS = (("dialogs", "correspondence"), ("dialogs", "board"))
_OF_ALL_LETTERS = (
    *(Path("dialogs/kit/letters.py"), Path("dialogs/kit/letter_table.py")),
    Path("dialogs/correspondence/brief_texts.py"),
)


@cache
def said_outside() -> frozenset[str]:
    """The ids of all of them."""
    said = set(SAID_WITHOUT_BEING_NAMED).union(*templates().values())
    for place in reached():
        said.update(_texts_in(place))
    return frozenset(said | {f"{name}{BY_TEXT}" for name in said} & messages("en").keys())


@cache
def reached() -> frozenset[Place]:
    """Everything that a page or an email may call."""
    waiting = [Place(module, name) for module in sources() if begins_outside(module) for name in _tops(module)]
    found = set(waiting)
    while waiting:
        for place in _named_in(waiting.pop()):
            if place not in found:
                found.add(place)
                waiting.append(place)
    return frozenset(found)


@cache
def _tops(module: Path) -> dict[str, list[ast.stmt]]:
    """The statements at the top of a module, by the names that they define."""
    tops: dict[str, list[ast.stmt]] = {"": []}
    for node in sources()[module].body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            tops.setdefault(node.name, []).append(node)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                for part in ast.walk(target):
                    if isinstance(part, ast.Name):
                        tops.setdefault(part.id, []).append(node)
        elif not isinstance(node, ast.Import | ast.ImportFrom):
            tops[""].append(node)
    return tops


@cache
def _imported(module: Path) -> dict[str, Place]:
    """What the names stand for that a module takes from others of ours."""
    found: dict[str, Place] = {}
    for node in ast.walk(sources()[module]):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                within = _module(f"{node.module}.{alias.name}")
                place = Place(within, "*") if within else Place(_module(node.module) or Path(), alias.name)
                if place.module != Path():
                    found[alias.asname or alias.name] = place
    return found


def _module(dotted: str) -> Path | None:
    path = Path(*dotted.split("."))
    candidates = (path.with_suffix(".py"), path / "__init__.py")
    return next((one for one in candidates if one in sources()), None)


def _named_in(place: Place) -> Iterator[Place]:
    """The places that this one names, in its own module or in another."""
    imported, tops = _imported(place.module), _tops(place.module)
    for statement in tops.get(place.name, ()):
        for node in ast.walk(statement):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                of = imported.get(node.value.id)
                if of is not None and of.name == "*":
                    yield Place(of.module, node.attr)
            if isinstance(node, ast.Name) and node.id in tops:
                yield Place(place.module, node.id)
            elif isinstance(node, ast.Name) and node.id in imported:
                yield imported[node.id]


def _texts_in(place: Place) -> Iterator[str]:
    """The texts that one place names. What the rules refuse is said by the pages in words of their own."""
    known = messages("en")
    for statement in _tops(place.module).get(place.name, ()):
        for node in ast.walk(statement):
            if place.module.parts[0] == "forum" and not _says_what_is_wrong(node):
                continue
            for part in ast.walk(node) if place.module.parts[0] == "forum" else [node]:
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value in known:
                    yield part.value
                elif isinstance(part, ast.JoinedStr):
                    yield from _family(pattern_of(part), _words_in(place.module))


def _says_what_is_wrong(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Invalid", "TooLong", "within")


@cache
def _words_in(module: Path) -> frozenset[str]:
    """Every string in a module."""
    constants = (node.value for node in ast.walk(sources()[module]) if isinstance(node, ast.Constant))
    return frozenset(value for value in constants if isinstance(value, str))


def _family(pattern: str, words: frozenset[str]) -> set[str]:
    """The texts whose names can be made so. f"{what}-title" is made from what the same module calls `what`."""
    if pattern in families():
        return families()[pattern]
    if "-" not in pattern:
        return set()
    matches = (re.fullmatch(pattern, name) for name in messages("en"))
    return {match[0] for match in matches if match and (not pattern.startswith("(.+)") or match[1] in words)}
