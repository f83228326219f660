"""An email's HTML as plain text with links, as Exchange makes the other half of an email from it."""

from html import escape
from html.parser import HTMLParser

_LINES = frozenset({"p", "h1", "h2", "h3", "li", "tr", "br", "hr", "ul", "ol", "div", "table"})
_UNSEEN = frozenset({"head", "style", "script", "title"})


def as_text(html: str) -> str:
    """Paragraphs of escaped text. Whatever the HTML holds, only words and links to web pages are left of it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = ("".join(line).strip() for line in reader.lines)
    return "".join(f"<p>{line}</p>" for line in lines if line)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[list[str]] = [[]]
        self._unseen = 0
        self._address = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _LINES:
            self.lines.append(["• "] if tag == "li" else [])
        elif tag == "a":
            self._address = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _LINES:
            self.lines.append([])
        elif tag == "a" and self._address.startswith(("http://", "https://")):
            address = escape(self._address)
            self.lines[-1].append(f': <a href="{address}">{address}</a>')
            self._address = ""

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.lines[-1].append(escape(data))
