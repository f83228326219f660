"""The buttons on the cards of a meeting's minutes."""

from typing import ClassVar

from pydantic import ConfigDict

from dialogs.kit.buttons import Button
from forum.minutes import MinutesPart


class OpenMinutesPart(Button):
    """Open the form for one part. `place` is that of the item, "0" for a new one."""

    verb: ClassVar[str] = "minutes.part"
    record: str
    part: MinutesPart
    place: str = "0"


class SaveMinutesPart(OpenMinutesPart):
    """Save one part. `drawn` is the revision that was shown. Actions come as "text:<place>"; `shown` is how many were
    there.
    """

    model_config = ConfigDict(extra="allow")
    verb: ClassVar[str] = "minutes.save"
    drawn: int = 0
    shown: int = 0
    title: str = ""
    words: str = ""
    decision: str = ""
    coming: str = ""
    numbers: str = ""


class AddToMinutes(Button):
    """Add what has come since the draft was put together."""

    verb: ClassVar[str] = "minutes.add"
    record: str
    drawn: int


class AskMinutesReview(Button):
    """Ask the facilitators to look."""

    verb: ClassVar[str] = "minutes.ask_review"
    record: str
    drawn: int


class ReviewMinutes(Button):
    """What the facilitator says."""

    verb: ClassVar[str] = "minutes.review"
    record: str
    drawn: int
    good: bool
    remark: str = ""


class OpenPublishMinutes(Button):
    """Show what it means to publish them."""

    verb: ClassVar[str] = "minutes.confirm"
    record: str
    drawn: int


class PublishMinutes(Button):
    """Publish them."""

    verb: ClassVar[str] = "minutes.publish"
    record: str
    drawn: int


class CorrectMinutes(Button):
    """Begin the next version."""

    verb: ClassVar[str] = "minutes.correct"
    record: str
