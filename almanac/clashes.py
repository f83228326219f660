"""What speaks against one time."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from almanac.hours import by_the_hour, in_ramadan
from almanac.local_meeting import LocalMeeting
from almanac.muslim import RAMADAN
from almanac.observed import around, unknown
from almanac.places import spot_of
from almanac.schools import Schools
from almanac.sun import nightfall, sunset
from forum.advice import AdviceSettings, Clash, DateCalendar, Observance
from forum.free_busy import FullAt
from forum.wall_clock import end_shown

ONE_DAY = timedelta(days=1)
# Only what matters at least this much is also named for the day before and after, where the moon or a community may put
# it.
WORTH_A_MARGIN = 6
NEAR = ("near-moon", "near-differs")
WITH_WORDS_OF_THEIR_OWN = (DateCalendar.BANK, DateCalendar.SCHOOLS, DateCalendar.ELECTIONS)
WHO = {
    DateCalendar.BANK: "everybody",
    DateCalendar.SCHOOLS: "parents",
    DateCalendar.ELECTIONS: "everybody",
    DateCalendar.ORTHODOX: "orthodox",
}


def clashes(
    settings: AdviceSettings, starts: datetime, minutes: int, full_at: FullAt | None, schools: Schools
) -> list[Clash]:
    """The most important first; equal ones in the order of their words, so that it is always the same."""
    ends = end_shown(starts, settings.time_zone, minutes)
    meeting = LocalMeeting(starts, ends, spot_of(settings.place, settings.time_zone))
    found = [
        *by_the_hour(meeting, settings),
        *(clash for kept in around(meeting.day, settings, schools) for clash in _kept(meeting, kept)),
        *_local(meeting, settings),
        *_full(meeting, full_at),
        *(
            Clash("not-known", calendar.value, 1, called=str(meeting.day.year))
            for calendar in unknown(meeting.day, settings, schools)
        ),
    ]
    return sorted(set(found), key=lambda clash: (-clash.weight, clash.text, clash.name, clash.called, str(clash.day)))


def _kept(meeting: LocalMeeting, kept: Observance) -> Iterator[Clash]:
    if kept.name == RAMADAN:
        if kept.first <= meeting.day <= kept.last:
            yield from in_ramadan(meeting, kept)
    elif kept.from_sunset:
        yield from _from_sunset(meeting, kept)
    elif kept.first <= meeting.day <= kept.last or meeting.meets(_midnight(kept.first), _midnight(kept.last + ONE_DAY)):
        yield _clash(kept, _text(kept))
    elif _may_move_to(kept, meeting.day):
        text = "near-moon" if kept.calendar is DateCalendar.MUSLIM else "near-differs"
        yield _clash(kept, text, weight=kept.weight - 3, day=kept.first)


def _may_move_to(kept: Observance, day: date) -> bool:
    matters = kept.moves and kept.weight >= WORTH_A_MARGIN
    return matters and kept.first - ONE_DAY <= day <= kept.last + ONE_DAY


def _from_sunset(meeting: LocalMeeting, kept: Observance) -> Iterator[Clash]:
    eve = sunset(meeting.spot, kept.first - ONE_DAY)
    if not meeting.meets(eve, nightfall(meeting.spot, kept.last)):
        return
    if meeting.day < kept.first:
        yield _clash(kept, "eve", at=eve.time().replace(second=0, microsecond=0))
    else:
        yield _clash(kept, _text(kept))


def _text(kept: Observance) -> str:
    if kept.calendar in WITH_WORDS_OF_THEIR_OWN:
        return kept.name
    if not kept.certain:
        return "moon" if kept.calendar is DateCalendar.MUSLIM else "differs"
    return "during" if kept.first != kept.last else "day"


def _clash(
    kept: Observance, text: str, *, weight: int | None = None, at: time | None = None, day: date | None = None
) -> Clash:
    name = "" if text == kept.name else kept.name
    who = WHO.get(kept.calendar, kept.calendar.value)
    certain = kept.certain and text not in NEAR
    return Clash(text, who, kept.weight if weight is None else weight, name, kept.called, at, day, certain)


def _local(meeting: LocalMeeting, settings: AdviceSettings) -> Iterator[Clash]:
    for local in settings.local_days:
        if not local.moves and local.first <= meeting.day <= local.last:
            yield Clash("local", "", 6, called=local.words)


def _full(meeting: LocalMeeting, full_at: FullAt | None) -> Iterator[Clash]:
    """From a third of the calendars on, it may keep people away; even all of them weigh less than a high holy day."""
    found = full_at(meeting.starts, meeting.ends) if full_at else None
    if found and found.full:
        text = "calendars" if found.is_tellable else "calendars-few"
        yield Clash(text, "", 3 + round(6 * found.full / found.seen), full=found)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
