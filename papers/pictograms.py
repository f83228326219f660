"""Emoji in words, for papers whose fonts cannot draw them: "(mosque)" is read where "🕌" would be a gap."""

import re
import unicodedata

_JOINS = "\u200d\ufe0e\ufe0f\u20e3"
_SKIN = range(0x1F3FB, 0x1F400)
_FLAG = range(0x1F1E6, 0x1F200)
_NEWER = re.compile(f"[{_JOINS}\U0001f000-\U0001faff]+")
_ALL = re.compile(f"[{_JOINS}\u2600-\u27bf\U0001f000-\U0001faff]+")


def newer_in_words(text: str) -> str:
    """Emoji in words; older signs, such as a tick, stay: most fonts have them."""
    return _NEWER.sub(_in_words, text)


def all_in_words(text: str) -> str:
    """Older signs too."""
    return _ALL.sub(_in_words, text)


def _in_words(found: re.Match[str]) -> str:
    names = ", ".join(_names(found[0]))
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    space = " " if before.isalnum() or before in tuple(".,;:!?)") else ""
    return f"{space if names else ''}{f'({names})' if names else ''}{' ' if names and after.isalnum() else ''}"


def _names(signs: str) -> list[str]:
    """What each is called, without what joins and colours them. A flag is two letters."""
    names: list[str] = []
    flag = ""
    for sign in signs:
        if ord(sign) in _FLAG:
            flag += chr(ord(sign) - _FLAG.start + ord("A"))
            if len(flag) == 2:
                names.append(f"flag {flag}")
                flag = ""
        elif sign not in _JOINS and ord(sign) not in _SKIN:
            names.append(unicodedata.name(sign, "picture").lower())
    return names
