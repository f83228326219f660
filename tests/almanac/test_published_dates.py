"""The almanac against dates that others have published; each row of the file names who."""

import csv
from collections import Counter
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from almanac import civic
from almanac.advisor import Almanac
from almanac.observed import around
from almanac.schools import Schools
from forum.advice import AdviceSettings, DateCalendar, Observance, Region

HERE = Path(__file__).parent
ROWS = list(csv.DictReader((HERE / "published_dates.csv").read_text(encoding="utf-8").splitlines()))
SCHOOLS = Schools()
LONDON = AdviceSettings("Europe/London", Region("GB", "ENG"))


def named(row: dict[str, str]) -> str:
    return f"{row['name']} {row['day']}"


def kept(calendar: str, day: date, settings: AdviceSettings = LONDON) -> list[Observance]:
    return [found for found in around(day, settings, SCHOOLS) if found.calendar == calendar and found.first == day]


def test_there_are_many_from_many() -> None:
    assert len(ROWS) >= 200
    assert {row["calendar"] for row in ROWS} | {"schools", "buddhist"} == set(DateCalendar)
    assert min(Counter(row["calendar"] for row in ROWS).values()) >= 4


@pytest.mark.parametrize("row", [row for row in ROWS if row["calendar"] not in ("bank", "clocks")], ids=named)
def test_the_day_is_where_it_was_published(row: dict[str, str]) -> None:
    day = date.fromisoformat(row["day"])
    found = [kept_day for kept_day in kept(row["calendar"], day) if kept_day.name == row["name"]]
    # The tables themselves are exact; that the moon may move a Muslim day is said, not guessed.
    assert len(found) == 1
    assert found[0].certain is (row["calendar"] != "muslim" and not _differs(row))


def _differs(row: dict[str, str]) -> bool:
    """Communities that keep it on two days beside each other."""
    twice = {"diwali": ("2024", "2025"), "holi": ("2026",)}
    return row["name"] == "vaisakhi" or row["day"][:4] in twice.get(row["name"], ())


@pytest.mark.parametrize("row", [row for row in ROWS if row["calendar"] == "bank"], ids=named)
def test_bank_holidays_are_those_of_the_place(row: dict[str, str]) -> None:
    region = Region(*row["name"].split("-"))
    assert kept("bank", date.fromisoformat(row["day"]), AdviceSettings("Europe/London", region))


def test_england_has_no_others() -> None:
    published = {row["day"] for row in ROWS if row["name"] == "GB-ENG"}
    found = {kept_day.first for year in range(2024, 2028) for kept_day in civic.bank_holidays(year, LONDON.region)}
    # Christmas at a weekend is a holiday too, with another day in its stead.
    weekends = {day for day in found if day.weekday() >= 5}
    assert {day.isoformat() for day in found - weekends} == published


def test_scotland_has_its_own() -> None:
    saint_andrew = datetime.fromisoformat("2025-12-01T18:00")
    scotland = AdviceSettings("Europe/London", Region("GB", "SCT"))
    assert "bank-holiday" in [clash.text for clash in Almanac().advise(scotland, saint_andrew, 90)]
    assert "bank-holiday" not in [clash.text for clash in Almanac().advise(LONDON, saint_andrew, 90)]


@pytest.mark.parametrize("row", [row for row in ROWS if row["calendar"] == "clocks"], ids=named)
def test_the_clocks_change_in_the_night_before(row: dict[str, str]) -> None:
    day = date.fromisoformat(row["day"])
    for beside, said in ((-1, []), (0, [row["name"]]), (1, [])):
        starts = datetime.combine(day + timedelta(days=beside), time(15))
        clashes = Almanac().advise(LONDON, starts, 90)
        assert [clash.text for clash in clashes if clash.text.startswith("clocks")] == said
