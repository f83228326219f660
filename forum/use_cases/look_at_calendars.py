"""Looking how many calendars are full at the times that a chair is about to decide on.

Only calendars of the chair's own organisation can be seen, with the chair's own right to see them. What comes of it are
numbers; no address and no name is kept or logged. It never keeps a chair waiting: the card can be pressed meanwhile.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from forum.advice import AdviceSettings, DateAdvisor, Severity
from forum.calendars_seen import CalendarLook, CalendarsSeen, CardPlace, FullAt, Fullness, LookId
from forum.forums import Forum
from forum.jobs import LookAtCalendars, NotNow, ShowCalendars
from forum.meetings import MeetingId
from forum.people import Person
from forum.ports import FullTimes, Span, UnitOfWork
from forum.use_cases.calendar_settings import calendar_settings

MOST_BETTER = 3
# As far as the advisor looks for better times, and a day for meetings that begin late.
NEARBY = timedelta(days=15)
ONE_CALL = timedelta(days=62)
# A chair who has waited that long has read the card.
PATIENCE = timedelta(seconds=45)
LONGEST_PAUSE = 20.0


@dataclass(frozen=True)
class Wish:
    """What is looked for. `starts` are naive wall-clock times; `card` draws the card again (see CalendarLook)."""

    starts: tuple[datetime, ...]
    minutes: int
    card: str
    meeting_id: str | None = None

    @property
    def of_several(self) -> bool:
        """Among several dates none nearby is offered."""
        return len(self.starts) > 1


@dataclass(frozen=True)
class Looking:
    """What one look needs, as plain values. `hole` is the span of the meeting that is to move."""

    mailbox: str
    addresses: tuple[str, ...]
    outside: int
    unknown: int
    spans: tuple[Span, ...]
    hole: Span | None
    wish: Wish
    settings: AdviceSettings
    earliest: datetime


async def look_at_calendars(
    uow: UnitOfWork, by: Person, forum: Forum, place: CardPlace, token: str, wish: Wish, now: datetime
) -> bool:
    """Puts a look on its way, and says whether there is anything to look at. The same `token` begins one look."""
    inside, _ = await _members(uow, forum)
    if not by.entra_id or by.is_guest or not inside:
        return False
    look = CalendarLook(
        id=place.look_id,
        token=token,
        forum_id=forum.id,
        person_id=by.id,
        service_url=place.to.service_url,
        conversation_id=place.to.conversation_id,
        activity_id=place.activity_id,
        starts=wish.starts,
        minutes=wish.minutes,
        meeting_id=await _moving(uow, forum, wish.meeting_id),
        card=wish.card,
        asked_at=now,
    )
    await uow.looks.keep(look)
    await uow.jobs.put(LookAtCalendars(look.id, token))
    return True


async def _moving(uow: UnitOfWork, forum: Forum, meeting_id: str | None) -> str | None:
    """The meeting that a card says is to move, if it is one of the forum's: a card may say anything."""
    meeting = await uow.meetings.get(MeetingId(meeting_id)) if meeting_id else None
    return meeting.id if meeting and meeting.forum_id == forum.id else None


async def _members(uow: UnitOfWork, forum: Forum) -> tuple[list[Person], int]:
    """Those of the organisation, and how many are from outside."""
    members = await uow.forums.members(forum.id)
    inside = [person for person in members if person.entra_id and not person.is_guest]
    return inside, len(members) - len(inside)


async def look_wanted(uow: UnitOfWork, job: LookAtCalendars, advisor: DateAdvisor, now: datetime) -> Looking | None:
    """None once it has been answered, or the card shows something else."""
    look = await standing_look(uow, job)
    if look is None or look.found is not None:
        return None
    forum = await uow.forums.get(look.forum_id)
    by = await uow.people.get(look.person_id)
    if forum is None or by is None or not by.entra_id:
        return None
    inside, outside = await _members(uow, forum)
    addresses = tuple(person.email for person in inside if person.email)
    wish = Wish(look.starts, look.minutes, look.card, look.meeting_id)
    return Looking(
        mailbox=by.entra_id,
        addresses=addresses,
        outside=outside,
        unknown=len(inside) - len(addresses),
        spans=asked_about(wish, forum.time_zone),
        hole=await _own_time(uow, look.meeting_id),
        wish=wish,
        settings=await calendar_settings(uow, forum, advisor),
        earliest=now.astimezone(ZoneInfo(forum.time_zone)).replace(tzinfo=None),
    )


