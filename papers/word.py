"""python-docx writes the Word file: real headings and lists, a title and a language, text for each chart."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# (python-docx says little of the XML elements that it wraps)

from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from forum.papers import Bars, Paper, PaperSection
from papers.pdf import picture_of

INK = RGBColor(0x1F, 0x4E, 0x5F)
FONT = "Calibri"
WRITTEN = Cm(21 - 2 * 2.4)
"""The width between the margins."""


def word_of(paper: Paper) -> bytes:
    """The paper as a .docx."""
    file = Document()
    _set_up(file, paper)
    file.add_heading(paper.title, level=0)
    file.add_paragraph(paper.subtitle, style="Subtitle")
    for section in paper.sections:
        _write(file, section)
    made = BytesIO()
    file.save(made)
    return made.getvalue()


def _set_up(file: WordFile, paper: Paper) -> None:
    told = file.core_properties
    told.title, told.author, told.language, told.comments = paper.title, paper.author, paper.language, ""
    told.created = told.modified = paper.made_at.replace(tzinfo=None)
    told.last_modified_by = paper.author
    page = file.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.4)
    _foot(page.footer.paragraphs[0], paper.footer)
    _speak(file, paper.language)
    for name in ("Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "List Bullet", "Caption"):
        _dress(file.styles[name], is_heading=name.startswith(("Title", "Heading")))
    file.styles["Normal"].font.size = Pt(11.5)  # pyright: ignore[reportAttributeAccessIssue,reportUnknownMemberType]


def _foot(foot: Any, words: str) -> None:
    """The words, and on the right the page number, which Word counts (a PAGE field)."""
    foot.paragraph_format.tab_stops.clear_all()
    foot.paragraph_format.tab_stops.add_tab_stop(WRITTEN, WD_TAB_ALIGNMENT.RIGHT)
    run, number = foot.add_run(f"{words}\t"), foot.add_run("1")
    run.font.size = number.font.size = Pt(9)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    number._r.addprevious(field)
    field.append(number._r)


def _speak(file: WordFile, language: str) -> None:
    """The language of all text: screen readers choose the voice from it (Word, `w:lang`)."""
    defaults: Any = file.styles.element.find(qn("w:docDefaults"))
    looks = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    told = looks.find(qn("w:lang"))
    if told is None:
        told = OxmlElement("w:lang")
        looks.append(told)
    told.set(qn("w:val"), "en-GB" if language == "en" else language)


def _dress(style: Any, *, is_heading: bool) -> None:
    style.font.name = FONT
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:asciiTheme"), "")
    fonts = style.element.rPr.rFonts
    for name in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[name]
    style.font.color.rgb = INK if is_heading else RGBColor(0, 0, 0)
    style.font.italic = False
    # The rule under the title: a line that word processors export without marking it as decoration (PDF/UA).
    for rule in list(style.element.iter(qn("w:pBdr"))):
        rule.getparent().remove(rule)


def _write(file: WordFile, section: PaperSection) -> None:
    file.add_heading(section.title, level=1)
    for words in section.paragraphs:
        # What introduces a chart or a question stays on the same page.
        file.add_paragraph(words).paragraph_format.keep_with_next = bool(section.charts or section.asks)
    for bars in section.charts:
        _draw(file, bars)
    for words in section.points:
        file.add_paragraph(words, style="List Bullet")
    for number, ask in enumerate(section.asks, start=1):
        file.add_heading(f"{number}. {ask.title}", level=2)
        for words in filter(str.strip, ask.words.split("\n")):
            file.add_paragraph(words)
    if section.outcome:
        file.add_paragraph(section.outcome)


def _draw(file: WordFile, bars: Bars) -> None:
    caption = file.add_paragraph(bars.title, style="Caption")
    caption.paragraph_format.keep_with_next = True
    shown = file.add_picture(BytesIO(picture_of(bars)), width=Cm(15))
    file.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.LEFT
    file.paragraphs[-1].paragraph_format.keep_with_next = True
    described: Any = shown._inline.docPr  # pyright: ignore[reportPrivateUsage] (python-docx has no name for alt text)
    described.set("descr", bars.said)
    described.set("title", bars.title)
    file.add_paragraph(bars.said)
