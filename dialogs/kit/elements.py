"""Adaptive Cards as the JSON that goes over the wire.

The tests hold every card against Microsoft's schema (decision 021).
"""

from typing import Any, NewType

CardElement = NewType("CardElement", dict[str, Any])
"""Something in the body of a card ("Adaptive Cards": Element)."""

AnyButton = NewType("AnyButton", dict[str, Any])
"""Something to press ("Adaptive Cards": Action)."""


def element(kind: str, **fields: Any) -> CardElement:
    """An element of that type. A field that is None is left out."""
    return CardElement(_typed(kind, fields))


def action(kind: str, **fields: Any) -> AnyButton:
    """An action of that type. A field that is None is left out."""
    return AnyButton(_typed(kind, fields))


def open_url(url: str, title: str | None = None) -> AnyButton:
    """A link. `url` has been checked: nobody can type one."""
    return action("Action.OpenUrl", title=title, url=url)


def _typed(kind: str, fields: dict[str, Any]) -> dict[str, Any]:
    return {"type": kind, **{name: value for name, value in fields.items() if value is not None}}
