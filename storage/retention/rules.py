"""The deletions, kind by kind. `forum.retention.kinds` says in words what each of them does."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Column, Row, Table, case, func, or_, select, true

from forum.audit import ON_BEHALF, Deed
from forum.contacts import REMINDED_LATE
from forum.days import morning
from forum.drafts import DraftState
from forum.ids import ForumId
from forum.meetings import Meeting
from forum.opportunities import Opportunity
from forum.retention.periods import Kept, kept_for
from forum.trends import next_quarter
from storage import tables as t
from storage.jobs.job_tables import jobs
from storage.retention.rule import Goes, PerForum, Rule, by, months_kept, through
from storage.tables.base import ROUGHLY


def _dated(kind: Kept, clock: Column[Any], *parts: Goes, whose: Column[Any] | None = None) -> Rule:
    """Rows with a time of their own, and their `parts`."""
    key = list(clock.table.primary_key)
    told = [*key, clock.label("since"), *([whose.label("whose")] if whose is not None else [])]
    return Rule(
        found=select(*told).where(clock.is_not(None)).order_by(clock),
        named=key,
        begun=lambda then: clock <= then,
        key=lambda row: tuple(row[: len(key)]),
        since=lambda row: row.since,
        goes=(*parts, by(*key)),
        kept=partial(kept_for, kind),
        forum_id=None if whose is None else lambda row: ForumId(row.whose),
    )


def _after_meeting(kind: Kept, *of_meeting: Table, parts: Sequence[Goes] = ()) -> Rule:
    """Rows that go when their meeting has been over for a while."""
    theirs = [t.meetings.c.id.in_(select(table.c.meeting_id)) for table in of_meeting]
    return Rule(
        found=select(Meeting).where(or_(*theirs)).order_by(t.meetings.c.starts, t.meetings.c.id),
        named=[t.meetings.c.id],
        begun=lambda then: t.meetings.c.starts <= (then + ROUGHLY).replace(tzinfo=None),
        key=lambda row: (row.Meeting.id,),
        since=lambda row: row.Meeting.ends_at,
        goes=(*parts, *(by(table.c.meeting_id) for table in of_meeting)),
        kept=partial(kept_for, kind),
    )


def _taken_up() -> Rule:
    counted = t.opportunities.c.id.in_(select(t.opportunity_counts.c.opportunity_id))
    return Rule(
        found=select(Opportunity).where(counted).order_by(t.opportunities.c.day, t.opportunities.c.id),
        named=[t.opportunities.c.id],
        begun=lambda then: t.opportunities.c.day <= (then + ROUGHLY).date(),
        key=lambda row: (row.Opportunity.id,),
        since=lambda row: row.Opportunity.closes_at,
        goes=(by(t.opportunity_counts.c.opportunity_id),),
        kept=partial(kept_for, Kept.TAKEN_UP),
    )


_NOTE = (t.outreaches.c.meeting_id, t.outreaches.c.person_id, t.outreaches.c.number)
_READ = (t.contact_readers.c.meeting_id, t.contact_readers.c.person_id, t.contact_readers.c.number)


def _notes(months: int) -> Rule:
    """A note stays until its reminder has come, however late that is."""
    clock, remind_on = t.outreaches.c.updated_at, t.outreaches.c.remind_on
    joined = t.outreaches.join(t.meetings, t.meetings.c.id == t.outreaches.c.meeting_id)
    of_forum = joined.join(t.forums, t.forums.c.id == t.meetings.c.forum_id)
    theirs = (t.forums.c.notes_months == months) & clock.is_not(None)
    told: list[Column[Any]] = [*_NOTE, clock, remind_on, t.forums.c.time_zone]

    def until(row: Row[Any], kept: timedelta) -> datetime:
        end = row.updated_at + kept
        if row.remind_on is None:
            return end
        return max(end, morning(row.remind_on + REMINDED_LATE + timedelta(days=1), row.time_zone))

    return Rule(
        found=select(*told).select_from(of_forum).where(theirs).order_by(func.coalesce(remind_on, date.min), clock),
        named=_NOTE,
        begun=lambda then: clock <= then,
        key=lambda row: tuple(row[:3]),
        since=lambda row: row.updated_at,
        goes=(by(*_READ), by(*_NOTE)),
        kept=months_kept(months),
        until=until,
    )


def _nudges(months: int) -> Rule:
    """Whom facilitators were told about."""
    clock = t.care_nudges.c.at
    of_forum = t.care_nudges.join(t.forums, t.forums.c.id == t.care_nudges.c.forum_id)
    key = list(t.care_nudges.primary_key)
    return Rule(
        found=select(*key, clock).select_from(of_forum).where(t.forums.c.notes_months == months).order_by(clock),
        named=key,
        begun=lambda then: clock <= then,
        key=lambda row: tuple(row[: len(key)]),
        since=lambda row: row.at,
        goes=(by(*key),),
        kept=months_kept(months),
    )


DRAFTED = timedelta(days=90)
"""A draft stays for so long after it was put together, however few months its forum keeps minutes."""

_MINUTES_PARTS = (t.minutes_items, t.minutes_actions, t.minutes_papers)
_MINUTES_GO = (
    *(through(part.c.minutes_id, t.minutes.c.id, t.minutes.c.meeting_id) for part in _MINUTES_PARTS),
    by(t.minutes.c.meeting_id),
)


def _minutes(months: int) -> Rule:
    """All versions go together, counted from the newest; not while a draft is being worked on."""
    written = func.coalesce(t.minutes.c.made_at, t.minutes.c.created_at, type_=t.minutes.c.created_at.type)
    last = func.max(written, type_=t.minutes.c.created_at.type).label("at")
    draft = case((t.minutes.c.state != DraftState.MADE, t.minutes.c.created_at))
    drafted = func.max(draft, type_=t.minutes.c.created_at.type).label("drafted")
    each = select(t.minutes.c.meeting_id, last, drafted).join(t.forums, t.forums.c.id == t.minutes.c.forum_id)
    newest = each.where(t.forums.c.notes_months == months).group_by(t.minutes.c.meeting_id).subquery()
    return Rule(
        found=select(newest).order_by(newest.c.at),
        named=[newest.c.meeting_id],
        begun=lambda then: newest.c.at <= then,
        key=lambda row: (row.meeting_id,),
        since=lambda row: row.at,
        goes=_MINUTES_GO,
        kept=months_kept(months),
        until=lambda row, kept: max(row.at + kept, row.drafted + DRAFTED) if row.drafted else row.at + kept,
    )


def _reasons() -> Rule:
    """They hold for a quarter. What was counted up to its first day goes on the first morning of the next."""
    key: list[Column[Any]] = [t.reasons_told.c.forum_id, t.reasons_told.c.until]
    of_forum = t.reasons_told.join(t.forums, t.forums.c.id == t.reasons_told.c.forum_id)
    return Rule(
        found=select(*[*key, t.forums.c.time_zone]).select_from(of_forum).order_by(key[1]),
        named=key,
        begun=lambda _: true(),
        key=lambda row: tuple(row[:2]),
        since=lambda row: datetime.combine(row.until, time(), UTC),
        goes=(by(*key),),
        kept=timedelta,
        until=lambda row, _: morning(next_quarter(row.until), row.time_zone),
    )


def _deeds(kind: Kept, deeds: Collection[Deed]) -> Rule:
    """Of some only the day is kept. They go when it has been over for a while, by UTC."""
    trail = t.audit_entries.c
    told: list[Column[Any]] = [trail.id, trail.at, trail.day]
    wanted = select(*told).where(trail.deed.in_(deeds))
    return Rule(
        found=wanted.order_by(trail.day),
        named=[trail.id],
        begun=lambda then: trail.day <= then.date(),
        key=lambda row: (row.id,),
        since=lambda row: row.at or datetime.combine(row.day + timedelta(days=1), time(), UTC),
        goes=(by(trail.id),),
        kept=partial(kept_for, kind),
    )


_REPLIES = through(t.open_reply_people.c.reply_id, t.open_replies.c.id, t.open_replies.c.meeting_id)
_OF_POLL = (t.poll_ballots, t.poll_voters, t.poll_tallies)
_OF_DATES = (t.date_answers, t.date_tallies, t.dates_unreminded)

Rules = Sequence[Rule | PerForum]
RULES: Mapping[Kept, Rules] = {
    Kept.NEEDS: [_after_meeting(Kept.NEEDS, t.visits, t.strangers, t.open_replies, parts=[_REPLIES])],
    Kept.COMMENTS: [_after_meeting(Kept.COMMENTS, t.agenda_comments)],
    Kept.ANSWER_NOTES: [_after_meeting(Kept.ANSWER_NOTES, t.answer_notes)],
    Kept.INVITED: [_after_meeting(Kept.INVITED, t.invited, t.unreminded, t.seen_events)],
    Kept.ATTENDANCE: [_after_meeting(Kept.ATTENDANCE, t.rsvps, t.attendances)],
    Kept.POLLS: [_dated(Kept.POLLS, t.polls.c.closed_at, *(by(part.c.poll_id) for part in _OF_POLL))],
    Kept.DATE_POLLS: [_dated(Kept.DATE_POLLS, t.date_polls.c.closed_at, *(by(part.c.poll_id) for part in _OF_DATES))],
    Kept.TAKEN_UP: [_taken_up()],
    Kept.ROLE_CHANGES: [_dated(Kept.ROLE_CHANGES, t.role_changes.c.at, whose=t.role_changes.c.forum_id)],
    Kept.AUDIT: [_deeds(Kept.AUDIT, set(Deed) - ON_BEHALF), _deeds(Kept.ANSWER_NOTES, ON_BEHALF)],
    Kept.LINKS: [
        _dated(Kept.LINKS, t.safe_links.c.expires_at),
        _dated(Kept.LINKS, t.board_links.c.expires_at),
    ],
    Kept.INTEREST: [_dated(Kept.INTEREST, t.interests.c.sent_at)],
    Kept.LOOKS: [_dated(Kept.LOOKS, t.calendar_looks.c.asked_at)],
    Kept.JOBS: [_dated(Kept.JOBS, jobs.c.ended_at)],
    Kept.NOTES: [PerForum(_notes), PerForum(_nudges)],
    Kept.MINUTES: [PerForum(_minutes)],
    Kept.REASONS: [_reasons()],
}
