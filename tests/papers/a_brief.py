"""A realistic brief for the tests of the papers."""

from datetime import UTC, date, datetime
from typing import Any

from dialogs.board.board_paper import paper_of
from dialogs.texts import texts_for
from forum.board import BoardBrief, Sitting, WhyNot
from forum.contacts import Reason
from forum.ids import BriefId
from forum.papers import Paper
from forum.trends import Age, ForumNumbers, TopicNumbers
from forum.use_cases.board.asked_points import AskedPoint
from forum.use_cases.board.hand_out_papers import SettledBrief
from tests.dialogs.cards.full_forum import ID, FullForum

MADE_AT = datetime(2030, 8, 20, 9, tzinfo=UTC)
SITTINGS = (Sitting(date(2030, 4, 9), 12), Sitting(date(2030, 6, 11), None), Sitting(date(2030, 8, 13), 17))
WHY_NOT = WhyNot(((Reason.TRAVEL, 6), (Reason.TIME, 5)), None, date(2030, 7, 1))
THEMES = "Work experience for young people\nStreet lighting behind the mosque, and how long it has been out by now"
MARKUP = "#heading[x] *bold* @ref $x$ <b>html</b> \\alpha `raw` // comment [link]"


NUMBERS = ForumNumbers(
    TopicNumbers(raised=12, taken_up=7, closed=4, days=21),
    {Age.MONTH: 3, Age.QUARTER: 5, Age.HALF: 0, Age.OLDER: 1},
)
FULL = (
    Sitting(date(2030, 2, 12), 12, 7, 5, 20),
    Sitting(date(2030, 4, 9), 14, None, None, 18),
    Sitting(date(2030, 6, 11), None, None, None, None),
    Sitting(date(2030, 8, 13), 17, 17, 0, 21),
)


def a_paper(numbers: ForumNumbers | None = None, **changed: Any) -> Paper:
    forum = FullForum("Faith Forum").forum
    forum.board_name = "Chief Officers’ Board"
    brief = BoardBrief(
        BriefId(ID("b")), forum.id, 1, MADE_AT, THEMES, "List of placements", "Lamp survey", "", SITTINGS
    )
    for name, value in changed.items():
        setattr(brief, name, value)
    points = [
        AskedPoint(1, "Can the lamps behind the mosque be lit?", "It is dark there.\nPeople stay away."),
        AskedPoint(2, "Who answers for the board?", ""),
    ]
    return paper_of(texts_for("en"), SettledBrief(forum, brief, points, numbers), MADE_AT)
