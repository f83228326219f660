"""Several topics in one message: a list, as people write one."""

import re

from forum.limits import TITLE
from forum.typed_text import one_line

MOST = 12
"""More lines are a text, not a list of topics."""
LONGEST = (MOST + 1) * (TITLE + 10)
"""Letters of a message in which a list is looked for."""
MOST_WORDS, FEWEST = 4, 3
"""Words of an entry between commas, and how many there are at least: anything else is a sentence with commas in it."""
MOST_WORDS_BEFORE = 8
"""Words before a colon that only announce the list."""
_AND = re.compile(r"^(?:and|&)\s+", re.IGNORECASE)
_MARK = re.compile(r"^\s*(?:[-–—*•·+]|\(?\d{1,2}[.):]|\(?[a-h][.)])\s+")


def marked(said: str) -> list[str]:
    """The entries of a list with marks, without them; none if it is no such list of two or more. A line above it, such
    as "I would like to raise:", is no entry.
    """
    if len(said) > LONGEST:
        return []
    lines = [line for line in said.splitlines() if one_line(line)]
    entries = [one_line(_MARK.sub("", line)) for line in lines if _MARK.match(line)]
    return _kept(entries) if len(entries) >= len(lines) - 1 else []


def unmarked(said: str) -> list[str]:
    """The lines, or what stands between semicolons. Only what was said can tell whether they are entries of a list."""
    return _kept([one_line(part) for part in re.split(r"[\n;]", said)])


def by_commas(said: str, *, surely: bool) -> list[str]:
    """What stands between commas, if each is as short as a topic's title: "parking, lighting, and the school run".
    Unless it is `surely` several topics, only with a comma before each: "women, children and elders" may be one.
    """
    words = one_line(said).rstrip(".!")
    lead, sign, rest = words.partition(":")
    listed = rest if sign and len(lead.split()) <= MOST_WORDS_BEFORE else words
    parts = [part.strip() for part in listed.split(",")]
    last = _AND.match(parts[-1])
    inner = [] if last else re.split(r"\s(?:and|&)\s", parts[-1], maxsplit=1)
    if len(inner) == 2 and surely:
        parts[-1:] = inner
    entries = [_AND.sub("", part) for part in parts]
    short = all(0 < len(entry.split()) <= MOST_WORDS for entry in entries)
    return _kept(entries) if len(entries) >= FEWEST and short and (surely or last) else []


def _kept(entries: list[str]) -> list[str]:
    found = [entry for entry in entries if entry]
    fits = all(len(entry) <= TITLE for entry in found)
    return found if 1 < len(found) <= MOST and fits else []
