"""Where things are in a piece of HTML, by offset, so that everything that is not ours is kept byte for byte.

Nothing is rebuilt from what was read: parsing HTML and writing it back loses whatever the parser did not know.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate

Attributes = list[tuple[str, str | None]]

# "Void elements" of the HTML standard: they have no end tag.
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
_NOT_READ = frozenset(("head", "style", "script", "title"))
_UNSEEN = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")
MOST_OPEN, MOST_TAGS, MOST_MARKED = 200, 20_000, 1_000
"""Nested elements, tags, and comments or marked sections. The bodies people write stay far below each limit. Beyond
them reading would take much more than linear time.
"""
_REFERENCE = re.compile(r"&#?\w+;?")


@dataclass(eq=False)
class Element:
    """From `start` to `end` in the text; `close` (where its end tag begins) and `end` are None while it is open."""

    tag: str
    attributes: dict[str, str]
    path: tuple["Element", ...]
    start: int
    close: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Letter:
    """A visible letter, not a space, with the elements around it, outermost first."""

    letter: str
    start: int
    end: int
    path: tuple[Element, ...]


@dataclass
class Places:
    """Every element in order, and every letter in order."""

    elements: list[Element] = field(default_factory=list[Element])
    letters: list[Letter] = field(default_factory=list[Letter])

    @property
    def words(self) -> str:
        """All letters without any space: line breaks make no difference to the reader."""
        return "".join(letter.letter for letter in self.letters)


def places_in(html: str) -> Places | None:
    """What is where; None for anything that cannot be read as HTML, or not in reasonable time."""
    if html.count("<") > MOST_TAGS or html.count("<!") > MOST_MARKED:
        return None
    reader = _PlaceReader(html)
    try:
        reader.feed(html)
        reader.close()
    except (AssertionError, _TooDeep):  # the first is html.parser's way of giving up on a broken declaration
        return None
    return reader.places


def letters_of(words: str) -> str:
    """`words` in the form of `Places.words`."""
    return "".join(letter for letter in words if _is_seen(letter))


def _is_seen(letter: str) -> bool:
    return not letter.isspace() and letter not in _UNSEEN


class _TooDeep(Exception):
    """More nested elements than can be read in reasonable time."""


class _PlaceReader(HTMLParser):
    """Notes where each tag and each letter is."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.places = Places()
        self._html = html
        self._lines = [0, *accumulate(len(line) for line in html.split("\n"))]
        self._open: list[Element] = []

    @property
    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + (line - 1) + column

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Opens an element."""
        element = self._noted(tag, attrs)
        if tag in _VOID:
            return
        self._open.append(element)
        if len(self._open) > MOST_OPEN:
            raise _TooDeep

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """An element without anything in it."""
        element = self._noted(tag, attrs)
        element.close = element.end = element.start + len(self.get_starttag_text() or "")

    def _noted(self, tag: str, attrs: Attributes) -> Element:
        known = {name: value or "" for name, value in attrs}
        element = Element(tag, known, tuple(self._open), self._here)
        self.places.elements.append(element)
        return element

    def handle_endtag(self, tag: str) -> None:
        """Closes the nearest open element of that name; those inside it were never closed."""
        if not any(element.tag == tag for element in self._open):
            return
        while (element := self._open.pop()).tag != tag:
            pass
        element.close = self._here
        after = self._html.find(">", element.close)
        element.end = after + 1 if after >= 0 else None

    def handle_data(self, data: str) -> None:
        """Letters as they are."""
        here = self._here
        self._read([(letter, here + at, here + at + 1) for at, letter in enumerate(data)])

    def handle_entityref(self, name: str) -> None:  # noqa: ARG002 - read from the text
        """A letter by its name."""
        self._reference()

    def handle_charref(self, name: str) -> None:  # noqa: ARG002 - read from the text
        """A letter by its number."""
        self._reference()

    def _reference(self) -> None:
        here = self._here
        found = _REFERENCE.match(self._html, here)
        if found:
            self._read([(letter, here, found.end()) for letter in unescape(found[0])])

    def _read(self, letters: Sequence[tuple[str, int, int]]) -> None:
        path = tuple(self._open)
        if any(element.tag in _NOT_READ for element in path):
            return
        self.places.letters += [Letter(letter, start, end, path) for letter, start, end in letters if _is_seen(letter)]
