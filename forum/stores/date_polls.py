"""Where date polls and their answers are kept."""

from collections.abc import Sequence
from typing import Protocol

from forum.date_polls import DateAnswer, DateCounts, DatePoll
from forum.ids import DatePollId, ForumId, MeetingId, PersonId


class DatePolls(Protocol):
    """Date polls; answers under people's names while they can be changed; only numbers once a hidden one has closed."""

    async def get(self, poll_id: DatePollId, *, lock_shared: bool = False, lock: bool = False) -> DatePoll | None:
        """By id. Until this transaction ends, with `lock_shared` nobody else can close it; with `lock` nobody
        else can answer, close or decide it.
        """
        ...

    async def add(self, poll: DatePoll) -> None:
        """A new one, with no answers."""
        ...

    async def latest_of(self, forum_id: ForumId, *, lock: bool = False) -> DatePoll | None:
        """The one asked last. With `lock` nobody else can ask in this forum until this transaction ends."""
        ...

    async def of_meeting(self, meeting_id: MeetingId) -> DatePoll | None:
        """The one that a meeting came from."""
        ...

    async def asked_by(self, person_id: PersonId) -> Sequence[DatePoll]:
        """Newest first."""
        ...

    async def answer(self, answer: DateAnswer) -> None:
        """Keeps one person's latest answer: only ever that person's own row."""
        ...

    async def forget_gone(self, poll_id: DatePollId) -> None:
        """Deletes the answers of people who no longer belong to the forum."""
        ...

    async def answers(self, poll_id: DatePollId) -> Sequence[DateAnswer]:
        """All answers that are kept under a name."""
        ...

    async def answers_of(self, person_id: PersonId) -> Sequence[tuple[DatePoll, DateAnswer]]:
        """All of one person's answers, and those that they gave for somebody, newest poll first."""
        ...

    async def settle(self, poll: DatePoll, counts: Sequence[DateCounts]) -> None:
        """Keeps the numbers of a poll that is `held` and deletes who said what."""
        ...

    async def settled(self, poll_id: DatePollId) -> Sequence[DateCounts]:
        """The numbers that were kept, in the order of the dates; empty unless the poll was settled."""
        ...

    async def stop_reminder(self, poll_id: DatePollId, person_id: PersonId) -> None:
        """Records that somebody does not want to be reminded of a date poll; twice is the same as once."""
        ...

    async def not_reminded(self, poll_id: DatePollId) -> set[PersonId]:
        """Those who do not want to be reminded of a date poll."""
        ...

    async def stopped_by(self, person_id: PersonId) -> Sequence[DatePoll]:
        """The date polls that somebody does not want to be reminded of, newest first."""
        ...
