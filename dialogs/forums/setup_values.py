"""The set-up form's words as values. Which values a forum can live with is not decided here."""

from datetime import time

from dialogs.forums.setup_state import SaveSetUp
from dialogs.kit.fields import chosen, clock, whole
from forum.errors import Gone, Invalid
from forum.forums import Openness, Rhythm
from forum.ids import PersonId
from forum.use_cases.lifecycle.forum_form import ForumForm, reminders_wrong

MOST_DIGITS = 3
"""Digits of a number of days; Python refuses to read thousands of them."""


def read_form(pressed: SaveSetUp) -> ForumForm:
    """The form's words as values. Raises Invalid for words that are not values."""
    return ForumForm(
        name=pressed.name,
        time_zone=pressed.time_zone,
        rhythm=Rhythm(_number(pressed.every), _number(pressed.nth), _number(pressed.weekday)),
        default_start=_start(pressed.start),
        default_minutes=_number_or_0(pressed.minutes),
        default_venue=pressed.venue,
        board_name=pressed.board,
        openness=_openness(pressed.openness),
        chairs=_people(pressed.chairs),
        facilitators=_people(pressed.facilitators),
        members=_people(pressed.members),
        reminder_days=_reminder_days(pressed.reminders),
        cut_off_days=_number_or_0(pressed.cut_off),
        digest_days=_number_or_0(pressed.digest),
        rest_days=tuple(_number(part) for part in chosen(pressed.rest)),
        notes_months=_number_or_0(pressed.notes_months),
        support=pressed.support,
    )


def _people(text: str) -> frozenset[PersonId]:
    return frozenset(PersonId(part) for part in chosen(text))


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


def _number_or_0(text: str) -> int:
    """A field left empty means 0."""
    return _number(text.strip() or "0")


def _reminder_days(text: str) -> tuple[int, ...]:
    days = [part for part in text.replace(";", ",").replace(" ", ",").split(",") if part]
    if not all(len(day) <= MOST_DIGITS and day.isdecimal() for day in days):
        raise reminders_wrong()
    return tuple(map(int, days))
