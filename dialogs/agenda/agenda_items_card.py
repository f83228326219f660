"""What is said about an agenda item, wherever an agenda is shown."""

from collections.abc import Sequence
from typing import TypeVar

from dialogs.kit.elements import CardElement
from dialogs.kit.parts import line
from dialogs.texts import Texts
from forum.agenda import ItemKind


def item_footer(texts: Texts, kind: ItemKind, presenter: str = "") -> str:
    """ "To decide · opened by Grace". `presenter` is also "" if names are withheld."""
    words = [texts(f"kind-{kind}"), texts("item-presenter", name=presenter) if presenter else ""]
    return " · ".join(word for word in words if word)


MOST_SHOWN = 40
"""How many topics, items or actions go on one card, each with its text; Teams takes no more."""

T = TypeVar("T")


def first_of(texts: Texts, things: Sequence[T]) -> tuple[Sequence[T], list[CardElement]]:
    """As many as one card holds, and a line that says how many more there are."""
    left = len(things) - MOST_SHOWN
    return things[:MOST_SHOWN], [line(texts("too-many-to-show", count=left))] if left > 0 else []
