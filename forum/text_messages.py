"""Text messages as telephones get them: which letters arrive, and in how many parts a message goes.

GOV.UK Notify keeps the letters of telephones (GSM 03.38) and of Welsh, puts those in place that look alike, and makes a
question mark of every other (its library notifications-utils, SanitiseSMS). So we do the same first, and know
beforehand.
"""

from math import ceil
from unicodedata import category, decomposition

_EXTENDED = frozenset("^{}\\[~]|€")
"""Each takes the room of two."""
_GSM = _EXTENDED | frozenset(
    "@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_WELSH = frozenset("àèìòùẁỳÀÈÌÒÙẀỲáéíóúẃýÁÉÍÓÚẂÝäëïöüẅÿÄËÏÖÜẄŸâêîôûŵŷÂÊÎÔÛŴŶ")
_CARRIED = _GSM | _WELSH
_ALIKE = {
    **dict.fromkeys("‑–—−", "-"),
    **dict.fromkeys("‘’‚", "'"),
    **dict.fromkeys("“”„", '"'),
    **dict.fromkeys("\u00a0\u202f\t", " "),
    **{"…": "...", "Ł": "L", "ł": "l"},
}
_INVISIBLE = "Cf"
"""The Unicode category of marks that only say how something is written, such as its direction."""

WHOLE, PART = 160, 153
"""How many letters a text in one part has room for, and each of several."""
WHOLE_OF_ALL, PART_OF_ALL = 70, 67
"""The same as soon as one letter is not of the telephones' own: then each takes two bytes (UCS-2)."""


def carried(text: str) -> str:
    """The text as it arrives: "?" stands for what is lost."""
    return "".join(_one(letter) for letter in text)


def is_carried(text: str) -> bool:
    """Whether nothing is lost."""
    return carried(text).count("?") == text.count("?")


def parts_of(text: str) -> int:
    """In how many parts a text goes that has been `carried`; each is paid for."""
    if set(text) <= _GSM:
        length = len(text) + sum(letter in _EXTENDED for letter in text)
        return 1 if length <= WHOLE else ceil(length / PART)
    return 1 if len(text) <= WHOLE_OF_ALL else ceil(len(text) / PART_OF_ALL)


def _one(letter: str) -> str:
    if letter in _CARRIED:
        return letter
    if category(letter) == _INVISIBLE:
        return ""
    # "á" is made of "a" and an accent: the first of what a letter is made of stands for it.
    made_of = decomposition(letter)
    if made_of and not made_of.startswith("<"):
        first = chr(int(made_of.split()[0], 16))
        return first if first in _CARRIED else "?"
    return _ALIKE.get(letter, "?")
