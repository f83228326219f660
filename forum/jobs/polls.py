"""The ends of polls, and the reminders before them."""

from dataclasses import dataclass

from forum.jobs.job import Job


@dataclass(frozen=True)
class ClosePoll(Job):
    """A quick poll's time has come: close it and show the results."""

    poll_id: str


@dataclass(frozen=True)
class CloseDates(Job):
    """A date poll's time has come: close it and tell the chair who asked."""

    poll_id: str


@dataclass(frozen=True)
class RemindDates(Job):
    """Before a date poll closes, ask those who have not answered, once, each in private."""

    poll_id: str
