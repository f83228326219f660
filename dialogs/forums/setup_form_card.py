"""The form that sets a forum up, and later shows how it is set up: three steps, and the rest under "More"."""

from collections.abc import Mapping, Sequence

from dialogs.forums.setup_state import AS_THEY_ARE, EVERYBODY, NOBODY, FormState, SaveSetUp
from dialogs.kit.elements import CardElement
from dialogs.kit.fields import clock, whole
from dialogs.kit.form_errors import with_errors
from dialogs.kit.parts import card, choice_input, heading, line, number_input, text_input, time_input
from dialogs.kit.people_shown import choices
from dialogs.kit.steps import Step, steps
from dialogs.openings import OpenPublicPage
from dialogs.people.forum_people_card import OpenPeople
from dialogs.texts import Texts
from forum import limits
from forum.bounds import NTHS, RHYTHM_MONTHS, WEEKDAYS
from forum.errors import Invalid
from forum.forums import Openness
from forum.ports import Message

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
    page = OpenPublicPage(forum=state.values.forum).on_card(texts("button-public-page"), alone=True)
    choose = OpenPeople(forum=state.values.forum).on_card(texts("people-open"), alone=True)
    return card(
        summary,
        heading(title),
        line(texts("setup-offer-text")) if state.is_new else None,
        *_form(texts, state, wrong),
        actions=[save, *([choose] if state.is_large and not state.is_new else []), *([] if state.is_new else [page])],
        language=texts.locale,
    )


def _save_button(state: FormState) -> SaveSetUp:
    forum = state.values.forum
    if state.is_new:
        return SaveSetUp(forum=forum)
    if state.is_large:
        return SaveSetUp(forum=forum, people=AS_THEY_ARE)
    return SaveSetUp(forum=forum, drawn=state.values.drawn)


def _form(texts: Texts, state: FormState, wrong: Invalid | None) -> list[CardElement | None]:
    """The name, and three steps of which one is seen. Whatever is hidden keeps what was typed, and is sent with the
    rest.
    """
    values = state.values
    name = text_input(
        "name",
        texts("setup-name"),
        value=values.name,
        required=texts("setup-needs-name"),
        hint=texts("setup-name-hint"),
        limit=limits.FORUM_NAME,
    )
    inputs = {
        "who": _who(texts, state),
        "when": _when(texts, values),
        "careful": _careful(texts, values),
        "more": _rules(texts, values),
    }
    at = _step_of(inputs, _PLACES.get(wrong.problem, "") if wrong else "")
    shown = {step: with_errors(texts, parts, wrong if step == at else None, _PLACES) for step, parts in inputs.items()}
    elsewhere = [] if at or not wrong else [wrong]
    return [
        *with_errors(texts, [name], elsewhere, _PLACES),
        *steps(
            "setup", [_step(texts, number, step, shown[step]) for number, step in enumerate(shown, 1)], at=at or "who"
        ),
    ]


def _step(texts: Texts, number: int, name: str, parts: Sequence[CardElement | None]) -> Step:
    title = texts(f"setup-step-{name}", number=number)
    return Step(name, title, texts(f"setup-to-{name}"), [part for part in parts if part is not None])


def _step_of(inputs: Mapping[str, Sequence[CardElement]], field: str) -> str:
    """The step that has the input to be corrected; "" if none has."""
    return next((step for step, parts in inputs.items() if any(part.get("id") == field for part in parts)), "")


def _careful(texts: Texts, values: SaveSetUp) -> list[CardElement]:
    return [
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
        text_input(
            "support",
            texts("setup-support"),
            value=values.support,
            hint=texts("setup-support-hint"),
            long=True,
            limit=limits.SUPPORT,
        ),
    ]


def _rules(texts: Texts, values: SaveSetUp) -> list[CardElement]:
    """What the secretary works from between meetings; most forums leave it as it is."""
    zones = ZONES if values.time_zone in ZONES else (values.time_zone, *ZONES)
    return [
        text_input("board", texts("setup-board"), value=values.board, limit=limits.BOARD_NAME),
        choice_input(
            "time_zone", texts("setup-time-zone"), [(z, z.replace("_", " ")) for z in zones], value=values.time_zone
        ),
        text_input("reminders", texts("setup-reminders"), value=values.reminders, limit=20),
        text_input("cut_off", texts("setup-cut-off"), value=values.cut_off, limit=3),
        text_input("digest", texts("setup-digest"), value=values.digest, limit=3),
        choice_input("rest", texts("setup-rest"), _weekdays(texts), value=values.rest, many=True),
        text_input("notes_months", texts("setup-notes"), value=values.notes_months, limit=2),
    ]


def _weekdays(texts: Texts) -> list[tuple[str, str]]:
    return [(str(number), texts(f"day-{number}")) for number in WEEKDAYS]


def _when(texts: Texts, values: SaveSetUp) -> list[CardElement]:
    # No bounds: a wrong number in a hidden step would stop the form unseen.
    return [
        choice_input(
            "every",
            texts("setup-every"),
            [(str(n), texts("setup-every-months", months=n)) for n in RHYTHM_MONTHS],
            value=values.every,
        ),
        choice_input("nth", texts("setup-nth"), [(str(n), texts(f"nth-{n}")) for n in NTHS], value=values.nth),
        choice_input("weekday", texts("setup-weekday"), _weekdays(texts), value=values.weekday),
        time_input("start", texts("setup-start"), value=clock(values.start)),
        number_input("minutes", texts("setup-minutes"), value=whole(values.minutes)),
        text_input(
            "venue", texts("setup-venue"), value=values.venue, hint=texts("setup-venue-hint"), limit=limits.VENUE
        ),
    ]


def _who(texts: Texts, state: FormState) -> list[CardElement]:
    if state.is_large:
        return _who_of_many(texts, state)
    people = choices(texts, state.roster, state.known, guests=True)
    no_office = {person.id for person in state.roster if person.is_outside_teams or person.is_under_18}
    in_teams = [(key, words) for key, words in people if key not in no_office]
    values = state.values
    return [
        choice_input("chairs", texts("setup-chairs"), in_teams, value=values.chairs, many=True),
        choice_input("facilitators", texts("setup-facilitators"), in_teams, value=values.facilitators, many=True),
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
