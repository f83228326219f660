"""Numbers as bars. A chart only repeats what the text above it says, because some clients (phones, old ones) show
none.
"""

from collections.abc import Iterable, Sequence

from dialogs.kit.elements import CardElement, element
from dialogs.kit.plain import never_a_function
from dialogs.texts import Texts

# Teams itself cuts longer words, and not always at the end.
LABEL_LIMIT = 40


def bar_chart(texts: Texts, counts: Iterable[tuple[str, int]]) -> CardElement | None:
    """A bar for each (words, number of people), in order; None while all are 0.

    Teams, "Charts in Adaptive Cards". No host capability is documented for charts, so `fallback`, and not `requires`,
    makes a client without charts show nothing. One colour for all: a colour never means anything. Without an axis the
    number is beside its bar, and nobody reads about half a person.
    """
    rows = list(counts)
    if not any(count for _, count in rows):
        return None
    labels = _told_apart([words for words, _ in rows])
    return element(
        "Chart.HorizontalBar",
        title=texts("chart-title"),
        color="categoricalBlue",
        displayMode="AbsoluteNoAxis",
        data=[{"x": label, "y": row[1]} for label, row in zip(labels, rows, strict=True)],
        fallback="drop",
        spacing="Small",
    )


def _told_apart(labels: Sequence[str]) -> list[str]:
    """Short labels; numbered if cutting made two the same, because those would share a bar."""
    short = [_short(never_a_function(label)) for label in labels]
    if len(set(short)) == len(short):
        return short
    return [f"{number}. {label}" for number, label in enumerate(short, start=1)]


def _short(label: str) -> str:
    return label if len(label) <= LABEL_LIMIT else f"{label[: LABEL_LIMIT - 1]}…"
