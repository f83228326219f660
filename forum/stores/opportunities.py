"""Where opportunities are kept, and how many people took them up."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from forum.ids import ForumId, OpportunityId, PersonId
from forum.opportunities import Opportunity, OpportunityCount


class Opportunities(Protocol):
    """Those of all forums."""

    async def get(self, opportunity_id: OpportunityId) -> Opportunity | None:
        """By id."""
        ...

    async def with_code(self, code: str) -> Opportunity | None:
        """By the last part of its plain link."""
        ...

    async def add(self, opportunity: Opportunity) -> None:
        """A new one."""
        ...

    async def open_of(self, forum_id: ForumId, now: datetime) -> Sequence[Opportunity]:
        """Those whose deadline is ahead, the next first."""
        ...

    async def newest_of(self, forum_id: ForumId, most: int) -> Sequence[Opportunity]:
        """The newest first, at most `most`, without those that were taken back at once."""
        ...

    async def reported(self, forum_id: ForumId, since: datetime | None, until: datetime) -> Sequence[Opportunity]:
        """Those of which it was said between two UTC instants (None: from the beginning) how many took them up, in that
        order.
        """
        ...

    async def posted_since(self, forum_id: ForumId, since: datetime) -> Sequence[Opportunity]:
        """Those posted after a UTC instant that people could take up, oldest first."""
        ...

    async def posted_by(self, person_id: PersonId) -> Sequence[Opportunity]:
        """In all forums, the newest first."""
        ...

    async def counts(self, opportunity_id: OpportunityId) -> Sequence[OpportunityCount]:
        """What members have told us."""
        ...

    async def count_of(self, opportunity_id: OpportunityId, person_id: PersonId) -> OpportunityCount | None:
        """What one of them has."""
        ...

    async def keep_count(self, count: OpportunityCount) -> None:
        """In place of the one before."""
        ...

    async def counts_of(self, person_id: PersonId) -> Sequence[tuple[Opportunity, OpportunityCount]]:
        """Everything one person has told us, the newest opportunity first."""
        ...

    async def forget_counts(self, opportunity_id: OpportunityId) -> None:
        """Deletes who has told us of how many."""
        ...
