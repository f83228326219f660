"""What people type: which part of it is visible, when it is empty, and when two texts are the same.

The one place that decides this. Invisible characters are removed ("The Unicode Standard":
Default_Ignorable_Code_Point), except where a script or an emoji needs them: joiners in Persian or Sinhala, the parts of
a family emoji. Everything here takes time linear in the length of the text.
"""

import re
import unicodedata
from collections.abc import Iterable

MOST_MARKS = 30
"""On one letter; no language needs more (UAX 15, "Stream-Safe Text Format"), and sorting them is not linear."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)
"""Ignorable characters, controls, non-characters, and the placeholder of a pasted picture."""
_NEW_LINE = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BRAILLE_SPACE = "\u2800"
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_JOINING = re.compile(
    "[\u0600-\u0dff\u0f00-\u109f\u1780-\u18af\u1900-\u1cff\ua800-\ua95f\ua980-\uaaff\uabc0-\uabff"
    "\ufb50-\ufdff\ufe70-\ufefc\U00010d00-\U00010eff\U00011000-\U00011fff\U0001e900-\U0001e95f]"
)
"""Scripts whose letters change with their neighbours: Arabic, Syriac, and the Indic ones and their descendants."""
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Thai, Lao, Burmese and Khmer have no space between words: an invisible one says where a line may end."""
_MONGOLIAN = re.compile("[\u1820-\u18aa]")
_SUBDIVISION = re.compile("[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")
"""What turns a black flag into the flag of Wales."""
_BLACK_FLAG = "\U0001f3f4"
_JOINERS = "\u200c\u200d"
_DIRECTIONS = "\u200e\u200f\u061c"
_VARIANTS = re.compile("[\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_KEYCAP = "\u20e3"


def visible(text: str) -> str:
    """The text without invisible characters, composed (NFC), and without space at its ends. "" if it is blank."""
    if not text.isascii():
        is_rtl = bool(_RIGHT_TO_LEFT.search(text))
        spaced = _NEW_LINE.sub("\n", text.replace(_BRAILLE_SPACE, " "))
        text = unicodedata.normalize("NFC", _few_marks(_UNSEEN.sub(lambda run: _needed(run, is_rtl), spaced)))
    else:
        text = _UNSEEN.sub("", _NEW_LINE.sub("\n", text))
    text = text.strip()
    return text if any(map(_shows, text)) else ""


def is_blank(text: str) -> bool:
    """Whether nothing of the text is visible."""
    return not visible(text)


def one_line(text: str) -> str:
    """Its visible part, in one line with single spaces."""
    return " ".join(visible(text).split())


def paragraphs(text: str) -> str:
    """Its visible part, with its lines, single spaces, and at most one empty line at a time."""
    kept: list[str] = []
    for line in visible(text).split("\n"):
        words = " ".join(line.split())
        if words or (kept and kept[-1]):
            kept.append(words)
    return "\n".join(kept).strip()


def as_compared(text: str) -> str:
    """The form in which two texts are compared: capitals, ways of writing a letter, joiners and spaces do not count
    (NFKC).
    """
    seen = unicodedata.normalize("NFKC", _UNSEEN.sub("", visible(text)))
    folded = unicodedata.normalize("NFKC", seen.casefold())
    return " ".join(_UNSEEN.sub("", folded).split())


def same(one: str, other: str) -> bool:
    """Whether the two say the same to a reader."""
    return as_compared(one) == as_compared(other)


def without_repeats(texts: Iterable[str]) -> list[str]:
    """Each text once, as it was first written."""
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(as_compared(text), text)
    return list(found.values())


def _shows(sign: str) -> bool:
    if sign.isspace() or _UNSEEN.match(sign):
        return False
    return not unicodedata.category(sign).startswith("M")


def _few_marks(text: str) -> str:
    if sum(1 for sign in text if unicodedata.combining(sign)) <= MOST_MARKS:
        return text
    kept: list[str] = []
    marks = 0
    for sign in text:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= MOST_MARKS:
            kept.append(sign)
    return "".join(kept)


def _needed(run: re.Match[str], is_rtl: bool) -> str:
    """Which of several adjacent invisible characters have to stay."""
    text = run.string
    before = text[run.start() - 1] if run.start() else ""
    after = text[run.end()] if run.end() < len(text) else ""
    if not before:
        return ""
    kept, unread = "", run.group()
    if before == _BLACK_FLAG and (flag := _SUBDIVISION.match(unread)):
        kept, unread = flag.group(), unread[flag.end() :]
    for sign in dict.fromkeys(unread):
        if _is_needed(sign, before, after, is_rtl=is_rtl):
            kept += sign
    return kept


def _is_needed(sign: str, before: str, after: str, *, is_rtl: bool) -> bool:
    if sign in _DIRECTIONS:
        return is_rtl and _places_signs(before, after)
    if sign in _JOINERS:
        return bool(_JOINING.match(before)) or (sign == "\u200d" and _joins_emoji(before, after))
    if sign == "\u200b":
        return bool(_UNSPACED.match(before) and _UNSPACED.match(after))
    if sign == "\u034f":  # keeps two marks apart, as in the Hebrew of the Bible
        return unicodedata.category(before)[0] in "LM" and bool(after and unicodedata.combining(after))
    return bool(_VARIANTS.match(sign)) and _has_variants(sign, before, after)


def _joins_emoji(before: str, after: str) -> bool:
    return bool(after) and _is_emoji(before) and _is_emoji(after)


def _is_emoji(sign: str) -> bool:
    return "\U0001f000" <= sign <= "\U0001faff" or unicodedata.category(sign) == "So"


def _has_variants(sign: str, before: str, after: str) -> bool:
    """Mongolian letters, emoji and ideographs have; a digit only on its way to a keycap."""
    if "\u180b" <= sign <= "\u180f":
        return bool(_MONGOLIAN.match(before))
    if before in "0123456789#*":
        return after == _KEYCAP
    return _is_emoji(before) or unicodedata.category(before) in ("Lo", "Sm", "Po", "Pd")


def _places_signs(before: str, after: str) -> bool:
    """A directional mark says on which side a sign beside it stands; beside letters and spaces it says nothing."""
    if before.isspace() or unicodedata.bidirectional(before) == "L":
        return False
    return not before.isalpha() or bool(after and not after.isalnum() and not after.isspace())
