"""Members under 18: nothing is written to them in private, because it goes through an adult whom a chair has named."""

from dataclasses import dataclass
from datetime import datetime

from forum.ids import ForumId, PersonId


@dataclass(eq=False)
class YoungMember:
    """That a chair of one forum has said that somebody is under 18, and through whom things go there.

    `adult_id` None: the adult has been erased since, and a chair has to name another. `at` is the UTC instant at which
    that adult was named. The mark does not end when somebody leaves the forum: they may still be owed an answer, and
    stand in the forum's record.
    """

    forum_id: ForumId
    person_id: PersonId
    adult_id: PersonId | None
    at: datetime
