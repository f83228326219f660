"""For how many days things are kept, as an operator chooses: a setting for each line of the retention table."""

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from bot.basic_settings import DatabaseSettings
from forum.retention.periods import DAYS, Kept


def _days(kind: Kept, what: str) -> Any:
    days = DAYS[kind]
    return Field(default=days.usual, ge=days.low, le=days.high, description=f"for how many days {what}")


class KeepingSettings(DatabaseSettings):
    """What each of them is: `forum.retention.kinds`. Each name is KEEP_, the kind, _DAYS."""

    keep_needs_days: int = _days(Kept.NEEDS, "needs are kept after a meeting")
    keep_comments_days: int = _days(Kept.COMMENTS, "comments are kept after a meeting")
    keep_answer_notes_days: int = _days(Kept.ANSWER_NOTES, "who answered for whom is kept after a meeting")
    keep_invited_days: int = _days(Kept.INVITED, "who was invited is kept after a meeting")
    keep_attendance_days: int = _days(Kept.ATTENDANCE, "answers and the roll are kept after a meeting")
    keep_polls_days: int = _days(Kept.POLLS, "quick polls are kept after they have closed")
    keep_date_polls_days: int = _days(Kept.DATE_POLLS, "date polls are kept after they have closed")
    keep_taken_up_days: int = _days(Kept.TAKEN_UP, "each member's number is kept after an opportunity's deadline")
    keep_role_changes_days: int = _days(Kept.ROLE_CHANGES, "changes of roles are kept")
    keep_audit_days: int = _days(Kept.AUDIT, "the audit trail is kept")
    keep_links_days: int = _days(Kept.LINKS, "it is kept that a link was made, after it has expired")
    keep_interest_days: int = _days(Kept.INTEREST, "what somebody sent with the form on the web is kept")
    keep_looks_days: int = _days(Kept.LOOKS, "an unfinished look at calendars is kept")
    keep_jobs_days: int = _days(Kept.JOBS, "jobs are kept after they have ended")

    @property
    def kept(self) -> Mapping[Kept, int]:
        """The days of each kind."""
        return {kind: getattr(self, f"keep_{kind}_days") for kind in DAYS}
