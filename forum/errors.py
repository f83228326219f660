"""What a person is told when something cannot be done. The docstring says when; `text` names the words in texts/.

Refusal
 +-- OnlyAChair, OnlyAFacilitator, OnlyAMember, NoForum, NotSetUp
 +-- Invalid (a form that needs mending)
 +-- Gone (what the card was about is no longer there)
"""

from typing import Any, ClassVar


class Refusal(Exception):
    """A rule says no. `args` fill the text."""

    text: ClassVar[str] = "refused"

    def __init__(self, **words: Any) -> None:
        super().__init__(self.text)
        self.words = words
