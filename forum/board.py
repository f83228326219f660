"""What goes to the board, and what comes back. None of it contains anybody's name or id.

A brief is put together from what everybody in the channel knows, edited by the chairs, made into papers once, and then
never changed: it is the record of what the board was given.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from forum.contacts import Reason
from forum.drafts import DraftKind, DraftNews, DraftState, is_settled
from forum.ids import BriefId, ForumId, MeetingId, SuggestionId
from forum.message_kinds import InPrivate
from forum.papers import PaperKind

MOST_POINTS = 8
TREND = 4
"""Fewer meetings than this show no trend."""


BriefState = DraftState

OF_BRIEF = DraftNews(
    review=InPrivate.BOARD_REVIEW,
    reviewed=InPrivate.BOARD_REVIEWED,
    not_made=InPrivate.BOARD_NOT_MADE,
    paper=InPrivate.BOARD_PAPER,
    not_there=InPrivate.BOARD_NOT_THERE,
    keep=InPrivate.BOARD_PAPERS_KEEP,
    kept=InPrivate.BOARD_KEPT,
    not_kept=InPrivate.BOARD_NOT_KEPT,
)


class BriefPart(StrEnum):
    """The parts that a chair edits, one form for each. `ACTIONS` is what was done and what is still due."""

    THEMES = "themes"
    ACTIONS = "actions"
    COMING = "coming"
    ASKS = "asks"


@dataclass(frozen=True)
class Sitting:
    """How many came to one meeting, and had answered before it. None: too few to be shown.

    How many of them were there `in_person` and `online` is None if either number is small: the total would give it
    away.
    """

    day: date
    came: int | None
    in_person: int | None = None
    online: int | None = None
    answered: int | None = None


@dataclass(frozen=True)
class Trend:
    """How many came to each of the last `meetings` meetings, and to those before: whole people, on average."""

    lately: int
    before: int
    meetings: int


@dataclass(frozen=True)
class WhyNot:
    """Why people could not come, in the year before `until`: how many gave each reason, the most frequent first.

    `whole` is how many gave a reason at all; None if a number too small to show could be worked out from it.
    """

    parts: tuple[tuple[Reason, int], ...]
    whole: int | None
    until: date


@dataclass(eq=False)
class BoardBrief:
    """One brief of a forum, counted from 1. `themes`, `done` and `due` (still to be done) hold a line for
    each point; `coming`, about who came, is prose.

    `created_at` is the UTC instant at which it was last put together; what came later is not in it. `revision` counts
    the edits. `remark` is what a facilitator said when sending it back. `why_not` is shown if `tells_why_not` says so;
    None if nothing may be shown. `folder_url` is where in the channel's files its papers were put, empty if they were
    not. `confided`: it covers a time when the forum was a listening circle.
    """

    kind: ClassVar[DraftKind] = DraftKind.BOARD
    news: ClassVar[DraftNews] = OF_BRIEF

    id: BriefId
    forum_id: ForumId
    number: int
    created_at: datetime
    themes: str
    done: str
    due: str
    coming: str
    sittings: tuple[Sitting, ...]
    state: BriefState = BriefState.DRAFT
    revision: int = 1
    remark: str = ""
    made_at: datetime | None = None
    why_not: WhyNot | None = None
    tells_why_not: bool = True
    folder_url: str = ""
    confided: bool = False

    @property
    def is_settled(self) -> bool:
        """Its words can no longer be changed."""
        return is_settled(self)

    @property
    def told_why_not(self) -> WhyNot | None:
        """The reasons that go to the board; None when none do."""
        return self.why_not if self.tells_why_not else None


@dataclass(eq=False)
class BoardPoint:
    """One thing that the board is asked, in its `place` from 1.

    `topic_id` is the topic that was taken to the board, None for a point that a chair added. `answered_by` is who
    answered for the board, in the chair's words; `answered_on` is a calendar day. `waived_for` is the meeting whose
    agenda may go out without an answer, for the reason in `waived`.
    """

    brief_id: BriefId
    place: int
    title: str
    words: str
    topic_id: SuggestionId | None = None
    answer: str = ""
    answered_by: str = ""
    answered_on: date | None = None
    waived: str = ""
    waived_for: MeetingId | None = None

    @property
    def is_answered(self) -> bool:
        """The board has said something."""
        return bool(self.answer)


@dataclass(eq=False)
class BoardPaper:
    """A brief as the file that went out."""

    brief_id: BriefId
    kind: PaperKind
    content: bytes


def is_empty(brief: BoardBrief, points: Collection[object]) -> bool:
    """Whether nobody has written a word in it: numbers alone are not a brief."""
    return not (brief.themes or brief.done or brief.due or brief.coming or points)


def trend_of(sittings: Sequence[Sitting]) -> Trend | None:
    """The later half compared with the earlier one. None for fewer than TREND meetings, or if a number is withheld.

    An average over a number that is not shown would give it away.
    """
    told = [sitting.came for sitting in sittings if sitting.came is not None]
    if len(told) < TREND or len(told) != len(sittings):
        return None
    half = len(told) // 2
    return Trend(lately=_mean(told[-half:]), before=_mean(told[:-half]), meetings=half)


def _mean(counts: Sequence[int]) -> int:
    return round(sum(counts) / len(counts))
