"""Time zones and towns as regions and places on earth."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from almanac.sun import Spot
from forum.advice import Region

# Most of the United Kingdom lives in England; Scotland, Wales and Northern Ireland are chosen by hand.
FIRST_PARTS = {"GB": "ENG"}
GREENWICH = (51.48, 0.0)


def region_of(time_zone: str) -> Region:
    """The country of an IANA zone (the zone database's own table), and the part where most people live."""
    country = _zones().get(time_zone, ("", GREENWICH))[0]
    return Region(country, FIRST_PARTS.get(country, ""))


def spot_of(place: str, time_zone: str) -> Spot:
    """A town or "latitude, longitude"; if that is not known, the town that the zone is named after."""
    found = _found(place) or _zones().get(time_zone, ("", None))[1] or _by_clock(time_zone)
    return Spot(*found, time_zone)


def knows_place(place: str) -> bool:
    """Whether it is a town of ours, or two numbers."""
    return not place.strip() or _found(place) is not None


def _found(place: str) -> tuple[float, float] | None:
    numbers = re.fullmatch(r"\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)\s*", place)
    if numbers:
        latitude, longitude = float(numbers[1]), float(numbers[2])
        return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None
    town = place.strip().casefold()
    return _towns().get(town) or _cities(town) if town else None


@cache
def _towns() -> dict[str, tuple[float, float]]:
    """Towns of the United Kingdom that astral does not know."""
    known = tomllib.loads((files("almanac") / "data" / "towns.toml").read_text(encoding="utf-8"))
    return {name.casefold(): (spot[0], spot[1]) for name, spot in known.items()}


@lru_cache(maxsize=256)
def _cities(town: str) -> tuple[float, float] | None:
    from astral import LocationInfo
    from astral.geocoder import database, lookup

    try:
        found = lookup(town, database())
    except KeyError:
        return None
    return (found.latitude, found.longitude) if isinstance(found, LocationInfo) else None


@cache
def _zones() -> dict[str, tuple[str, tuple[float, float]]]:
    """Zone -> (country, where it is), from the zone database's zone.tab."""
    table = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    rows = [row.split("\t") for row in table.splitlines() if row and not row.startswith("#")]
    return {zone: (country, _degrees(spot)) for country, spot, zone, *_ in rows}


def _degrees(text: str) -> tuple[float, float]:
    """ "+513030-0000731" (ISO 6709: degrees, minutes, perhaps seconds) as degrees."""
    [north, east] = re.findall(r"[+-]\d+", text)
    return _angle(north, 2), _angle(east, 3)


def _angle(text: str, width: int) -> float:
    digits = text[1:]
    degrees, minutes, seconds = digits[:width], digits[width : width + 2], digits[width + 2 :] or "0"
    angle = int(degrees) + int(minutes) / 60 + int(seconds) / 3600
    return -angle if text[0] == "-" else angle


def _by_clock(time_zone: str) -> tuple[float, float]:
    """A zone without a town ("Etc/GMT+5"): fifteen degrees an hour along the latitude of Greenwich."""
    from datetime import datetime

    offset = datetime(2026, 1, 15, tzinfo=ZoneInfo(time_zone)).utcoffset()
    hours = offset.total_seconds() / 3600 if offset else 0.0
    return GREENWICH[0], max(-180.0, min(180.0, hours * 15))
