"""What else can be done with one action: handing it over, splitting it, putting reminders off; and its history."""

from collections.abc import Sequence

from dialogs.actions.action_buttons_card import (
    EditAction,
    FindNewOwner,
    HandOver,
    KeepAction,
    OpenAction,
    OpenHandOver,
    OpenMore,
    OpenSplit,
    SplitAction,
    UpdateAction,
    snooze_button,
)
from dialogs.actions.action_forms_card import PLACES, SOMEBODY_ELSE
from dialogs.actions.actions_card import action_facts
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.fields import day
from dialogs.kit.form_errors import with_errors
from dialogs.kit.parts import card, date_input, fact, fold, heading, line, subheading, text_input
from dialogs.kit.people_shown import NOTHING, Known
from dialogs.kit.picking import is_long, person_inputs
from dialogs.texts import Texts
from forum.actions import ActionChange, Progress
from forum.errors import Invalid
from forum.people import Person
from forum.ports import Message
from forum.use_cases.actions.action_history import ActionStory, HistoryLine
from forum.use_cases.actions.action_views import SeenAction
from forum.use_cases.actions.commitments import NAME_LIMIT, TEXT_LIMIT
from forum.use_cases.actions.snooze_action import Snooze
from forum.use_cases.actions.update_action import NOTE_LIMIT

# The newest lines are shown at once, the older ones when unfolded; with more the card would not fit.
LINES_SHOWN = 6
MOST_LINES = 40


def more_card(texts: Texts, seen: SeenAction, story: ActionStory, *, until_due: bool) -> Message:
    """Where it came from, who said what when, and what else can be done. `until_due`: its day is still to come."""
    title = texts("action-more-title")
    may_close = seen.chairs and seen.is_open
    return card(
        f"{title}: {seen.text}",
        heading(title),
        *action_facts(texts, seen),
        *_linked(texts, story),
        *_history(texts, story),
        text_input("note", texts("action-close-why"), limit=NOTE_LIMIT) if may_close else None,
        actions=[*_ways(texts, seen, until_due=until_due), *_last_ways(texts, seen, may_close=may_close)],
        language=texts.locale,
    )


def _ways(texts: Texts, seen: SeenAction, *, until_due: bool) -> list[AnyButton]:
    if not seen.is_open:
        return []
    return [
        OpenHandOver(action=seen.id).on_card(texts("action-hand-over"), alone=True),
        OpenSplit(action=seen.id).on_card(texts("action-split"), alone=True),
        *([snooze_button(texts, seen.id, Snooze.UNTIL_DUE)] if until_due else []),
        EditAction(action=seen.id).on_card(texts("action-change-agreed"), alone=True),
    ]


def _last_ways(texts: Texts, seen: SeenAction, *, may_close: bool) -> list[AnyButton]:
    closed = UpdateAction(action=seen.id, progress=Progress.CLOSED).on_card(texts("action-close"))
    back = OpenAction(action=seen.id).on_card(texts("action-back"), alone=True)
    return [closed, back] if may_close else [back]


def _linked(texts: Texts, story: ActionStory) -> list[CardElement]:
    found = [fact(texts("action-split-from"), story.whole)] if story.whole else []
    return [*found, *(fact(texts("action-split-into"), part) for part in story.parts[:LINES_SHOWN])]


def _history(texts: Texts, story: ActionStory) -> list[CardElement]:
    lines = [line(_said(texts, one)) for one in story.lines[:MOST_LINES]]
    older = lines[LINES_SHOWN:]
    return [
        subheading(texts("action-history")),
        *lines[:LINES_SHOWN],
        *(fold("older", texts("action-history-older"), *older) if older else []),
    ]


def _said(texts: Texts, one: HistoryLine) -> str:
    return texts("action-history-line", day=texts.short_day(one.on), name=one.name, said=history_words(texts, one))


def history_words(texts: Texts, one: HistoryLine) -> str:
    """What one line of a history says, without who and when."""
    day = texts.day(one.day) if one.day else texts("action-no-day")
    before = texts.day(one.former_day) if one.former_day else texts("action-no-day")
    return texts(f"action-said-{one.change}{_more_of(one)}", words=one.words, day=day, before=before)


