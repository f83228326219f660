"""The markup in messages as Teams passes them on, read in one pass.

A tag ends where it must, and never contains a "<": so no letter is looked at more than a few times, whatever was sent.
Anything that looks like a tag but is not one is text, and none of it is lost.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG = re.compile(r"""<(/?)([a-z][a-z0-9:]*+)((?:[^<>"']|"[^"<]*+"|'[^'<]*+')*+)>""", re.IGNORECASE)
_COMMENT = re.compile(r"<!(?:--[^<]*?--|[a-z\[][^<>]*+)>", re.IGNORECASE)
_NAMED_IN_TEXT = re.compile(r"&(?:lt|gt|amp|quot|apos|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)
_NAMED = re.compile(r"&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)


@dataclass(frozen=True)
class Tag:
    """One tag. `name` is in lower case; `is_whole` for one that has no end tag, "<br/>"."""

    name: str
    is_end: bool
    is_whole: bool
    attributes: str

    def attribute(self, name: str) -> str:
        """The value of an attribute in quotation marks; "" if there is none of that name."""
        for mark in "\"'":
            _, found, after = self.attributes.partition(f" {name}={mark}")
            if found:
                return unescaped(after.partition(mark)[0])
        return ""


def pieces(marked_up: str, tags: frozenset[str] | None = None) -> Iterator[Tag | str]:
    """Tags and what is between them, in order. Only `tags` are markup; if none are given, all tags and comments are."""
    text = marked_up if tags is not None else _COMMENT.sub("", marked_up)
    past = 0
    for found in _TAG.finditer(text):
        name = found[2].lower()
        if tags is not None and name not in tags:
            continue
        if found.start() > past:
            yield text[past : found.start()]
        attributes = f" {' '.join(found[3].split())}"
        yield Tag(name, bool(found[1]), attributes.endswith("/"), attributes)
        past = found.end()
    if past < len(text):
        yield text[past:]


def unescaped(text: str) -> str:
    """HTML's references as the characters they mean; only complete ones, because a program wrote the HTML."""
    return _NAMED.sub(_meant, text)


def unescaped_words(text: str) -> str:
    """Like `unescaped`, for words that a person typed: only what Teams itself escapes."""
    return _NAMED_IN_TEXT.sub(_meant, text)


def _meant(reference: re.Match[str]) -> str:
    return html.unescape(reference.group())
