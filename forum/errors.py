"""What a person is told when something cannot be done. The docstring says when; `text` names the words in texts/.

Refusal
 +-- OnlyAChair (OnlyAChairUnnamed), OnlyAFacilitator, OnlyAnAsker, OnlyAMember, NotYours, NotYourAction
 +-- NotSetUp (NotOnAList), ManyForums
 +-- Invalid: a form that needs correcting
 +-- Gone: what the card was about no longer exists
TooBusy: nothing was done, and nobody is to blame
"""

from typing import Any, ClassVar


class Refusal(Exception):
    """A rule says no. `words` fill the text."""

    text: ClassVar[str] = "refused"

    def __init__(self, **words: Any) -> None:
        super().__init__(self.text)
        self.words = words


class TooBusy(Exception):
    """There is too much to do to serve somebody in time. No rule says no. Nothing was done, so they may try again."""


class OnlyAChair(Refusal):
    """Only a chair of this forum can do that."""

    text = "refused-only-a-chair"


class OnlyAChairUnnamed(OnlyAChair):
    """Only a chair can do that; who they are is on a card, and is not said here."""

    text = "refused-only-a-chair-unnamed"


class OnlyAFacilitator(Refusal):
    """Only a facilitator of this forum can do that."""

    text = "refused-only-a-facilitator"


class OnlyAMember(Refusal):
    """Only people of this forum can do that."""

    text = "refused-only-a-member"


class OnlyAnAsker(Refusal):
    """Only a chair or a facilitator of this forum can put a question to everybody."""

    text = "refused-only-an-asker"


class NotSetUp(Refusal):
    """Nobody has set up a forum here yet."""

    text = "refused-not-set-up"


class NotOnAList(NotSetUp):
    """Somebody is in the team of a forum, but has no part in it. Said in private, where it can name the forum."""

    text = "refused-not-on-a-list"


class Gone(Refusal):
    """What the card was about no longer exists."""

    text = "refused-gone"


class NotYours(Refusal):
    """Only the person who made it can change it."""

    text = "refused-not-yours"


class NotYourAction(Refusal):
    """Only an action's owner, the person who noted it, or a chair can change it."""

    text = "refused-not-your-action"


class ManyForums(Refusal):
    """Somebody belongs to several forums and has not said which one this is about."""

    text = "refused-many-forums"


class Invalid(Refusal):
    """A form needs correcting. `problem` names the text that says how."""

    def __init__(self, problem: str, **words: Any) -> None:
        super().__init__(**words)
        self.problem = problem
