"""The Word file has what a screen reader relies on, and opens in another word processor."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from docx import Document
from docx.oxml.ns import qn

from papers.word import word_of
from tests.papers.a_brief import MARKUP, WHY_NOT, a_paper
from tests.papers.checker import failed_rules

OFFICE = shutil.which("soffice")


def styles(file: Any, prefix: str) -> list[str]:
    return [paragraph.text for paragraph in file.paragraphs if paragraph.style.name.startswith(prefix)]


@pytest.fixture(scope="module")
def word() -> Any:
    return Document(BytesIO(word_of(a_paper())))


def test_headings_and_lists_are_real_ones(word: Any) -> None:
    assert styles(word, "Title") == ["Faith Forum: brief for Chief Officers’ Board"]
    assert styles(word, "Heading 1") == [
        "What we ask of the board",
        *("What people talked about", "What was done", "What is still to be done", "Who came"),
    ]
    assert styles(word, "Heading 2") == ["1. Can the lamps behind the mosque be lit?", "2. Who answers for the board?"]
    assert "Work experience for young people" in styles(word, "List Bullet")


def test_it_has_language_title_and_the_forums_name(word: Any) -> None:
    told = word.core_properties
    assert (told.title, told.author, told.language) == (*styles(word, "Title"), "Faith Forum", "en")
    [language] = word.styles.element.iter(qn("w:lang"))
    assert language.get(qn("w:val")) == "en-GB"


def test_the_chart_is_a_picture_with_words(word: Any) -> None:
    [shown] = word.inline_shapes
    told = shown._inline.docPr.get("descr")
    assert "Tuesday 9 April 2030: 12" in told and "fewer than 5" in told
    assert told in [paragraph.text for paragraph in word.paragraphs], "and everybody can read them"


def test_pages_are_numbered_and_what_introduces_a_chart_stays_with_it() -> None:
    word = Document(BytesIO(word_of(a_paper(why_not=WHY_NOT))))
    foot = word.sections[0].footer.paragraphs[0]
    [field] = foot._p.iter(qn("w:fldSimple"))
    assert field.get(qn("w:instr")) == "PAGE" and foot.text.startswith("Faith Forum.")
    apart = [one.text for one in word.paragraphs if one.text.startswith("Each person counts once")]
    kept = [one.text for one in word.paragraphs if one.paragraph_format.keep_with_next]
    assert apart and set(apart) <= set(kept)


def test_what_people_wrote_is_never_markup() -> None:
    word = Document(BytesIO(word_of(a_paper(themes=MARKUP))))
    assert MARKUP in styles(word, "List Bullet")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not on this machine")
def test_libreoffice_opens_it_as_it_was_meant(tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_bytes(word_of(a_paper()))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    made = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
    command = [str(OFFICE), profile, "--headless", "--convert-to", made, "--outdir", str(tmp_path), "brief.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=100)
    with pikepdf.open(tmp_path / "brief.pdf") as pdf:
        assert len(pdf.pages) == 1 and str(pdf.Root.Lang) == "en-GB"
        assert str(pdf.docinfo["/Title"]) == "Faith Forum: brief for Chief Officers’ Board"
    assert failed_rules((tmp_path / "brief.pdf").read_bytes()) == [], "an accessible PDF can be made of it"
