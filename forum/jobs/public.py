"""What follows from a forum's page on the web."""

from dataclasses import dataclass, field
from typing import ClassVar

from forum.jobs.job import Job


class OfPage:
    """What happens around one forum's page happens in order. No record is kept: the forum may become a circle, and
    nothing is to tell then that it had one.
    """

    leaves_a_trace: ClassVar[bool] = False
    forum_id: str

    @property
    def lane(self) -> str:
        """One for each forum."""
        return f"public:{self.forum_id}"


@dataclass(frozen=True)
class MakePoster(OfPage, Job):
    """Make the poster of a forum's page, and offer it to the chair who asked. `once` is the key of the press; `dated`:
    it tells the next date.
    """

    forum_id: str
    once: str
    dated: bool
    person_id: str = field(compare=False)


@dataclass(frozen=True)
class UploadPoster(OfPage, Job):
    """Put the poster where a chair agreed to have it. `once` identifies the agreement, `poster` is the poster's key.

    Anybody with the upload URL may write there for a short while, so it is shown nowhere.
    """

    forum_id: str
    poster: str
    person_id: str
    once: str
    upload_url: str = field(compare=False, repr=False)
    content_url: str = field(compare=False, repr=False)
    unique_id: str = field(compare=False)
    name: str = field(compare=False)
