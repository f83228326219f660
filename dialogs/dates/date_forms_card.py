"""The form for a date poll, and a preview of what will be asked."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import ClassVar

from dialogs.advice.advice_card import reasons_beside, weighed, weightiest
from dialogs.advice.free_busy_card import NOT_LOOKED_AT, Calendars, about_all_times, beside_a_time
from dialogs.dates.dates_card import OpenDates, dates_facts, moment
from dialogs.kit.buttons import Button, new_key
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.fields import clock, day
from dialogs.kit.form_errors import with_errors
from dialogs.kit.lengths import length_input
from dialogs.kit.parts import card, choice_input, date_input, fact, heading, line, text_input, time_input
from dialogs.meetings.meetings_card import KeepAsItIs
from dialogs.texts import Texts
from forum.advice import Clash
from forum.date_polls import DatePoll, Names
from forum.errors import Invalid
from forum.forums import Forum
from forum.limits import VENUE
from forum.meetings import Mode
from forum.ports import Message
from forum.use_cases.dates.ask_dates import MOST_DATES, DatesForm, is_hidden_only

# Beside which input each mistake is shown; above the dates, if it is about several of them.
_PLACES = {
    "schedule-length": "minutes",
    "schedule-needs-venue": "venue",
    "dates-circle": "names",
    "dates-needs-closing": "closing",
    "dates-closes-too-late": "closing",
    "dates-closes-in-the-past": "closing",
}


class CheckDates(Button):
    """From the form to the confirmation. `day0` and `start0` are the first date; a date without a day does not
    count.
    """

    verb: ClassVar[str] = "dates.check"
    forum: str
    once: str
    day0: str = ""
    day1: str = ""
    day2: str = ""
    day3: str = ""
    day4: str = ""
    start0: str = ""
    start1: str = ""
    start2: str = ""
    start3: str = ""
    start4: str = ""
    minutes: str = ""
    mode: Mode = Mode.ONLINE
    venue: str = ""
    names: Names = Names.CHAIRS
    closing: str = ""

    @property
    def rows(self) -> list[tuple[str, str]]:
        """Day and start of each date, as typed."""
        return [(getattr(self, f"day{number}"), getattr(self, f"start{number}")) for number in range(MOST_DATES)]


class PostDates(CheckDates):
    """The confirmation: the checked values travel in the button and are checked again."""

    verb: ClassVar[str] = "dates.post"


class ReviseDates(CheckDates):
    """Back from the confirmation to the filled form."""

    verb: ClassVar[str] = "dates.revise"


def empty_dates(forum: Forum, dates: Sequence[datetime], closing: date) -> CheckDates:
    """The form's first values. `dates` are naive wall-clock times in the forum's zone."""
    days = {f"day{number}": starts.date().isoformat() for number, starts in enumerate(dates)}
    usual = forum.default_start.strftime("%H:%M")
    return CheckDates(
        forum=forum.id,
        once=new_key(),
        minutes=str(forum.default_minutes),
        mode=Mode.HYBRID if forum.default_venue else Mode.ONLINE,
        venue=forum.default_venue,
        names=Names.NOBODY if is_hidden_only(forum) else Names.CHAIRS,
        closing=closing.isoformat(),
        **days,
        **{f"start{number}": usual for number in range(MOST_DATES)},
    )


def dates_form(
    texts: Texts,
    forum: Forum,
    values: CheckDates,
    wrong: Invalid | None = None,
    undecided: DatePoll | None = None,
) -> Message:
    """The one form. `undecided` is a poll that has closed, of whose dates one can still be chosen."""
    title = texts("dates-form-title", forum=forum.name)
    sends = CheckDates(forum=forum.id, once=values.once)
    if is_hidden_only(forum):
        sends = CheckDates(forum=forum.id, once=values.once, names=Names.NOBODY)
    last: list[AnyButton] = (
        [OpenDates(poll=undecided.id).on_card(texts("dates-see-last"), alone=True)] if undecided else []
    )
    return card(
        title,
        heading(title),
        line(texts("dates-form-text")),
        *with_errors(texts, _inputs(texts, forum, values), wrong, _PLACES | _unread(values)),
        actions=[
            sends.on_card(texts("schedule-check"), main=True),
            *last,
            KeepAsItIs().on_card(texts("cancel"), alone=True),
        ],
        language=texts.locale,
    )


def _inputs(texts: Texts, forum: Forum, values: CheckDates) -> list[CardElement]:
    return [
        *(each for number, typed in enumerate(values.rows) for each in _date_inputs(texts, number, typed)),
        *_common_inputs(texts, forum, values),
        _names_input(texts, forum, values),
        date_input("closing", texts("dates-closing"), value=day(values.closing), required=texts("dates-needs-closing")),
    ]


def _date_inputs(texts: Texts, number: int, typed: tuple[str, str]) -> list[CardElement]:
    """One below the other: side by side they are wider than a phone."""
    return [
        date_input(f"day{number}", texts("dates-day", number=number + 1), value=day(typed[0])),
        time_input(f"start{number}", texts("dates-start", number=number + 1), value=clock(typed[1])),
    ]


def _unread(values: CheckDates) -> dict[str, str]:
    """The inputs with the first day, and the first start, that cannot be read."""
    rows = [(number, *row) for number, row in enumerate(values.rows) if row[0].strip()]
    days = [f"day{number}" for number, typed_day, _ in rows if day(typed_day) is None]
    starts = [f"start{number}" for number, _, typed_start in rows if clock(typed_start) is None]
    return {problem: ids[0] for problem, ids in (("dates-needs-day", days), ("dates-needs-start", starts)) if ids}


def _common_inputs(texts: Texts, forum: Forum, values: CheckDates) -> list[CardElement]:
    return [
        length_input(texts, values.minutes, forum.default_minutes),
        choice_input(
            "mode", texts("schedule-mode"), [(mode.value, texts(f"mode-{mode}")) for mode in Mode], value=values.mode
        ),
        text_input("venue", texts("schedule-venue"), value=values.venue, limit=VENUE),
    ]


def _names_input(texts: Texts, forum: Forum, values: CheckDates) -> CardElement:
    if is_hidden_only(forum):
        return line(texts("dates-circle"))
    return choice_input(
        "names",
        texts("dates-names"),
        [(each.value, texts(f"dates-names-{each}")) for each in Names],
        value=values.names,
        open_list=True,
    )


def confirm_dates_card(
    texts: Texts,
    forum: Forum,
    values: CheckDates,
    form: DatesForm,
    reasons: Sequence[Sequence[Clash]],
    calendars: Calendars = NOT_LOOKED_AT,
    at_closing: Sequence[Clash] = (),
) -> Message:
    """A preview of what will be asked. `reasons`: for each date, what may keep people away; `at_closing`: what may
    keep them from answering.
    """
    title = texts("dates-confirm-title")
    kept = values.model_dump()
    return card(
        title,
        heading(title),
        *_each_date(texts, form, reasons, calendars),
        *about_all_times(texts, calendars),
        *dates_facts(texts, form.minutes, form.mode, form.venue),
        fact(texts("question-until"), moment(texts, form.closes)),
        *(weighed(texts, clash) for clash in weightiest(at_closing)),
        line(texts(f"dates-kind-{form.names}")),
        line(texts("dates-confirm-text", forum=forum.name)),
        line(texts("advice-you-decide")) if any(map(weightiest, [*reasons, at_closing])) else None,
        actions=[
            PostDates(**kept).on_card(texts("question-confirm-yes"), main=True),
            ReviseDates(**kept).on_card(texts("confirm-change")),
            KeepAsItIs().on_card(texts("cancel")),
        ],
        language=texts.locale,
    )


def _each_date(
    texts: Texts, form: DatesForm, reasons: Sequence[Sequence[Clash]], calendars: Calendars
) -> list[CardElement]:
    return [
        element
        for starts, against in zip(form.starts, reasons, strict=True)
        for element in [
            *reasons_beside(texts, moment(texts, starts), against),
            *beside_a_time(texts, calendars, starts),
        ]
    ]
