"""The PDF can be read by people who do not see it: what PDF/UA-1 asks for and a program can check.

Checked here: the claim itself, tags, language, title shown, order of reading, headings without gaps, text for the
chart, and that nothing on a page is left untagged.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from papers.pdf import pdf_of
from tests.papers.a_brief import MARKUP, a_paper

SAMPLES = {"latin": "Café Zoë, Łódź", "greek": "Ελληνικά", "hebrew": "שלום", "arabic": "مسجد", "emoji": "🕌 🙏"}


@pytest.fixture(scope="module")
def pdf() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(pdf_of(a_paper()))) as read:
        yield read


def elements(node: Any) -> Iterator[Any]:
    """The elements of the structure, in the order of reading."""
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from elements(each)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node.K)


def tags(pdf: pikepdf.Pdf) -> list[str]:
    return [str(element.S) for element in elements(pdf.Root.StructTreeRoot.K)]


def test_it_says_that_it_keeps_the_standard(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as told:
        assert told["pdfuaid:part"] == "1"
        assert told["dc:title"] == "Faith Forum: brief for Chief Officers’ Board"
        assert told["dc:creator"] == ["Faith Forum"]


def test_it_has_language_title_and_tags(pdf: pikepdf.Pdf) -> None:
    root = pdf.Root
    assert str(root.Lang).startswith("en")
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert bool(root.MarkInfo.Marked)
    assert all(page.obj.get("/Tabs") == "/S" for page in pdf.pages)


def test_it_is_read_in_order_with_headings_and_lists(pdf: pikepdf.Pdf) -> None:
    levels = [int(tag[2:]) for tag in tags(pdf) if re.fullmatch("/H[1-6]", tag)]
    assert levels == [1, 1, 1, 1, 1, 2, 2], "five parts, and two questions in the last"
    assert {"/L", "/LI", "/P", "/Figure"} <= set(tags(pdf))
    assert tags(pdf).index("/L") < tags(pdf).index("/Figure") < len(tags(pdf)) - tags(pdf)[::-1].index("/H2")


def test_the_chart_is_told_in_words(pdf: pikepdf.Pdf) -> None:
    [figure] = [element for element in elements(pdf.Root.StructTreeRoot.K) if str(element.S) == "/Figure"]
    told = str(figure.Alt)
    assert "Tuesday 9 April 2030: 12" in told and "Tuesday 11 June 2030: fewer than 5" in told


def test_nothing_on_a_page_is_outside_the_tags(pdf: pikepdf.Pdf) -> None:
    """Everything that is drawn stands between BDC (or BMC) and EMC: tagged, or an artifact such as the footer."""
    drawn = 0
    for page in pdf.pages:
        depth = 0
        for instruction in pikepdf.parse_content_stream(page):
            name = str(instruction.operator)
            depth += name in ("BDC", "BMC")
            depth -= name == "EMC"
            if name in ("Tj", "TJ", "f", "f*", "S", "B", "Do"):
                drawn += 1
                assert depth > 0, f"{name} is outside"
    assert drawn > 20


def test_every_font_travels_along(pdf: pikepdf.Pdf) -> None:
    fonts = [font for page in pdf.pages for font in page.obj.Resources.Font.values()]
    assert fonts and all("/ToUnicode" in font for font in fonts)


def test_what_people_wrote_is_never_markup() -> None:
    with pikepdf.open(BytesIO(pdf_of(a_paper(themes=MARKUP, coming=MARKUP)))) as pdf:
        levels = [tag for tag in tags(pdf) if re.fullmatch("/H[1-6]", tag)]
        assert len(levels) == 7, "no heading came out of it"


def test_emoji_do_not_cost_the_standard() -> None:
    with (
        pikepdf.open(BytesIO(pdf_of(a_paper(themes="A place to pray 🕌 and to rest 🙏🏽")))) as pdf,
        pdf.open_metadata() as told,
    ):
        assert told["pdfuaid:part"] == "1"


@pytest.mark.parametrize("script", SAMPLES)
def test_whatever_the_script_there_is_a_tagged_pdf(script: str) -> None:
    with pikepdf.open(BytesIO(pdf_of(a_paper(themes=SAMPLES[script])))) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked) and "/H1" in tags(pdf)
