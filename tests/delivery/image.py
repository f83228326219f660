"""Each step of the Dockerfile carried out in an empty folder, where there is no container engine.

The folder's `root` is the root of the stage that is being built: every path that the Dockerfile makes is led there.
Python and the packages are those of this machine, unless DELIVERY=whole: then they are downloaded as in a real build.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

from tests.delivery.dockerfile import Stage, Step, context, flags, stages
from tests.delivery.worktree import ROOT, kept

WHOLE = os.environ.get("DELIVERY") == "whole"
MADE_HERE = re.compile(r"(?<![\w./-])/(?:opt|src|var/lib)(?=/|\b)")
"""Where the paths begin that belong to the image."""
FROM_HERE = re.compile(r"PIP_|SSL_|HTTPS?_PROXY|NO_PROXY|HOME$", re.IGNORECASE)
"""What downloading needs from this machine."""


class Image:
    """`left_out` are steps that only the system of the image can carry out."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = folder / "root"
        self.environment: dict[str, str] = {}
        self.workdir = self.user = ""
        self.entrypoint: list[str] = []
        self.command: list[str] = []
        self.health: list[str] = []
        self.volumes: list[str] = []
        self.left_out: list[str] = []

    def build(self) -> None:
        """Carries out all stages. What the last one left is then read-only, as in compose.yaml."""
        self._lay_python()
        for stage in stages():
            self._carry_out(stage)
        for path in [*self.root.joinpath("opt").rglob("*"), self.root / "opt"]:
            if not path.is_symlink():
                path.chmod(path.stat().st_mode & ~0o222)

    def let_go(self) -> None:
        """So that whoever tidies up may delete it."""
        for path in self.root.rglob("*"):
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o755)

    def inside(self, text: str) -> str:
        """The same with the image's paths as they are here."""
        return MADE_HERE.sub(lambda found: f"{self.root}{found[0]}", text)

    def run_as(self, words: Sequence[str]) -> list[str]:
        """A command as the container runs it: without any right of its own. For root here that means that it may write
        only where the mode of a file says so.
        """
        program = shutil.which(words[0], path=self.environment["PATH"])
        assert program, f"{words[0]} is not in the image"
        bare = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs"] if os.geteuid() == 0 else []
        return [*bare, program, *words[1:]]

    def _lay_python(self) -> None:
        """The base image's `python`: this machine's, without what is installed beside it."""
        python = self.folder / "base/python"
        python.parent.mkdir()
        python.write_text(f'#!/bin/sh\nexec "{os.path.realpath(sys.executable)}" "$@"\n', encoding="utf-8")
        python.chmod(0o755)

    def _carry_out(self, stage: Stage) -> None:
        self.root.mkdir()
        self.environment = {"PATH": f"{self.folder}/base:/usr/bin:/bin"}
        self.workdir = "/"
        for step in stage.steps:
            getattr(self, f"_{step.word.lower()}")(step)
        if stage.name:
            shutil.move(self.root, self.folder / stage.name)

    def _run(self, step: Step) -> None:
        if step.rest.startswith("apt-get"):
            self.left_out.append(step.rest)
        elif "--require-hashes" in step.rest and not WHOLE:
            assert all(" install --require-hashes " in part for part in step.rest.split("&&"))
            self._borrow()
        else:
            from_here = {name: value for name, value in os.environ.items() if FROM_HERE.match(name)}
            subprocess.run(
                ["sh", "-e", "-c", self.inside(step.rest)],
                cwd=self.inside(self.workdir) if self.workdir != "/" else self.root,
                env=from_here | self.environment,
                stdout=subprocess.DEVNULL,
                check=True,
            )

    def _borrow(self) -> None:
        """The packages of this environment in place of the same versions downloaded."""
        [place] = self.root.glob("opt/folkmoot/lib/python*/site-packages")
        for own in [*place.glob("setuptools*"), place / "_distutils_hack"]:  # a venv has them up to Python 3.11
            shutil.rmtree(own, ignore_errors=True)
        place.joinpath("distutils-precedence.pth").unlink(missing_ok=True)
        place.joinpath("borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")

    def _copy(self, step: Step) -> None:
        given, rest = flags(step.rest)
        *sources, target = rest.split()
        if "from" in given:
            for source in sources:
                shutil.copytree(f"{self.folder}/{given['from']}{source}", self.inside(target), symlinks=True)
            return
        folder = Path(self.inside(f"{self.workdir}/{target}"))
        for path in context(kept()):
            if any(source in (".", path) for source in sources):
                folder.joinpath(path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / path, folder / path)

    def _env(self, step: Step) -> None:
        for name, _, value in (word.partition("=") for word in shlex.split(step.rest)):
            self.environment[name] = self.inside(value.replace("$PATH", self.environment["PATH"]))

    def _workdir(self, step: Step) -> None:
        self.workdir = step.rest
        Path(self.inside(step.rest)).mkdir(parents=True, exist_ok=True)

    def _healthcheck(self, step: Step) -> None:
        _, rest = flags(step.rest)
        self.health = json.loads(rest.removeprefix("CMD "))

    def _user(self, step: Step) -> None:
        self.user = step.rest

    def _volume(self, step: Step) -> None:
        self.volumes.append(step.rest)

    def _entrypoint(self, step: Step) -> None:
        self.entrypoint = json.loads(step.rest)

    def _cmd(self, step: Step) -> None:
        self.command = json.loads(step.rest)

    def _label(self, step: Step) -> None:
        assert all("=" in word for word in shlex.split(step.rest))

    def _expose(self, step: Step) -> None:
        assert step.rest == self.environment["PORT"]
