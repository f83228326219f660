"""How long what people write may be, in letters. Cards let nobody write more, and nothing is cut silently.

Anything longer is not kept: its writer hears how much room there is and how long theirs is, and still has it, in the
form or in their own message.
"""

from forum.errors import Invalid

TITLE = 200
"""Of a topic, and of a point for the board."""
WHY = 4000
"""Why a topic matters."""
REASON = 500
"""Why a topic is not on the agenda, or what became of it."""
NAME = 100
"""Of a person or body without an account: an owner, a presenter, a guest, the one who answered."""
COMMENT = 2000
POINT = 1000
"""A note of a meeting."""
ACTION = 500
ACTION_NOTE = 500
QUESTION = 300
OPTION = 100
"""One answer to a question."""
NEEDS = 200
"""Each of the fields in which people say what they need."""
CONTACT_NOTE = 2000
"""A facilitator's note, and the next step."""
THROUGH = 100
"""Through whom somebody likes to be contacted."""
FORUM_NAME = 100
BOARD_NAME = 100
VENUE = 200
MEETING_NOTE = 1000
CANCEL_REASON = 1000
WALK_INS = 2000
"""The names of all guests at a meeting."""
SUPPORT = 300
"""Where people find support."""
PLACE = 100
"""Where the sun sets for a forum."""
DAY_WORDS = 200
"""What a day of the forum's own is called."""
MINUTES_WORDS = 4000
"""What was said under one item of a meeting's minutes, and what the chairs say about who came."""
DECISION = 1000
BRIEF_PART = 3000
BRIEF_POINT = 600
REMARK = 500
"""What a facilitator says about a brief."""
REMARKS = 2000
BOARD_ANSWER = 1500
WAIVED = 300
"""Why a point stays without an answer from the board."""
LINK = 1000
PUBLIC_WORDS = 400
"""What a forum says about itself on the web, and how to join it."""
INTEREST = 300
"""What somebody says who would like to take part."""
OPPORTUNITY = 1500
"""What it is about."""
WHO_FOR = 200
HOW_TO_APPLY = 500
ENDING_NOTE = 300
"""Why an opportunity is no longer open."""
FIELD = 20_000
"""Of any field of a form, before its own limit applies: Teams takes no card with more in it."""


class TooLong(Invalid):
    """What was written does not fit."""

    def __init__(self, limit: int, length: int, problem: str = "too-long") -> None:
        super().__init__(problem, limit=limit)
        self.length = length


def within(text: str, limit: int, problem: str = "too-long") -> str:
    """`text`, if there is room for it. Raises TooLong. `problem` names the text to use instead of the usual one."""
    if len(text) > limit:
        raise TooLong(limit, len(text), problem)
    return text
