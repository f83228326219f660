"""Whatever characters people use, the board gets both papers."""

from io import BytesIO

import pikepdf
import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from forum.papers import PaperKind
from papers.legible import legible
from papers.maker import PaperMaker
from tests.papers.a_brief import a_paper

NASTY = {
    "no character": "\ufffe",
    "no character either": "\uffff",
    "one of the range": "\ufdd0",
    "of another plane": "\U0001fffe",
    "the last one": "\U0010ffff",
    "zero": "\0",
    "a control": "\x1f",
    "a late control": "\x9f",
    "half a character": "\ud800",
    "a private one": "\ue000",
    "a keycap": "1\ufe0f\u20e3",
    "a family": "👨‍👩‍👧",
}


@pytest.mark.parametrize("sign", NASTY.values(), ids=NASTY)
async def test_both_papers_are_made(sign: str) -> None:
    paper = a_paper(themes=f"Street{sign} lighting\nParking")
    word = Document(BytesIO(await PaperMaker().make(paper, PaperKind.WORD)))
    assert any("lighting" in paragraph.text for paragraph in word.paragraphs)
    with pikepdf.open(BytesIO(await PaperMaker().make(paper, PaperKind.PDF))) as pdf, pdf.open_metadata() as told:
        assert told["pdfuaid:part"] == "1", "and it keeps the standard"


@settings(max_examples=30)
@given(st.text(st.characters(), max_size=40))
async def test_word_takes_anything(words: str) -> None:
    assert await PaperMaker().make(a_paper(themes=f"x{words}"), PaperKind.WORD)


def test_what_people_see_stays() -> None:
    paper = a_paper(themes="मेला, שלום, 👨‍👩‍👧 Zoë\nتوقف\u200cها")
    assert legible(paper) == paper
