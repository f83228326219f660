"""The brief as a page, in the words of its papers, and the papers themselves."""

from functools import partial

from forum.papers import Bars, PaperKind
from pages.board_visit import BoardPage, BoardVisit
from pages.visit import Answer, File, Go, Shown

TYPES = {
    PaperKind.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    PaperKind.PDF: "application/pdf",
}


async def show(visit: BoardVisit) -> Answer:
    """Every section of the papers; what a chart shows is listed. A brief that was made before its words were kept is in
    the files alone: what they count was counted on that day.
    """
    page = visit.opened.page
    if visit.opened.contact.agreed_at is None or page is None:
        return Go()
    return Shown("board_brief.html", "page-board-title", {"paper": page.paper, "values_of": _values})


def _values(chart: Bars) -> list[tuple[str, str]]:
    return [(bar.label, bar.said) for bar in chart.bars]


async def _file(kind: PaperKind, visit: BoardVisit) -> Answer:
    paper = await visit.uow.board.paper(visit.opened.brief.id, kind)
    if paper is None or visit.opened.contact.agreed_at is None:
        return Go()
    # The name says nothing about the forum: files lie where others see them.
    return File(paper.content, TYPES[kind], f"brief-{visit.opened.brief.number}.{kind}")


def download(kind: PaperKind) -> BoardPage:
    """The page that hands over one of the files."""
    return partial(_file, kind)
