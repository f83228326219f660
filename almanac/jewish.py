"""Jewish days as they are kept outside Israel (pyluach). They begin at sunset on the evening before."""

from collections.abc import Iterator
from datetime import date, timedelta

from forum.advice import DateCalendar, Observance

# (month, first day, days, name, weight); months are counted from Nisan, as in the Torah. On those with weight 9 or
# more, no work is done, no cars are driven, no telephones used and no notes taken.
DAYS = (
    (1, 15, 2, "passover", 9),
    (1, 17, 4, "passover-middle", 3),
    (1, 21, 2, "passover-end", 9),
    (3, 6, 2, "shavuot", 9),
    (5, 9, 1, "tisha-bav", 6),
    (7, 1, 2, "rosh-hashanah", 10),
    (7, 10, 1, "yom-kippur", 10),
    (7, 15, 2, "sukkot", 9),
    (7, 17, 5, "sukkot-middle", 3),
    (7, 22, 2, "simchat-torah", 9),
    (9, 25, 8, "hanukkah", 4),
)
PURIM = 14
SATURDAY = 5


def observances(year: int) -> Iterator[Observance]:
    """Those that begin in the Gregorian `year`."""
    from pyluach.dates import HebrewDate

    for hebrew in (year + 3760, year + 3761):
        adar = 13 if (7 * hebrew + 1) % 19 < 7 else 12
        for month, first, days, name, weight in (*DAYS, (adar, PURIM, 1, "purim", 6)):
            begins = HebrewDate(hebrew, month, first).to_pydate()
            # A fast that falls on a Sabbath is kept on the Sunday.
            begins += timedelta(days=1) if name == "tisha-bav" and begins.weekday() == SATURDAY else timedelta(0)
            if begins.year == year:
                yield _day(name, begins, days, weight)


def _day(name: str, first: date, days: int, weight: int) -> Observance:
    return Observance(name, DateCalendar.JEWISH, first, first + timedelta(days=days - 1), weight, from_sunset=True)
