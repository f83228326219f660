"""The style sheet is kept by browsers for good, and never shown with the pages of another version."""

import re
from hashlib import sha256
from urllib.parse import urljoin

import pytest

from forum.correspondents import Consent
from pages import style_sheet
from pages.style_sheet import Sheet
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.public.on_the_web import put
from tests.stories.town import Town

STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)">')


def _style_of(html: str) -> str:
    [address] = STYLE.findall(html)
    return address


async def _pages(town: Town) -> list[str]:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    return [await page_of(town, fatima), await put(town)]


async def test_its_address_names_its_content_on_personal_and_public_pages(town: Town, browser: Browser) -> None:
    for page in await _pages(town):
        address = _style_of((await browser.open(page)).html)
        sheet = await browser.open(urljoin(page, address))
        assert address == f"/l/style/{sha256(sheet.body).hexdigest()[:16]}.css"
        assert sheet.headers["Content-Type"] == "text/css; charset=utf-8"
        assert sheet.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert sheet.headers["X-Content-Type-Options"] == "nosniff"


async def test_after_an_upgrade_pages_ask_for_the_new_one(
    town: Town, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (await _pages(town))[0]
    before = _style_of((await browser.open(page)).html)
    newer = Sheet(b"body{margin:1px}", b"", sha256(b"body{margin:1px}").hexdigest()[:16])
    monkeypatch.setattr(style_sheet, "sheet", lambda: newer)
    after = _style_of((await browser.open(page)).html)
    assert after != before
    old = await browser.open(urljoin(page, before))
    assert (old.status, old.headers["Cache-Control"]) == (200, "no-store"), "the newer one, kept under no old name"
    assert (await browser.open(urljoin(page, after))).headers["Cache-Control"].endswith("immutable")
