"""Hooks before a commit use the project's own environment, and a shell can read the scripts of the Makefile."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted(path for path in ROOT.joinpath(".ci").iterdir() if path.is_file())


def hooks() -> list[dict[str, Any]]:
    config = yaml.safe_load(ROOT.joinpath(".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert [repo["repo"] for repo in config["repos"]] == ["local"]
    return config["repos"][0]["hooks"]


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: hook["id"])
def test_a_hook_runs_what_the_checks_run(hook: dict[str, Any]) -> None:
    program, *given = hook["entry"].split()
    assert (program.startswith(".venv/bin/"), hook["language"]) == (True, "system")
    declared = ROOT.joinpath("pyproject.toml").read_text(encoding="utf-8")
    known = {"ruff": '"ruff"', "lint-imports": '"import-linter"', "python": '"pytest"'}
    assert known[Path(program).name] in declared
    assert [path for path in given if path.startswith("tests/") and not ROOT.joinpath(path).exists()] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=[path.name for path in SCRIPTS])
def test_a_shell_can_read_the_scripts(script: Path) -> None:
    done = subprocess.run(["bash", "-n", str(script)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
