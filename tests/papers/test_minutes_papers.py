"""Minutes as files keep the same standard as the brief: the checks find nothing, and headings and lists are real."""

from datetime import UTC, date, datetime
from io import BytesIO

import pikepdf
import pytest
from docx import Document

from dialogs.minutes.minutes_paper import minutes_paper
from dialogs.texts import texts_for
from forum.papers import Paper, PaperKind
from forum.use_cases.minutes.minutes_views import SeenItem, SeenTask
from papers.maker import PaperMaker
from tests.dialogs.cards.full_forum import FullForum
from tests.dialogs.cards.minutes_samples import minutes_view_of
from tests.papers.a_brief import MARKUP
from tests.papers.checker import failed_rules
from tests.papers.matterhorn import mistakes

MADE_AT = datetime(2030, 4, 13, 9, tzinfo=UTC)
LAMPS = SeenItem(1, "Street lighting", ("The lamps behind the hall are out", "It is dark"), "Taken to the board.")


def a_paper(*items: SeenItem, **changed: object) -> Paper:
    tasks = [SeenTask(1, "List of placements", "Sam Okoro", date(2030, 12, 12))]
    view = minutes_view_of(FullForum("Faith Forum"), **{"items": items, "tasks": tasks, "coming": ""} | changed)
    return minutes_paper(texts_for("en"), view, MADE_AT)


PAPERS = {
    "as they may well be": a_paper(LAMPS, SeenItem(2, "", ("Thank you to the hosts",))),
    "a circle's": a_paper(SeenItem(1, "Street lighting", (), "Done."), tasks=[], heads=None),
    "with nothing in them": a_paper(tasks=[], heads=None, next_starts=None),
    "what looks like markup": a_paper(SeenItem(1, MARKUP, (MARKUP,), MARKUP), coming=MARKUP),
    "over several pages": a_paper(*(SeenItem(n, "Street lighting", LAMPS.lines * 9, "Done.") for n in range(1, 30))),
}


@pytest.mark.parametrize("name", PAPERS)
async def test_the_pdf_keeps_the_standard(name: str) -> None:
    made = await PaperMaker().make(PAPERS[name], PaperKind.PDF)
    assert failed_rules(made) == []
    with pikepdf.open(BytesIO(made)) as pdf:
        assert mistakes(pdf) == {}


async def test_the_word_file_has_headings_lists_and_a_title() -> None:
    file = Document(BytesIO(await PaperMaker().make(PAPERS["as they may well be"], PaperKind.WORD)))
    by_style = [(each.style.name if each.style else "", each.text) for each in file.paragraphs]
    assert file.core_properties.title == "Faith Forum: minutes of Tuesday 9 April 2030"
    assert ("Heading 1", "1. Street lighting") in by_style and ("List Bullet", LAMPS.lines[0]) in by_style
    assert ("List Bullet", "List of placements (Sam Okoro, by Thursday 12 December 2030)") in by_style
    assert ("Heading 1", "The next meeting") in by_style
