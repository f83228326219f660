"""One version: said in bot/version.py, and the same in every place where people read it."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from prometheus_client import generate_latest

from bot.__main__ import main
from bot.metrics import Metrics
from bot.version import VERSION

ROOT = Path(__file__).parents[2]
HEADINGS = re.findall(r"^## (.*)$", ROOT.joinpath("CHANGELOG.md").read_text("utf-8"), re.MULTILINE)


def numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def test_it_is_three_numbers_and_the_package_asks_for_it() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", VERSION)
    project = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text("utf-8"))
    assert "version" not in project["project"]
    assert project["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "bot.version.VERSION"}


def test_the_changelog_begins_with_it() -> None:
    version, _, day = HEADINGS[0].partition(" - ")
    assert version == VERSION
    assert day == "unreleased" or date.fromisoformat(day)


def test_what_was_released_before_has_its_day_and_came_in_order() -> None:
    released = [heading.partition(" - ") for heading in HEADINGS]
    versions = [numbers(version) for version, _, _ in released]
    assert versions == sorted(set(versions), reverse=True)
    days = [date.fromisoformat(day) for _, _, day in released if day != "unreleased"]
    assert days == sorted(days, reverse=True)
    assert len(days) >= len(released) - 1


def test_the_command_says_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert (ended.value.code, capsys.readouterr().out) == (0, f"folkmoot {VERSION}\n")


def test_the_metrics_have_it() -> None:
    assert f'folkmoot_build_info{{version="{VERSION}"}} 1.0' in generate_latest(Metrics().registry).decode()
