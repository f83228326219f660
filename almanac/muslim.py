"""Muslim days, by the Umm al-Qura calendar (hijridate). Where people sight the moon they may fall a day earlier or
later.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from forum.advice import DateCalendar, Observance

RAMADAN = "ramadan"
# (month, first day, last day, name, weight). Laylat al-Qadr is kept on the evening before the 27th of Ramadan.
DAYS = (
    (1, 1, 1, "islamic-new-year", 3),
    (1, 9, 10, "ashura", 6),
    (3, 12, 12, "mawlid", 6),
    (7, 27, 27, "isra-miraj", 3),
    (9, 26, 26, "laylat-al-qadr", 7),
    (10, 1, 1, "eid-al-fitr", 10),
    (12, 9, 9, "arafah", 5),
    (12, 10, 10, "eid-al-adha", 10),
    (12, 11, 13, "eid-al-adha-days", 4),
)


def observances(year: int) -> Iterator[Observance]:
    """Those that begin in the Gregorian `year`; none outside the tables (1924 to 2077)."""
    from hijridate import Hijri

    for hijri in _hijri_years(year):
        for month, first, last, name, weight in DAYS:
            begins = Hijri(hijri, month, first).to_gregorian()
            if begins.year == year:
                yield _day(name, date(begins.year, begins.month, begins.day), last - first, weight)
        begins = Hijri(hijri, 9, 1)
        ramadan = begins.to_gregorian()
        if ramadan.year == year:
            yield _day(RAMADAN, date(ramadan.year, ramadan.month, ramadan.day), begins.month_length() - 1, 3)


def _day(name: str, first: date, more: int, weight: int) -> Observance:
    last = first + timedelta(days=more)
    return Observance(name, DateCalendar.MUSLIM, first, last, weight, certain=False, moves=True)


def _hijri_years(year: int) -> range:
    """The Muslim years that touch a Gregorian one, as far as the tables go."""
    about = (year - 622) * 33 // 32
    return range(max(1343, about - 1), min(1500, about + 2) + 1)
