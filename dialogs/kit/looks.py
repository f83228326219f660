"""What cards are recognised by: the date block, the row with its sign, people with initials (decision 24).

What matters stands in text, columns and buttons, which every client draws. Icons, tints and initials only decorate:
whoever is not shown them, or has the card read aloud, misses nothing.
"""

from datetime import date
from enum import Enum

from dialogs.kit.elements import AnyButton, CardElement, element
from dialogs.kit.parts import line
from dialogs.kit.people_shown import name_of
from dialogs.kit.plain import plain, run
from dialogs.texts import Texts
from dialogs.texts.day_tile import day_tile
from forum.names import initials
from forum.people import Person

# A tinted column has 16 pixels of padding on each side; in less than this, "30" would be cut.
TILE = "80px"
INITIALS = "40px"
NUMBER = "120px"
ROOMY = "atLeast:standard"
"""Wider than a phone held upright ("Adaptive Card responsive layout"). Older clients draw the part everywhere."""

Words = str | CardElement
"""A line of a row: text, or an element that is one paragraph."""


class Sign(Enum):
    """Something small in front of words that say the same: an icon's name ("Icon catalog"), and what is drawn where
    there are no icons. Screen readers are silent about an icon.
    """

    CARE = ("Warning", "!")
    INFO = ("Info", "i")
    DONE = ("CheckmarkCircle", "✓")


def date_block(texts: Texts, day: date, title: str, *details: Words) -> CardElement:
    """The day as a tile, and beside it the title, which is the card's heading, and the date in words.

    `details` begin with the date in words, because the tile is read aloud as three scraps.
    """
    weekday, number, month = day_tile(texts, day)
    tile = [
        plain(weekday, size="Small", align="Center"),
        plain(number, size="ExtraLarge", weight="Bolder", align="Center", spacing="None"),
        plain(month, size="Small", align="Center", spacing="None"),
    ]
    beside = [plain(title, size="Large", weight="Bolder", heading=True), *map(_detail, details)]
    return element(
        "ColumnSet",
        columns=[
            _column(TILE, *tile, style="emphasis", roundedCorners=True, verticalContentAlignment="Center"),
            _column("stretch", *beside, verticalContentAlignment="Center"),
        ],
    )


def row(
    words: Words,
    *details: Words,
    sign: Sign | None = None,
    beside: AnyButton | str | None = None,
    separated: bool = False,
) -> CardElement:
    """One thing of a list, in one line where there is room: a sign, what it is, smaller print under it, and on the
    right a button or a few words.
    """
    return _row([_signed(sign)] if sign else [], words, details, beside, separated=separated)


def side_by_side(wide: CardElement, narrow: CardElement) -> CardElement:
    """Two inputs in one line, the second as wide as a number needs."""
    return element("ColumnSet", columns=[_column("stretch", wide), _column(NUMBER, narrow)], spacing="Small")


def person_row(
    texts: Texts,
    person: Person,
    *details: Words,
    name: str = "",
    beside: AnyButton | str | None = None,
    separated: bool = False,
) -> CardElement:
    """Like `row`, for a person; `name` is what to call them if a list has to tell namesakes apart."""
    short = initials(person.name)
    tile = [plain(short, weight="Bolder", color="Accent", align="Center")] if short else []
    first = _column(INITIALS, *tile, targetWidth=ROOMY, verticalContentAlignment="Center")
    return _row([first], name or name_of(texts, person), details, beside, separated=separated)


def signed(sign: Sign, word: str, text: str) -> CardElement:
    """How much a sentence matters: a sign, a word in bold that says it, and the sentence."""
    said = element("RichTextBlock", inlines=[run(f"{word}: ", weight="Bolder"), run(text)])
    return row(said, sign=sign)


def _row(
    first: list[CardElement],
    words: Words,
    details: tuple[Words, ...],
    beside: AnyButton | str | None,
    *,
    separated: bool,
) -> CardElement:
    lines = [_words(words), *map(_detail, details)]
    if not first and not beside:
        return element("Container", items=lines, spacing="Small", separator=separated or None)
    said = _column("stretch", *lines, verticalContentAlignment="Center")
    last = [_column("auto", _at_the_end(beside), verticalContentAlignment="Center")] if beside else []
    return element("ColumnSet", columns=[*first, said, *last], spacing="Small", separator=separated or None)


def _words(words: Words) -> CardElement:
    return plain(words) if isinstance(words, str) else words


def _detail(words: Words) -> CardElement:
    return plain(words, spacing="None") if isinstance(words, str) else words


def _at_the_end(beside: AnyButton | str) -> CardElement:
    return plain(beside) if isinstance(beside, str) else element("ActionSet", actions=[beside])


def _signed(sign: Sign) -> CardElement:
    name, otherwise = sign.value
    icon = element("Icon", name=name, size="xSmall", fallback=line(otherwise, bold=True))
    return _column("auto", icon)


def _column(width: str, *items: CardElement, **looks: object) -> CardElement:
    return element("Column", width=width, items=list(items), **looks)
