"""Makes a guide a PDF: `make guides` writes all of them into `dist/guides`. Typst draws them, tagged to PDF/UA-1."""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import typst
from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.version import VERSION
from tests.guides.guide_pages import FOLDER, ROOT, Guide, guides

TEMPLATE = Path(__file__).with_name("guide.typ")
PRINTED = ROOT / "dist/guides"
Block = dict[str, Any]


def printed(guide: Guide, now: datetime) -> bytes:
    """The guide as PDF. What it holds goes to the template as data; `now` (UTC) is the day that stands in the file."""
    blocks = list(_blocks(MarkdownIt("commonmark").enable("table").parse(guide.text)))
    title = next(block["spans"][0]["text"] for block in blocks if block["kind"] == "title")
    words = {
        "title": title,
        "pictures": [{"path": f"/docs/guides/{path}", "alt": alt} for path, alt in guide.pictures],
        "blocks": [block for block in blocks if block["kind"] != "title"],
        "made_on": [now.year, now.month, now.day],
        "version": VERSION,
    }
    made: Any = typst.compile(
        str(TEMPLATE),
        root=str(ROOT),
        format="pdf",
        sys_inputs={"guide": json.dumps(words, ensure_ascii=False)},
        pdf_standards=cast("Any", ["ua-1"]),
        timestamp=int(now.timestamp()),
    )
    return cast("bytes", made)


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    """Headings, paragraphs, lists and tables; a picture is none, because it has a place of its own."""
    place = 0
    while place < len(tokens):
        token = tokens[place]
        end = _end(tokens, place)
        inside = tokens[place + 1 : end]
        if token.type == "heading_open":
            yield {"kind": "title" if token.tag == "h1" else "heading", "spans": _spans(inside[0])}
        elif token.type == "paragraph_open" and (spans := _spans(inside[0])):
            yield {"kind": "paragraph", "spans": spans}
        elif token.type == "blockquote_open":
            yield {"kind": "note", "spans": _spans(inside[1])}
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            items = [_spans(one) for one in inside if one.type == "inline"]
            yield {"kind": "numbered" if token.tag == "ol" else "list", "items": items}
        elif token.type == "table_open":
            cells = [_spans(one) for one in inside if one.type == "inline"]
            yield {"kind": "table", "columns": sum(one.type == "th_open" for one in inside), "cells": cells}
        place = end + 1


def _end(tokens: Sequence[Token], begin: int) -> int:
    """Where the block that begins there ends."""
    depth = 0
    for place in range(begin, len(tokens)):
        depth += tokens[place].nesting
        if depth == 0:
            return place
    raise ValueError("a block is not closed")


def _spans(inline: Token) -> list[dict[str, Any]]:
    """Pieces of text, each with whether it is strong and whether it stands out. Links lead nowhere on paper."""
    found: list[dict[str, Any]] = []
    strong = stressed = 0
    for one in inline.children or []:
        strong += one.nesting if one.tag == "strong" else 0
        stressed += one.nesting if one.tag == "em" else 0
        text = " " if one.type == "softbreak" else one.content
        if one.type in ("text", "softbreak") and text and (found or text.strip()):
            found.append({"text": text, "strong": bool(strong), "stressed": bool(stressed)})
    return found


def main() -> None:
    """Writes each guide."""
    PRINTED.mkdir(parents=True, exist_ok=True)
    for one in guides():
        (PRINTED / f"{one.name}.pdf").write_bytes(printed(one, datetime.now(UTC)))


if __name__ == "__main__":
    main()

__all__ = ["FOLDER", "PRINTED", "printed"]
