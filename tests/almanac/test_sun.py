"""Sunset and nightfall all year, with sunset checked against published times; each row of the file names its source."""

import csv
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from almanac.places import knows_place, region_of, spot_of
from almanac.sun import nightfall, noon, sunset
from forum.advice import Region

ZONES = {"London": "Europe/London", "Glasgow": "Europe/London", "Kuwait": "Asia/Kuwait", "Auckland": "Pacific/Auckland"}
PUBLISHED = Path(__file__).parent / "published_sunsets.csv"
SUNSETS = list(csv.DictReader(PUBLISHED.read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("row", SUNSETS, ids=lambda row: f"{row['town']} {row['day']}")
def test_sunset_is_as_published(row: dict[str, str]) -> None:
    """To within the row's minutes: one for an almanac, two where people passed on a forecast for their town."""
    found = sunset(spot_of(row["town"], "Europe/London"), date.fromisoformat(row["day"]))
    expected = datetime.combine(date.fromisoformat(row["day"]), time.fromisoformat(row["sunset"]))
    assert abs(found - expected) <= timedelta(minutes=int(row["minutes"]))


@pytest.mark.parametrize("town", ZONES)
def test_all_the_year_the_sun_sets_on_the_day_and_night_follows(town: str) -> None:
    spot, first = spot_of(town, ZONES[town]), date(2026, 1, 1)
    for day in (first + timedelta(days=n) for n in range(365)):
        down = sunset(spot, day)
        assert down.date() == day
        assert timedelta(minutes=20) < nightfall(spot, day) - down < timedelta(hours=3)
        assert time(11, 30) <= noon(spot, day).time() <= time(13, 45)
        # Only minutes change from one day to the next, except on nights when the clocks change.
        change = abs(sunset(spot, day + timedelta(days=1)) - down - timedelta(days=1))
        assert change < timedelta(minutes=4) or timedelta(minutes=56) < change < timedelta(minutes=64)


def test_where_the_sun_does_not_set_people_go_by_the_clock() -> None:
    north = spot_of("78.22, 15.65", "Arctic/Longyearbyen")
    for day in (date(2026, 6, 21), date(2026, 12, 21)):
        assert sunset(north, day) == datetime.combine(day, time(18))
        assert nightfall(north, day) == datetime.combine(day, time(19, 12))


@pytest.mark.parametrize("place", ["Bradford", " milton keynes ", "53.8, -1.55", "-33.9;151.2", ""])
def test_places_that_are_known(place: str) -> None:
    assert knows_place(place)


@pytest.mark.parametrize("place", ["Atlantis", "99, 5", "53.8", "5, 190", "<b>"])
def test_places_that_are_not(place: str) -> None:
    assert not knows_place(place)
    spot = spot_of(place, "Europe/London")
    assert (round(spot.latitude), round(spot.longitude)) == (52, 0)


def test_a_zone_names_a_country() -> None:
    assert region_of("Europe/London") == Region("GB", "ENG")
    assert region_of("Europe/Dublin") == Region("IE", "")
    assert region_of("Etc/GMT+5") == Region("", "")
    assert round(spot_of("", "Etc/GMT+5").longitude) == -75
    assert round(spot_of("", "Asia/Kuwait").latitude) == 29
