"""The Dockerfile, step by step in an empty folder, and the life of what comes out of it: with its own Python alone, no
rights, nowhere to write, a database on PostgreSQL, secrets as files, and a proxy as the only way out.
"""

import asyncio
import re
import signal
import subprocess
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from urllib.parse import urljoin
from zipfile import ZipFile

import aiohttp
import pytest

from bot.version import VERSION
from storage.copies.backup import back_up
from storage.engine.keyring import DataKey
from tests.bot.test_behind_a_proxy import Outside
from tests.bot.test_settings import APP
from tests.cast import CARYS
from tests.delivery.dockerfile import context, stages
from tests.delivery.image import WHOLE, Image
from tests.delivery.worktree import ROOT, product
from tests.far_end.caller import Caller
from tests.far_end.postgres import Postgres
from tests.test_dependencies import PACKAGES

pytestmark = pytest.mark.timeout(1200 if WHOLE else 300)


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Image]:
    image = Image(tmp_path_factory.mktemp("image"))
    image.build()
    yield image
    image.let_go()


def environment(image: Image, given: Mapping[str, str]) -> dict[str, str]:
    # The image listens wherever it is told to; here that is this machine alone.
    return image.environment | {"HOST": "127.0.0.1"} | dict(given)


async def start(image: Image, given: Mapping[str, str], *words: str) -> Process:
    return await asyncio.create_subprocess_exec(
        *image.run_as([*image.entrypoint, *(words or image.command)]),
        cwd=image.inside(image.workdir),
        env=environment(image, given),
        stdout=PIPE,
        stderr=PIPE,
    )


async def said(image: Image, given: Mapping[str, str], *words: str) -> tuple[int | None, list[str]]:
    """The exit status of a command, and all that it wrote."""
    process = await start(image, given, *words)
    out, complained = await process.communicate()
    return process.returncode, (out + complained).decode().splitlines()


def is_healthy(image: Image, given: Mapping[str, str]) -> bool:
    done = subprocess.run(image.run_as(image.health), env=environment(image, given), capture_output=True, check=False)
    return done.returncode == 0


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def test_both_stages_begin_with_the_newest_python_that_is_tested() -> None:
    build, last = stages()
    tested = re.findall(r'"3\.(\d+)"', ROOT.joinpath(".github/workflows/ci.yml").read_text(encoding="utf-8"))
    assert build.base == last.base == f"python:3.{max(map(int, tested))}-slim-trixie"
    assert (build.name, last.name) == ("build", "")


def test_a_build_is_given_no_secret_and_nothing_that_it_does_not_need() -> None:
    lying_here = [".env", "secrets/secret_keys", "folkmoot.db", "folkmoot.db.keys", ".git/config", "tests/cast.py"]
    lying_here += [
        "bot/__pycache__/main.cpython-314.pyc",
        "node_modules/x/index.js",
        "build/lib/bot/main.py",
        ".venv/x",
    ]
    assert context(lying_here) == []
    assert context(["bot/main.py", "manifest/icons/color.png"]) == ["bot/main.py", "manifest/icons/color.png"]


def test_only_the_product_is_in_it(image: Image) -> None:
    assert {path.name for path in image.root.iterdir()} == {"opt", "var"}
    [packages] = image.root.glob("opt/folkmoot/lib/python*/site-packages")
    installed = {path.name for path in packages.iterdir()}
    assert {"bot", "dialogs", "storage"} <= installed
    assert not installed & {"benchmarks", "training", "pip", "setuptools", "pytest", "playwright"}
    assert not packages.joinpath("tests/cast.py").exists()  # one of the libraries has a package `tests` of its own
    assert not {path.name for path in image.root.glob("opt/folkmoot/bin/*")} & {"pip", "pip3", "pytest", "uv", "node"}
    compiled = {path.name.split(".")[0] for path in packages.glob("bot/__pycache__/*.pyc")}
    assert compiled == {path.stem for path in packages.glob("bot/*.py")}


def test_what_is_installed_is_what_a_wheel_holds(image: Image) -> None:
    [packages] = image.root.glob("opt/folkmoot/lib/python*/site-packages")
    there = {str(path.relative_to(packages)) for name in PACKAGES for path in packages.joinpath(name).rglob("*.*")}
    assert {path for path in there if "__pycache__" not in path} == set(product())


@pytest.mark.skipif(not WHOLE, reason="make dist-check measures it")
def test_the_guide_says_how_big_it_is(image: Image) -> None:
    sizes = {"/opt/folkmoot": image.root / "opt/folkmoot"}
    sizes |= {
        name: next(image.root.glob(f"opt/folkmoot/lib/python*/site-packages/{name}")) for name in ("msgraph", "typst")
    }
    page = ROOT.joinpath("docs/install.md").read_text(encoding="utf-8")
    for name, folder in sizes.items():
        size = sum(path.lstat().st_blocks for path in folder.rglob("*")) * 512 / 2**20  # as `du -m` counts
        [told] = re.findall(rf"(\d+) MB (?:in|of) `{name}`", page)
        assert abs(int(told) - size) < 0.1 * size, f"{name}: {size:.0f} MB"


