"""The two commands in the menu of a message. Their verbs are the commands' ids in the manifest."""

from typing import ClassVar

from dialogs.kit.buttons import Button


class _FromMessage(Button):
    """`text` is what the message says, or the beginning of a message of `letters` letters; `link` leads to it."""

    text: str = ""
    link: str = ""
    letters: int = 0


class SuggestFromMessage(_FromMessage):
    """ "Add to agenda": the form for a topic, filled from the message."""

    verb: ClassVar[str] = "suggest.from_message"


class ActionFromMessage(_FromMessage):
    """ "Make an action": the form for an action, filled from the message."""

    verb: ClassVar[str] = "action.from_message"
