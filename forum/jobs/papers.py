"""Making papers, and handing them over.

Fields that are called `brief_id` hold the id of whatever the papers are of: stored jobs keep that name.
"""

from dataclasses import dataclass, field
from typing import ClassVar

from forum.jobs.job import Job


class OfBrief:
    """What happens to one brief, or to minutes, happens in order."""

    brief_id: str

    @property
    def lane(self) -> str:
        """One for each document."""
        return f"board:{self.brief_id}"


@dataclass(frozen=True)
class MakePapers(OfBrief, Job):
    """Make a settled brief into files, and offer them to the chair who asked."""

    brief_id: str
    person_id: str = field(compare=False)


@dataclass(frozen=True)
class MakeMinutes(Job):
    """Make settled minutes into files, and publish them."""

    minutes_id: str
    person_id: str = field(compare=False)

    @property
    def lane(self) -> str:
        """As for whatever else is done with these minutes."""
        return f"board:{self.minutes_id}"


@dataclass(frozen=True)
class RemakePapers(OfBrief, Job):
    """Make the files of a brief or of minutes again, whose words have changed because somebody was erased. Nobody is
    told: they are what they were, without the name.
    """

    brief_id: str


@dataclass(frozen=True)
class UploadPaper(OfBrief, Job):
    """Put a paper where somebody agreed to have it. `paper` is its kind; `once` identifies the agreement.

    Anybody with the upload URL may write there for a short while, so it is shown nowhere.
    """

    brief_id: str
    paper: str
    person_id: str
    once: str
    upload_url: str = field(compare=False, repr=False)
    content_url: str = field(compare=False, repr=False)
    unique_id: str = field(compare=False)
    name: str = field(compare=False)


@dataclass(frozen=True)
class KeepPapersInChannel(OfBrief, Job):
    """Put both papers into the channel's files, as a chair asked. `once` identifies the request."""

    brief_id: str
    person_id: str = field(compare=False)
    once: str = field(compare=False)


@dataclass(frozen=True)
class ShowFile(Job):
    """Show somebody the file that is now among their own. `once` identifies the agreement to have it.

    Its name tells what it is: perhaps the poster of a page that nobody is to know of later.
    """

    leaves_a_trace: ClassVar[bool] = False
    person_id: str
    forum_id: str
    once: str
    name: str = field(compare=False)
    url: str = field(compare=False, repr=False)
    unique_id: str = field(compare=False)

    @property
    def lane(self) -> str:
        """One message after the other in a chat."""
        return f"person:{self.person_id}"
