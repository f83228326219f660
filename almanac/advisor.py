"""Implements forum.advice.DateAdvisor. The libraries behind it are loaded when a date is first asked about, not
before.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from pathlib import Path

from almanac.schools import Schools
from forum.advice import AdviceSettings, Alternative, Clash, Region
from forum.free_busy import FullAt


class Almanac:
    """Everything that is known about dates on this machine. Contains nothing about any forum.

    `schools` is a folder with more files of school holidays; ours are in almanac/data/schools.
    """

    def __init__(self, schools: Path | None = None) -> None:
        self._schools = Schools(schools)

    def advise(
        self, settings: AdviceSettings, starts: datetime, minutes: int, full_at: FullAt | None = None
    ) -> list[Clash]:
        """What speaks against a meeting at `starts` (naive, wall-clock), the most important first."""
        from almanac.clashes import clashes

        return clashes(settings, starts, minutes, full_at, self._schools)

    def alternatives(
        self,
        settings: AdviceSettings,
        starts: datetime,
        minutes: int,
        count: int,
        *,
        earliest: datetime | None = None,
        full_at: FullAt | None = None,
    ) -> list[Alternative]:
        """Up to `count` better times near `starts`, the best first; none before `earliest` (naive, wall-clock)."""
        here = _score(self.advise(settings, starts, minutes, full_at))
        found: list[tuple[float, Alternative]] = []
        for near, trouble in _near(starts):
            if here <= trouble or (earliest is not None and near <= earliest):
                continue
            against = self.advise(settings, near, minutes, full_at)
            score = _score(against)
            # Better by more than the trouble of changing the day, or it is not an alternative.
            if score + trouble < here:
                found.append((score + trouble, Alternative(near, tuple(against))))
        found.sort(key=lambda scored: (scored[0], scored[1].starts))
        return _of_different_days([alternative for _, alternative in found])[:count]

    def region_of(self, time_zone: str) -> Region:
        """The region that a time zone (IANA) lies in; empty when it is not known."""
        from almanac.places import region_of

        return region_of(time_zone)

    def knows_place(self, place: str) -> bool:
        """Whether sunset can be calculated there."""
        from almanac.places import knows_place

        return knows_place(place)

    def school_areas(self) -> list[tuple[str, str]]:
        """The authorities whose school holidays are known: (id, name)."""
        return self._schools.areas()


# Two weeks either way; the same weekday suits people best, and so does the hour they are used to.
DAYS = range(-14, 15)
HOURS = (-120, -90, -60, -30, 30, 60, 90, 120)
EARLIEST, LATEST = time(9), time(20)
SATURDAY = 5


def _near(starts: datetime) -> Iterator[tuple[datetime, float]]:
    """Times to look at, each with how much trouble the change itself is."""
    for days in DAYS:
        near = _moved(starts, days=days)
        if near is not None and days:
            weekday = 0 if days % 7 == 0 else 1.0
            weekend = 2.5 if near.weekday() >= SATURDAY > starts.weekday() else 0
            yield near, 0.5 + abs(days) * 0.1 + weekday + weekend
    for minutes in HOURS:
        near = _moved(starts, minutes=minutes)
        if near is not None and near.date() == starts.date() and EARLIEST <= near.time() <= LATEST:
            yield near, 1.0 + abs(minutes) / 60


def _moved(starts: datetime, days: int = 0, minutes: int = 0) -> datetime | None:
    try:
        return starts + timedelta(days=days, minutes=minutes)
    except OverflowError:
        return None


def _score(against: Sequence[Clash]) -> float:
    """How much speaks against a time. A second reason counts less than the first, and so on."""
    weights = sorted((clash.weight for clash in against), reverse=True)
    return sum(weight / (2**place) for place, weight in enumerate(weights))


def _of_different_days(ranked: Sequence[Alternative]) -> list[Alternative]:
    """The best of each day: three times on one evening are not a choice."""
    best: dict[object, Alternative] = {}
    for alternative in ranked:
        best.setdefault(alternative.starts.date(), alternative)
    return list(best.values())
