"""Bahá'í holy days, from the dates that the Bahá'í World Centre published. Each begins at sunset the evening before."""

from collections.abc import Iterator
from datetime import date, timedelta

from almanac.published import table
from forum.advice import DateCalendar, Observance

# (days from Naw-Rúz, name, weight). On those with weight 6, work is suspended.
BY_NEW_YEAR = (
    (0, "naw-ruz", 6),
    (31, "ridvan-first", 6),
    (39, "ridvan-ninth", 6),
    (42, "ridvan-twelfth", 6),
    (64, "declaration-of-the-bab", 6),
    (69, "ascension-of-bahaullah", 6),
    (111, "martyrdom-of-the-bab", 6),
    (250, "day-of-the-covenant", 3),
    (252, "ascension-of-abdul-baha", 3),
)


def observances(year: int) -> Iterator[Observance]:
    """Those of a Gregorian year; none beyond the published table (see `covers`)."""
    for new_year, birth in table("bahai")["dates"]:
        if new_year.year == year:
            for away, name, weight in BY_NEW_YEAR:
                yield _day(name, new_year + timedelta(days=away), weight)
            yield _day("birth-of-the-bab", birth, 6)
            yield _day("birth-of-bahaullah", birth + timedelta(days=1), 6)


def covers(year: int) -> bool:
    """Whether the table contains the year."""
    return any(new_year.year == year for new_year, _ in table("bahai")["dates"])


def _day(name: str, day: date, weight: int) -> Observance:
    return Observance(name, DateCalendar.BAHAI, day, day, weight, from_sunset=True)
