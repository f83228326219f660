"""See how many calendars are full at the times that a chair is about to decide on.

Only calendars of the chair's own organisation can be seen, with the chair's own rights. The result is numbers; no
address and no name is kept or logged. It never keeps a chair waiting: the card can be pressed meanwhile.
"""

from datetime import datetime, timedelta

from forum.address import mail_text
from forum.advice import DateAdvisor
from forum.forums import Forum
from forum.free_busy import CalendarLook, CalendarsSeen, CardPlace
from forum.ids import LookId, MeetingId
from forum.jobs import LookAtCalendars, ShowCalendars
from forum.people import Person
from forum.ports import NotNow, Span, UnitOfWork
from forum.use_cases.dates.calendar_settings import calendar_settings
from forum.wall_clock import wall_clock
from forum.weighing_calendars import Looking, WishedTimes, asked_about

# A chair who has waited this long has read the card.
PATIENCE = timedelta(seconds=45)
LONGEST_PAUSE = 20.0


async def look_at_calendars(
    uow: UnitOfWork, by: Person, forum: Forum, place: CardPlace, token: str, wish: WishedTimes, now: datetime
) -> bool:
    """Starts a look, and returns whether there is anything to look at. The same `token` begins one look."""
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
    """The meeting that the card says is to be moved, if it belongs to the forum: a card may say anything."""
    meeting = await uow.meetings.get(MeetingId(meeting_id)) if meeting_id else None
    return meeting.id if meeting and meeting.forum_id == forum.id else None


async def _members(uow: UnitOfWork, forum: Forum) -> tuple[list[Person], int]:
    """The members from the organisation, and how many are from outside."""
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
    addresses = tuple(filter(None, (mail_text(person.email) for person in inside)))
    wish = WishedTimes(look.starts, look.minutes, look.card, look.meeting_id)
    return Looking(
        mailbox=by.entra_id,
        addresses=addresses,
        outside=outside,
        unknown=len(inside) - len(addresses),
        spans=asked_about(wish, forum.time_zone),
        hole=await _own_time(uow, look.meeting_id),
        wish=wish,
        settings=await calendar_settings(uow, forum, advisor),
        earliest=wall_clock(now, forum.time_zone),
    )


async def standing_look(uow: UnitOfWork, job: LookAtCalendars | ShowCalendars) -> CalendarLook | None:
    """The look, unless its card shows something else by now."""
    look = await uow.looks.get(LookId(job.look_id))
    return look if look and look.token == job.token else None


async def _own_time(uow: UnitOfWork, meeting_id: str | None) -> Span | None:
    meeting = await uow.meetings.get(MeetingId(meeting_id)) if meeting_id else None
    return Span(meeting.starts_at, meeting.planned_end) if meeting else None


async def calendars_seen(uow: UnitOfWork, job: LookAtCalendars, found: CalendarsSeen) -> None:
    """Has the card show it, unless it shows something else by now."""
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
    """A short pause is observed; no chair has to wait for a long one, or for one after another."""
    look = await standing_look(uow, job)
    if look is not None and (pause.after > LONGEST_PAUSE or now - look.asked_at > PATIENCE):
        await calendars_unseen(uow, job)


async def look_ended(uow: UnitOfWork, job: ShowCalendars) -> None:
    """The card shows what there is to show: the look is deleted."""
    look = await standing_look(uow, job)
    if look is not None:
        await uow.looks.end(look.id)


async def leave_card(uow: UnitOfWork, place: CardPlace) -> None:
    """The card is about to show something else, and must not be overwritten."""
    await uow.looks.end(place.look_id)
