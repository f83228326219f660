"""The words of a message, extracted from Teams' markup: what is said, and which of it is marked as a mention.

Anything nobody typed is left out: the quoted message before a reply ("Quoted replies": a `quoted` tag; older clients
send a `blockquote` of the type Reply, or put its words before the reply's own), and placeholders of attachments. Emoji
and pictures become the words that stand for them. A tag that is never closed removes nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.teams.markup import Tag, pieces, unescaped

IN_A_MESSAGE = frozenset({"at", "quoted", "attachment", "blockquote", "img", "emoji", "p", "div", "span", "br"})
"""The tags that Teams writes into the text of a message; anything else that looks like one was typed."""
_BLOCKS = frozenset({"p", "div", "br", "li", "tr", "h1", "h2", "h3", "blockquote", "pre", "hr"})
_UNSPOKEN = frozenset({"attachment", "quoted", "style", "script"})
_PICTURES = frozenset({"img", "emoji"})
_REPLY = "schema.skype.com/reply"


@dataclass(frozen=True)
class Marked:
    """Words that Teams has marked as a mention."""

    words: str


Part = str | Marked


def parts_of(marked_up: str, unescape: Callable[[str], str], tags: frozenset[str] | None = None) -> list[Part]:
    """What is said, in order. Only `tags` are read as markup; if none are given, everything that looks like it."""
    reader = _WordReader(unescape)
    for piece in pieces(marked_up, tags):
        reader.read(piece)
    return reader.parts


def quoted_words(marked_up: str) -> str:
    """The words of the message that a reply quotes, as older clients send them beside the text; "" for none."""
    heard: list[str] = []
    is_inside = False
    for piece in pieces(marked_up):
        if isinstance(piece, str):
            heard += [unescaped(piece)] if is_inside else []
        elif piece.name == "blockquote":
            if is_inside and piece.is_end:
                break
            is_inside = is_inside or _is_reply(piece)
    return " ".join(heard) if is_inside else ""


def without_beginning(text: str, beginning: str) -> str:
    """`text` after `beginning`, ignoring white space; all of it if it begins differently, or if nothing would be
    left.
    """
    place = 0
    for letter in "".join(beginning.split()):
        while text[place : place + 1].isspace():
            place += 1
        if text[place : place + 1] != letter:
            return text
        place += 1
    return text[place:].strip() or text


def _is_reply(tag: Tag) -> bool:
    return not tag.is_end and _REPLY in tag.attributes.lower()


class _WordReader:
    """Collects what can be read. Unknown tags are passed over; only their words are kept."""

    def __init__(self, unescape: Callable[[str], str]) -> None:
        self.parts: list[Part] = []
        self._unescape = unescape
        self._silent: list[tuple[str, int]] = []
        self._mention: int | None = None

    def read(self, piece: Tag | str) -> None:
        """The next piece."""
        if isinstance(piece, str):
            self.parts.append(self._unescape(piece))
        elif piece.name in _UNSPOKEN or (piece.name == "blockquote" and (self._silent or _is_reply(piece))):
            self._unspoken(piece)
        elif piece.name == "at":
            self._at(piece)
        elif piece.name in _BLOCKS:
            self.parts.append("\n")
        elif piece.name in _PICTURES and not piece.is_end:
            self.parts.append(piece.attribute("alt"))

    def _unspoken(self, tag: Tag) -> None:
        if not tag.is_end:
            if not tag.is_whole:
                self._silent.append((tag.name, len(self.parts)))
        elif self._silent and self._silent[-1][0] == tag.name:
            _, began = self._silent.pop()
            del self.parts[began:]
            self.parts.append("\n" if tag.name == "blockquote" else "")
            self._mention = None

    def _at(self, tag: Tag) -> None:
        if not tag.is_end:
            self._mention = len(self.parts)
        elif self._mention is not None:
            words = "".join(part if isinstance(part, str) else part.words for part in self.parts[self._mention :])
            self.parts[self._mention :] = [Marked(words)]
            self._mention = None
