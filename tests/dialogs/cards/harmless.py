"""What people may write, and whether a card shows it as mere words.

What a TextBlock makes of its text is asked of markdown-it, whose JavaScript original renders cards in Teams.
"""

from collections.abc import Iterator
from typing import Any

from markdown_it import MarkdownIt

SAFE_SIZE = 80_000
"""Bytes of UTF-16 that Teams is sure to accept (Teams, "Format your bot messages")."""

HARD = {
    "plain": "Work experience for young people",
    "markdown": "**bold** _slanted_ ~~gone~~ `code` [press here](https://evil.example) ![x](https://evil.example/x.png)",
    "blocks": "# Title\n\n1. one\n2. two\n\n> said\n\n- point\n\n    code",
    "numbered": "1. Welcome",
    "slanted": "*Welcome*",
    "indented": "    Welcome",
    "entities": "&lt;at&gt;Everyone&lt;/at&gt; &copy;",
    "mention": "<at>Everyone</at> {{DATE(2030-01-01T00:00:00Z, SHORT)}} ${forum} <script>alert(1)</script>",
    "links": "https://evil.example/?a=b&c=d <https://evil.example> mailto:a@b.example",
    "right to left": "مرحبا بالجميع שלום \u202eolleh\u202c",
    "emoji": "👩🏽‍🤝‍👨🏿 🕌⛪🕍 \U0001f9d1\u200d\U0001f9bd",
    "odd": 'quotes " \\ \t tab \ufeff end',
    "long": "a b" + "x" * 9_997,
}
MARKDOWN = MarkdownIt("js-default")


def parts(card: Any) -> Iterator[dict[str, Any]]:
    """Every object on a card, including what older clients see."""
    if isinstance(card, dict):
        yield card
        for name, value in card.items():
            if name != "data":
                yield from parts(value)
    elif isinstance(card, list):
        for value in card:
            yield from parts(value)


def obeyed(card: Any) -> list[str]:
    """The texts on a card that would be shown as more than plain words."""
    blocks = [str(part["text"]) for part in parts(card) if part.get("type") == "TextBlock"]
    return [text for text in blocks if not _is_mere_words(text)]


def _is_mere_words(text: str) -> bool:
    tokens = MARKDOWN.parse(text)
    if [token.type for token in tokens] != ["paragraph_open", "inline", "paragraph_close"] or "{{" in text:
        return False
    inline = tokens[1].children or []
    return {token.type for token in inline} <= {"text"} and "".join(token.content for token in inline) == text
