"""The PDF keeps PDF/UA-1 (ISO 14289-1): so says a checker that is not ours, and so say our own checks by checkpoint.

Where the checker is not installed its tests are skipped and say so; the checks of `matterhorn.py` always run. Both are
shown to find what is broken on purpose.
"""

from collections.abc import Callable
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from forum.board import Sitting
from forum.papers import Paper
from papers.pdf import pdf_of
from tests.papers.a_brief import FULL, MARKUP, NUMBERS, WHY_NOT, a_paper
from tests.papers.checker import failed_rules
from tests.papers.matterhorn import CHECKPOINTS, mistakes, structure

SIX = tuple(Sitting(date(2030, month, 9), 10 + month) for month in (1, 3, 5, 7, 9, 11))
LONG = "\n".join(
    f"A theme that takes more than one line when it is set, and comes as number {n} of many" for n in range(40)
)
PAPERS: dict[str, Paper] = {
    "as it may well be": a_paper(),
    "with charts": a_paper(sittings=SIX, why_not=WHY_NOT, coming="Late buses"),
    "with all numbers": a_paper(NUMBERS, sittings=FULL, why_not=WHY_NOT),
    "one reason, and no chart of it": a_paper(why_not=WHY_NOT.__class__(WHY_NOT.parts[:1], None, WHY_NOT.until)),
    "over several pages": a_paper(themes=LONG, done=LONG, due=LONG),
    "with nothing in it": a_paper(themes="", done="", due="", sittings=()),
    "what looks like markup": a_paper(themes=MARKUP, coming=MARKUP),
    "emoji": a_paper(themes="A place to pray 🕌 and to rest 🙏🏽"),
    "accents": a_paper(themes="Café Zoë, Łódź, Ŵyl y Ddraig"),
}


@pytest.mark.parametrize("name", PAPERS)
def test_an_independent_checker_finds_nothing(name: str) -> None:
    assert failed_rules(pdf_of(PAPERS[name])) == []


@pytest.mark.parametrize("name", PAPERS)
def test_no_checkpoint_fails(name: str) -> None:
    with pikepdf.open(BytesIO(pdf_of(PAPERS[name]))) as pdf:
        assert mistakes(pdf) == {}


def _first(pdf: pikepdf.Pdf, tag: str) -> pikepdf.Object:
    return next(element for element in structure(pdf) if str(element.S) == f"/{tag}")


def _untag_a_line(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    page.contents_add(b"0 0 m 10 10 l S")


def _forget_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


def _unknown_tag(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "H1").S = pikepdf.Name("/Shout")


def _no_embedding(pdf: pikepdf.Pdf) -> None:
    font = next(iter(pdf.pages[0].obj.Resources.Font.values()))
    described = font.DescendantFonts[0].FontDescriptor
    for name in ("/FontFile", "/FontFile2", "/FontFile3"):
        if name in described:
            del described[name]


def _header_without_scope(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "P").S = pikepdf.Name("/TH")


def _item_without_a_list(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "L").S = pikepdf.Name("/Sect")


BREAKS: dict[str, Callable[[pikepdf.Pdf], object]] = {
    "01 content is tagged": _untag_a_line,
    "02 tags are known": _unknown_tag,
    "04 marked as tagged": lambda pdf: pdf.Root.MarkInfo.__setitem__("/Marked", False),
    "06 metadata": _forget_metadata,
    "07 title is shown": lambda pdf: pdf.Root.ViewerPreferences.__setitem__("/DisplayDocTitle", False),
    "09 lists and tables are whole": _item_without_a_list,
    "11 language": lambda pdf: pdf.Root.__delitem__("/Lang"),
    "13 figures": lambda pdf: _first(pdf, "Figure").__delitem__("/Alt"),
    "14 headings": lambda pdf: _first(pdf, "H1").__setitem__("/S", pikepdf.Name("/H3")),
    "15 tables": _header_without_scope,
    "28 order of tabs": lambda pdf: pdf.pages[0].obj.__setitem__("/Tabs", pikepdf.Name("/R")),
    "31 fonts": _no_embedding,
}
ONLY_OURS = {"28 order of tabs"}
"""Also required of pages without annotations, which the standard does not ask for."""


@pytest.fixture(scope="module")
def whole() -> bytes:
    return pdf_of(PAPERS["as it may well be"])


def _broken(whole: bytes, checkpoint: str) -> bytes:
    with pikepdf.open(BytesIO(whole)) as pdf:
        BREAKS[checkpoint](pdf)
        kept = BytesIO()
        pdf.save(kept)
    return kept.getvalue()


@pytest.mark.parametrize("checkpoint", CHECKPOINTS)
def test_what_is_broken_on_purpose_is_found(whole: bytes, checkpoint: str) -> None:
    with pikepdf.open(BytesIO(_broken(whole, checkpoint))) as pdf:
        assert checkpoint in mistakes(pdf)


@pytest.mark.parametrize("checkpoint", sorted(CHECKPOINTS.keys() - ONLY_OURS))
def test_the_independent_checker_finds_it_too(whole: bytes, checkpoint: str) -> None:
    assert failed_rules(_broken(whole, checkpoint)) != []
