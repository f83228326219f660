"""Each guide fits on one page of paper, and can be read with a screen reader."""

from datetime import UTC, datetime
from io import BytesIO
from itertools import cycle

import pikepdf
import pytest

from tests.guides.guide_pages import Guide, guide, guides
from tests.guides.printed import printed
from tests.papers.checker import failed_rules

NOW = datetime(2030, 4, 9, tzinfo=UTC)
PAGES = {"year": 2}
"""A guide is one page; a year takes both sides of it."""


def pages_of(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


@pytest.mark.parametrize("name", [one.name for one in guides()])
def test_it_fits(name: str) -> None:
    assert pages_of(printed(guide(name), NOW)) <= PAGES.get(name, 1)


def test_a_guide_that_is_too_long_is_noticed() -> None:
    sentence = cycle(["It is a long story, and nobody has the time to read it. "])
    long = Guide("long", "# Long\n\n" + "".join(next(sentence) for _ in range(120)))
    assert pages_of(printed(long, NOW)) > 1


@pytest.mark.parametrize("name", ["leader", "year"])
def test_it_keeps_the_standard_for_accessible_pdf(name: str) -> None:
    pdf = printed(guide(name), NOW)
    assert failed_rules(pdf) == []
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert opened.docinfo["/Title"] == guide(name).text.splitlines()[0].removeprefix("# ")
        assert opened.Root.Lang == "en-GB"
