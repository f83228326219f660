"""A form that comes back because something needs mending."""

from collections.abc import Mapping, Sequence

from dialogs.cards.kit import CardElement, line
from dialogs.texts import Texts
from forum.errors import Invalid


def mended(
    texts: Texts, parts: Sequence[CardElement | None], wrong: Invalid | None, places: Mapping[str, str]
) -> list[CardElement | None]:
    """The form's parts, with what is wrong said right above the input that it is about.

    `places` leads from the text that says what is wrong to the input's id; what is about no single input stands on top.
    A form that comes back is seen from its end, where the button was pressed: there it says to look further up
    (Web Content Accessibility Guidelines 2.2, "Error Identification").
    """
    if wrong is None:
        return [*parts]
    at = places.get(wrong.problem)
    place = next((number for number, part in enumerate(parts) if at and getattr(part, "id", None) == at), 0)
    said = line(texts(wrong.problem, **wrong.words), warning=True, bold=True)
    return [*parts[:place], said, *parts[place:], line(texts("look-above"), warning=True)]
