"""What a handler answers: one post for a typed message, or the invoke's answer for a press."""

from dataclasses import dataclass

from forum.ports import Message


@dataclass(frozen=True)
class Reply:
    """`message` None: nothing to say (somebody joined). `toast`: a press is answered by a line of text beside the card,
    which stays as it is; otherwise `message` replaces the card, for the person who pressed. `unclear`: it was not
    understood what they wrote.
    """

    message: Message | None = None
    toast: bool = False
    unclear: bool = False


class NotMeant(Exception):
    """What follows a word shows that it was not meant as a command."""
