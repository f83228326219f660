"""The buttons that update an action."""

from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton
from dialogs.texts import Texts
from forum.actions import Progress
from forum.ids import ActionId
from forum.use_cases.actions.snooze_action import Snooze


class UpdateAction(Button):
    """How far one action has come, from its own card."""

    verb: ClassVar[str] = "action.update"
    action: str
    progress: Progress
    note: str = ""


class FromList(Button):
    """The input values of a forum's list. `action` alone, without `forum`, comes from an action's own card."""

    forum: str = ""
    action: str = ""
    progress: str = ""
    note: str = ""


class UpdateFromList(FromList):
    """How far the chosen action has come, from the list."""

    verb: ClassVar[str] = "actions.update"


class OpenAction(Button):
    """Its own card."""

    verb: ClassVar[str] = "action.open_one"
    action: str


class OpenOfDay(OpenAction):
    """Its own card, from a message about several."""

    verb: ClassVar[str] = "action.open_of_day"


class OpenCarried(OpenAction):
    """What should become of it, from a message about several that were carried over."""

    verb: ClassVar[str] = "action.open_carried"


class EditAction(FromList):
    """Show the form with what was agreed."""

    verb: ClassVar[str] = "action.edit"


class OpenMore(FromList):
    """What else can be done."""

    verb: ClassVar[str] = "action.more"


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
    """Somebody else takes it on; by `due`, if the agreed day has passed."""

    verb: ClassVar[str] = "action.hand_over"
    action: str
    owner: str = ""
    other: str = ""
    due: str = ""
    find: str = ""


class FindNewOwner(HandOver):
    """The form again; the list shows people whose names contain what was typed."""

    verb: ClassVar[str] = "action.hand_over.find"


class OpenSplit(Button):
    """Which two are there?"""

    verb: ClassVar[str] = "action.split_form"
    action: str


class SplitAction(Button):
    """Splits one into two. `whole` is what there was to divide."""

    verb: ClassVar[str] = "action.split"
    action: str
    once: str
    whole: str = ""
    stays: str = ""
    goes: str = ""


class KeepAction(Button):
    """A chair keeps it as it is."""

    verb: ClassVar[str] = "action.keep"
    action: str


def snooze_button(texts: Texts, action: ActionId, snooze: Snooze) -> AnyButton:
    """Puts the reminders off, saying for how long."""
    return SnoozeAction(action=action, snooze=snooze).on_card(texts(f"action-snooze-{snooze}"), alone=True)
