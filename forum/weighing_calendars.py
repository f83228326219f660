"""From full times to counts: what to ask about, and what the answers add up to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from forum.advice import AdviceSettings, DateAdvisor, Severity
from forum.free_busy import CalendarsSeen, FullAt, Fullness
from forum.ports import FullTimes, Span
from forum.wall_clock import end_shown, ends_at, instant, wall_clock

MOST_BETTER = 3
# As far as the advisor looks for better times, plus a day for meetings that begin late.
NEARBY = timedelta(days=15)
ONE_CALL = timedelta(days=62)


@dataclass(frozen=True)
class WishedTimes:
    """What to look for. `starts` are naive wall-clock times; `card` redraws the card (see CalendarLook)."""

    starts: tuple[datetime, ...]
    minutes: int
    card: str
    meeting_id: str | None = None

    @property
    def of_several(self) -> bool:
        """With several dates, none nearby is offered."""
        return len(self.starts) > 1


@dataclass(frozen=True)
class Looking:
    """What one look needs, as plain values. `hole` is the span of the meeting to be moved."""

    mailbox: str
    addresses: tuple[str, ...]
    outside: int
    unknown: int
    spans: tuple[Span, ...]
    hole: Span | None
    wish: WishedTimes
    settings: AdviceSettings
    earliest: datetime


def asked_about(wish: WishedTimes, time_zone: str) -> tuple[Span, ...]:
    """What to ask about; times that fit into one question are asked about together."""
    around = timedelta() if wish.of_several else NEARBY
    spans: list[Span] = []
    for starts in sorted(wish.starts):
        span = Span(instant(starts, time_zone) - around, ends_at(starts, time_zone, wish.minutes) + around)
        if spans and span.ends - spans[-1].begins <= ONE_CALL:
            span = Span(spans.pop().begins, span.ends)
        spans.append(span)
    return tuple(spans)


def weighed(looking: Looking, calendars: Sequence[FullTimes], advisor: DateAdvisor) -> CalendarsSeen:
    """What the calendars add up to. Slow the first time the advisor is asked: call it in a thread."""
    wish, zone = looking.wish, looking.settings.time_zone
    seen = [[_local(span, zone) for span in _without(times, looking.hole)] for times in calendars if times is not None]

    def full_at(starts: datetime, ends: datetime) -> Fullness:
        return Fullness(sum(any(b < ends and starts < e for b, e in times) for times in seen), len(seen))

    better = _better(looking, advisor, full_at) if seen and not wish.of_several else ()
    times = (*wish.starts, *better)
    full = {starts: full_at(starts, end_shown(starts, zone, wish.minutes)).full for starts in times}
    unknown = looking.unknown + len(calendars) - len(seen)
    return CalendarsSeen(len(seen), looking.outside, unknown, full, better)


def _better(looking: Looking, advisor: DateAdvisor, full_at: FullAt) -> tuple[datetime, ...]:
    settings, [starts], minutes = looking.settings, looking.wish.starts, looking.wish.minutes
    against = advisor.advise(settings, starts, minutes, full_at)
    if not any(clash.severity is Severity.MAY_KEEP_AWAY for clash in against):
        return ()
    found = advisor.alternatives(settings, starts, minutes, MOST_BETTER, earliest=looking.earliest, full_at=full_at)
    return tuple(one.starts for one in found)


def _without(times: Sequence[Span], hole: Span | None) -> list[Span]:
    """The full times without the meeting to be moved, rounded out to quarters of an hour, like them."""
    if hole is None:
        return list(times)
    begins, ends = _quarter(hole.begins), _quarter(hole.ends + timedelta(minutes=14, seconds=59))
    parts = [
        part
        for span in times
        for part in (Span(span.begins, min(span.ends, begins)), Span(max(span.begins, ends), span.ends))
    ]
    return [part for part in parts if part.begins < part.ends]


def _quarter(moment: datetime) -> datetime:
    return moment.replace(minute=moment.minute // 15 * 15, second=0, microsecond=0)


def _local(span: Span, time_zone: str) -> tuple[datetime, datetime]:
    return wall_clock(span.begins, time_zone), wall_clock(span.ends, time_zone)
