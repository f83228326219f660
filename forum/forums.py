"""The standing gathering: its name, rhythm, home channel, and who holds which role in it."""

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from forum.ids import ForumId, PersonId

# What a forum begins with.
USUAL_REMINDER_DAYS = (7, 2)
USUAL_CUT_OFF_DAYS = 10
USUAL_DIGEST_DAYS = 14
USUAL_NOTES_MONTHS = 12


class Openness(StrEnum):
    """An open forum names people as they choose; a listening circle names nobody in the channel."""

    OPEN_FORUM = "open_forum"
    LISTENING_CIRCLE = "listening_circle"


class Admission(StrEnum):
    """Kept about somebody in the team who has no part in the forum, so that nobody is asked about them again."""

    ASKED = "asked"
    DECLINED = "declined"
    REMOVED = "removed"


@dataclass(frozen=True)
class Rhythm:
    """ "Every 2nd month, on the 2nd Tuesday": `nth` is 1-4, or -1 for the last; `weekday` is 0 for Monday."""

    every_months: int
    nth: int
    weekday: int

    def next_after(self, last: date) -> date:
        """The date in rhythm that follows a meeting on `last`, which may have been a few days early or late.

        It is counted from the date in rhythm nearest to `last`, so that a meeting moved across the end of a month
        neither leaves a turn out nor brings the next one a few days later.
        """
        return self._months_on(self.nearest(last), self.every_months)

    def nearest(self, day: date) -> date:
        """The date nearest to `day` on the right weekday of any month; the earlier of two equally near."""
        return min((self._months_on(day, months) for months in (-1, 0, 1)), key=lambda found: abs(found - day))

    def next_from(self, soonest: date, last: date | None, left_out: Collection[date] = ()) -> date:
        """The next turn on or after `soonest`, counted from the meeting on `last`; without those `left_out`.

        It stays the same until it has come, whenever it is asked for. `last` is None when nothing has been held yet.
        """
        found = self.next_after(last) if last else self.first_from(soonest)
        while found < soonest or found in left_out:
            found = self.next_after(found)
        return found

    def first_from(self, day: date) -> date:
        """The first date in rhythm on or after `day`, when nothing has been held yet."""
        found = self._in_month(day.year, day.month)
        if found >= day:
            return found
        return self._months_on(day, 1)

    def _months_on(self, day: date, months: int) -> date:
        month = day.year * 12 + day.month - 1 + months
        return self._in_month(month // 12, month % 12 + 1)

    def _in_month(self, year: int, month: int) -> date:
        if self.nth < 0:
            last = date(year, month, monthrange(year, month)[1])
            return last - timedelta(days=(last.weekday() - self.weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta(days=(self.weekday - first.weekday()) % 7, weeks=self.nth - 1)


@dataclass(eq=False)
class Forum:
    """One standing forum, living in one Teams team.

    `default_start` is wall-clock time in `time_zone` (an IANA name). `reminder_days` and `cut_off_days` count whole
    days before the meeting, and `digest_days` too (0: never). `channel_id` is the Teams conversation the posts go to.
    On `rest_days` (0 for Monday) facilitators get no messages; what they note is deleted after `notes_months`.
    `support` says where people can find somebody to talk to, in the chairs' own words; "" if nobody has said.
    `opened_at` is the UTC instant at which a listening circle was last opened up, None for never (`forum.openness`).
    """

    id: ForumId
    tenant_id: str
    team_id: str
    channel_id: str
    service_url: str
    name: str
    time_zone: str
    rhythm: Rhythm
    default_start: time
    default_minutes: int
    default_venue: str
    board_name: str
    openness: Openness
    created_at: datetime
    reminder_days: tuple[int, ...] = USUAL_REMINDER_DAYS
    cut_off_days: int = USUAL_CUT_OFF_DAYS
    digest_days: int = USUAL_DIGEST_DAYS
    locale: str = "en"
    rest_days: tuple[int, ...] = ()
    notes_months: int = USUAL_NOTES_MONTHS
    support: str = ""
    opened_at: datetime | None = None


@dataclass(eq=False)
class Membership:
    """A person's part in a forum. The person who sets a forum up chairs it until others are named."""

    forum_id: ForumId
    person_id: PersonId
    is_member: bool = True
    is_chair: bool = False
    is_facilitator: bool = False
