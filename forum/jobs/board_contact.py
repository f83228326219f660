"""Writing to the board's contact."""

from dataclasses import dataclass, field

from forum.jobs.job import Job


@dataclass(frozen=True)
class WriteToBoard(Job):
    """Send the board's contact one email, once for each thing it is about. `busy_since` as in Tell."""

    contact_id: str
    forum_id: str
    about: str
    busy_since: str | None = field(compare=False, default=None)

    @property
    def lane(self) -> str:
        """One email after the other."""
        return f"board-contact:{self.contact_id}"
