"""What follows from a forum's page on the web."""

from dataclasses import dataclass

from forum.jobs.job import Job


@dataclass(frozen=True)
class ForgetInterest(Job):
    """Somebody said that they would like to take part, and no chair has dealt with it in time."""

    forum_id: str
    interest_id: str

    @property
    def lane(self) -> str:
        """One for each forum."""
        return f"public:{self.forum_id}"
