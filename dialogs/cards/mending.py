"""A form that comes back because something needs mending."""

from collections.abc import Mapping, Sequence

from dialogs.cards.kit import CardElement, group, line
from dialogs.texts import Texts
from forum.errors import Invalid


def mended(
    texts: Texts,
    parts: Sequence[CardElement | None],
    wrong: Invalid | Sequence[Invalid] | None,
    places: Mapping[str, str],
) -> list[CardElement]:
    """The form's parts, with what is wrong said right above the input that it is about.

    `places` leads from the text that says what is wrong to the input's id; what is about no single input stands on top.
    A form that comes back is seen from its end, where the button was pressed: there it says to look further up
    (Web Content Accessibility Guidelines 2.2, "Error Identification").

    The form is one element, and each part keeps its place in it: where a card is drawn anew, the Playground shows in a
    list the choices of the one that stood at its place before.
    """
    shown = [part for part in parts if part is not None]
    if not shown:
        return []
    found = [wrong] if isinstance(wrong, Invalid) else wrong or []
    said: dict[int, list[CardElement]] = {}
    for one in found:
        words = line(texts(one.problem, **one.words), warning=True, bold=True)
        said.setdefault(_place(shown, places.get(one.problem)), []).append(words)
    form = [group(*said[n], part, separated=False) if n in said else part for n, part in enumerate(shown)]
    return [group(*form, *([line(texts("look-above"), warning=True)] if found else []), separated=False)]


def _place(parts: Sequence[CardElement], at: str | None) -> int:
    return next((number for number, part in enumerate(parts) if at and getattr(part, "id", None) == at), 0)