def test_it_runs_as_nobody_in_particular(image: Image) -> None:
    user, group = image.user.split(":")
    assert int(user) >= 10000 and int(group) >= 10000
    assert image.volumes == [image.workdir] == ["/var/lib/folkmoot"]


def test_only_fonts_and_the_programs_for_copies_come_from_outside_the_lock(image: Image) -> None:
    [system] = image.left_out
    compose = ROOT.joinpath("compose.yaml").read_text(encoding="utf-8")
    [server] = re.findall(r"image: postgres:(\d+)-trixie", compose)
    assert f"--no-install-recommends fonts-noto-core postgresql-client-{server} " in system
    assert image.left_out == [step.rest for step in stages()[-1].steps if step.word == "RUN"]


async def test_it_serves(image: Image, tmp_path: Path, postgres: Postgres) -> None:
    secrets = tmp_path / "secrets"
    secrets.mkdir()
    name = postgres.create()
    for secret, value in {
        "microsoft_app_password": "correct horse",
        "database_url": postgres.url(name),
        "secret_keys": "k" * 40,
        "data_keys": DataKey.new().text,
    }.items():
        secrets.joinpath(secret).write_text(f"{value}\n", encoding="utf-8")
    before = files(image.root)
    async with Outside(tmp_path).open() as outside:
        given = outside.settings | {"LOG_LEVEL": "info", "CREDENTIALS_DIRECTORY": str(secrets), "TMPDIR": str(tmp_path)}
        del given["MICROSOFT_APP_PASSWORD"], given["DATA_KEYS"]
        status, lines = await said(image, given)
        assert (status, len(lines)) == (2, 1), lines
        assert "folkmoot migrate" in lines[0]
        assert (await said(image, given, "migrate"))[0] == 0
        await asyncio.to_thread(back_up, postgres.url(name), tmp_path / "night.zip", VERSION, datetime.now(UTC))
        status, lines = await said(image, given, "doctor")
        assert (status, [line for line in lines if line[:4] in ("FAIL", "warn")]) == (0, [])
        assert not is_healthy(image, given)
        await _is_used(image, given, outside)
        assert not is_healthy(image, given)
    postgres.drop(name)
    assert files(image.root) == before


async def _is_used(image: Image, given: Mapping[str, str], outside: Outside) -> None:
    """Somebody asks for help in Teams, and somebody else opens a page. Then it is asked to stop."""
    process = await start(image, given)
    try:
        await _is_used_while_it_runs(image, given, outside, process)
        process.send_signal(signal.SIGTERM)
        await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
    assert process.returncode == 0


async def _is_used_while_it_runs(image: Image, given: Mapping[str, str], outside: Outside, process: Process) -> None:
    assert process.stderr
    while b"listening at" not in (line := await process.stderr.readline()):
        assert line, "it ended"
    assert f"Folkmoot {VERSION}, " in line.decode()
    at = f"http://127.0.0.1:{outside.port}"
    assert is_healthy(image, given)
    async with Caller(outside.teams, at) as caller:
        answered = await caller.say(CARYS, "help")
    assert answered.status == 200 and answered.posts
    async with aiohttp.ClientSession() as browser:
        async with browser.get(f"{at}/l/a-link-that-nobody-has") as page:
            [style] = re.findall(r'<link rel="stylesheet" href="(.*?)"', await page.text())
        async with browser.get(urljoin(f"{at}/l/", style)) as sheet:
            assert (sheet.status, sheet.content_type) == (200, "text/css")
            assert ".govuk-button" in await sheet.text()
        async with browser.get(f"{at}/readyz") as ready:
            assert ready.status == 200, await ready.text()


async def test_the_app_package_comes_out_of_it(image: Image) -> None:
    given = {"MICROSOFT_APP_ID": APP, "ORGANISATION_URL": "https://council.example"}
    process = await start(image, given, "manifest", "--out", "-")
    package, complained = await process.communicate()
    assert (process.returncode, complained) == (0, b"")
    with ZipFile(BytesIO(package)) as zipped:
        assert f'"version": "{VERSION}"' in zipped.read("manifest.json").decode()


def test_sqlite_is_kept_in_the_volume(image: Image) -> None:
    assert asyncio.run(said(image, {}, "--version")) == (0, [f"folkmoot {VERSION}"])
    assert asyncio.run(said(image, {}, "migrate"))[0] == 0
    [volume] = image.volumes
    database = Path(image.inside(volume), "folkmoot.db")
    assert database.is_file()
    database.unlink()
