"""The list of actions with the means to move one on, and what an owner gets in private."""

from collections.abc import Sequence
from typing import ClassVar

from dialogs.buttons import Button
from dialogs.cards.action_forms import EditAction, OpenActionForm
from dialogs.cards.kit import (
    AnyButton,
    CardElement,
    card,
    choice_input,
    fact,
    group,
    heading,
    line,
    link,
    note,
    subheading,
    text_input,
)
from dialogs.texts import Texts
from forum.actions import Action, Progress
from forum.forums import Forum
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import Message
from forum.use_cases.action_views import ActionsView, SeenAction, may_name_owners
from forum.use_cases.update_action import NOTE_LIMIT

# Teams takes messages of 80 KB safely; this many of the longest actions stay below.
MOST_SHOWN = 25
MOVES = (Progress.DONE, Progress.IN_PROGRESS, Progress.BLOCKED)


class UpdateAction(Button):
    """How far one action is, from its own card."""

    verb: ClassVar[str] = "action.update"
    action: str
    progress: Progress
    note: str = ""


class UpdateFromList(Button):
    """How far the chosen action is, from the list."""

    verb: ClassVar[str] = "actions.update"
    forum: str
    action: str = ""
    progress: str = ""
    note: str = ""


def actions_card(texts: Texts, view: ActionsView, *, problem: str = "", saved: str = "") -> Message:
    """The open actions, overdue ones first; then what is done. However many there are, one list moves them on."""
    shown, hidden = view.open[:MOST_SHOWN], len(view.open) - MOST_SHOWN
    return card(
        texts("actions-summary", forum=view.forum.name, count=len(view.open)),
        heading(_title(texts, view)),
        line(problem, warning=True, bold=True) if problem else None,
        line(saved, bold=True) if saved else None,
        *(_entry(texts, seen) for seen in shown),
        line(texts("actions-more", count=hidden), subtle=True) if hidden > 0 else None,
        line(texts("actions-none")) if not view.open else None,
        *_done(texts, view.done),
        *_chooser(texts, view),
        actions=_buttons(texts, view),
        language=texts.locale,
    )


def _title(texts: Texts, view: ActionsView) -> str:
    if view.meeting is None:
        return texts("actions-title", forum=view.forum.name)
    return texts("actions-title-meeting", forum=view.forum.name, day=texts.day(view.meeting.starts))


def _entry(texts: Texts, seen: SeenAction) -> CardElement:
    parts = [
        line(_words(texts, seen), bold=True),
        line(standing(texts, seen), subtle=not seen.overdue, warning=seen.overdue),
        line(seen.note, subtle=True) if seen.note else None,
    ]
    return group(*[part for part in parts if part is not None])


def _words(texts: Texts, seen: SeenAction) -> str:
    action = seen.action
    return texts("action-entry", owner=seen.owner, text=action.text) if seen.owner else action.text


def standing(texts: Texts, seen: SeenAction) -> str:
    """ "was due on 3 December · Blocked"."""
    progress = texts(f"progress-{seen.action.progress}")
    if seen.action.due is None:
        return progress
    due = texts("action-was-due" if seen.overdue else "action-due", day=texts.day(seen.action.due))
    return f"{due} · {progress}"


def _done(texts: Texts, done: Sequence[SeenAction]) -> list[CardElement]:
    if not done:
        return []
    return [
        subheading(texts("actions-done")),
        *(line(texts("action-entry-done", text=_words(texts, seen)), subtle=True) for seen in done[:MOST_SHOWN]),
    ]


def _chooser(texts: Texts, view: ActionsView) -> list[CardElement]:
    choices = [(seen.action.id, _words(texts, seen)) for seen in view.open[:MOST_SHOWN] if seen.changeable]
    if not choices:
        return []
    kept = "actions-note" if may_name_owners(view.forum) else "actions-note-kept"
    return [
        choice_input("action", texts("actions-choose"), choices),
        choice_input(
            "progress", texts("actions-progress"), [(move.value, texts(f"progress-{move}")) for move in MOVES]
        ),
        text_input("note", texts(kept), limit=NOTE_LIMIT),
    ]


def _buttons(texts: Texts, view: ActionsView) -> list[AnyButton]:
    note_one = OpenActionForm(forum=view.forum.id).on_card(texts("button-note-action"), alone=True)
    if not any(seen.changeable for seen in view.open[:MOST_SHOWN]):
        return [note_one]
    return [
        UpdateFromList(forum=view.forum.id).on_card(texts("actions-update"), main=True),
        EditAction().on_card(texts("action-change-agreed")),
        note_one,
    ]


def moved_on_card(texts: Texts) -> Message:
    """What stands where an older list stood."""
    return note(texts("actions-moved-on"))


def one_action_card(texts: Texts, seen: SeenAction, title: str, *besides: str) -> Message:
    """One action in private, to be moved on. `besides` are further lines; the last says why the reader gets it."""
    action = seen.action
    return card(
        f"{title}: {action.text}",
        heading(title),
        fact(texts("action-what-label"), action.text),
        fact(texts("action-who-label"), seen.owner) if seen.owner else None,
        fact(texts("action-due-label"), texts.day(action.due) if action.due else texts("action-no-day")),
        link(texts("open-message"), action.link) if action.link else None,
        line(standing(texts, seen), subtle=True),
        line(seen.note, subtle=True) if seen.note else None,
        *(line(said, subtle=number == len(besides)) for number, said in enumerate(besides, start=1)),
        text_input("note", texts("action-update-note"), limit=NOTE_LIMIT),
        actions=[
            *(
                UpdateAction(action=action.id, progress=move).on_card(texts(f"progress-{move}"), main=move is MOVES[0])
                for move in MOVES
            ),
            EditAction(action=action.id).on_card(texts("action-change-agreed"), alone=True),
        ],
        language=texts.locale,
    )


def yours_card(texts: Texts, forum: Forum, seen: SeenAction, by: Person | None, meeting: Meeting | None) -> Message:
    """To a new owner: what is theirs, by whom, from which meeting."""
    name = by.name if by else forum.name
    said = (
        texts("action-yours-from-meeting", name=name, forum=forum.name, day=texts.day(meeting.starts))
        if meeting
        else texts("action-yours-from", name=name)
    )
    why = texts("action-yours-why", forum=forum.name, change=texts("action-change-agreed"))
    return one_action_card(texts, seen, texts("action-yours-title"), said, why)


def owner_reminder_card(texts: Texts, seen: SeenAction, action: Action) -> Message:
    """To the owner, before the day and once after it."""
    day = texts.day(action.due) if action.due else ""
    why = texts("action-reminder-why")
    if not seen.overdue:
        return one_action_card(texts, seen, texts("action-reminder-soon-title", day=day), why)
    late = texts("action-reminder-late-text")
    return one_action_card(texts, seen, texts("action-reminder-late-title", day=day), late, why)


def overdue_card(texts: Texts, forum: Forum, seen: SeenAction) -> Message:
    """To a chair, when I cannot write to the owner."""
    day = texts.day(seen.action.due) if seen.action.due else ""
    return one_action_card(
        texts,
        seen,
        texts("action-overdue-title", forum=forum.name, day=day),
        texts("action-overdue-text", name=seen.owner),
        texts("action-overdue-why", forum=forum.name),
    )
