"""The guides as they are written: `docs/guides/*.md`, apart from the page that lists them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/guides"
_PICTURE = re.compile(r'<img src="([^"]*)" width="\d+" alt="([^"]*)">')
_HIDDEN = re.compile(r"<[^>]*>|\]\([^)]*\)")


@dataclass(frozen=True)
class Guide:
    """One of them, by the name of its file."""

    name: str
    text: str

    @property
    def pictures(self) -> list[tuple[str, str]]:
        """The path of each, below the folder of the guides, and what it says to those who cannot see it."""
        return _PICTURE.findall(self.text)

    @property
    def words(self) -> str:
        """What can be read of it, in one line, without what a picture shows."""
        return " ".join(_HIDDEN.sub("", self.text).split())

    @property
    def typed(self) -> list[str]:
        """What it says that people can type: whatever is in bold."""
        return re.findall(r"\*\*(.+?)\*\*", self.words)

    @property
    def quoted(self) -> list[str]:
        """What it says that Folkmoot says."""
        return re.findall(r"“([^”]+)”", self.words)


def guides() -> Iterator[Guide]:
    """All of them."""
    for path in sorted(FOLDER.glob("*.md")):
        if path.stem != "README":
            yield Guide(path.stem, path.read_text(encoding="utf-8"))


def guide(name: str) -> Guide:
    """The one with that name."""
    return next(one for one in guides() if one.name == name)