async def standing_look(uow: UnitOfWork, job: LookAtCalendars | ShowCalendars) -> CalendarLook | None:
    """The look, unless its card shows something else by now."""
    look = await uow.looks.get(LookId(job.look_id))
    return look if look and look.token == job.token else None


async def _own_time(uow: UnitOfWork, meeting_id: str | None) -> Span | None:
    meeting = await uow.meetings.get(MeetingId(meeting_id)) if meeting_id else None
    return Span(meeting.starts_at, meeting.planned_end) if meeting else None


def asked_about(wish: Wish, time_zone: str) -> tuple[Span, ...]:
    """What has to be asked about; times that fit into one question are asked about together."""
    length, around = timedelta(minutes=wish.minutes), timedelta() if wish.of_several else NEARBY
    spans: list[Span] = []
    for starts in sorted(wish.starts):
        begins = starts.replace(tzinfo=ZoneInfo(time_zone)).astimezone(UTC)
        span = Span(begins - around, begins + length + around)
        if spans and span.ends - spans[-1].begins <= ONE_CALL:
            span = Span(spans.pop().begins, span.ends)
        spans.append(span)
    return tuple(spans)


def weighed(looking: Looking, calendars: Sequence[FullTimes], advisor: DateAdvisor) -> CalendarsSeen:
    """What the calendars come to. Slow when the advisor is first asked: call it in a thread."""
    wish, zone = looking.wish, ZoneInfo(looking.settings.time_zone)
    seen = [[_local(span, zone) for span in _without(times, looking.hole)] for times in calendars if times is not None]

    def full_at(starts: datetime, ends: datetime) -> Fullness:
        return Fullness(sum(any(b < ends and starts < e for b, e in times) for times in seen), len(seen))

    better = _better(looking, advisor, full_at) if seen and not wish.of_several else ()
    length = timedelta(minutes=wish.minutes)
    full = {starts: full_at(starts, starts + length).full for starts in (*wish.starts, *better)}
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
    """The full times without the meeting that is to move, rounded out to quarters of an hour as they are."""
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


def _local(span: Span, zone: ZoneInfo) -> tuple[datetime, datetime]:
    return (
        span.begins.astimezone(zone).replace(tzinfo=None),
        span.ends.astimezone(zone).replace(tzinfo=None),
    )


async def calendars_seen(uow: UnitOfWork, job: LookAtCalendars, found: CalendarsSeen) -> None:
    """The card is to show it, unless it shows something else by now."""
    look = await standing_look(uow, job)
    if look is None:
        return
    look.found = found
    by = await uow.people.get(look.person_id)
    in_private = by is not None and by.chat_id == look.conversation_id
    chat = f"person:{look.person_id}" if in_private else f"forum:{look.forum_id}"
    await uow.jobs.put(ShowCalendars(look.id, look.token, chat))


async def calendars_unseen(uow: UnitOfWork, job: LookAtCalendars) -> None:
    """The card says so, once, and loses nothing else."""
    await calendars_seen(uow, job, CalendarsSeen(0, 0, 0, {}))


async def look_put_off(uow: UnitOfWork, job: LookAtCalendars, pause: NotNow, now: datetime) -> None:
    """A short pause is kept; for a long one, or one after the other, no chair is to wait."""
    look = await standing_look(uow, job)
    if look is not None and (pause.after > LONGEST_PAUSE or now - look.asked_at > PATIENCE):
        await calendars_unseen(uow, job)


async def look_ended(uow: UnitOfWork, job: ShowCalendars) -> None:
    """The card shows what there is to show: nothing of the look is kept."""
    look = await standing_look(uow, job)
    if look is not None:
        await uow.looks.end(look.id)


async def leave_card(uow: UnitOfWork, place: CardPlace) -> None:
    """The card is about to show something else, and must not be drawn over."""
    await uow.looks.end(place.look_id)
