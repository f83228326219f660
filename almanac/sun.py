"""Where the sun is, as naive wall-clock times at a place (astral, which follows NOAA's solar calculator)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

# Three small stars are visible when the sun is 8.5 degrees below the horizon: the end of the Sabbath.
NIGHTFALL = 8.5
# Where the sun does not set or rise at all, people go by the clock.
BY_THE_CLOCK = time(18)


@dataclass(frozen=True)
class Spot:
    """A place on earth, in degrees, and its time zone (IANA)."""

    latitude: float
    longitude: float
    time_zone: str


@lru_cache(maxsize=4096)
def sunset(spot: Spot, day: date) -> datetime:
    """When the sun sets on `day`; six in the evening where it does not."""
    from astral import Observer, sun

    observer, zone = Observer(spot.latitude, spot.longitude), ZoneInfo(spot.time_zone)
    # East and west of Greenwich astral may return the sunset of the next or previous day: take the one that is on this
    # day.
    for near in (day, day - timedelta(days=1), day + timedelta(days=1)):
        try:
            found = sun.sunset(observer, near, tzinfo=zone).replace(tzinfo=None)
        except ValueError:
            continue
        if found.date() == day:
            return found
    return datetime.combine(day, BY_THE_CLOCK)


@lru_cache(maxsize=4096)
def nightfall(spot: Spot, day: date) -> datetime:
    """When it is night after the sunset of `day`: 72 minutes later where the sky never grows dark enough."""
    from astral import Observer, SunDirection, sun

    down = sunset(spot, day)
    try:
        dark = sun.time_at_elevation(
            Observer(spot.latitude, spot.longitude), -NIGHTFALL, day, SunDirection.SETTING, ZoneInfo(spot.time_zone)
        ).replace(tzinfo=None)
    except ValueError:
        return down + timedelta(minutes=72)
    return dark if timedelta(0) < dark - down < timedelta(hours=4) else down + timedelta(minutes=72)


@lru_cache(maxsize=4096)
def noon(spot: Spot, day: date) -> datetime:
    """When the sun is highest."""
    from astral import Observer, sun

    zone = ZoneInfo(spot.time_zone)
    found = sun.noon(Observer(spot.latitude, spot.longitude), day, tzinfo=zone).replace(tzinfo=None)
    return datetime.combine(day, found.time())
