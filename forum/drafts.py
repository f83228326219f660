"""What chairs edit before it goes out: a brief for the board, or the minutes of a meeting.

It is put together once, edited in parts, read by a facilitator where it tells about a listening circle, made into
papers, and then never changed.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Protocol

from forum.forums import Forum
from forum.ids import ForumId
from forum.message_kinds import InPrivate
from forum.openness import was_confided


class DraftKind(StrEnum):
    """What it is. The names of its texts begin with this."""

    BOARD = "board"
    MINUTES = "minutes"


class DraftState(StrEnum):
    """`IN_REVIEW`: a facilitator has been asked to look. `REVIEWED`: one has said that nobody can be recognised from
    it.

    `BEING_MADE`: its words are settled, and the papers are on their way.
    """

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    REVIEWED = "reviewed"
    BEING_MADE = "being_made"
    MADE = "made"


READ = (DraftState.IN_REVIEW, DraftState.REVIEWED)
"""Whether its words are those of the revision before: the last edit was the request for a review, which counts as
one.
"""
SETTLED = (DraftState.BEING_MADE, DraftState.MADE)


@dataclass(frozen=True)
class DraftNews:
    """What people are told about a draft in private, by the names that jobs carry."""

    review: InPrivate
    reviewed: InPrivate
    not_made: InPrivate
    paper: InPrivate
    not_there: InPrivate
    keep: InPrivate
    kept: InPrivate
    not_kept: InPrivate


class Draft(Protocol):
    """A brief or minutes. `revision` counts the edits. Nothing in it is from after `created_at` (a UTC instant), apart
    from what the chairs wrote.

    `remark` is what a facilitator said when sending it back. `confided`: it tells about a time when the forum was a
    listening circle. `folder_url` is where in the channel's files its papers were put, "" if they were not.
    """

    kind: ClassVar[DraftKind]
    news: ClassVar[DraftNews]
    forum_id: ForumId
    created_at: datetime
    state: DraftState
    revision: int
    remark: str
    confided: bool
    folder_url: str

    @property
    def id(self) -> str:
        """Unlike that of any other draft, of whatever kind."""
        ...


def is_settled(draft: Draft) -> bool:
    """Whether its words can no longer be changed."""
    return draft.state in SETTLED


def needs_review(forum: Forum, draft: Draft) -> bool:
    """Whether a facilitator must read it before it goes out: always if it tells about a listening circle, whatever the
    forum is now. What was put together before a circle was opened up is the circle's, even if it had gone out openly.
    """
    return draft.confided or was_confided(forum, draft.created_at)


def may_be_kept(forum: Forum, draft: Draft) -> bool:
    """Whether its papers may go into the channel's files: they were made, and tell nothing of a circle."""
    return draft.state is DraftState.MADE and not needs_review(forum, draft)
