"""The list of actions with the inputs to update one, and what an owner gets in private."""

from collections.abc import Sequence
from typing import Literal

from dialogs.actions.action_buttons_card import (
    EditAction,
    FromList,
    OpenMore,
    UpdateAction,
    UpdateFromList,
    snooze_button,
)
from dialogs.actions.action_done_card import DoneAction
from dialogs.actions.action_entry import (
    MOVES,
    REOPENED,
    ended_words,
    entry_details,
    entry_words,
    moves_offered,
    note_label,
)
from dialogs.actions.action_forms_card import OpenActionForm
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.form_errors import with_errors
from dialogs.kit.looks import Sign, row
from dialogs.kit.parts import (
    buttons,
    card,
    choice_input,
    fact,
    fold,
    heading,
    line,
    link,
    note,
    subheading,
    text_input,
)
from dialogs.kit.plain import plain
from dialogs.texts import Texts
from forum.errors import Invalid
from forum.ports import Message
from forum.use_cases.actions.action_views import ActionsView, SeenAction
from forum.use_cases.actions.snooze_action import Snooze
from forum.use_cases.actions.update_action import NOTE_LIMIT

# Teams safely takes messages of 80 KB; this many of the longest actions stay below that.
MOST_SHOWN = 20
MOST_BUTTONS = 12
"""How many rows have a button of their own; the others are in the list below them."""
ABOUT_LIMIT = 40
"""How many letters of an action name its button when read aloud."""
NOTE_PLACES = {"action-closed-needs-words": "note"}
"""Which input each mistake is about, on every card with a note."""
LIST_PLACES = NOTE_PLACES | {"actions-choose-first": "action", "actions-progress-first": "progress"}
TitleSays = Literal["due", "promised", ""]
"""Which day of an action the card's title gives."""


def actions_card(
    texts: Texts,
    view: ActionsView,
    *,
    wrong: Sequence[Invalid] = (),
    saved: str = "",
    values: FromList | None = None,
) -> Message:
    """The open actions, overdue ones first; then what is done. However many there are, one list updates them.

    `values` fill the inputs; `wrong` is what needs correcting in them.
    """
    shown, hidden = view.open[:MOST_SHOWN], len(view.open) - MOST_SHOWN
    pressed = [seen for seen in shown if seen.changeable][:MOST_BUTTONS]
    return card(
        texts("actions-summary", forum=view.forum.name, count=len(view.open)),
        heading(_title(texts, view)),
        line(saved, bold=True) if saved else None,
        *(entry_row(texts, seen, done_button(texts, seen) if seen in pressed else None) for seen in shown),
        line(texts("actions-more", count=hidden)) if hidden > 0 else None,
        line(texts("actions-none-own" if view.own_only else "actions-none")) if not view.open else None,
        *_done(texts, view.done),
        *_something_else(texts, view, values, wrong),
        actions=[]
        if view.own_only
        else [OpenActionForm(forum=view.forum.id).on_card(texts("button-note-action"), alone=True)],
        language=texts.locale,
    )


def _title(texts: Texts, view: ActionsView) -> str:
    if view.meeting is None:
        return texts("actions-title", forum=view.forum.name)
    return texts("actions-title-meeting", forum=view.forum.name, day=texts.day(view.meeting.starts))


def done_button(texts: Texts, seen: SeenAction) -> AnyButton:
    """One press, and it is done."""
    return DoneAction(action=seen.id).on_card(texts("progress-done"), alone=True, about=seen.text[:ABOUT_LIMIT])


def entry_row(texts: Texts, seen: SeenAction, beside: AnyButton | None) -> CardElement:
    """What, by whom, its day and its progress, with a button at the end; a sign where the day has passed."""
    return row(
        plain(entry_words(texts, seen), weight="Bolder"),
        *entry_details(texts, seen),
        sign=Sign.CARE if seen.overdue else None,
        beside=beside,
        separated=True,
    )


def _done(texts: Texts, done: Sequence[SeenAction]) -> list[CardElement]:
    if not done:
        return []
    return [
        subheading(texts("actions-done")),
        *(line(ended_words(texts, seen)) for seen in done[:MOST_SHOWN]),
    ]


