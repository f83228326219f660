"""The PDF can be read by people who do not see it: its title, its order, its headings and lists, its chart in words.

Whether it keeps the standard is seen in `test_pdf_ua.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from forum.trends import TopicNumbers
from papers.pdf import pdf_of
from tests.papers.a_brief import FULL, MARKUP, NUMBERS, a_paper
from tests.papers.matterhorn import structure

NUMBERS_OF_ONE = replace(NUMBERS, topics=TopicNumbers(3, 0, 0, None), actions=dict.fromkeys(NUMBERS.actions, 0))
SAMPLES = {"latin": "Café Zoë, Łódź", "greek": "Ελληνικά", "hebrew": "שלום", "arabic": "مسجد", "emoji": "🕌 🙏"}


@pytest.fixture(scope="module")
def pdf() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(pdf_of(a_paper()))) as read:
        yield read


def tags(pdf: pikepdf.Pdf) -> list[str]:
    return [str(element.S) for element in structure(pdf)]


def test_it_says_that_it_keeps_the_standard(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as told:
        assert told["pdfuaid:part"] == "1"
        assert told["dc:title"] == "Faith Forum: brief for Chief Officers’ Board"
        assert told["dc:creator"] == ["Faith Forum"]


def test_it_is_read_in_order_with_headings_and_lists(pdf: pikepdf.Pdf) -> None:
    levels = [int(tag[2:]) for tag in tags(pdf) if re.fullmatch("/H[1-6]", tag)]
    assert levels == [1, 2, 2, 1, 1, 1, 1], "five parts, and two questions in the first"
    assert {"/L", "/LI", "/P", "/Figure"} <= set(tags(pdf))
    assert tags(pdf).index("/H2") < tags(pdf).index("/L") < tags(pdf).index("/Figure")


def test_the_chart_is_told_in_words(pdf: pikepdf.Pdf) -> None:
    [figure] = [element for element in structure(pdf) if str(element.S) == "/Figure"]
    told = str(figure.Alt)
    assert "Tuesday 9 April 2030: 12" in told and "Tuesday 11 June 2030: fewer than 5" in told


def test_every_chart_of_the_forums_numbers_has_its_words() -> None:
    with pikepdf.open(BytesIO(pdf_of(a_paper(NUMBERS, sittings=FULL)))) as pdf:
        told = [str(element.Alt) for element in structure(pdf) if str(element.S) == "/Figure"]
    assert [words.partition(":")[0] for words in told] == [
        "How many came",
        "How many had said beforehand whether they would come",
        "Topics of the last year",
        "Actions still to be done, by how long ago they were noted",
    ]
    assert "Tuesday 12 February 2030: 12 (7 in person, 5 online)" in told[0]
    assert "Tuesday 9 April 2030: 14;" in told[0], "fewer than five were online"
    assert "Put forward (12); On an agenda, or with the board (7); Closed with an answer (4)." in told[2]


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


def test_a_single_value_is_told_and_not_drawn() -> None:
    one = a_paper(NUMBERS_OF_ONE, sittings=FULL[-1:])
    assert [chart.title for section in one.sections for chart in section.charts] == []
    told = "\n".join(words for section in one.sections for words in section.paragraphs)
    assert "Tuesday 13 August 2030: 17" in told and "Put forward (3)" in told


@pytest.mark.parametrize("script", SAMPLES)
def test_whatever_the_script_there_is_a_tagged_pdf(script: str) -> None:
    with pikepdf.open(BytesIO(pdf_of(a_paper(themes=SAMPLES[script])))) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked) and "/H1" in tags(pdf)
