"""After one press an action is done; what was done is asked afterwards, and the press can be taken back."""

from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.looks import Sign, row
from dialogs.kit.parts import card, heading, line, text_input
from dialogs.texts import Texts
from forum.ids import ForumId
from forum.ports import Message
from forum.use_cases.actions.action_views import SeenAction
from forum.use_cases.actions.update_action import NOTE_LIMIT


class DoneAction(Button):
    """It is done: one press, on its row in the list."""

    verb: ClassVar[str] = "action.done"
    action: str


class SayWhatWasDone(Button):
    """One line about it; nothing, if there is nothing to add."""

    verb: ClassVar[str] = "action.done.words"
    action: str
    note: str = ""


class UndoDone(Button):
    """It is not done after all. `promised` is the ISO day by which its owner was to report back."""

    verb: ClassVar[str] = "action.undo"
    action: str
    promised: str = ""


class OpenActions(Button):
    """Back to the list."""

    verb: ClassVar[str] = "actions.open"
    forum: str


def action_done_card(texts: Texts, forum: ForumId, seen: SeenAction, promised: str, *, told: bool) -> Message:
    """It is saved. `told`: everybody in the forum may read what is written here."""
    title = texts("action-is-done")
    words = texts("action-what-was-done" if told else "action-what-was-done-kept")
    return card(
        f"{title}: {seen.text}",
        heading(title),
        row(seen.text, sign=Sign.DONE),
        text_input("note", words, limit=NOTE_LIMIT),
        line(texts("action-done-saved")),
        actions=[
            SayWhatWasDone(action=seen.id).on_card(texts("action-save-words"), main=True),
            UndoDone(action=seen.id, promised=promised).on_card(texts("action-undo"), alone=True),
            OpenActions(forum=forum).on_card(texts("actions-back"), alone=True),
        ],
        language=texts.locale,
    )
