"""What is said of an item of an agenda, wherever an agenda is shown."""

from dialogs.texts import Texts
from forum.agenda import ItemKind


def item_footer(texts: Texts, kind: ItemKind, minutes: int | None, presenter: str = "") -> str:
    """ "To decide · 20 minutes · opened by Grace". `presenter` is "" too where no names are to be read."""
    words = [
        texts(f"kind-{kind}"),
        texts("published-minutes", minutes=minutes) if minutes else "",
        texts("item-presenter", name=presenter) if presenter else "",
    ]
    return " · ".join(word for word in words if word)
