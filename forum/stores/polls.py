"""Where questions and their answers are kept."""

from collections.abc import Sequence
from typing import Protocol

from forum.ids import ForumId, PersonId, PollId
from forum.polls import Ballot, Poll


class Polls(Protocol):
    """Questions; ballots of named ones; for unattributed ones who has answered and, apart from that, what was
    chosen.
    """

    async def get(self, poll_id: PollId, *, lock_shared: bool = False) -> Poll | None:
        """By id. `lock_shared`: nobody else can close it before this transaction ends."""
        ...

    async def add(self, poll: Poll) -> None:
        """A new one, with no answers."""
        ...

    async def newest_of(self, forum_id: ForumId, most: int) -> Sequence[Poll]:
        """Newest first, at most `most`."""
        ...

    async def open_of(self, forum_id: ForumId) -> Sequence[Poll]:
        """Those that have not closed, newest first."""
        ...

    async def asked_by(self, person_id: PersonId) -> Sequence[Poll]:
        """Newest first."""
        ...

    async def cast(self, ballot: Ballot) -> None:
        """Keeps one person's latest answer to a named poll: only ever that person's own row."""
        ...

    async def ballots(self, poll_id: PollId) -> Sequence[Ballot]:
        """All answers to a named poll that count: while it is open, those of people who belong to the forum."""
        ...

    async def forget_gone(self, poll_id: PollId) -> None:
        """Deletes the answers to a named poll of people who no longer belong to the forum."""
        ...

    async def ballots_of(self, person_id: PersonId) -> Sequence[tuple[Poll, Ballot]]:
        """All of one person's answers to named polls, newest question first."""
        ...

    async def drop(self, poll_id: PollId, person_id: PersonId, choices: Sequence[int]) -> bool:
        """Keeps one person's answer to an unattributed poll: False, and nothing changed, if the person has already
        answered.
        """
        ...

    async def has_dropped(self, poll_id: PollId, person_id: PersonId) -> bool:
        """Whether somebody has answered an unattributed poll."""
        ...

    async def dropped_of(self, person_id: PersonId) -> Sequence[Poll]:
        """The unattributed polls that somebody has answered, newest first."""
        ...

    async def tally(self, poll_id: PollId) -> tuple[Sequence[int], int]:
        """How often each option of an unattributed poll was chosen, and how many people have answered."""
        ...
