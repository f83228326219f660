"""What a home card shows of several subjects, in few statements: it is read often."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from forum.home import MeetingOfMine, TopicOfMine, Waiting
from forum.ids import ForumId, PersonId


class Home(Protocol):
    """Only reads, never writes."""

    async def meetings(self, forum_id: ForumId, person_id: PersonId, since: datetime) -> Sequence[MeetingOfMine]:
        """Those of a forum that were not cancelled and began after `since` (UTC) or are still ahead, the earliest
        first; some that began up to two days before may be among them.
        """
        ...

    async def topics(self, forum_id: ForumId, person_id: PersonId, since: datetime) -> Sequence[TopicOfMine]:
        """Those that somebody signed in a forum after `since` (UTC) or that are still waiting, and did not take back;
        newest first.
        """
        ...

    async def waiting(self, forum_id: ForumId, person_id: PersonId) -> Waiting:
        """What waits in a forum."""
        ...