def _something_else(
    texts: Texts, view: ActionsView, values: FromList | None, wrong: Sequence[Invalid]
) -> list[CardElement]:
    """Whatever is not done yet: one list for all of them, folded until it is needed."""
    changeable = [(seen.id, entry_words(texts, seen)) for seen in view.open[:MOST_SHOWN] if seen.changeable]
    if not changeable:
        return []
    parts = with_errors(texts, _chooser(texts, view, changeable, values), wrong, LIST_PLACES)
    ways = buttons(
        UpdateFromList(forum=view.forum.id).on_card(texts("actions-update"), main=True),
        EditAction(forum=view.forum.id).on_card(texts("action-change-agreed")),
        OpenMore(forum=view.forum.id).on_card(texts("action-more")),
    )
    shown = [part for part in (*parts, ways) if part is not None]
    return fold("something-else", texts("actions-other"), *shown, is_open=bool(wrong))


def _chooser(
    texts: Texts, view: ActionsView, changeable: Sequence[tuple[str, str]], values: FromList | None
) -> list[CardElement]:
    values = values or UpdateFromList(forum=view.forum.id)
    return [
        choice_input(
            "action", texts("actions-choose"), changeable, value=values.action, hint=texts("actions-choose-one")
        ),
        choice_input(
            "progress",
            texts("actions-progress"),
            moves_offered(texts, MOVES),
            value=values.progress,
            hint=texts("actions-progress-one"),
        ),
        text_input("note", note_label(texts, told=view.told), value=values.note, limit=NOTE_LIMIT),
    ]


def moved_on_card(texts: Texts) -> Message:
    """What replaces an older list."""
    return note(texts("actions-moved-on"))


def action_facts(texts: Texts, seen: SeenAction, title_says: TitleSays = "") -> list[CardElement]:
    """What, who, by when, from which topic, and its progress. A day given in the title is not repeated."""
    became = fact(texts(f"action-outcome-{seen.progress}"), seen.outcome) if not seen.is_open else None
    parts = [
        fact(texts("action-what-label"), seen.text),
        fact(texts("action-who-label"), seen.owner) if seen.owner else None,
        _due(texts, seen) if title_says != "due" else None,
        _promised(texts, seen) if title_says != "promised" else None,
        fact(texts("action-topic-label"), seen.topic) if seen.topic else None,
        link(texts("open-message"), seen.link) if seen.link else None,
        fact(texts("action-progress-label"), texts(f"progress-{seen.progress}")),
        fact(texts("action-note-label"), seen.note) if seen.note else None,
        became if seen.outcome else None,
    ]
    return [part for part in parts if part is not None]


def _due(texts: Texts, seen: SeenAction) -> CardElement:
    label = texts("action-was-due-label" if seen.overdue else "action-due-label")
    return fact(label, texts.day(seen.due) if seen.due else texts("action-no-day"))


def _promised(texts: Texts, seen: SeenAction) -> CardElement | None:
    return fact(texts("action-promised-label"), texts.day(seen.promised)) if seen.promised else None


def one_action_card(
    texts: Texts,
    seen: SeenAction,
    title: str,
    *besides: str,
    wrong: Invalid | None = None,
    typed: str = "",
    title_says: TitleSays = "",
) -> Message:
    """One action in private, to be updated. `besides` are further lines; the last says why the reader gets it.

    `typed` is the note that somebody wrote before something was `wrong`.
    """
    note = text_input("note", texts("action-update-note"), value=typed, limit=NOTE_LIMIT)
    return card(
        f"{title}: {seen.text}",
        heading(title),
        *action_facts(texts, seen, title_says),
        *(line(said, subtle=number == len(besides)) for number, said in enumerate(besides, start=1)),
        *with_errors(texts, [note], wrong, NOTE_PLACES),
        actions=_moves(texts, seen),
        language=texts.locale,
    )


def _moves(texts: Texts, seen: SeenAction) -> list[AnyButton]:
    """One that is done can be reopened."""
    more = OpenMore(action=seen.id).on_card(texts("action-more"), alone=True)
    moves = MOVES if seen.is_open else REOPENED
    ways = [
        UpdateAction(action=seen.id, progress=move).on_card(texts(f"progress-{move}"), main=move is MOVES[0])
        for move in moves
    ]
    snooze = [snooze_button(texts, seen.id, Snooze.A_WEEK)] if seen.is_open and seen.due else []
    return [*ways, *snooze, more]


def owner_reminder_card(texts: Texts, seen: SeenAction) -> Message:
    """To the owner, before the day, on it, and after it."""
    day = texts.day(seen.due) if seen.due else ""
    why = texts("action-reminder-why")
    if not seen.overdue:
        return one_action_card(texts, seen, texts("action-reminder-soon-title", day=day), why, title_says="due")
    late = texts("action-reminder-late-text")
    return one_action_card(texts, seen, texts("action-reminder-late-title", day=day), late, why, title_says="due")
