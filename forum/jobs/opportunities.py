"""What follows when an opportunity is posted."""

from dataclasses import dataclass

from forum.jobs.job import Job


@dataclass(frozen=True)
class CloseOpportunity(Job):
    """Its deadline has passed: its card says so."""

    opportunity_id: str


@dataclass(frozen=True)
class MailOpportunity(Job):
    """Members without Teams who have not read of it in another email get one about it."""

    opportunity_id: str


@dataclass(frozen=True)
class AskTakenUp(Job):
    """Some time after the deadline: ask how many took it up. `number` counts how often that is asked, from 1."""

    opportunity_id: str
    number: int
