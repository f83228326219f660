"""The audit trail: who did something to a forum, or in somebody else's name, and when. Never what was said or written.

What is kept without a name (topics, comments, points of a listening circle, polls) leaves nothing here, nor does what
facilitators confide to each other. docs/audit.md says what is recorded, and why the rest is not.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import uuid4

from forum.ids import ForumId, PersonId


class Deed(StrEnum):
    """What was done. The values are stored, and never change."""

    FORUM_SET_UP = "forum_set_up"
    SETTINGS_CHANGED = "settings_changed"
    OPENED_UP = "opened_up"
    MADE_CIRCLE = "made_circle"
    CALENDARS_CHANGED = "calendars_changed"
    LETTERHEAD_CHANGED = "letterhead_changed"

    ROLE_GIVEN = "role_given"
    ROLE_TAKEN = "role_taken"
    NOT_LET_IN = "not_let_in"
    SAME_PERSON = "same_person"
    TWO_PEOPLE = "two_people"
    NOTES_HANDED_OVER = "notes_handed_over"

    ANSWER_NOTED = "answer_noted"
    TOPIC_NOTED = "topic_noted"
    ROLL_TAKEN = "roll_taken"
    ATTENDEES_NAMED = "attendees_named"

    ADULT_NAMED = "adult_named"
    ADULT_REMOVED = "adult_removed"

    CONTACT_CHANGED = "contact_changed"
    EMAILS_OFFERED = "emails_offered"
    LINKS_CLOSED = "links_closed"

    MEETING_SCHEDULED = "meeting_scheduled"
    MEETING_CHANGED = "meeting_changed"
    MEETING_CANCELLED = "meeting_cancelled"
    JOIN_LINK_GIVEN = "join_link_given"
    MEETING_TAKEN_OVER = "meeting_taken_over"

    AGENDA_PUBLISHED = "agenda_published"
    OUTCOME_TOLD = "outcome_told"
    NOTES_SHARED = "notes_shared"
    MINUTES_READ = "minutes_read"
    MINUTES_PUBLISHED = "minutes_published"
    DIGEST_POSTED = "digest_posted"
    PAPERS_IN_CHANNEL = "papers_in_channel"

    BRIEF_READ = "brief_read"
    BRIEF_FINISHED = "brief_finished"
    BRIEF_SENT = "brief_sent"
    BOARD_ANSWER_NOTED = "board_answer_noted"
    BOARD_ANSWER_WAIVED = "board_answer_waived"
    BOARD_REPLY_RETURNED = "board_reply_returned"
    BOARD_CONTACT_NAMED = "board_contact_named"
    BOARD_CONTACT_REMOVED = "board_contact_removed"
    BOARD_LINKS_CLOSED = "board_links_closed"

    PAGE_ON = "page_on"
    PAGE_CHANGED = "page_changed"
    PAGE_OFF = "page_off"
    INTEREST_SETTLED = "interest_settled"

    OPPORTUNITY_POSTED = "opportunity_posted"
    OPPORTUNITY_CHANGED = "opportunity_changed"
    OPPORTUNITY_CLOSED = "opportunity_closed"
    OPPORTUNITY_WITHDRAWN = "opportunity_withdrawn"
    OPPORTUNITY_REPORTED = "opportunity_reported"

    PERSON_EXPORTED = "person_exported"
    PERSON_ERASED = "person_erased"
    FORUM_EXPORTED = "forum_exported"
    FORUM_ERASED = "forum_erased"
    FOI_EXPORTED = "foi_exported"
    KEYS_ROTATED = "keys_rotated"
    BACKUP_RESTORED = "backup_restored"
    HOLD_BEGUN = "hold_begun"
    HOLD_ENDED = "hold_ended"


ON_BEHALF = frozenset({Deed.ANSWER_NOTED, Deed.TOPIC_NOTED, Deed.ROLL_TAKEN, Deed.ATTENDEES_NAMED})
"""Done in somebody else's name. People were promised that who noted what for whom is forgotten (docs/privacy.md)."""

BY_DAY = ON_BEHALF | {Deed.CONTACT_CHANGED, Deed.EMAILS_OFFERED, Deed.LINKS_CLOSED, Deed.OUTCOME_TOLD}
"""Of these only the day is kept, and each at most once a day. Whoever rings a member and notes their answer may note
something unattributed for them in the same minute: a time, or an order, would lead from the one to the other.
"""

OF_PAGE = frozenset({Deed.PAGE_ON, Deed.PAGE_CHANGED, Deed.PAGE_OFF, Deed.INTEREST_SETTLED})
"""Forgotten when the forum becomes a listening circle: nothing says then that it had a page on the web."""

BY_OPERATOR = frozenset(
    {
        *(Deed.PERSON_EXPORTED, Deed.PERSON_ERASED, Deed.FORUM_EXPORTED, Deed.FORUM_ERASED),
        *(Deed.FOI_EXPORTED, Deed.KEYS_ROTATED, Deed.BACKUP_RESTORED, Deed.HOLD_BEGUN, Deed.HOLD_ENDED),
    }
)
"""Commands of the people who run the installation."""


@dataclass(frozen=True)
class FirstDays:
    """The first day of which a reader sees what is in the trail: of deeds on behalf of others, and of all the rest."""

    on_behalf: date
    rest: date


@dataclass(eq=False)
class AuditEntry:
    """One deed in one forum; `forum_id` None: a command about the whole installation.

    `day` is the forum's own; `at` is a UTC instant, None where only the day is kept. `by_id` is who did it, `about_id`
    for or to whom. `by_was` and `about_was` stand for somebody who has been erased: a random token, another one in each
    forum. Neither `by_id` nor `by_was`: the operator did it. `details` are words of ours (which setting, which role,
    the day of which meeting), never anything that somebody wrote.
    """

    id: str
    forum_id: ForumId | None
    deed: Deed
    day: date
    at: datetime | None
    by_id: PersonId | None
    about_id: PersonId | None
    details: tuple[str, ...]
    by_was: str = ""
    about_was: str = ""

    @property
    def by_key(self) -> str:
        """The same for everything that one person did; "" for the operator."""
        return self.by_id or self.by_was

    @property
    def about_key(self) -> str:
        """The same for everything that concerns one person; "" if it concerns nobody in particular."""
        return self.about_id or self.about_was


def new_entry_id() -> str:
    """Random: made from people and deeds, it would lead back to somebody who has been erased."""
    return str(uuid4())


def letter(place: int) -> str:
    """A to Z, then AA, AB: what stands for somebody without their name. `place` counts from 0."""
    place, last = divmod(place, 26)
    return (letter(place - 1) if place else "") + chr(ord("A") + last)
