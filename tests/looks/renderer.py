"""Cards as Microsoft's own renderer draws them, in Chromium, with Teams' light or dark colours.

It draws what every client draws, and our fallbacks for everything newer (docs/cards.md).
"""

import base64
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page, async_playwright

from tests.browser.chromium import QUIET, path_of_chromium
from tests.looks.teams_themes import Theme, host_config, style_sheet

Card = dict[str, Any]
MODULES = Path(__file__).parents[2] / "node_modules"
SCRIPTS = (
    MODULES / "adaptivecards/dist/adaptivecards.min.js",
    MODULES / "axe-core/axe.min.js",
    Path(__file__).with_name("drawing.js"),
)
FONTS = MODULES / "@fontsource/open-sans/files"


@dataclass(frozen=True)
class Drawn:
    """One card as it was drawn. `sideways` is how many pixels it is too wide, `cut` what is not shown whole."""

    warnings: list[str]
    height: int
    sideways: int
    cut: list[str]


@dataclass(frozen=True)
class Barrier:
    """What axe-core found wrong with a card, by its number."""

    rule: str
    impact: str
    card: int
    html: str
    why: str


@dataclass(frozen=True)
class Renderer:
    """A page on which cards are drawn one below the other."""

    page: Page

    async def draw(self, cards: Sequence[Card], theme: Theme, width: int) -> list[Drawn]:
        """Replaces what was drawn before."""
        await self.page.evaluate("css => document.getElementById('theme').textContent = css", style_sheet(theme))
        told = await self.page.evaluate("args => drawCards(...args)", [list(cards), host_config(theme), width])
        measured = await self.page.evaluate("measureCards()")
        return [Drawn(warnings, **sizes) for warnings, sizes in zip(told, measured, strict=True)]

    async def barriers(self) -> list[Barrier]:
        """What axe-core finds in the cards that are drawn."""
        return [Barrier(**found) for found in await self.page.evaluate("findBarriers()")]

    async def picture(self, card: int, path: Path | None = None) -> bytes:
        """A PNG of the card with that number, also as a file if there is a path."""
        return await self.page.locator(f"#card-{card}").screenshot(path=path)


@asynccontextmanager
async def renderer(sharpness: int = 1) -> AsyncIterator[Renderer]:
    """Skips the test where Chromium or npm's packages are missing. `sharpness`: a picture's pixels for one of CSS's."""
    if missing := [path.name for path in SCRIPTS if not path.exists()]:
        pytest.skip(f"needs {', '.join(missing)}: npm ci")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path_of_chromium(), args=QUIET)
        page = await browser.new_page(
            viewport={"width": 800, "height": 900}, locale="en-GB", device_scale_factor=sharpness
        )
        await page.set_content(
            f"<!doctype html><html lang='en'><head><title>Cards</title><style>{_fonts()}</style>"
            "<style id='theme'></style></head><body><main></main></body></html>"
        )
        for script in SCRIPTS:
            await page.add_script_tag(path=script)
        await page.evaluate("document.fonts.load('14px \"Open Sans\"')")
        await page.evaluate("document.fonts.load('600 14px \"Open Sans\"')")
        yield Renderer(page)
        await browser.close()


def _fonts() -> str:
    faces = []
    for weight in (400, 600):
        data = base64.b64encode((FONTS / f"open-sans-latin-{weight}-normal.woff2").read_bytes()).decode()
        source = f"url(data:font/woff2;base64,{data}) format('woff2')"
        faces.append(f"@font-face {{ font-family: 'Open Sans'; font-weight: {weight}; src: {source}; }}")
    return "\n".join(faces)
