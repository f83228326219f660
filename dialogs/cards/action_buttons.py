"""The buttons by which an action is moved on."""

from typing import ClassVar

from dialogs.buttons import Button
from dialogs.cards.kit import AnyButton
from dialogs.texts import Texts
from forum.actions import Action, Progress
from forum.use_cases.snooze_action import Snooze


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


class OpenAction(Button):
    """Its own card."""

    verb: ClassVar[str] = "action.open_one"
    action: str


class OpenOfDay(OpenAction):
    """Its own card, from a message about several."""

    verb: ClassVar[str] = "action.open_of_day"


class OpenCarried(OpenAction):
    """What is to become of it, from a message about several that were carried over."""

    verb: ClassVar[str] = "action.open_carried"


class OpenMore(Button):
    """What else can be done. Without `action` it is the one chosen from the list."""

    verb: ClassVar[str] = "action.more"
    action: str = ""


class SnoozeAction(Button):
    """Put its reminders off."""

    verb: ClassVar[str] = "action.snooze"
    action: str
    snooze: Snooze


class OpenHandOver(Button):
    """Who takes it on?"""

    verb: ClassVar[str] = "action.hand_over_form"
    action: str


class HandOver(Button):
    """Somebody else takes it on; by `due`, where the day that was agreed has passed."""

    verb: ClassVar[str] = "action.hand_over"
    action: str
    owner: str = ""
    other: str = ""
    due: str = ""


class OpenSplit(Button):
    """Which two are there?"""

    verb: ClassVar[str] = "action.split_form"
    action: str


class SplitAction(Button):
    """One into two. `whole` is what there was to be divided."""

    verb: ClassVar[str] = "action.split"
    action: str
    once: str
    whole: str = ""
    stays: str = ""
    goes: str = ""


class KeepAction(Button):
    """A chair lets it stand as it is."""

    verb: ClassVar[str] = "action.keep"
    action: str


def snooze_button(texts: Texts, action: Action, snooze: Snooze) -> AnyButton:
    """Puts the reminders off, saying for how long."""
    return SnoozeAction(action=action.id, snooze=snooze).on_card(texts(f"action-snooze-{snooze}"), alone=True)
