"""`make dist`: the wheel holds all of the product and nothing else, and nobody gets other bytes for the same commit."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.version import VERSION
from tests.delivery.image import WHOLE
from tests.delivery.worktree import clone, commit, kept, product, run
from tests.test_install_guide import SHELL


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """In which `make dist` was called, and somebody had left a file that they did not commit."""
    repository = clone(tmp_path_factory.mktemp("repository"))
    repository.joinpath("bot/left_behind.py").touch()
    dist(repository)
    return repository


def dist(repository: Path) -> dict[str, str]:
    """Makes it. Returns the checksum of each file by its name."""
    shutil.rmtree(repository / "dist", ignore_errors=True)
    said = run(".ci/dist", cwd=repository)
    made = checksums(repository)
    assert set(made) == {f"folkmoot-{VERSION}-py3-none-any.whl", f"folkmoot-{VERSION}.tar.gz"}
    assert all(f"{checksum}  {name}\n" in said for name, checksum in made.items())
    return made


def checksums(repository: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (repository / "dist").iterdir()}


def test_the_wheel_has_what_the_product_needs_and_nothing_else(repository: Path) -> None:
    with ZipFile(repository / f"dist/folkmoot-{VERSION}-py3-none-any.whl") as wheel:
        names = {name for name in wheel.namelist() if not name.startswith(f"folkmoot-{VERSION}.dist-info/")}
        [about] = [wheel.read(name).decode() for name in wheel.namelist() if name.endswith("/METADATA")]
    assert names == set(product())
    assert {Path(name).suffix for name in names} >= {".ftl", ".css", ".html", ".typ", ".gz", ".png", ".json", ".toml"}
    assert f"\nVersion: {VERSION}\n" in about


def test_the_archive_has_everything_that_is_committed(repository: Path, tmp_path: Path) -> None:
    shutil.unpack_archive(repository / f"dist/folkmoot-{VERSION}.tar.gz", tmp_path)
    [top] = tmp_path.iterdir()
    assert top.name == f"folkmoot-{VERSION}"
    assert {str(path.relative_to(top)) for path in top.rglob("*") if path.is_file()} == set(kept())


AS_ROOT = "useradd "
"""How the command begins that makes the user of the service. Here there is one user."""

AS_SERVICE = ("runuser -u folkmoot -- ", " -o folkmoot -g folkmoot")


def installing() -> tuple[list[str], str]:
    """What the guide types to install it, without the user of the service, and the last command, which serves."""
    [block] = [block for block in SHELL if "requirements-production.lock" in block]
    for words in AS_SERVICE:
        assert words in block
        block = block.replace(words, "")
    lines = [line.partition("       #")[0] for line in block.splitlines()]
    return [line for line in lines[:-1] if not line.startswith(AS_ROOT)], lines[-1]


def test_the_guide_installs_migrates_and_serves() -> None:
    commands, last = installing()
    assert "/opt/folkmoot/bin/pip install --no-deps ." in commands
    assert commands[-1] == "/opt/folkmoot/bin/folkmoot migrate"
    assert last == "/opt/folkmoot/bin/folkmoot serve"


@pytest.mark.skipif(not WHOLE, reason="make dist-check downloads every package")
@pytest.mark.timeout(1200)
def test_the_guides_commands_install_it_in_an_empty_folder(repository: Path, tmp_path: Path) -> None:
    shutil.unpack_archive(repository / f"dist/folkmoot-{VERSION}.tar.gz", tmp_path)
    wheel = repository / f"dist/folkmoot-{VERSION}-py3-none-any.whl"
    block = "\n".join(installing()[0])
    block = block.replace("python3.11", sys.executable).replace("--no-deps .", f"--no-deps {wheel}")
    block = block.replace("/opt/folkmoot", f"{tmp_path}/opt").replace("/var/lib/folkmoot", f"{tmp_path}/var")
    run("sh", "-e", "-c", block, cwd=tmp_path / f"folkmoot-{VERSION}")
    assert {".env", "folkmoot.db"} <= {file.name for file in tmp_path.joinpath("var").iterdir()}
    assert run(f"{tmp_path}/opt/bin/folkmoot", "--version", cwd=tmp_path) == f"folkmoot {VERSION}\n"


def test_the_same_commit_gives_the_same_bytes(repository: Path) -> None:
    before = checksums(repository)
    for path in repository.glob("bot/*.py"):  # as if it had been checked out at another time
        path.touch()
    assert dist(repository) == before


def test_it_refuses_what_is_not_committed_and_versions_that_disagree(repository: Path) -> None:
    version = repository / "bot/version.py"
    version.write_text(version.read_text("utf-8").replace(VERSION, "9.8.7"), encoding="utf-8")
    assert "commit or undo your changes first" in refusal(repository)
    commit(repository)
    assert f'bot/version.py says 9.8.7, and CHANGELOG.md begins with "{VERSION} - ' in refusal(repository)
    assert not list(repository.glob("dist/*9.8.7*"))


def refusal(repository: Path) -> str:
    done = subprocess.run([".ci/dist"], cwd=repository, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    return done.stderr
