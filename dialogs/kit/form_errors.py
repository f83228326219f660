"""A form that comes back because something needs correcting."""

from collections.abc import Mapping, Sequence

from dialogs.kit.elements import CardElement
from dialogs.kit.parts import line
from dialogs.texts import Texts
from forum.errors import Invalid


def with_errors(
    texts: Texts,
    parts: Sequence[CardElement | None],
    wrong: Invalid | Sequence[Invalid] | None,
    places: Mapping[str, str],
) -> list[CardElement | None]:
    """The form's parts, with each mistake shown directly above the input it is about.

    `places` maps the text that says what is wrong to the input's id; mistakes about no single input come at the top.
    A form that comes back is seen from its end, where the button was pressed, so it says there to look further up
    (Web Content Accessibility Guidelines 2.2, "Error Identification").
    """
    found = [wrong] if isinstance(wrong, Invalid) else wrong or []
    if not found:
        return [*parts]
    shown = [*parts]
    for one in reversed(found):
        said = line(texts.problem(one), warning=True, bold=True)
        shown.insert(_place(shown, places.get(one.problem)), said)
    return [*shown, line(texts("look-above"), warning=True)]


def typed_before(texts: Texts, words: str) -> CardElement | None:
    """What somebody typed, when there is no input left for it: it can be copied from here. None if that is nothing."""
    return line(texts("typed-before", words=words)) if words.strip() else None


def _place(parts: Sequence[CardElement | None], at: str | None) -> int:
    return next((number for number, part in enumerate(parts) if at and part and part.get("id") == at), 0)
