"""The set-up form's words as values."""

from datetime import time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dialogs.forums.setup_state import SaveSetUp
from dialogs.kit.fields import chosen, clock, whole
from forum.errors import Gone, Invalid
from forum.forums import MOST_REMINDERS, Openness, Rhythm
from forum.ids import PersonId
from forum.use_cases.lifecycle.set_up_forum import ForumForm

MOST_DIGITS = 3
"""Of a number of days; Python refuses to read thousands of them."""


def read_form(pressed: SaveSetUp) -> ForumForm:
    """The form's words as values. Raises Invalid."""
    return ForumForm(
        name=pressed.name,
        time_zone=_zone(pressed.time_zone),
        rhythm=_rhythm(pressed),
        default_start=_start(pressed.start),
        default_minutes=_between(pressed.minutes, 15, 600, "setup-minutes-wrong"),
        default_venue=pressed.venue,
        board_name=pressed.board,
        openness=_openness(pressed.openness),
        chairs=_people(pressed.chairs),
        facilitators=_people(pressed.facilitators),
        members=_people(pressed.members),
        reminder_days=_days(pressed.reminders),
        cut_off_days=_between(pressed.cut_off, 0, 60, "setup-cut-off-wrong"),
        digest_days=_between(pressed.digest, 0, 90, "setup-digest-wrong"),
        rest_days=_rest_days(pressed.rest),
        notes_months=_between(pressed.notes_months, 1, 36, "setup-notes-wrong"),
        support=pressed.support,
    )


def _people(text: str) -> frozenset[PersonId]:
    return frozenset(PersonId(part) for part in chosen(text))


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ValueError, OSError, ZoneInfoNotFoundError) as bad:
        raise Invalid("setup-zone-wrong") from bad


def _rhythm(pressed: SaveSetUp) -> Rhythm:
    """Only what the form's lists offer, as dates are counted from it."""
    rhythm = Rhythm(_number(pressed.every), _number(pressed.nth), _number(pressed.weekday))
    if not (1 <= rhythm.every_months <= 12 and rhythm.nth in (-1, 1, 2, 3, 4) and 0 <= rhythm.weekday <= 6):
        raise Gone
    return rhythm


def _openness(value: str) -> Openness:
    try:
        return Openness(value)
    except ValueError as bad:
        raise Gone from bad


def _start(text: str) -> time:
    found = clock(text)
    if found is None:
        raise Invalid("setup-time-wrong")
    return found


def _number(text: str) -> int:
    found = whole(text)
    if found is None:
        raise Invalid("setup-number-wrong")
    return found


def _between(text: str, low: int, high: int, problem: str) -> int:
    number = _number(text.strip() or "0")
    if not low <= number <= high:
        raise Invalid(problem)
    return number


def _rest_days(text: str) -> tuple[int, ...]:
    days = sorted({_number(part) for part in chosen(text)})
    if not all(0 <= day <= 6 for day in days):
        raise Gone
    if len(days) == 7:
        raise Invalid("setup-rest-wrong")
    return tuple(days)


def _days(text: str) -> tuple[int, ...]:
    days = [part for part in text.replace(";", ",").replace(" ", ",").split(",") if part]
    if not all(map(_is_near, days)) or len(days) > MOST_REMINDERS:
        raise Invalid("setup-reminders-wrong")
    return tuple(sorted({int(part) for part in days}, reverse=True))


def _is_near(text: str) -> bool:
    return len(text) <= MOST_DIGITS and text.isdecimal() and 0 < int(text) <= 60
