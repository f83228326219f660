"""Deleting what has been kept for long enough."""

from dataclasses import dataclass, field
from typing import ClassVar

from forum.jobs.job import Job


@dataclass(frozen=True)
class Forget(Job):
    """Go through the retention table, delete what is due, and work out when that is next."""


class NoLonger:
    """A kind that databases may still hold. It did for one thing what `Forget` does for everything."""

    leaves_a_trace: ClassVar[bool] = False


@dataclass(frozen=True)
class ForgetNeeds(NoLonger, Job):
    """What people needed at a meeting."""

    meeting_id: str


@dataclass(frozen=True)
class ForgetComments(NoLonger, Job):
    """What people wrote about an agenda."""

    meeting_id: str


@dataclass(frozen=True)
class ForgetAnswerNotes(NoLonger, Job):
    """Who had answered for whom."""

    meeting_id: str


@dataclass(frozen=True)
class ForgetOpportunityCounts(NoLonger, Job):
    """Who had told us of how many."""

    opportunity_id: str


@dataclass(frozen=True)
class ForgetInterest(NoLonger, Job):
    """Somebody who would have liked to take part."""

    forum_id: str = field(compare=False)
    interest_id: str
