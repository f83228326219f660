"""The words about an action, for cards and pages alike. They get what may be shown, already cut for its reader."""

from collections.abc import Sequence

from dialogs.texts import Texts
from forum.actions import Progress
from forum.use_cases.actions.action_views import SeenAction

MOVES = (Progress.DONE, Progress.IN_PROGRESS, Progress.BLOCKED)
"""What people say about one that is open."""
REOPENED = (Progress.IN_PROGRESS,)
"""What they can say about one that has ended."""


def entry_details(texts: Texts, seen: SeenAction) -> list[str]:
    """Its day and its progress, when its owner will report back, and what was written about it."""
    promised = texts("action-word-by", day=texts.day(seen.promised)) if seen.promised else ""
    return [detail for detail in (standing(texts, seen), promised, seen.note) if detail]


def entry_words(texts: Texts, seen: SeenAction) -> str:
    """Who does what, as far as the reader may know who."""
    return texts("action-entry", owner=seen.owner, text=seen.text) if seen.owner else seen.text


def standing(texts: Texts, seen: SeenAction) -> str:
    """ "was due on 3 December · Blocked"."""
    progress = texts(f"progress-{seen.progress}")
    if seen.due is None:
        return progress
    due = texts("action-was-due" if seen.overdue else "action-due", day=texts.day(seen.due))
    return f"{due} · {progress}"


def ended_words(texts: Texts, seen: SeenAction) -> str:
    """What was done, or closed, and what became of it."""
    entry = "action-entry-done" if seen.progress is Progress.DONE else "action-entry-closed"
    words = texts(entry, text=entry_words(texts, seen))
    return texts("action-entry-outcome", entry=words, outcome=seen.outcome) if seen.outcome else words


def moves_offered(texts: Texts, moves: Sequence[Progress]) -> list[tuple[str, str]]:
    """How far along it may be said to be."""
    return [(move.value, texts(f"progress-{move}")) for move in moves]


def note_label(texts: Texts, *, told: bool) -> str:
    """What a note is for, and who can read it: everybody if `told`."""
    return texts("actions-note" if told else "actions-note-kept")
