"""The failure conditions of the Matterhorn Protocol 1.1 (PDF Association) that a program can check in papers like ours.

Each check gives what is wrong, nothing when all is well. They are our own, beside the checker of `test_pdf_ua.py`: what
two readers of the standard agree on is more than what one says.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf

Found = Iterator[str]
DRAWN = frozenset({"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh"})
MARKED = frozenset({"BDC", "BMC"})
_GROUPS = "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private"
_BLOCKS = "P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot"
_INLINE = "Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form"
STANDARD = frozenset(f"{_GROUPS} {_BLOCKS} {_INLINE}".split())
EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")


def elements(node: Any) -> Iterator[Any]:
    """The structure elements below a node, in reading order."""
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from elements(each)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node.K)


def structure(pdf: pikepdf.Pdf) -> list[Any]:
    """All elements, in reading order; none if there is no structure."""
    root = pdf.Root.get("/StructTreeRoot")
    return list(elements(root.get("/K"))) if root is not None else []


def _tag(element: Any) -> str:
    return str(element.S).removeprefix("/")


def content_is_tagged(pdf: pikepdf.Pdf) -> Found:
    """01-005: content is neither an artifact nor tagged. 01-003, 01-004: one inside the other."""
    for number, page in enumerate(pdf.pages, start=1):
        open_: list[str] = []
        for instruction in pikepdf.parse_content_stream(page):
            name = str(instruction.operator)
            if name in MARKED:
                kind = "artifact" if str(instruction.operands[0]) == "/Artifact" else "tagged"
                if open_ and kind != open_[-1]:
                    yield f"page {number}: {kind} content inside {open_[-1]} content"
                open_.append(kind)
            elif name == "EMC":
                open_.pop()
            elif name in DRAWN and not open_:
                yield f"page {number}: {name} outside"


def tags_are_known(pdf: pikepdf.Pdf) -> Found:
    """02-001: a tag does not map to a standard one."""
    roles = pdf.Root.StructTreeRoot.get("/RoleMap", {}) if "/StructTreeRoot" in pdf.Root else {}
    for tag in {_tag(element) for element in structure(pdf)} - STANDARD:
        if str(roles.get(f"/{tag}", "")).removeprefix("/") not in STANDARD:
            yield tag


def metadata_says_so(pdf: pikepdf.Pdf) -> Found:
    """06-001 to 06-003: no XMP metadata, no dc:title, no claim to the standard."""
    if "/Metadata" not in pdf.Root:
        yield "no metadata"
        return
    with pdf.open_metadata() as told:
        if not told.get("dc:title"):
            yield "no title"
        if told.get("pdfuaid:part") != "1":
            yield "no claim"


def title_is_shown(pdf: pikepdf.Pdf) -> Found:
    """07-001, 07-002: the window shows the file's name in place of the title."""
    if not bool(pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        yield "DisplayDocTitle"


def marked_as_tagged(pdf: pikepdf.Pdf) -> Found:
    """The document is not marked as tagged, has no structure, or calls it suspect (04, 19 and clause 6.2)."""
    marks = pdf.Root.get("/MarkInfo", {})
    if not bool(marks.get("/Marked", False)) or bool(marks.get("/Suspects", False)) or not structure(pdf):
        yield "MarkInfo"


def language_is_told(pdf: pikepdf.Pdf) -> Found:
    """11-001 to 11-006: text whose language cannot be determined."""
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", str(pdf.Root.get("/Lang", ""))):
        yield "Lang"


def figures_have_texts(pdf: pikepdf.Pdf) -> Found:
    """13-004: a figure with no alternative text."""
    figures = [element for element in structure(pdf) if _tag(element) == "Figure"]
    yield from ("Figure" for figure in figures if not str(figure.get("/Alt", "")).strip())


def headings_have_no_gaps(pdf: pikepdf.Pdf) -> Found:
    """14-002, 14-003: the first heading is not H1, or a level is skipped. 14-007: H beside H1."""
    levels = [int(_tag(element)[1:]) for element in structure(pdf) if re.fullmatch("H[1-6]", _tag(element))]
    for before, level in zip([0, *levels], levels, strict=False):
        if level > before + 1:
            yield f"H{level} after H{before}"
    if levels and any(_tag(element) == "H" for element in structure(pdf)):
        yield "H"


def tables_have_headers(pdf: pikepdf.Pdf) -> Found:
    """15-003: a header cell without a scope, in a table that does not name its headers by id."""
    for cell in (element for element in structure(pdf) if _tag(element) == "TH"):
        if "/Scope" not in repr(cell.get("/A", "")):
            yield "TH"


def lists_and_tables_are_whole(pdf: pikepdf.Pdf) -> Found:
    """09-004 to 09-006: parts of a table or list in places that the standard does not allow."""
    allowed = {"LI": {"L"}, "Lbl": {"LI", "Note", "P"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody", "TFoot"}}
    for parent in structure(pdf):
        children = parent.get("/K", pikepdf.Array())
        for child in children if isinstance(children, pikepdf.Array) else [children]:
            is_element = isinstance(child, pikepdf.Dictionary) and "/S" in child
            if is_element and _tag(parent) not in allowed.get(_tag(child), {_tag(parent)}):
                yield f"{_tag(child)} in {_tag(parent)}"


def pages_are_tabbed_in_order(pdf: pikepdf.Pdf) -> Found:
    """28-008, 28-009: a page with annotations whose tab order is not the structure's. Required of every page here."""
    yield from ("Tabs" for page in pdf.pages if page.obj.get("/Tabs") != "/S")


def fonts_travel_along(pdf: pikepdf.Pdf) -> Found:
    """31-009: a font is not embedded. 31-027: its letters cannot be identified (ToUnicode)."""
    fonts = [font for page in pdf.pages for font in page.obj.Resources.get("/Font", {}).values()]
    for font in fonts:
        described = [one.get("/FontDescriptor", {}) for one in font.get("/DescendantFonts", [font])]
        if not all(any(name in one for name in EMBEDDED) for one in described):
            yield f"{font.get('/BaseFont')} is not embedded"
        if "/ToUnicode" not in font:
            yield f"{font.get('/BaseFont')} has no ToUnicode"
    if not fonts:
        yield "no font at all"


CHECKPOINTS: dict[str, Callable[[pikepdf.Pdf], Found]] = {
    "01 content is tagged": content_is_tagged,
    "02 tags are known": tags_are_known,
    "04 marked as tagged": marked_as_tagged,
    "06 metadata": metadata_says_so,
    "07 title is shown": title_is_shown,
    "09 lists and tables are whole": lists_and_tables_are_whole,
    "11 language": language_is_told,
    "13 figures": figures_have_texts,
    "14 headings": headings_have_no_gaps,
    "15 tables": tables_have_headers,
    "28 order of tabs": pages_are_tabbed_in_order,
    "31 fonts": fonts_travel_along,
}
"""By the number of the checkpoint."""


def mistakes(pdf: pikepdf.Pdf) -> dict[str, list[str]]:
    """The checkpoints that fail, and what is wrong."""
    found = {name: list(check(pdf)) for name, check in CHECKPOINTS.items()}
    return {name: wrong for name, wrong in found.items() if wrong}
