"""Several topics in one message: a list, as people write one."""

import re

from forum.limits import TITLE
from forum.typed_text import one_line

MOST = 12
"""More lines are a text, not a list of topics."""
LONGEST = (MOST + 1) * (TITLE + 10)
"""Letters of a message in which a list is looked for."""
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


def _kept(entries: list[str]) -> list[str]:
    found = [entry for entry in entries if entry]
    fits = all(len(entry) <= TITLE for entry in found)
    return found if 1 < len(found) <= MOST and fits else []
