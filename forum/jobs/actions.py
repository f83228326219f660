"""Reminders of what was promised."""

from dataclasses import dataclass

from forum.jobs.job import Job


@dataclass(frozen=True)
class RemindOwner(Job):
    """Remind the owner of an action, and see when the next time is."""

    action_id: str


@dataclass(frozen=True)
class AskForWord(Job):
    """The day has come on which the owner of an action was to say something."""

    action_id: str


@dataclass(frozen=True)
class TellOverdue(Job):
    """The day after an action was due: tell the chairs, before anybody else reads it."""

    action_id: str


@dataclass(frozen=True)
class ShowOverdue(Job):
    """Some days later: let the card in the channel say that the action is overdue."""

    action_id: str
