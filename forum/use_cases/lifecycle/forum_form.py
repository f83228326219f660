"""What the set-up form asks for, and which answers a forum can live with: no others are kept, whoever the caller is."""

from dataclasses import dataclass, replace
from datetime import time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from forum import bounds, limits
from forum.errors import Invalid
from forum.forums import (
    USUAL_CUT_OFF_DAYS,
    USUAL_DIGEST_DAYS,
    USUAL_NOTES_MONTHS,
    USUAL_REMINDER_DAYS,
    Openness,
    Rhythm,
)
from forum.ids import PersonId
from forum.limits import within
from forum.typed_text import one_line


@dataclass(frozen=True)
class ForumForm:
    """What the set-up form asks for. `time_zone` is an IANA name; days count before a meeting."""

    name: str
    time_zone: str
    rhythm: Rhythm
    default_start: time
    default_minutes: int
    default_venue: str
    board_name: str
    openness: Openness
    chairs: frozenset[PersonId]
    facilitators: frozenset[PersonId]
    members: frozenset[PersonId]
    reminder_days: tuple[int, ...] = USUAL_REMINDER_DAYS
    cut_off_days: int = USUAL_CUT_OFF_DAYS
    digest_days: int = USUAL_DIGEST_DAYS
    rest_days: tuple[int, ...] = ()
    notes_months: int = USUAL_NOTES_MONTHS
    support: str = ""


def checked(form: ForumForm) -> ForumForm:
    """Tidied. Raises Invalid, naming what needs correcting."""
    name = within(one_line(form.name), limits.FORUM_NAME)
    if not name:
        raise Invalid("setup-needs-name")
    _check_rhythm(form.rhythm)
    return replace(
        form,
        name=name,
        time_zone=_zone(form.time_zone),
        default_start=_start(form.default_start),
        default_minutes=bounds.MEETING_MINUTES.check(form.default_minutes, "setup-minutes-wrong"),
        default_venue=within(one_line(form.default_venue), limits.VENUE),
        board_name=within(one_line(form.board_name), limits.BOARD_NAME),
        reminder_days=_reminder_days(form.reminder_days),
        cut_off_days=bounds.CUT_OFF_DAYS.check(form.cut_off_days, "setup-cut-off-wrong"),
        digest_days=bounds.DIGEST_DAYS.check(form.digest_days, "setup-digest-wrong"),
        rest_days=_rest_days(form.rest_days),
        notes_months=bounds.NOTES_MONTHS.check(form.notes_months, "setup-notes-wrong"),
        support=within(one_line(form.support), limits.SUPPORT),
    )


def reminders_wrong() -> Invalid:
    """What to say about too many days, days too far away, or none at all."""
    usual = ", ".join(map(str, USUAL_REMINDER_DAYS))
    return Invalid("setup-reminders-wrong", most=bounds.MOST_REMINDERS, high=bounds.REMINDER_DAYS.high, example=usual)


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ValueError, OSError, ZoneInfoNotFoundError) as bad:
        raise Invalid("setup-zone-wrong") from bad


def _start(start: time) -> time:
    """To the minute, on the forum's own clock."""
    if start != time(start.hour, start.minute):
        raise Invalid("setup-time-wrong")
    return start


def _check_rhythm(rhythm: Rhythm) -> None:
    """Only what the form's lists offer, because dates are calculated from it."""
    if rhythm.every_months not in bounds.RHYTHM_MONTHS:
        raise Invalid("setup-every-wrong")
    if rhythm.nth not in bounds.NTHS:
        raise Invalid("setup-nth-wrong")
    if rhythm.weekday not in bounds.WEEKDAYS:
        raise Invalid("setup-weekday-wrong")


def _reminder_days(days: tuple[int, ...]) -> tuple[int, ...]:
    """The earliest first."""
    if len(days) > bounds.MOST_REMINDERS or not all(day in bounds.REMINDER_DAYS for day in days):
        raise reminders_wrong()
    return tuple(sorted(set(days), reverse=True))


def _rest_days(days: tuple[int, ...]) -> tuple[int, ...]:
    """Facilitators can be written to on at least one day of the week."""
    chosen = set(days)
    if not chosen < set(bounds.WEEKDAYS):
        raise Invalid("setup-rest-wrong")
    return tuple(sorted(chosen))
