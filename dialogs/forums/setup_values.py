"""The set-up form's words as values, and back. Which values a forum can live with is not decided here."""

from collections.abc import Iterable
from datetime import time

from dialogs.forums.setup_card import Roles
from dialogs.forums.setup_state import SaveSetUp, typed_days
from dialogs.kit.fields import chosen, clock, whole
from forum import bounds
from forum.errors import Gone, Invalid
from forum.forums import Forum, Openness, Rhythm
from forum.ids import PersonId
from forum.people import Person
from forum.use_cases.lifecycle.forum_form import ForumForm, reminders_wrong

MOST_DIGITS = 3
"""Digits of a number of days; Python refuses to read thousands of them."""


def read_form(pressed: SaveSetUp) -> ForumForm:
    """The form's words as values. Raises Invalid for words that are not values."""
    return ForumForm(
        name=pressed.name,
        time_zone=pressed.time_zone,
        rhythm=Rhythm(
            _number(pressed.every, "setup-every-wrong"),
            _number(pressed.nth, "setup-nth-wrong"),
            _number(pressed.weekday, "setup-weekday-wrong"),
        ),
        default_start=_start(pressed.start),
        default_minutes=_within(bounds.MEETING_MINUTES, pressed.minutes, "setup-minutes-wrong"),
        default_venue=pressed.venue,
        board_name=pressed.board,
        openness=_openness(pressed.openness),
        chairs=_people(pressed.chairs),
        facilitators=_people(pressed.facilitators),
        members=_people(pressed.members),
        reminder_days=_reminder_days(pressed.reminders),
        cut_off_days=_within(bounds.CUT_OFF_DAYS, pressed.cut_off, "setup-cut-off-wrong"),
        digest_days=_within(bounds.DIGEST_DAYS, pressed.digest, "setup-digest-wrong"),
        rest_days=tuple(_number(part, "setup-rest-wrong") for part in chosen(pressed.rest)),
        notes_months=_within(bounds.NOTES_MONTHS, pressed.notes_months, "setup-notes-wrong"),
        support=pressed.support,
    )


def filled_values(forum: Forum, roles: Roles, drawn: str) -> SaveSetUp:
    """The forum as the form shows it: what `read_form` reads back. `drawn` is the record of who is ticked."""
    return SaveSetUp(
        forum=forum.id,
        name=forum.name,
        time_zone=forum.time_zone,
        every=str(forum.rhythm.every_months),
        nth=str(forum.rhythm.nth),
        weekday=str(forum.rhythm.weekday),
        start=forum.default_start.strftime("%H:%M"),
        minutes=str(forum.default_minutes),
        venue=forum.default_venue,
        board=forum.board_name,
        openness=forum.openness.value,
        chairs=ids_of(roles.chairs),
        facilitators=ids_of(roles.facilitators),
        members=ids_of(roles.members),
        reminders=typed_days(forum.reminder_days),
        cut_off=str(forum.cut_off_days),
        digest=str(forum.digest_days),
        rest=",".join(map(str, forum.rest_days)),
        notes_months=str(forum.notes_months),
        support=forum.support,
        drawn=drawn,
    )


def ids_of(people: Iterable[Person]) -> str:
    """As the form's lists of people send what is ticked."""
    return ",".join(person.id for person in people)


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


def _number(text: str, problem: str, **words: int) -> int:
    """What is no number is said where a wrong one is, beside its own field: people see at once which it is."""
    found = whole(text)
    if found is None:
        raise Invalid(problem, **words)
    return found


def _within(allowed: bounds.Bounds, text: str, problem: str) -> int:
    """A field left empty means 0. Whether the number is `allowed` is decided with the form."""
    return _number(text.strip() or "0", problem, **allowed.words)


def _reminder_days(text: str) -> tuple[int, ...]:
    days = [part for part in text.replace(";", ",").replace(" ", ",").split(",") if part]
    if not all(len(day) <= MOST_DIGITS and day.isdecimal() for day in days):
        raise reminders_wrong()
    return tuple(map(int, days))
