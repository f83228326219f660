"""Ask everybody which date suits; close the poll early, or at its time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from forum.date_polls import DatePoll, Names, count
from forum.days import daytime, morning
from forum.errors import Gone, Invalid
from forum.fitting_days import CLOSING_HOUR, Fits
from forum.forums import Forum
from forum.ids import DatePollId
from forum.jobs import CloseDates, RemindDates, Show, Tell
from forum.keys import key_from
from forum.meetings import Meeting, Mode
from forum.message_kinds import InChannel, InPrivate
from forum.openness import is_circle
from forum.people import Person
from forum.ports import UnitOfWork
from forum.typed_text import one_line
from forum.use_cases.meetings.schedule_meeting import MeetingForm, check_form
from forum.use_cases.people.roles import require_chair
from forum.wall_clock import instant

FEWEST_DATES, MOST_DATES = 2, 5
WEEKS_LOOKED_AT = 26
REMINDED_DAYS = 2


@dataclass(frozen=True)
class DatesForm:
    """What the form asks for. `starts` are naive wall-clock times, `closing_day` a day, both in the forum's zone."""

    starts: tuple[datetime, ...]
    minutes: int
    mode: Mode
    closing_day: date
    venue: str = ""
    names: Names = Names.CHAIRS

    @property
    def closes(self) -> datetime:
        """Naive wall-clock time."""
        return datetime.combine(self.closing_day, CLOSING_HOUR)

    def meeting(self, starts: datetime) -> MeetingForm:
        """The meeting that a date would become."""
        return MeetingForm(starts.date(), starts.time(), self.minutes, self.mode, self.venue)


def dates_post(poll: DatePoll) -> Show:
    """The job that brings the poll's card in the channel up to date."""
    return Show(poll.forum_id, InChannel.DATES.of(poll.id))


async def show_chosen_date(uow: UnitOfWork, meeting: Meeting) -> None:
    """If the meeting's date came from a date poll, the poll's card says what holds now."""
    poll = await uow.date_polls.of_meeting(meeting.id)
    if poll is not None:
        await uow.jobs.put_unless_waiting(dates_post(poll))


def usual_dates(forum: Forum, in_rhythm: date, closing: date, fit: Fits) -> tuple[datetime, ...]:
    """Five dates to begin with, after the day of `closing`: the one `in_rhythm` and the same weekday in the weeks
    around it, at the usual time, without those that may keep people away; all of them if too few are left.

    The next five in the rhythm may lie a year apart, and only one meeting is wanted.
    """
    weeks = [in_rhythm + timedelta(weeks=week) for week in range(-2, WEEKS_LOOKED_AT)]
    starts = [datetime.combine(day, forum.default_start) for day in weeks if day > closing]
    good = [one for one in starts if fit(one)]
    return tuple((good if len(good) >= FEWEST_DATES else starts)[:MOST_DATES])


def checked_dates(form: DatesForm, forum: Forum, now: datetime) -> DatesForm:
    """The form with its dates in order. Raises Invalid."""
    if not FEWEST_DATES <= len(form.starts) <= MOST_DATES:
        raise Invalid("dates-how-many", fewest=FEWEST_DATES, most=MOST_DATES)
    if len(set(form.starts)) < len(form.starts):
        raise Invalid("dates-same")
    if is_hidden_only(forum) and form.names is not Names.NOBODY:
        raise Invalid("dates-circle")
    for starts in form.starts:
        check_form(form.meeting(starts), forum, now)
    _check_closing(form, forum, now)
    venue = "" if form.mode is Mode.ONLINE else one_line(form.venue)
    return replace(form, starts=tuple(sorted(form.starts)), venue=venue)


def _check_closing(form: DatesForm, forum: Forum, now: datetime) -> None:
    first = min(form.starts)
    # Naive times of one zone are compared first: a day in year 1 or 9999 has no instant.
    if form.closes >= first:
        raise Invalid("dates-closes-too-late")
    if form.closing_day.year < now.year - 1 or instant(form.closes, forum.time_zone) <= now:
        raise Invalid("dates-closes-in-the-past")


