"""The buttons for papers that were made. The field `brief` holds the id of whatever they are of."""

from typing import ClassVar

from dialogs.kit.buttons import Button


class SendPapers(Button):
    """Offer the papers again."""

    verb: ClassVar[str] = "board.send"
    brief: str
    once: str


class OpenKeep(Button):
    """Show what it means to put the papers into the channel's files."""

    verb: ClassVar[str] = "board.keep.open"
    brief: str


class KeepPapers(Button):
    """Put the papers into the channel's files."""

    verb: ClassVar[str] = "board.keep"
    brief: str
    once: str
