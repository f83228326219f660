"""The set-up form and its result."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.agenda.agenda_card import OpenSuggestForm
from dialogs.forums.setup_state import AS_THEY_ARE, EVERYBODY, NOBODY, FormState, SaveSetUp
from dialogs.kit.elements import CardElement
from dialogs.kit.fields import clock, whole
from dialogs.kit.form_errors import with_errors
from dialogs.kit.parts import card, choice_input, fact, heading, line, number_input, text_input, time_input
from dialogs.kit.people_shown import choices, names_of
from dialogs.people.forum_people_card import OpenPeople
from dialogs.people.roles_card import since_lines
from dialogs.texts import Texts
from forum import limits
from forum.bounds import MEETING_MINUTES, NTHS, RHYTHM_MONTHS, WEEKDAYS
from forum.days import day_of
from forum.errors import Invalid
from forum.forums import Forum, Openness
from forum.openness import is_circle
from forum.people import Person
from forum.ports import Message
from forum.use_cases.people.role_views import SeenChange

# Where public bodies that run such forums are; a forum elsewhere keeps its own zone in the list.
ZONES = (
    *("Europe/London", "Europe/Dublin", "Europe/Paris", "Europe/Berlin", "Europe/Amsterdam", "Europe/Brussels"),
    *("Europe/Madrid", "Europe/Rome", "Europe/Warsaw", "Europe/Athens", "Europe/Helsinki", "Europe/Stockholm"),
    *("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Toronto"),
    *("Africa/Johannesburg", "Africa/Lagos", "Asia/Kolkata", "Asia/Singapore", "Australia/Sydney", "Pacific/Auckland"),
)


# Which input a mistake is shown beside.
_PLACES = {
    "setup-zone-wrong": "time_zone",
    "setup-every-wrong": "every",
    "setup-nth-wrong": "nth",
    "setup-weekday-wrong": "weekday",
    "setup-time-wrong": "start",
    "setup-minutes-wrong": "minutes",
    "setup-reminders-wrong": "reminders",
    "setup-cut-off-wrong": "cut_off",
    "setup-digest-wrong": "digest",
    "setup-rest-wrong": "rest",
    "setup-notes-wrong": "notes_months",
}


def form_card(texts: Texts, state: FormState, wrong: Invalid | None = None) -> Message:
    """The form, empty or filled."""
    title = texts("setup-offer-title" if state.is_new else "settings-title")
    summary = texts("setup-offer-summary") if state.is_new else title
    save = _save_button(state).on_card(texts("setup-save" if state.is_new else "settings-save"), main=True)
    choose = OpenPeople(forum=state.values.forum).on_card(texts("people-open"), alone=True)
    return card(
        summary,
        heading(title),
        line(texts("setup-offer-text")) if state.is_new else None,
        *with_errors(texts, _inputs(texts, state), wrong, _PLACES),
        actions=[save, *([choose] if state.is_large and not state.is_new else [])],
        language=texts.locale,
    )


def _save_button(state: FormState) -> SaveSetUp:
    forum = state.values.forum
    if state.is_new:
        return SaveSetUp(forum=forum)
    if state.is_large:
        return SaveSetUp(forum=forum, people=AS_THEY_ARE)
    return SaveSetUp(forum=forum, drawn=state.values.drawn)


def _inputs(texts: Texts, state: FormState) -> list[CardElement]:
    values = state.values
    return [
        text_input(
            "name",
            texts("setup-name"),
            value=values.name,
            required=texts("setup-needs-name"),
            hint=texts("setup-name-hint"),
            limit=limits.FORUM_NAME,
        ),
        *_when(texts, values),
        text_input(
            "venue", texts("setup-venue"), value=values.venue, hint=texts("setup-venue-hint"), limit=limits.VENUE
        ),
        *_who(texts, state),
        text_input("board", texts("setup-board"), value=values.board, limit=limits.BOARD_NAME),
        choice_input(
            "openness",
            texts("setup-openness"),
            [
                (Openness.OPEN_FORUM.value, texts("setup-open-forum")),
                (Openness.LISTENING_CIRCLE.value, texts("setup-listening-circle")),
            ],
            value=values.openness,
            open_list=True,
        ),
        *_rules(texts, values),
    ]


def _rules(texts: Texts, values: SaveSetUp) -> list[CardElement]:
    """What the secretary works from between meetings."""
    return [
        text_input("reminders", texts("setup-reminders"), value=values.reminders, limit=20),
        text_input("cut_off", texts("setup-cut-off"), value=values.cut_off, limit=3),
        text_input("digest", texts("setup-digest"), value=values.digest, limit=3),
        choice_input("rest", texts("setup-rest"), _weekdays(texts), value=values.rest, many=True),
        text_input("notes_months", texts("setup-notes"), value=values.notes_months, limit=2),
        text_input(
            "support",
            texts("setup-support"),
            value=values.support,
            hint=texts("setup-support-hint"),
            long=True,
            limit=limits.SUPPORT,
        ),
    ]


def _weekdays(texts: Texts) -> list[tuple[str, str]]:
    return [(str(number), texts(f"day-{number}")) for number in WEEKDAYS]


def _when(texts: Texts, values: SaveSetUp) -> list[CardElement]:
    zones = ZONES if values.time_zone in ZONES else (values.time_zone, *ZONES)
    months = [(str(n), texts("setup-every-months", months=n)) for n in RHYTHM_MONTHS]
    nths = [(str(n), texts(f"nth-{n}")) for n in NTHS]
    return [
        choice_input(
            "time_zone", texts("setup-time-zone"), [(z, z.replace("_", " ")) for z in zones], value=values.time_zone
        ),
        choice_input("every", texts("setup-every"), months, value=values.every),
        choice_input("nth", texts("setup-nth"), nths, value=values.nth),
        choice_input("weekday", texts("setup-weekday"), _weekdays(texts), value=values.weekday),
        time_input("start", texts("setup-start"), value=clock(values.start)),
        number_input(
            "minutes",
            texts("setup-minutes"),
            value=whole(values.minutes),
            bounds=MEETING_MINUTES,
            wrong=texts("setup-minutes-wrong", **MEETING_MINUTES.words),
        ),
    ]


def _who(texts: Texts, state: FormState) -> list[CardElement]:
    if state.is_large:
        return _who_of_many(texts, state)
    people = choices(texts, state.roster, state.known, guests=True)
    values = state.values
    return [
        choice_input("chairs", texts("setup-chairs"), people, value=values.chairs, many=True),
        choice_input("facilitators", texts("setup-facilitators"), people, value=values.facilitators, many=True),
        choice_input("members", texts("setup-members"), people, value=values.members, many=True, open_list=True),
    ]


def _who_of_many(texts: Texts, state: FormState) -> list[CardElement]:
    if not state.is_new:
        return [line(texts("setup-people-kept"))]
    everybody = texts("setup-people-all", count=len(state.roster))
    rows = [(EVERYBODY, everybody), (NOBODY, texts("setup-people-none"))]
    return [
        choice_input("people", texts("setup-people"), rows, value=state.values.people or EVERYBODY, open_list=True),
        line(texts("setup-people-later")),
    ]


@dataclass(frozen=True)
class Roles:
    """Who does what in a forum, and what has changed."""

    chairs: Sequence[Person]
    facilitators: Sequence[Person]
    members: Sequence[Person]
    changes: Sequence[SeenChange] = ()


def forum_card(texts: Texts, forum: Forum, roles: Roles, said: str = "", *, may_choose: bool = False) -> Message:
    """How the forum is set up, for the channel: it names only chairs and facilitators.

    `said` is what follows from a change, for the chair who made it; `may_choose`: in a large forum, that chair goes on
    to choose people.
    """
    many = [OpenPeople(forum=forum.id).on_card(texts("people-open"), alone=True)] if may_choose else []
    facilitators = names_of(texts, roles.facilitators)
    return card(
        texts("setup-done-summary", forum=forum.name),
        heading(texts("setup-done-title", forum=forum.name)),
        line(said, bold=True) if said else None,
        fact(texts("setup-done-rhythm"), rhythm_words(texts, forum)),
        fact(texts("setup-done-place"), forum.default_venue) if forum.default_venue else None,
        fact(texts("setup-done-chairs"), names_of(texts, roles.chairs)),
        fact(texts("setup-done-facilitators"), facilitators or texts("setup-done-facilitators-none")),
        fact(texts("setup-done-members"), texts("count-people", count=len(roles.members))),
        fact(texts("setup-done-board"), forum.board_name) if forum.board_name else None,
        *since_lines(texts, roles.changes),
        _was_circle(texts, forum) if not said else None,
        line(texts("setup-done-next")),
        actions=[OpenSuggestForm(forum=forum.id).on_card(texts("button-suggest")), *many],
        language=texts.locale,
    )


def _was_circle(texts: Texts, forum: Forum) -> CardElement | None:
    """Since when the forum has been open, if it was a listening circle: people who spoke then, or read now, may
    wonder.
    """
    if forum.opened_at is None or is_circle(forum):
        return None
    return line(texts("setup-opened", day=texts.day(day_of(forum, forum.opened_at))))


def rhythm_words(texts: Texts, forum: Forum) -> str:
    """E.g. "every 2 months, 2nd Tuesday, 18:00"."""
    rhythm = forum.rhythm
    return texts(
        "setup-rhythm-is",
        months=rhythm.every_months,
        nth=texts(f"nth-{rhythm.nth}"),
        day=texts(f"day-{rhythm.weekday}"),
        start=texts.clock(forum.default_start),
    )
