"""Reads the Dockerfile and .dockerignore, as far as ours go ("Dockerfile reference", ".dockerignore files")."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from tests.delivery.worktree import ROOT


@dataclass(frozen=True)
class Step:
    """One instruction: its word, and what follows it in one line."""

    word: str
    rest: str


@dataclass
class Stage:
    """From one FROM to the next. `name` is empty for the last one, which is the image."""

    base: str
    name: str
    steps: list[Step] = field(default_factory=list[Step])


def stages() -> list[Stage]:
    """What the Dockerfile says, in its order."""
    text = ROOT.joinpath("Dockerfile").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    found: list[Stage] = []
    for line in "\n".join(lines).replace("\\\n", "").splitlines():
        word, _, rest = line.partition(" ")
        if word == "FROM":
            base, _, name = rest.partition(" AS ")
            found.append(Stage(base, name))
        else:
            found[-1].steps.append(Step(word, rest.strip()))
    return found


def context(paths: Iterable[str]) -> list[str]:
    """Those of the paths that a build is given."""
    lines = ROOT.joinpath(".dockerignore").read_text(encoding="utf-8").splitlines()
    patterns = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return [path for path in paths if not _ignored(PurePosixPath(path), patterns)]


def _ignored(path: PurePosixPath, patterns: Sequence[str]) -> bool:
    """The last pattern that fits the path or a folder above it decides."""
    ignored = False
    for pattern in patterns:
        wanted = pattern.removeprefix("!")
        if any(_fits(one, wanted) for one in [path, *path.parents[:-1]]):
            ignored = not pattern.startswith("!")
    return ignored


def _fits(path: PurePosixPath, pattern: str) -> bool:
    if pattern.startswith("**/"):
        return fnmatchcase(path.name, pattern.removeprefix("**/"))
    return len(path.parts) == len(PurePosixPath(pattern).parts) and fnmatchcase(str(path), pattern)


def flags(rest: str) -> tuple[dict[str, str], str]:
    """The flags of an instruction, and what follows them."""
    found: dict[str, str] = {}
    while match := re.match(r"--([a-z-]+)=(\S+)\s+", rest):
        found[match[1]] = match[2]
        rest = rest[match.end() :]
    return found, rest
