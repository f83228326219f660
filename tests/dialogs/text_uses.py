"""Who says a text: read from the code, which asks for texts by name, or by a name made from a value."""

import ast
import re
from collections import defaultdict
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from dialogs.texts import BY_TEXT, HERE
from forum.actions import Progress
from forum.advice import DateCalendar
from forum.agenda import Attribution, ItemKind, Outcome
from forum.attendance import Answer, Presence
from forum.care import Why
from forum.contacts import Reason, Remind, Way
from forum.date_polls import Choice, DateStanding, Names
from forum.drafts import DraftKind
from forum.meetings import Mode
from forum.needs import Along, Need
from forum.outlook import Oddity
from forum.people import Reach
from forum.polls import BallotKind
from forum.roles import Entrusted
from forum.trends import Age
from pages.first_question import Reply as FirstReply

ROOT = HERE.parent.parent
OF_DRAFTS = (
    *("settled", "changed-meanwhile", "no-facilitator", "review-newer", "review-sent-back"),
    *("papers-again", "keep-title", "keep-not", "kept", "not-there", "declined"),
    *("paper-docx", "paper-pdf"),
)
"""What is said of a brief and of minutes."""
# Sentences that are chosen by a value: every value must have one.
FAMILIES: dict[str, type[StrEnum]] = {
    **{f"{{}}-{said}": DraftKind for said in OF_DRAFTS},
    "attribution-{}": Attribution,
    "suggest-for-as-{}": Attribution,
    "kind-{}": ItemKind,
    "attributed-{}": Attribution,
    "comment-as-{}": Attribution,
    "comments-from-{}": Attribution,
    "answer-{}": Answer,
    "mode-{}": Mode,
    "outlook-unclear-{}": Oddity,
    "outcome-{}": Outcome,
    "outcome-{}-title": Outcome,
    "my-topics-{}": Outcome,
    "my-topics-now-{}": Outcome,
    "topic-news-{}": Outcome,
    "progress-{}": Progress,
    "need-{}": Need,
    "calendar-{}": DateCalendar,
    "along-{}": Along,
    "dates-choice-{}": Choice,
    "dates-names-{}": Names,
    "dates-kind-{}": Names,
    "dates-standing-{}": DateStanding,
    "my-data-presence-{}": Presence,
    "my-data-reach-{}": Reach,
    "care-reason-{}": Reason,
    "care-remind-{}": Remind,
    "care-way-{}": Way,
    "care-why-{}": Why,
    "page-coming-{}": Answer,
    "page-dates-kind-{}": Names,
    "page-first-{}": FirstReply,
    "page-question-kind-{}": BallotKind,
    "trends-age-{}": Age,
    "roles-you-given-{}": Entrusted,
    "roles-given-{}": Entrusted,
}


@cache
def messages(locale: str) -> dict[str, fluent.Message]:
    found: dict[str, fluent.Message] = {}
    for path in sorted((HERE / locale).rglob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{path.name}: {entry.content!r:.60}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{locale} says {entry.id.name} twice"
                found[entry.id.name] = entry
    return found


@cache
def files(locale: str) -> dict[str, str]:
    """In which file of its language each text stands, such as "agenda/comments.ftl"."""
    text = re.compile(r"^([a-zA-Z][\w-]*) =", re.MULTILINE)
    paths = sorted((HERE / locale).rglob("*.ftl"))
    return {
        name: str(path.relative_to(HERE / locale)) for path in paths for name in text.findall(path.read_text("utf-8"))
    }


@cache
def sources() -> dict[Path, ast.Module]:
    """The modules that may ask for a text, by their paths in the repository."""
    paths = [
        path for package in ("bot", "dialogs", "forum", "pages") for path in sorted((ROOT / package).rglob("*.py"))
    ]
    return {path.relative_to(ROOT): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


@cache
def templates() -> dict[Path, set[str]]:
    """The texts that each template of a web page says."""
    asked = re.compile(r'texts\("([\w-]+)"')
    paths = sorted((ROOT / "pages").rglob("*.html"))
    return {path.relative_to(ROOT): set(asked.findall(path.read_text(encoding="utf-8"))) for path in paths}


def pattern_of(node: ast.JoinedStr) -> str:
    """f"answer-{answer}" as a regular expression."""
    return "".join(re.escape(str(v.value)) if isinstance(v, ast.Constant) else "(.+)" for v in node.values)


class Users(NamedTuple):
    """The modules that say a text."""

    surely: frozenset[Path]
    """They name it, or a family that it belongs to."""
    perhaps: frozenset[Path]
    """They build a name that could be its own."""

    @property
    def nobody(self) -> bool:
        """Whether the text is left over."""
        return not self.surely and not self.perhaps


@cache
def literals() -> tuple[dict[str, set[Path]], dict[str, set[Path]]]:
    """Every string of the code, and every pattern, with the modules in which they stand."""
    strings: dict[str, set[Path]] = defaultdict(set)
    patterns: dict[str, set[Path]] = defaultdict(set)
    for path, asked in templates().items():
        for name in asked:
            strings[name].add(path)
    for path, module in sources().items():
        for node in ast.walk(module):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                strings[node.value].add(path)
            elif isinstance(node, ast.JoinedStr):
                patterns[pattern_of(node)].add(path)
    return strings, patterns


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """There are more than `re` remembers."""
    return re.compile(pattern)


@cache
def families() -> dict[str, set[str]]:
    """The patterns of the families, and the texts of each."""
    return {
        "".join("(.+)" if part == "{}" else re.escape(part) for part in re.split(r"(\{\})", family)): {
            family.format(value) for value in values
        }
        for family, values in FAMILIES.items()
    }


def users(text: str) -> Users:
    """Who says `text`, or what it is said for to somebody who is reached by text message."""
    text = text.removesuffix(BY_TEXT) if text.removesuffix(BY_TEXT) in messages("en") else text
    strings, patterns = literals()
    surely, perhaps = set(strings.get(text, ())), set[Path]()
    for pattern, paths in patterns.items():
        if pattern in families():
            surely |= paths if text in families()[pattern] else set()
        elif match := compiled(pattern).fullmatch(text):
            # f"{what}-title" is used for what the same module calls `what`; a bare f"{value}" says nothing.
            begun = not pattern.startswith("(.+)")
            perhaps |= {path for path in paths if begun or ("-" in pattern and path in strings.get(match[1], ()))}
    return Users(frozenset(surely), frozenset(perhaps - surely))
