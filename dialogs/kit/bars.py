"""Numbers that are seen at a glance: each stands once, in text, and what is drawn beside it only repeats it.

Drawn with weighted, tinted columns, which every client has. Progress bars and charts are not drawn on every phone.
"""

from collections.abc import Sequence

from dialogs.kit.elements import CardElement, element
from dialogs.kit.plain import plain

MOST_COLUMNS = 5
"""More would be too narrow on a phone for a word such as “answered”."""
# Half of the row is for the words and half for the bar, whose parts are counted in hundredths.
HALF = 100
TINTS = ("accent", "emphasis")


def tally(counts: Sequence[tuple[str, int]]) -> CardElement:
    """Each (words, number) as a large number above its words, in columns of one width: “5”, “In person”. Raises
    ValueError for more than there is room for.
    """
    if len(counts) > MOST_COLUMNS:
        raise ValueError(f"{len(counts)} columns in a tally")
    return element("ColumnSet", columns=[_counted(words, count) for words, count in counts])


def _counted(words: str, count: int) -> CardElement:
    number = plain(str(count), size="ExtraLarge", weight="Bolder", align="Center")
    under = plain(words, size="Small", align="Center", spacing="None")
    return element("Column", width="stretch", items=[number, under], spacing="Small")


def bar_row(words: str, said: str, parts: Sequence[int], whole: int) -> CardElement:
    """What is counted and, in words, how many; beside it a bar of one or two parts of the `whole`.

    The second part is paler and follows the first: those who could come “if need be” after those who can.
    """
    text = element("Column", width=HALF, items=[plain(words), plain(said, size="Small", spacing="None")])
    filled = [round(HALF * part / whole) if whole else 0 for part in parts[: len(TINTS)]]
    drawn = [_part(width, tint) for width, tint in zip(filled, TINTS, strict=False) if width]
    rest = max(HALF - sum(filled), 0)
    return element(
        "ColumnSet", columns=[text, *drawn, *([_part(rest, None)] if rest or not drawn else [])], spacing="Small"
    )


def _part(width: int, tint: str | None) -> CardElement:
    return element("Column", width=width, items=[], style=tint, spacing="None")
