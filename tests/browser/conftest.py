"""Chromium and the bot's whole local stack for the tests in this folder."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import QUIET, path_of_chromium
from tests.browser.playground_page import PlaygroundPage
from tests.browser.stack import running
from tests.far_end.ports import reserved_port

_RESULTS = Path(__file__).parents[2] / "test-results"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser for one module, not the session: Playwright's loop would get in the way of asynchronous tests."""
    path = path_of_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def local_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the stack keeps what it has. What it prints is in `output.txt` there."""
    return tmp_path_factory.mktemp("local")


@pytest.fixture(scope="module")
def stack(local_folder: Path) -> Iterator[str]:
    """`python -m bot local` with its own database. Gives the address to open."""
    with reserved_port() as bot, reserved_port() as playground:
        env = {
            "PORT": str(bot.getsockname()[1]),
            "PLAYGROUND_PORT": str(playground.getsockname()[1]),
            "DATABASE_URL": f"sqlite+aiosqlite:///{local_folder / 'folkmoot.db'}",
        }
        with running([sys.executable, "-m", "bot", "local"], local_folder, env) as address:
            yield address


@pytest.fixture
def results(request: pytest.FixtureRequest) -> Path:
    """Where this test may leave pictures."""
    folder = _RESULTS / re.sub(r"\W+", "-", request.node.name)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def browse(chromium: Browser, results: Path) -> Iterator["Browse"]:
    """Opens a Playground in a fresh page: `playground = browse(address)`. Leaves a last picture of each."""
    browsing = Browse(chromium)
    yield browsing
    for number, playground in enumerate(browsing.opened):
        playground.page.screenshot(path=results / f"end-{number}.png")
        playground.page.close()


class Browse:
    """Opens pages and remembers them."""

    def __init__(self, browser: Browser, script: str = "") -> None:
        """`script` runs in each page before anything else does."""
        self._browser = browser
        self._script = script
        self.opened: list[PlaygroundPage] = []

    def __call__(self, address: str) -> PlaygroundPage:
        page = self._browser.new_page(viewport={"width": 1280, "height": 1100}, locale="en-GB")
        page.add_init_script(self._script)
        playground = PlaygroundPage(page, address)
        self.opened.append(playground)
        playground.open()
        return playground
