"""A paper before it is made into a file: headings, sentences and numbers, nothing about how it looks."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PaperKind(StrEnum):
    """The file that a paper is made into."""

    WORD = "docx"
    PDF = "pdf"


FILE_TYPES = {
    PaperKind.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    PaperKind.PDF: "application/pdf",
}
"""As HTTP names them (IANA, "Media Types")."""


@dataclass(frozen=True)
class Bar:
    """One bar of a chart. `value` None: a number too small to show; `said` is the text beside the bar."""

    label: str
    value: int | None
    said: str


@dataclass(frozen=True)
class Bars:
    """A bar chart. `said` says everything that it shows in a sentence, for those who cannot see it."""

    title: str
    said: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Ask:
    """Something for the reader to answer."""

    title: str
    words: str = ""


@dataclass(frozen=True)
class PaperSection:
    """A heading, and under it any of, in this order: sentences, charts, a list, things asked, and what came of it."""

    title: str
    paragraphs: tuple[str, ...] = ()
    charts: tuple[Bars, ...] = ()
    points: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()
    outcome: str = ""


@dataclass(frozen=True)
class Paper:
    """`language` is a BCP 47 tag, `made_at` a UTC instant; `author` is the body in whose name it is written."""

    title: str
    subtitle: str
    author: str
    language: str
    made_at: datetime
    sections: tuple[PaperSection, ...]
    footer: str = ""


@dataclass(frozen=True)
class NextOnPoster:
    """When people meet next, in words; `place` is "" where none is told."""

    title: str
    day: str
    span: str
    place: str


@dataclass(frozen=True)
class Poster:
    """A sheet for a notice board. Its code leads to `address`, and `alt` says so; `scan` says what is there, and `how`
    to get there. `next` None: it tells no date.
    """

    name: str
    about: str
    next: NextOnPoster | None
    scan: str
    how: str
    address: str
    alt: str
    organisation: str
    language: str
    made_at: datetime
