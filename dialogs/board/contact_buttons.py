"""The buttons about the board's contact, and about what they have answered."""

from typing import ClassVar

from dialogs.kit.buttons import Button


class OpenContact(Button):
    """Who answers for the board without Teams."""

    verb: ClassVar[str] = "board.contact"
    forum: str


class OpenContactForm(Button):
    """The form to name somebody, or somebody else."""

    verb: ClassVar[str] = "board.contact.form"
    forum: str


class LookAtContact(Button):
    """What would be kept. `drawn` is the id of the contact that the form replaces."""

    verb: ClassVar[str] = "board.contact.look"
    forum: str
    once: str = ""
    drawn: str = ""
    name: str = ""
    role: str = ""
    email: str = ""


class SaveContact(LookAtContact):
    """Keeps what the preview showed."""

    verb: ClassVar[str] = "board.contact.save"


class ReviseContact(LookAtContact):
    """Back from the preview to the form."""

    verb: ClassVar[str] = "board.contact.revise"


class TendContact(Button):
    """`does`: "links" closes them, "remove" asks whether to remove the contact, and "sure" does it."""

    verb: ClassVar[str] = "board.contact.tend"
    forum: str
    contact: str = ""
    does: str = ""


class SendToContact(Button):
    """Sends the brief. `drawn` is how many emails with it there were."""

    verb: ClassVar[str] = "board.contact.send"
    brief: str
    contact: str = ""
    drawn: str = "0"


class OpenReplies(Button):
    """What the contact has answered, and nobody has confirmed."""

    verb: ClassVar[str] = "board.replies"
    brief: str


class OpenReply(Button):
    """The form for one of them."""

    verb: ClassVar[str] = "board.reply.open"
    brief: str
    point: str = ""


class ConfirmReply(Button):
    """Records it. `seen` is the revision that was shown."""

    verb: ClassVar[str] = "board.reply.confirm"
    brief: str
    point: str = ""
    seen: str = "0"
    words: str = ""
    question: str = ""


class ReturnReply(ConfirmReply):
    """Sends it back with the question."""

    verb: ClassVar[str] = "board.reply.return"


class ConfirmAll(Button):
    """Records all that were shown; `seen` says which."""

    verb: ClassVar[str] = "board.reply.all"
    brief: str
    seen: str = ""
