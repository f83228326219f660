"""A legal hold: for as long as it lasts, nothing that concerns a person or a forum is deleted because its time is over.

Records that a court, an inquiry or a request may need are kept beyond the time that was said (UK GDPR, Article 17(3)(b)
and (e); Freedom of Information Act 2000, section 77). What people decide for themselves goes on: a hold never has
anybody written to who has said no. docs/privacy.md says what else it does not stop.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

from forum.ids import ForumId, HoldId, PersonId
from forum.wall_clock import instant

LONGEST_REASON, LONGEST_REFERENCE = 500, 80
"""Letters."""


@dataclass(eq=False)
class LegalHold:
    """It is there while it holds: one that ends is deleted, and the audit trail says that it was.

    Of `forum_id` and `person_id` exactly one is set. `reason` is in the operator's words, for those whom it concerns to
    read; `reference` is for the operator alone. `until` is the last day on which it holds, None: until it is ended.
    """

    id: HoldId
    forum_id: ForumId | None
    person_id: PersonId | None
    reason: str
    reference: str
    begun_at: datetime
    until: date | None


def new_hold_id() -> HoldId:
    """Short, because operators type it."""
    return HoldId(uuid4().hex[:8])


def end_of_day(last: date, time_zones: Collection[str]) -> datetime:
    """The UTC instant at which the last day of a hold is over in all of these zones (IANA); by UTC if there is none."""
    midnight = datetime.combine(last + timedelta(days=1), time())
    return max((instant(midnight, zone) for zone in time_zones), default=midnight.replace(tzinfo=UTC))