def is_hidden_only(forum: Forum) -> bool:
    """A listening circle shows nobody's answer under their name."""
    return is_circle(forum)


async def ask_dates(uow: UnitOfWork, by: Person, forum: Forum, form: DatesForm, key: str, now: datetime) -> DatePoll:
    """The same `key` from the same person makes one poll, however often it is pressed.

    Raises OnlyAChair, Gone, Invalid (also while another date poll is open: two at once would confuse everybody). If two
    chairs ask at the same instant, the second waits and finds the first one's poll.
    """
    await require_chair(uow, forum, by)
    poll_id = DatePollId(key_from("dates", key, by.id))
    latest = await uow.date_polls.latest_of(forum.id, lock=True)
    found = await uow.date_polls.get(poll_id)
    if found is not None:
        return found
    if latest is not None and latest.takes_answers(now):
        raise Invalid("dates-one-open")
    poll = _new(poll_id, by, forum, checked_dates(form, forum, now), now)
    await uow.date_polls.add(poll)
    await uow.jobs.put(dates_post(poll))
    await uow.jobs.put(CloseDates(poll.id), poll.closes_at)
    if (remind := reminded_at(poll)) > now:
        await uow.jobs.put(RemindDates(poll.id), remind)
    return poll


def reminded_at(poll: DatePoll) -> datetime:
    """The UTC instant at which those who have not answered are reminded."""
    return morning(poll.closes.date() - timedelta(days=REMINDED_DAYS), poll.time_zone)


def _new(poll_id: DatePollId, by: Person, forum: Forum, form: DatesForm, now: datetime) -> DatePoll:
    return DatePoll(
        id=poll_id,
        forum_id=forum.id,
        starts=form.starts,
        minutes=form.minutes,
        mode=form.mode,
        venue=form.venue,
        names=form.names,
        asked_by=by.id,
        asked_at=now,
        closes=form.closes,
        time_zone=forum.time_zone,
    )


async def dates_of(
    uow: UnitOfWork, poll_id: DatePollId, *, lock_shared: bool = False, lock: bool = False
) -> tuple[DatePoll, Forum]:
    """The poll and its forum. Raises Gone."""
    poll = await uow.date_polls.get(poll_id, lock_shared=lock_shared, lock=lock)
    forum = await uow.forums.get(poll.forum_id) if poll else None
    if poll is None or forum is None:
        raise Gone
    return poll, forum


async def close_dates(uow: UnitOfWork, by: Person, poll_id: DatePollId, now: datetime) -> DatePoll:
    """Closes it early, for good. Twice is the same as once. Raises Gone, OnlyAChair."""
    poll, forum = await dates_of(uow, poll_id, lock=True)
    await require_chair(uow, forum, by)
    await close(uow, poll, now)
    return poll


async def close(uow: UnitOfWork, poll: DatePoll, now: datetime) -> None:
    """Ends a poll that is locked. If names are hidden, who said what is deleted: it can no longer change."""
    if poll.closed_at is not None:
        return
    if not poll.is_hidden:
        await uow.date_polls.forget_gone(poll.id)
    poll.closed_at = now
    if poll.is_hidden:
        answers = await uow.date_polls.answers(poll.id)
        await uow.date_polls.settle(poll, count([answer.choices for answer in answers], len(poll.starts)))
    for job in (CloseDates(poll.id), RemindDates(poll.id)):
        await uow.jobs.cancel(job)
    await uow.jobs.put_unless_waiting(dates_post(poll))


async def tell_result(uow: UnitOfWork, poll: DatePoll, chairs: Sequence[Person], now: datetime) -> None:
    """The chair who asked is told, by day, that it has closed; if they no longer chair, all the chairs are."""
    asker = [chair for chair in chairs if chair.id == poll.asked_by]
    for chair in asker or chairs:
        await uow.jobs.put(
            Tell(chair.id, poll.forum_id, InPrivate.DATES_CLOSED.of(poll.id)), daytime(now, poll.time_zone)
        )
