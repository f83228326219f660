"""docs/it.md: what it quotes is really said, what it lists is really reached and used, and where it leads exists."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.findings import Mark
from bot.metrics import Metrics
from storage.engine.trouble import Trouble
from storage.schema import Schema
from tests.bot.test_ways_out import listed

ROOT = Path(__file__).parents[1]
PAGE = ROOT.joinpath("docs/it.md").read_text(encoding="utf-8")
PACKAGES = ("bot", "dialogs", "forum", "graph", "mail", "manifest", "pages", "papers", "storage")
BLANK = "\0"
"""Stands in a text for what is filled in."""


def section(title: str) -> str:
    found = PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    assert found, title
    return found


def rows(text: str) -> list[list[str]]:
    """The cells of each row of its tables, without the heads."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line, following in zip(lines, [*lines[1:], ""], strict=True)
        if not line.startswith("|--") and not following.startswith("|--")
    ]


@cache
def said() -> list[str]:
    """Every text in the product: those in its code, and the sentences that people read."""
    texts: list[str] = []
    for package in PACKAGES:
        for file in ROOT.joinpath(package).rglob("*.py"):
            texts += _in_code(ast.parse(file.read_text(encoding="utf-8")))
    for file in ROOT.joinpath("dialogs/texts/en").rglob("*.ftl"):
        texts += [re.sub(r"\{[^{}]*\}", BLANK, line) for line in file.read_text(encoding="utf-8").splitlines()]
    return texts


def _in_code(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.sub(r"%(?:\.\d+)?[sdf]", BLANK, node.value)
        elif isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else BLANK for part in node.values)


def is_said(quoted: str) -> bool:
    """“…” stands for what is filled in."""
    pattern = re.compile(".*".join(re.escape(part) for part in quoted.split("…")))
    return any(pattern.search(text) for text in said())


def quotes() -> list[str]:
    """What the tables of symptoms say that Folkmoot says."""
    symptoms = rows(section("Troubleshooting"))
    programs = [row[0] for row in symptoms] + [row[1] for row in symptoms if "doctor says" in row[1]]
    found = [quote for cell in programs for quote in re.findall(r"`([^`]+)`", cell)]
    found += [quote for row in symptoms for cell in row for quote in re.findall(r"“([^”]+)”", cell)]
    return [quote for quote in found if not quote.startswith("permission ")]


@pytest.mark.parametrize("quoted", quotes())
def test_it_is_said(quoted: str) -> None:
    assert is_said(quoted)


def test_what_nobody_says_is_noticed() -> None:
    assert len(quotes()) > 35
    assert not is_said("the database is on fire: …")
    assert is_said("I could not post …: Teams did not let me.")


def test_each_row_quotes_something() -> None:
    silent = [row[0] for row in rows(section("Troubleshooting")) if not re.search(r"[`“]", row[0])]
    assert silent == ["nothing, and all is well"]


@pytest.mark.parametrize("why", [*Trouble, *(schema for schema in Schema if schema is not Schema.CURRENT)])
def test_every_reason_of_readyz_is_explained(why: Trouble | Schema) -> None:
    explained = section("Troubleshooting").partition("`/readyz` answers")[2]
    assert any(why.value.startswith(quote) for quote in re.findall(r"`([^`]+)`", explained))


def test_the_doctors_marks_are_those_it_prints() -> None:
    assert f"no `{Mark.FAIL}`" in PAGE


def test_the_numbers_that_it_names_are_at_metrics() -> None:
    named = set(re.findall(r"folkmoot_[a-z_]+[a-z]", PAGE))
    families = {family.name for family in Metrics().registry.collect()}
    assert named and named <= families


def test_it_lists_the_hosts_of_the_guide_and_draws_them() -> None:
    ways_out = section("Data flows and ports").partition("\nOut of Folkmoot")[2]
    hosts = {re.findall(r"`([^`]+)`", row[0])[0] for row in rows(ways_out) if "`" in row[0]}
    assert hosts == listed()
    picture = PAGE.partition("```mermaid")[2].partition("```")[0]
    assert [host for host in hosts if host not in picture] == []


def test_it_lists_what_the_service_answers_to_outside() -> None:
    guide = ROOT.joinpath("docs/install.md").read_text(encoding="utf-8")
    passed_on = set(re.findall(r"location (?:= )?(/[\w/]+)", guide)) | {"/f/"}
    ways_in = section("Data flows and ports").partition("\nInto Folkmoot")[2].partition("\nOut of Folkmoot")[0]
    assert {row[0].strip("`") for row in rows(ways_in)} == passed_on


def imported_from_botbuilder() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for package in PACKAGES:
        for file in ROOT.joinpath(package).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("botbuilder", "botframework")):
                    assert file.is_relative_to(ROOT / "bot/teams")
                    found.setdefault(node.module or "", set()).update(one.name for one in node.names)
                assert not (isinstance(node, ast.Import) and node.names[0].name.startswith("botb")), file
    return found


def test_it_lists_what_is_used_of_botbuilder() -> None:
    listed_there = {
        row[0].strip("`"): set(re.findall(r"`([^`]+)`", row[1]))
        for row in rows(section("Support and updates"))
        if row[0].startswith("`botb")
    }
    assert listed_there == imported_from_botbuilder()


def test_it_supports_what_is_tested() -> None:
    matrix = re.findall(r'"(3\.\d+)"', ROOT.joinpath(".github/workflows/ci.yml").read_text(encoding="utf-8"))
    assert f"**Python {matrix[0]} to {matrix[-1]}**" in PAGE
    [oldest] = re.findall(r"PostgreSQL (\d+) or newer", ROOT.joinpath("docs/install.md").read_text(encoding="utf-8"))
    assert f"**PostgreSQL {oldest} or newer**" in PAGE


def test_it_can_be_read_in_ten_minutes() -> None:
    """At 240 words a minute, without the tables of symptoms, in which people look something up."""
    words = re.sub(r"```mermaid.*?```", "", PAGE.replace(section("Troubleshooting"), ""), flags=re.DOTALL)
    assert len(re.findall(r"\w[\w'’.-]*", words)) < 2400
