"""The buttons on the cards of the brief for the board."""

from typing import ClassVar

from pydantic import ConfigDict

from dialogs.kit.buttons import Button
from forum.board import BriefPart


class StartBrief(Button):
    """The draft that follows brief number `after`."""

    verb: ClassVar[str] = "board.start"
    forum: str
    after: int


class OpenPart(Button):
    """Open the form for one part."""

    verb: ClassVar[str] = "board.part"
    brief: str
    part: BriefPart


class SavePart(OpenPart):
    """Save one part. `drawn` is the revision that was shown. Points come as "title:<place>" and "words:<place>", and
    `asked` is how many were shown.
    """

    model_config = ConfigDict(extra="allow")
    verb: ClassVar[str] = "board.save"
    drawn: int = 0
    asked: int = 0
    themes: str = ""
    done: str = ""
    due: str = ""
    coming: str = ""
    why_not: str = ""


class AddToBrief(Button):
    """Add what has come since the draft was put together."""

    verb: ClassVar[str] = "board.add"
    brief: str
    drawn: int


class AskReview(Button):
    """Ask the facilitators to look."""

    verb: ClassVar[str] = "board.ask_review"
    brief: str
    drawn: int


class ReviewBrief(Button):
    """What the facilitator says."""

    verb: ClassVar[str] = "board.review"
    brief: str
    drawn: int
    good: bool
    remark: str = ""


class MakePaper(Button):
    """Settle the brief and have the papers made."""

    verb: ClassVar[str] = "board.make"
    brief: str
    drawn: int
