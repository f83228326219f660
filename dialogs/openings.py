"""Buttons that open a form of another subject."""

from typing import ClassVar

from dialogs.kit.buttons import Button


class OpenCommentForm(Button):
    """Show the form."""

    verb: ClassVar[str] = "comment.open"
    meeting: str
