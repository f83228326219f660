"""What the product imports is declared, what is declared is used, and production installs that and nothing else."""

import ast
import re
import sys
import tomllib
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text(encoding="utf-8"))
PACKAGES = [name.removesuffix("*") for name in PROJECT["tool"]["setuptools"]["packages"]["find"]["include"]]
BY_NAME = {"asyncpg", "govuk-frontend-jinja", "tzdata"}
"""Declared, but found by name and never imported: drivers that an address names, templates, the data of time zones."""


def name_of(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower().replace("_", "-").replace(".", "-")


NEEDED = PROJECT["project"]["dependencies"]
ASKED_FOR = PROJECT["project"]["optional-dependencies"]["otel"]
"""What sends traces: production has it, and imports it when an operator switches traces on."""

DECLARED = {name_of(one) for one in (*NEEDED, *ASKED_FOR)}


BROUGHT_ALONG = {"opentelemetry-proto"}
"""Tools of the tests that production has too, because something else there needs them."""


@cache
def owners() -> dict[str, str]:
    """By module or package, as a path: the distribution that it comes from."""
    found: dict[str, str] = {}
    for one in distributions():
        name = name_of(one.metadata["Name"])
        for path in re.findall(
            r"^([\w/.-]+?)(?:\.[\w-]+)?\.(?:py|so|pyd),", one.read_text("RECORD") or "", re.MULTILINE
        ):
            found[path] = found[path.rpartition("/")[0]] = name
    return found


def imported() -> dict[str, str]:
    """Each module from outside that a package of ours imports, and one file that does."""
    found: dict[str, str] = {}
    for package in PACKAGES:
        for file in ROOT.joinpath(package).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                for name in _named(node):
                    if name.split(".")[0] not in {*sys.stdlib_module_names, *PACKAGES, "_typeshed"}:
                        found[name] = str(file.relative_to(ROOT))
    return found


def _named(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [one.name for one in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module and not node.level else []


def owner(module: str) -> str:
    return owners()[module.replace(".", "/")]


def test_what_is_imported_is_declared() -> None:
    found = {module: file for module, file in imported().items() if owner(module) not in DECLARED}
    assert found == {}


def test_what_is_declared_is_used() -> None:
    assert DECLARED - {owner(module) for module in imported()} == BY_NAME


def test_what_relies_on_the_insides_of_a_library_has_a_ceiling() -> None:
    """SQLite's statements run in the event loop, past SQLAlchemy's own driver (decision 6)."""
    [sqlalchemy] = [one for one in PROJECT["project"]["dependencies"] if name_of(one) == "sqlalchemy"]
    assert "<" in sqlalchemy


def locked(file: str) -> dict[str, str]:
    text = ROOT.joinpath(file).read_text(encoding="utf-8")
    return {name_of(name): version for name, version in re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE)}


def test_production_has_the_tested_versions_and_no_tools() -> None:
    everything, production = locked("requirements.lock"), locked("requirements-production.lock")
    assert production.keys() >= DECLARED
    assert production.items() <= everything.items()
    tools = {name_of(one) for one in PROJECT["dependency-groups"]["dev"] if isinstance(one, str)} - BROUGHT_ALONG
    assert not tools & production.keys()
    assert {"pytest", "playwright", "pyright"} <= everything.keys() - production.keys()


def test_a_release_is_built_with_what_the_image_is_built_with() -> None:
    build = locked("requirements-build.lock")
    assert set(build) == {"setuptools"}
    assert build.items() <= locked("requirements.lock").items()


@pytest.mark.parametrize("file", sorted(path.name for path in ROOT.glob("requirements*.lock")))
def test_no_lock_says_where_it_was_made(file: str) -> None:
    assert not re.search(r"://|--index|--find-links", ROOT.joinpath(file).read_text(encoding="utf-8"))
