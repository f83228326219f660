"""The almanac checked against dates that others have published. Each row of the file names who, and where.

None of them is what the almanac calculates with: Hebcal against pyluach, Microsoft's table against hijridate, GOV.UK
against the library holidays, a Hindu calendar calculated from the moon against our data files, and so on. Where a
table had a day that our files had not, it is in the files since, beside the other one.
"""

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
# Found under the day's own name. Bank holidays and clock changes are tested separately.
NAMED = [row for row in ROWS if row["calendar"] not in ("bank", "clocks")]
# Nobody keeps these a day earlier or later, so a published date must be ours, and without a caveat.
CERTAIN = ("jewish", "christian", "orthodox", "bahai", "elections")


def named(row: dict[str, str]) -> str:
    return f"{row['name']} {row['day']}"


def observed(calendar: str, day: date, settings: AdviceSettings = LONDON) -> list[Observance]:
    return [found for found in around(day, settings, SCHOOLS) if found.calendar == calendar and found.first == day]


def test_there_are_many_and_each_says_who_published_it_and_where() -> None:
    assert len(ROWS) >= 400
    assert all(row["source"] and row["where"] for row in ROWS)
    assert {row["calendar"] for row in ROWS} | {"schools"} == set(DateCalendar)
    ahead = Counter(row["calendar"] for row in ROWS if row["day"] >= "2027")
    assert all(
        ahead[calendar] >= 15 for calendar in ("bank", "muslim", "jewish", "christian", "hindu", "sikh", "bahai")
    )


@pytest.mark.parametrize("row", NAMED, ids=named)
def test_the_day_is_where_it_was_published(row: dict[str, str]) -> None:
    found = [day for day in observed(row["calendar"], date.fromisoformat(row["day"])) if day.name == row["name"]]
    assert len(found) == 1
    if row["calendar"] in CERTAIN:
        assert found[0].certain
    if row["calendar"] == "muslim":
        assert not found[0].certain, "that the moon may move it is said, not guessed"


def test_where_publishers_put_a_day_on_two_dates_neither_is_said_without_a_doubt() -> None:
    beside: list[str] = []
    for row in NAMED:
        day = date.fromisoformat(row["day"])
        dates = {date.fromisoformat(other["day"]) for other in NAMED if other["name"] == row["name"]} - {day}
        if any(abs(other - day) < timedelta(days=45) for other in dates):
            [found] = [one for one in observed(row["calendar"], day) if one.name == row["name"]]
            assert not found.certain, named(row)
            beside.append(row["name"])
    assert {"diwali", "holi", "janmashtami", "dussehra", "vesak", "guru-arjan"} <= set(beside)


@pytest.mark.parametrize("row", [row for row in ROWS if row["calendar"] == "bank"], ids=named)
def test_bank_holidays_are_those_of_the_place(row: dict[str, str]) -> None:
    region = Region(*row["name"].split("-"))
    assert observed("bank", date.fromisoformat(row["day"]), AdviceSettings("Europe/London", region))


@pytest.mark.parametrize("part", ["ENG", "SCT", "NIR"])
def test_and_a_place_has_no_others(part: str) -> None:
    published = {row["day"] for row in ROWS if row["name"] == f"GB-{part}"}
    found = {day.first for year in range(2024, 2029) for day in civic.bank_holidays(year, Region("GB", part))}
    # A holiday at a weekend still is one, and has a substitute day.
    weekdays = {day.isoformat() for day in found if day.weekday() < 5}
    assert weekdays == {day for day in published if date.fromisoformat(day).weekday() < 5}


def test_wales_has_those_of_england() -> None:
    england, wales = (
        {day.first for year in range(2024, 2029) for day in civic.bank_holidays(year, Region("GB", part))}
        for part in ("ENG", "WLS")
    )
    assert england == wales


def test_scotland_has_its_own() -> None:
    saint_andrew = datetime.fromisoformat("2027-11-30T18:00")
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
