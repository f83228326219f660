"""Draws the pictures of the docs: `make pictures`. The suite draws none; it looks whether they are still true."""

from pathlib import Path
from typing import Any, cast

import pytest
import typst
from playwright.async_api import Browser as Chromium
from playwright.async_api import FloatRect

from tests.far_end.post_office import PostOffice
from tests.looks.renderer import renderer
from tests.stories.board.board import words_of
from tests.stories.correspondence.browsing import Browser
from tests.stories.guides.sample_brief import sample_brief
from tests.stories.guides.scenes import Scene, Scenes, cards_shown, for_the_board, outside_teams
from tests.stories.guides.shown import DOCS, PAPERS, PICTURES, Picture, keep, pictures_of, record
from tests.stories.town import Town

SPACE = 12
"""Pixels above the words at which a picture begins."""


@pytest.mark.timeout(400)
async def test_pictures_of_cards(town: Town) -> None:
    scenes = await cards_shown(town)
    drawn = [picture for picture in PICTURES if picture.scene in scenes]
    for sharpness in sorted({picture.sharpness for picture in drawn}):
        async with renderer(sharpness) as drawing:
            for picture in drawn:
                if picture.sharpness == sharpness:
                    # Alone: below others it would begin at another fraction of a pixel whenever one of them grows.
                    await drawing.draw([dict(scenes[picture.scene].card or {})], picture.theme, picture.width)
                    keep(await drawing.picture(0), picture)
    record(scenes)


async def test_pictures_for_those_without_teams(
    town: Town, post: PostOffice, browser: Browser, chromium: Chromium
) -> None:
    await _draw(await outside_teams(town, post, browser), chromium)


async def test_pictures_for_the_board(town: Town, post: PostOffice, browser: Browser, chromium: Chromium) -> None:
    await _draw(await for_the_board(town, post, browser), chromium)


async def _draw(scenes: Scenes, chromium: Chromium) -> None:
    for name, scene in scenes.items():
        for picture in pictures_of(name):
            keep(await _taken(scene, picture, chromium), picture)
    record(scenes)


async def _taken(scene: Scene, picture: Picture, chromium: Chromium) -> bytes:
    context = await chromium.new_context(
        viewport={"width": picture.width, "height": 400},
        device_scale_factor=picture.sharpness,
        java_script_enabled=False,
    )
    page = await context.new_page()
    await (page.goto(scene.address) if scene.address else page.set_content(scene.html))
    box = await page.get_by_text(picture.begins).first.bounding_box() if picture.begins else None
    top = box["y"] - SPACE if box else 0
    height = await page.evaluate("document.documentElement.scrollHeight") - top
    clip: FloatRect = {"x": 0, "y": top, "width": picture.width, "height": height}
    taken = await page.screenshot(full_page=True, clip=clip)
    await context.close()
    return taken


async def test_sample_brief(town: Town) -> None:
    """The papers that its chair gets, and a picture of the PDF's first page."""
    brief = await sample_brief(town)
    word, pdf = (DOCS / path for path in PAPERS)
    if not word.exists() or words_of(word.read_bytes()) != words_of(brief.word):  # its archive has the hour in it
        word.write_bytes(brief.word)
    pdf.write_bytes(brief.pdf)
    for picture in pictures_of("sample-brief"):
        keep(_first_page(pdf, picture.width), picture)
    record({"sample-brief": brief.scene})


def _first_page(pdf: Path, width: int) -> bytes:
    page = f'#set page(width: {width}pt, height: auto, margin: 0pt)\n#image("/{pdf.name}", width: 100%, alt: "page 1")'
    made: Any = typst.compile(page.encode(), root=cast("Any", str(pdf.parent)), format="png", ppi=72)
    return made[0] if isinstance(made, list) else made
