"""Christian days, of the Western churches and of the Orthodox ones (Easter by dateutil)."""

from collections.abc import Iterator
from datetime import date, timedelta

from forum.advice import DateCalendar, Observance

# (days from Easter Sunday, days, name, weight)
BY_EASTER = (
    (-47, 1, "shrove-tuesday", 2),
    (-46, 1, "ash-wednesday", 6),
    (-7, 1, "palm-sunday", 6),
    (-6, 3, "holy-week", 4),
    (-3, 1, "maundy-thursday", 7),
    (-2, 1, "good-friday", 10),
    (-1, 1, "holy-saturday", 7),
    (0, 1, "easter", 10),
    (1, 1, "easter-monday", 7),
    (39, 1, "ascension", 5),
    (49, 1, "pentecost", 6),
)
# (month, day, name, weight)
FIXED = (
    (1, 6, "epiphany", 3),
    (11, 1, "all-saints", 3),
    (12, 24, "christmas-eve", 8),
    (12, 25, "christmas", 10),
    (12, 26, "boxing-day", 7),
)
# Many Orthodox churches keep Christmas by the Julian calendar, thirteen days later until 2099.
ORTHODOX_BY_EASTER = (
    (-48, 1, "orthodox-lent", 3),
    (-7, 1, "orthodox-palm-sunday", 6),
    (-6, 3, "orthodox-holy-week", 4),
    (-3, 1, "orthodox-holy-thursday", 6),
    (-2, 1, "orthodox-good-friday", 9),
    (-1, 1, "orthodox-holy-saturday", 8),
    (0, 1, "orthodox-easter", 10),
    (1, 1, "orthodox-easter-monday", 6),
    (49, 1, "orthodox-pentecost", 6),
)
ORTHODOX_FIXED = (
    (1, 6, "orthodox-christmas-eve", 6),
    (1, 7, "orthodox-christmas", 9),
    (1, 19, "orthodox-theophany", 4),
)


def western(year: int) -> Iterator[Observance]:
    """Of the Western churches."""
    from dateutil.easter import EASTER_WESTERN, easter

    yield from _days(DateCalendar.CHRISTIAN, year, easter(year, EASTER_WESTERN), BY_EASTER, FIXED)


def orthodox(year: int) -> Iterator[Observance]:
    """Of the Orthodox churches."""
    from dateutil.easter import EASTER_ORTHODOX, easter

    yield from _days(DateCalendar.ORTHODOX, year, easter(year, EASTER_ORTHODOX), ORTHODOX_BY_EASTER, ORTHODOX_FIXED)


def _days(
    calendar: DateCalendar,
    year: int,
    easter: date,
    by_easter: tuple[tuple[int, int, str, int], ...],
    fixed: tuple[tuple[int, int, str, int], ...],
) -> Iterator[Observance]:
    for away, days, name, weight in by_easter:
        first = easter + timedelta(days=away)
        yield Observance(name, calendar, first, first + timedelta(days=days - 1), weight)
    for month, day, name, weight in fixed:
        yield Observance(name, calendar, date(year, month, day), date(year, month, day), weight)
