"""The calendars that a forum looks at before it meets, and the days that its own people add or correct."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.elements import CardElement
from dialogs.kit.fields import chosen, day
from dialogs.kit.form_errors import with_errors
from dialogs.kit.parts import card, choice_input, date_input, heading, line, subheading, text_input
from dialogs.texts import Texts
from forum.advice import MOVABLE, DateCalendar, LocalDay
from forum.errors import Invalid
from forum.forums import Forum
from forum.ports import Message
from forum.use_cases.dates.choose_calendars import PLACE_LIMIT, WORDS_LIMIT

# Where public bodies that run such forums are; a forum elsewhere keeps its own in the list.
REGIONS = (
    *("GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR", "IE", "FR", "DE", "NL", "BE", "ES", "IT", "PL", "GR", "FI", "SE"),
    *("US", "CA", "ZA", "NG", "IN", "SG", "AU", "NZ"),
)
# The newest; a form with more of them would not fit a card.
MOST_DAYS = 30
# The value in a list for "none of these": a client sends nothing at all for an empty value.
NONE = "-"
PLACES = {
    "calendars-place-wrong": "place",
    "calendars-day-needs-day": "first",
    "calendars-day-too-far": "first",
    "calendars-day-last-wrong": "last",
    "calendars-day-needs-words": "words",
}


class OpenCalendars(Button):
    """The form, from a button."""

    verb: ClassVar[str] = "calendars.open"
    forum: str


class SaveCalendars(Button):
    """Keep what was chosen. Everything but `forum` and `once` comes from the form."""

    verb: ClassVar[str] = "calendars.save"
    forum: str
    once: str
    looked_at: str = ""
    region: str = ""
    place: str = ""
    schools: str = ""
    first: str = ""
    last: str = ""
    words: str = ""
    moves: str = ""
    removed: str = ""


@dataclass(frozen=True)
class CalendarsState:
    """What the form offers: the authorities whose school holidays are known (id, name), and the forum's own days."""

    areas: Sequence[tuple[str, str]]
    days: Sequence[LocalDay]
    values: SaveCalendars


def calendars_form(texts: Texts, forum: Forum, state: CalendarsState, wrong: Invalid | None = None) -> Message:
    """One form for all of it. `wrong`: what needs correcting."""
    title, once = texts("calendars-title", forum=forum.name), state.values.once
    parts = [line(texts("calendars-text")), *_where(texts, state), *_own_day(texts, state)]
    return card(
        title,
        heading(title),
        *with_errors(texts, parts, wrong, PLACES),
        actions=[SaveCalendars(forum=forum.id, once=once).on_card(texts("calendars-save"), main=True)],
        language=texts.locale,
    )


def _where(texts: Texts, state: CalendarsState) -> list[CardElement]:
    values = state.values
    every = [(calendar.value, texts(f"calendar-{calendar}")) for calendar in DateCalendar]
    areas = [(NONE, texts("calendars-schools-none")), *state.areas]
    hint = texts("calendars-place-hint")
    return [
        choice_input(
            "looked_at", texts("calendars-looked-at"), every, value=values.looked_at, many=True, open_list=True
        ),
        choice_input("region", texts("calendars-region"), _regions(texts, values.region), value=values.region or NONE),
        text_input("place", texts("calendars-place"), value=values.place, hint=hint, limit=PLACE_LIMIT),
        choice_input("schools", texts("calendars-schools"), areas, value=values.schools or NONE),
    ]


def _own_day(texts: Texts, state: CalendarsState) -> list[CardElement]:
    values = state.values
    moves = [(NONE, texts("calendars-moves-none")), *((name, texts(f"observance-{name}")) for name in MOVABLE)]
    fields = [
        subheading(texts("calendars-add")),
        line(texts("calendars-add-text")),
        date_input("first", texts("calendars-first"), value=day(values.first)),
        date_input("last", texts("calendars-last"), value=day(values.last)),
        text_input("words", texts("calendars-words"), value=values.words, limit=WORDS_LIMIT),
        choice_input("moves", texts("calendars-moves"), moves, value=values.moves or NONE),
    ]
    kept = [(local.id, day_words(texts, local)) for local in state.days[-MOST_DAYS:]]
    remove = choice_input("removed", texts("calendars-removed"), kept, value=values.removed, many=True, open_list=True)
    return [*fields, remove] if kept else fields


def _regions(texts: Texts, current: str) -> list[tuple[str, str]]:
    codes = REGIONS if current in ("", NONE, *REGIONS) else (current, *REGIONS)
    return [(NONE, texts("calendars-region-none")), *((code, _region(texts, code)) for code in codes)]


def _region(texts: Texts, code: str) -> str:
    return texts(f"region-{code}") if texts.has(f"region-{code}") else texts.country(code[:2])


def day_words(texts: Texts, local: LocalDay) -> str:
    """ "Sunday 14 April 2030: Eid al-Adha"."""
    name = texts(f"observance-{local.moves}") if local.moves else local.words
    if local.first == local.last:
        return texts("calendars-day", day=texts.day(local.first), name=name)
    return texts("calendars-days", first=texts.day(local.first), last=texts.day(local.last), name=name)


def calendars_saved_card(texts: Texts, forum: Forum, state: CalendarsState) -> Message:
    """What applies now."""
    title = texts("calendars-saved-title")
    looked_at = chosen(state.values.looked_at)
    names = [texts(f"calendar-{calendar}") for calendar in DateCalendar if calendar in looked_at]
    if len(names) == len(DateCalendar):
        said = texts("calendars-saved-all")
    else:
        said = texts("calendars-saved-some", calendars=texts.join(names)) if names else texts("calendars-saved-none")
    days = [line(day_words(texts, local)) for local in state.days[-MOST_DAYS:]]
    return card(
        title,
        heading(title),
        line(said),
        *([subheading(texts("calendars-saved-days")), *days] if days else []),
        actions=[OpenCalendars(forum=forum.id).on_card(texts("calendars-change"))],
        language=texts.locale,
    )
