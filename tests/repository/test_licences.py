"""Each package in production has a licence that somebody has looked at."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_of_licences_is_true_and_each_is_allowed() -> None:
    done = subprocess.run([ROOT / ".ci/licences"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stderr}: look at that licence, and allow it in pyproject.toml or do without"
    page = ROOT.joinpath("docs/licences.md").read_text(encoding="utf-8")
    assert done.stdout == page, "call `make licences`"


def test_the_page_has_every_package_of_production() -> None:
    lock = ROOT.joinpath("requirements-production.lock").read_text(encoding="utf-8")
    locked = set(re.findall(r"^([\w.-]+)==", lock, re.MULTILINE))
    page = ROOT.joinpath("docs/licences.md").read_text(encoding="utf-8")
    listed = {re.sub(r"[_.]", "-", name).lower() for name in re.findall(r"^\| ([\w.-]+) +\|", page, re.MULTILINE)}
    assert len(locked) > 80
    assert listed - {"name"} == locked
