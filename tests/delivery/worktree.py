"""The work tree as somebody else would get it: a repository with one commit, and nothing that is not kept in git."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.test_dependencies import PACKAGES

ROOT = Path(__file__).parents[2]
ONLY_HERE = {".svg", ".scss", ".md"}


def kept() -> list[str]:
    """The files that are in git or about to be, as paths from the root."""
    listed = run("git", "ls-files", "--cached", "--others", "--exclude-standard", cwd=ROOT).split("\n")
    return [path for path in listed if path and (ROOT / path).is_file()]


def product() -> list[str]:
    """Those of them that a wheel holds: all in our packages, apart from what other files there are made from."""
    return [path for path in kept() if path.split("/")[0] in PACKAGES and Path(path).suffix not in ONLY_HERE]


def clone(folder: Path) -> Path:
    """A repository in `folder` with what is here now, and with our own environment to build with."""
    for path in kept():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, target)
    run("git", "init", "--quiet", cwd=folder)
    commit(folder)
    folder.joinpath(".venv").symlink_to(ROOT / ".venv")
    return folder


def commit(folder: Path) -> None:
    """Commits everything there, at a time that is always the same."""
    then = "2026-01-02T18:00:00Z"
    who = {"GIT_AUTHOR_NAME": "Carys", "GIT_AUTHOR_EMAIL": "carys@example.org", "GIT_AUTHOR_DATE": then}
    who |= {"GIT_COMMITTER_NAME": "Carys", "GIT_COMMITTER_EMAIL": "carys@example.org", "GIT_COMMITTER_DATE": then}
    run("git", "add", "--all", cwd=folder)
    run("git", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "All", cwd=folder, **who)


def run(*command: str, cwd: Path, **environment: str) -> str:
    """What a command prints. It has to succeed."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout
