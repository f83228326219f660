"""What GitHub reads in this repository is of the form that it asks for, allows no more than it needs, and asks nobody
for anything personal."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted(GITHUB.glob("workflows/*.yml"))
FORMS = sorted(path for path in GITHUB.glob("ISSUE_TEMPLATE/*.yml") if path.name != "config.yml")
SCHEMAS = {
    "vendor.github-workflows": WORKFLOWS,
    "custom.github-workflows-require-timeout": WORKFLOWS,
    "vendor.github-issue-forms": FORMS,
    "vendor.github-issue-config": [GITHUB / "ISSUE_TEMPLATE/config.yml"],
    "vendor.dependabot": [GITHUB / "dependabot.yml"],
}
"""SchemaStore's, as check-jsonschema ships them."""


def read(path: Path) -> dict[str, Any]:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def jobs() -> list[dict[str, Any]]:
    return [job for path in WORKFLOWS for job in read(path)["jobs"].values()]


def steps() -> list[dict[str, Any]]:
    return [step for job in jobs() for step in job["steps"]]


@pytest.mark.parametrize("schema", SCHEMAS)
def test_it_is_of_the_form_that_github_reads(schema: str) -> None:
    files = [str(path) for path in SCHEMAS[schema]]
    assert files
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "ok -- validation done")


def test_an_action_is_one_commit_and_says_which_version_it_is() -> None:
    used = [line for path in WORKFLOWS for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert len(used) >= 8
    assert [line for line in used if not re.search(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


def test_a_workflow_may_only_read() -> None:
    assert [path.name for path in WORKFLOWS if read(path)["permissions"] != {}] == []
    assert {str(job["permissions"]) for job in jobs()} == {"{'contents': 'read'}"}
    fetched = [step for step in steps() if step.get("uses", "").startswith("actions/checkout@")]
    assert len(fetched) == len(jobs())
    assert all(step["with"]["persist-credentials"] is False for step in fetched)


def test_every_python_that_is_promised_is_tested() -> None:
    [check] = read(GITHUB / "workflows/ci.yml")["jobs"].values()
    versions: list[str] = check["strategy"]["matrix"]["python"]
    project = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text(encoding="utf-8"))
    assert f">={versions[0]}" == project["project"]["requires-python"]
    minors = [int(version.removeprefix("3.")) for version in versions]
    assert minors == list(range(minors[0], minors[-1] + 1))
    install = ROOT.joinpath(".ci/install").read_text(encoding="utf-8")
    assert all(f"python{version}" in install for version in versions)


def test_what_runs_there_is_in_the_makefile() -> None:
    made = set(re.findall(r"^(\w+):", ROOT.joinpath("Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    called = {name for step in steps() for name in re.findall(r"make (\w+)", step.get("run", ""))}
    assert called >= {"check", "lock", "audit", "sbom"}
    assert called <= made


@pytest.mark.parametrize("form", FORMS, ids=[path.stem for path in FORMS])
def test_whoever_reports_is_asked_for_nothing_personal(form: Path) -> None:
    body = read(form)["body"]
    assert "Everybody can read this page" in body[0]["attributes"]["value"]
    [promise] = body[-1]["attributes"]["options"]
    assert promise["required"] is True
    assert "Nothing here is about a real person" in promise["label"]


def test_whoever_found_a_hole_is_led_away_from_public_issues() -> None:
    assert "../security" in read(GITHUB / "ISSUE_TEMPLATE/fault.yml")["body"][0]["attributes"]["value"]
    policy = ROOT.joinpath("SECURITY.md").read_text(encoding="utf-8")
    assert "Report a vulnerability" in policy
    assert not re.search(r"[\w.]+@[\w.]+", policy)  # nobody reads an address that we would invent