def _more_of(one: HistoryLine) -> str:
    """Which wording: the one for a note, for a day, or for what was there before."""
    match one.change:
        case ActionChange.IN_PROGRESS | ActionChange.BLOCKED:
            return "-note" if one.words else ""
        case ActionChange.DONE:
            return "" if one.words else "-unsaid"
        case ActionChange.NOTED:
            return ("-by" if one.day else "") if one.words else "-split"
        case ActionChange.PROMISED:
            return "-instead" if one.former_day else ""
        case ActionChange.TOPIC:
            return "-instead" if one.words else ""
        case _:
            return ""


def hand_over_form(
    texts: Texts,
    seen: SeenAction,
    people: Sequence[Person],
    values: HandOver,
    wrong: Invalid | None = None,
    *,
    late: bool = False,
    known: Known = NOTHING,
) -> Message:
    """To whom and, if its day has passed (`late`), by when? `people` are those to choose from, and `known` tells
    namesakes apart.
    """
    title = texts("action-hand-over-title")
    return card(
        f"{title} {seen.text}",
        heading(title),
        *action_facts(texts, seen),
        *with_errors(texts, _hand_over_inputs(texts, people, values, known, late=late), wrong, PLACES),
        line(texts("action-hand-over-tells")),
        actions=[
            HandOver(action=seen.id).on_card(texts("action-hand-over"), main=True),
            *([FindNewOwner(action=seen.id).on_card(texts("find"))] if is_long(people) else []),
            OpenMore(action=seen.id).on_card(texts("action-back"), alone=True),
        ],
        language=texts.locale,
    )


def _hand_over_inputs(
    texts: Texts, people: Sequence[Person], values: HandOver, known: Known, *, late: bool
) -> list[CardElement]:
    besides = [(SOMEBODY_ELSE, texts("action-somebody-else"))]
    new_day = date_input("due", texts("action-new-day"), value=day(values.due))
    return [
        *person_inputs(texts, "owner", texts("action-who"), people, values.owner, values.find, known, besides=besides),
        text_input("other", texts("action-other"), value=values.other, limit=NAME_LIMIT),
        *([new_day] if late else []),
    ]


def split_form(texts: Texts, seen: SeenAction, values: SplitAction, wrong: Invalid | None = None) -> Message:
    """What stays, and what becomes an action of its own."""
    title = texts("action-split-title")
    empty = texts("action-needs-text")
    inputs = [
        text_input("stays", texts("action-split-stays"), value=values.stays, required=empty, limit=TEXT_LIMIT),
        text_input("goes", texts("action-split-goes"), value=values.goes, required=empty, limit=TEXT_LIMIT),
    ]
    first_empty = "goes" if values.stays.strip() else "stays"
    split = SplitAction(action=seen.id, once=values.once, whole=seen.text)
    return card(
        f"{title}: {seen.text}",
        heading(title),
        *with_errors(texts, inputs, wrong, {"action-needs-text": first_empty}),
        line(texts("action-split-text")),
        actions=[
            split.on_card(texts("action-split"), main=True),
            OpenMore(action=seen.id).on_card(texts("action-back"), alone=True),
        ],
        language=texts.locale,
    )


def carried_card(texts: Texts, seen: SeenAction, times: int, *, listed: bool = False) -> Message:
    """To a chair: an action that has moved from agenda to agenda. Keep it, hand it over, or end it.

    `listed`: it was opened from a message about several.
    """
    title = texts("action-carried-title", count=times)
    return card(
        f"{title}: {seen.text}",
        heading(title),
        *action_facts(texts, seen),
        line(texts("action-carried-text")),
        line(texts("action-day-others")) if listed else None,
        line(texts("action-carried-why"), subtle=True),
        text_input("note", texts("action-carried-note"), limit=NOTE_LIMIT),
        actions=[
            KeepAction(action=seen.id).on_card(texts("action-keep"), alone=True),
            OpenHandOver(action=seen.id).on_card(texts("action-hand-over"), alone=True),
            UpdateAction(action=seen.id, progress=Progress.DONE).on_card(texts("progress-done")),
            UpdateAction(action=seen.id, progress=Progress.CLOSED).on_card(texts("action-close")),
            OpenMore(action=seen.id).on_card(texts("action-more"), alone=True),
        ],
        language=texts.locale,
    )
