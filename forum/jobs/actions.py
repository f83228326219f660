"""Reminders of what people promised."""

from dataclasses import dataclass

from forum.jobs.job import Job


@dataclass(frozen=True)
class RemindOwner(Job):
    """Remind the owner of an action, and work out when the next reminder is due."""

    action_id: str


@dataclass(frozen=True)
class AskForWord(Job):
    """The day has come on which the owner of an action was to report back."""

    action_id: str


@dataclass(frozen=True)
class TellOverdue(Job):
    """The day after an action was due: tell the chairs, before anybody else reads it."""

    action_id: str


@dataclass(frozen=True)
class ShowOverdue(Job):
    """Some days later: let the card in the channel say that the action is overdue."""

    action_id: str
