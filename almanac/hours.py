"""What depends on the hour of the day: prayers, fasting, the Sabbath, Sunday morning, and the clocks."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from almanac.civic import clock_change
from almanac.local_meeting import LocalMeeting
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


def by_the_hour(meeting: LocalMeeting, settings: AdviceSettings) -> Iterator[Clash]:
    """What recurs week by week, and the clock change."""
    if DateCalendar.MUSLIM not in settings.left_out:
        yield from _friday_prayers(meeting)
    if DateCalendar.JEWISH not in settings.left_out:
        yield from _sabbath(meeting)
    if DateCalendar.CHRISTIAN not in settings.left_out or DateCalendar.ORTHODOX not in settings.left_out:
        yield from _sunday_morning(meeting)
    if DateCalendar.CLOCKS not in settings.left_out:
        yield from _clocks(meeting, settings.time_zone)


def _friday_prayers(meeting: LocalMeeting) -> Iterator[Clash]:
    begin = noon(meeting.spot, meeting.day)
    if meeting.day.weekday() == FRIDAY and meeting.meets(begin, begin + JUMUAH):
        yield Clash("friday-prayers", "muslim", 7, at=_minute(begin))


def _sabbath(meeting: LocalMeeting) -> Iterator[Clash]:
    friday = meeting.day - timedelta(days=(meeting.day.weekday() - FRIDAY) % 7)
    begins, ends = sunset(meeting.spot, friday) - CANDLES, nightfall(meeting.spot, friday + timedelta(days=1))
    if not meeting.meets(begins, ends):
        return
    if meeting.day == friday:
        yield Clash("sabbath-begins", "jewish", 8, at=_minute(begins))
    else:
        yield Clash("sabbath", "jewish", 8, at=_minute(ends))


def _sunday_morning(meeting: LocalMeeting) -> Iterator[Clash]:
    begins, ends = (datetime.combine(meeting.day, at) for at in CHURCH)
    if meeting.day.weekday() == SUNDAY and meeting.meets(begins, ends):
        yield Clash("sunday-morning", "christian", 7)


def _clocks(meeting: LocalMeeting, time_zone: str) -> Iterator[Clash]:
    change = clock_change(meeting.day, time_zone)
    if change:
        yield Clash("clocks-forward" if change > 0 else "clocks-back", "everybody", 3)


def in_ramadan(meeting: LocalMeeting, ramadan: Observance) -> Iterator[Clash]:
    """During the fast: at sunset it is broken; before that people do not eat or drink; and later there are prayers."""
    down = sunset(meeting.spot, meeting.day)
    # Whether the moon adds or takes away a day is only open at either end.
    certain = ramadan.certain or ramadan.first < meeting.day < ramadan.last
    at = _minute(down)
    if meeting.meets(down, down + IFTAR):
        yield Clash("iftar", "muslim", 8, at=at, certain=certain)
    elif meeting.starts < down:
        yield Clash("fasting", "muslim", 3, at=at, certain=certain)
    elif meeting.meets(down + IFTAR, down + TARAWIH_ENDS):
        yield Clash("night-prayers", "muslim", 4, at=at, certain=certain)


def _minute(moment: datetime) -> time:
    """To the minute: sunset over a town is not known more precisely."""
    return moment.time().replace(second=0, microsecond=0)
