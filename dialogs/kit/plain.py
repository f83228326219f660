"""Words on a card, as plain text: what people type is never read as Markdown (decision 4)."""

import re
from typing import Any

from dialogs.kit.elements import CardElement, element

# Markdown and entities that a TextBlock would interpret (Format cards in Teams), and its {{DATE()}} functions.
MARKDOWN = re.compile(r"[*_\[\]`~\\<{]|&#?\w+;|^\s*(#|-|\+|>|\d+[.)])|^(\t| {4})|\n", re.MULTILINE)


def plain(
    text: str,
    *,
    size: str | None = None,
    weight: str | None = None,
    subtle: bool = False,
    color: str | None = None,
    align: str | None = None,
    spacing: str | None = None,
    heading: bool = False,
) -> CardElement:
    """A paragraph. A RichTextBlock if the text contains anything that a TextBlock would take for Markdown; that is
    no heading to screen readers.
    """
    looks = {"size": size, "weight": weight, "isSubtle": subtle or None, "color": color}
    if MARKDOWN.search(text):
        return element("RichTextBlock", inlines=[run(text, **looks)], horizontalAlignment=align, spacing=spacing)
    style = "heading" if heading else None
    return element("TextBlock", text=text, wrap=True, style=style, horizontalAlignment=align, spacing=spacing, **looks)


def run(text: str, **looks: Any) -> CardElement:
    """A part of a RichTextBlock: text that is never read as Markdown."""
    return element("TextRun", text=never_a_function(text), **looks)


def never_a_function(text: str) -> str:
    """`text` with a zero-width space in what would be read as {{DATE()}}."""
    return text.replace("{{", "{\u200b{")
