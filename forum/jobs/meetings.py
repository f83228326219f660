"""What comes before a meeting, and after it."""

from dataclasses import dataclass

from forum.jobs.job import Job


@dataclass(frozen=True)
class RemindUnanswered(Job):
    """`days` before a meeting, ask those who have not answered, each in private."""

    meeting_id: str
    days: int


@dataclass(frozen=True)
class CloseAgenda(Job):
    """Topics have closed: put them in front of the chairs."""

    meeting_id: str


@dataclass(frozen=True)
class OfferLink(Job):
    """A day before a meeting: its card shows the way to join online."""

    meeting_id: str


@dataclass(frozen=True)
class OfferRoll(Job):
    """The meeting begins: send the chairs the roll."""

    meeting_id: str


@dataclass(frozen=True)
class FollowUp(Job):
    """The meeting is over: post its actions."""

    meeting_id: str


@dataclass(frozen=True)
class OfferCare(Job):
    """The morning after: send the facilitators the list of those who did not come."""

    meeting_id: str


@dataclass(frozen=True)
class AskOutcomes(Job):
    """A week after a meeting: ask the chairs what became of topics nobody has reported on."""

    meeting_id: str


@dataclass(frozen=True)
class PostDigest(Job):
    """Some days before a meeting: tell the channel what came of what was said earlier."""

    meeting_id: str


@dataclass(frozen=True)
class CollectNeeds(Job):
    """A week before a meeting: send the organisers what people need there."""

    meeting_id: str


@dataclass(frozen=True)
class CollectComments(Job):
    """Send the chairs what people said about the agenda. `moment` names one of several times before the meeting."""

    meeting_id: str
    moment: str


AT_SET_UP = "set-up"
"""Stands for `ProposeNext.since`: no meeting has been set up yet."""


@dataclass(frozen=True)
class ProposeNext(Job):
    """Offer the chairs the next date in the rhythm, while no meeting is ahead.

    `since` is the meeting that ended or was called off, or AT_SET_UP. `person_id` is the one chair who is asked again,
    "" for all of them; `number` says how many times that makes.
    """

    forum_id: str
    since: str
    person_id: str = ""
    number: int = 1


@dataclass(frozen=True)
class ForgetContacts(Job):
    """Facilitators who left have had their time to hand over: close to them what they could read."""

    forum_id: str
