"""The almanac checked against public holidays as another library has collected them."""

from datetime import date, timedelta

import pytest
from holidays import country_holidays

from almanac import christian, jewish, muslim
from almanac.observed import Yearly

YEARS = range(2024, 2031)
# (country, its name for the day, our yearly days, our name, days after ours, how many days it may be off)
DECLARED = [
    ("IL", "Rosh Hashanah", jewish.observances, "rosh-hashanah", 0, 0),
    ("IL", "Yom Kippur", jewish.observances, "yom-kippur", 0, 0),
    ("IL", "Sukkot", jewish.observances, "sukkot", 0, 0),
    ("IL", "Pesach", jewish.observances, "passover", 0, 0),
    ("IL", "Shavuot", jewish.observances, "shavuot", 0, 0),
    ("GR", "Good Friday", christian.orthodox, "orthodox-good-friday", 0, 0),
    ("GR", "Easter Monday", christian.orthodox, "orthodox-easter-monday", 0, 0),
    ("GR", "Pentecost Monday", christian.orthodox, "orthodox-pentecost", 1, 0),
    ("DE", "Good Friday", christian.western, "good-friday", 0, 0),
    ("DE", "Ascension Day", christian.western, "ascension", 0, 0),
    ("TR", "Eid al-Fitr", muslim.observances, "eid-al-fitr", 0, 1),
    ("TR", "Eid al-Adha", muslim.observances, "eid-al-adha", 0, 1),
    ("SA", "Day of Arafah", muslim.observances, "arafah", 0, 1),
]


@pytest.mark.parametrize(("country", "theirs", "yearly", "ours", "later", "off"), DECLARED)
def test_it_is_the_day_that_is_declared(
    country: str, theirs: str, yearly: Yearly, ours: str, later: int, off: int
) -> None:
    declared = country_holidays(country, years=YEARS, language="en_US")
    days = [day for day, name in declared.items() if theirs in name.split("; ")]
    for year in YEARS:
        [mine] = [kept.first + timedelta(days=later) for kept in yearly(year) if kept.name == ours]
        first = min((day for day in days if day.year == year), default=date.min)
        assert abs(first - mine).days <= off, f"{first} and {mine}"
