"""Emoji that no font of ours draws are read in words, and no sentence has a gap."""

from io import BytesIO

import pikepdf
import pytest

from papers.pdf import pdf_of
from papers.pictograms import all_in_words, newer_in_words
from tests.papers.a_brief import a_paper


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("A place 🕌 to pray", "A place (mosque) to pray"),
        ("Rest 🙏🏽.", "Rest (person with folded hands)."),
        ("Bread🥖and soup", "Bread (baguette bread) and soup"),
        ("🥖🍲 for all", "(baguette bread, pot of food) for all"),
        ("A family 👨‍👩‍👧", "A family (man, woman, girl)"),
        ("From 🇬🇧 and 🇵🇰", "From (flag GB) and (flag PK)"),
        ("Done ✓", "Done ✓"),
        ("Nothing here", "Nothing here"),
    ],
)
def test_it_is_told_what_is_seen(written: str, read: str) -> None:
    assert newer_in_words(written) == read


def test_older_signs_too_if_a_paper_cannot_be_made_otherwise() -> None:
    assert all_in_words("Done ✓ ☕") == "Done (check mark) (hot beverage)"


def test_the_pdf_says_it_in_the_middle_of_the_sentence() -> None:
    content = pdf_of(a_paper(themes="A place to pray 🕌 and to rest"))
    with pikepdf.open(BytesIO(content)) as pdf, pdf.open_metadata() as told:
        assert told["pdfuaid:part"] == "1"
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        drawn = "".join(letter for font in fonts for letter in _letters(font))
    assert set("()mosque") <= set(drawn)


def _letters(font: pikepdf.Object) -> list[str]:
    """What a font of the file says it draws (PDF, "ToUnicode")."""
    mapped = bytes(font.ToUnicode.read_bytes()).decode("ascii", "replace")
    return [chr(int(line.split("<")[2][:4], 16)) for line in mapped.splitlines() if line.count("<") == 2]
