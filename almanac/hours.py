"""What depends on the hour of the day: prayers, fasting, the Sabbath, Sunday morning, and the clocks."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from almanac.civic import clock_change
from almanac.sitting import Sitting
from almanac.sun import nightfall, noon, sunset
from forum.advice import AdviceSettings, Clash, DateCalendar, Observance

FRIDAY, SATURDAY, SUNDAY = 4, 5, 6
# Friday prayers begin once the sun has passed its highest point; mosques gather within the next hour and a half.
JUMUAH = timedelta(minutes=90)
# Time to break the fast, pray and eat.
IFTAR = timedelta(minutes=60)
TARAWIH_ENDS = timedelta(hours=4)
CHURCH = (time(9), time(13))
# Candles are lit eighteen minutes before sunset.
CANDLES = timedelta(minutes=18)


def by_the_hour(sitting: Sitting, settings: AdviceSettings) -> Iterator[Clash]:
    """What recurs week by week, and the clock change."""
    if DateCalendar.MUSLIM not in settings.left_out:
        yield from _friday_prayers(sitting)
    if DateCalendar.JEWISH not in settings.left_out:
        yield from _sabbath(sitting)
    if DateCalendar.CHRISTIAN not in settings.left_out or DateCalendar.ORTHODOX not in settings.left_out:
        yield from _sunday_morning(sitting)
    if DateCalendar.CLOCKS not in settings.left_out:
        yield from _clocks(sitting, settings.time_zone)


def _friday_prayers(sitting: Sitting) -> Iterator[Clash]:
    begin = noon(sitting.spot, sitting.day)
    if sitting.day.weekday() == FRIDAY and sitting.meets(begin, begin + JUMUAH):
        yield Clash("friday-prayers", "muslim", 7, at=_minute(begin))


def _sabbath(sitting: Sitting) -> Iterator[Clash]:
    friday = sitting.day - timedelta(days=(sitting.day.weekday() - FRIDAY) % 7)
    begins, ends = sunset(sitting.spot, friday) - CANDLES, nightfall(sitting.spot, friday + timedelta(days=1))
    if not sitting.meets(begins, ends):
        return
    if sitting.day == friday:
        yield Clash("sabbath-begins", "jewish", 8, at=_minute(begins))
    else:
        yield Clash("sabbath", "jewish", 8, at=_minute(ends))


def _sunday_morning(sitting: Sitting) -> Iterator[Clash]:
    begins, ends = (datetime.combine(sitting.day, at) for at in CHURCH)
    if sitting.day.weekday() == SUNDAY and sitting.meets(begins, ends):
        yield Clash("sunday-morning", "christian", 7)


def _clocks(sitting: Sitting, time_zone: str) -> Iterator[Clash]:
    change = clock_change(sitting.day, time_zone)
    if change:
        yield Clash("clocks-forward" if change > 0 else "clocks-back", "everybody", 3)


def in_ramadan(sitting: Sitting, ramadan: Observance) -> Iterator[Clash]:
    """During the fast: at sunset it is broken; before that people do not eat or drink; and later there are prayers."""
    down = sunset(sitting.spot, sitting.day)
    # Whether the moon adds or takes away a day is only open at either end.
    certain = ramadan.certain or ramadan.first < sitting.day < ramadan.last
    at = _minute(down)
    if sitting.meets(down, down + IFTAR):
        yield Clash("iftar", "muslim", 8, at=at, certain=certain)
    elif sitting.starts < down:
        yield Clash("fasting", "muslim", 3, at=at, certain=certain)
    elif sitting.meets(down + IFTAR, down + TARAWIH_ENDS):
        yield Clash("night-prayers", "muslim", 4, at=at, certain=certain)


def _minute(moment: datetime) -> time:
    """To the minute: sunset over a town is not known more precisely."""
    return moment.time().replace(second=0, microsecond=0)
