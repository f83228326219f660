"""Where the nouns are kept. storage/ keeps these Protocols; use cases know nothing else of a database."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from forum.actions import Action, ActionId
from forum.agenda import Suggestion, SuggestionId, Support
from forum.attendance import Answer, Attendance, Rsvp
from forum.forums import Forum, ForumId, Membership
from forum.meetings import Meeting, MeetingId
from forum.outreach import Outreach
from forum.people import Person, PersonId, Speaker
from forum.posts import Post


class People(Protocol):
    """Everybody seen."""

    async def get(self, person_id: PersonId) -> Person | None:
        """By id."""
        ...

    async def find(self, speaker: Speaker) -> Person | None:
        """Who somebody mentioned is, if known. Nothing is learnt: a mention's name may be shortened."""
        ...

    async def recognise(self, speaker: Speaker) -> Person:
        """The person behind a verified speaker: added when new, brought up to date when something changed."""
        ...

    async def many(self, ids: Iterable[PersonId]) -> Sequence[Person]:
        """In the order of their names."""
        ...


class Forums(Protocol):
    """Forums and who belongs to them."""

    async def get(self, forum_id: ForumId) -> Forum | None:
        """By id."""
        ...

    async def of_team(self, tenant_id: str, team_id: str) -> Forum | None:
        """The forum that lives in a Teams team."""
        ...

    async def of_person(self, person_id: PersonId) -> Sequence[Forum]:
        """Every forum somebody has a part in, by name."""
        ...

    async def membership(self, forum_id: ForumId, person_id: PersonId) -> Membership | None:
        """Somebody's part in a forum."""
        ...

    async def memberships(self, forum_id: ForumId) -> Sequence[Membership]:
        """Everybody's part in a forum."""
        ...

    async def members(self, forum_id: ForumId) -> Sequence[Person]:
        """The members (who are asked, invited and counted), by name."""
        ...

    async def chairs(self, forum_id: ForumId) -> Sequence[Person]:
        """By name."""
        ...

    async def facilitators(self, forum_id: ForumId) -> Sequence[Person]:
        """By name."""
        ...

    async def roster(self, team_id: str) -> Sequence[Person]:
        """Everybody in a Teams team when its roster was last read, by name."""
        ...

    async def set_roster(self, team_id: str, people: Iterable[PersonId]) -> None:
        """Replaces what was known of a team's roster."""
        ...

    async def add(self, forum: Forum) -> None:
        """A new forum."""
        ...

    async def set_membership(self, membership: Membership) -> None:
        """Adds or replaces somebody's part; a part without any role is removed."""
        ...


class Meetings(Protocol):
    """Meetings of all forums."""

    async def get(self, meeting_id: MeetingId) -> Meeting | None:
        """By id."""
        ...

    async def add(self, meeting: Meeting) -> None:
        """A new meeting."""
        ...

    async def next_of(self, forum_id: ForumId, now: datetime) -> Meeting | None:
        """The earliest meeting that has not been cancelled and has not ended at `now` (UTC)."""
        ...

    async def last_of(self, forum_id: ForumId, now: datetime) -> Meeting | None:
        """The latest meeting that has begun at `now` (UTC) and was not cancelled."""
        ...

    async def many(self, ids: Iterable[MeetingId]) -> Sequence[Meeting]:
        """Newest first."""
        ...

    async def with_chat(self, chat_id: str) -> Meeting | None:
        """The meeting whose Teams meeting chat this is."""
        ...


class Agenda(Protocol):
    """Suggestions and who would like them discussed."""

    async def get(self, suggestion_id: SuggestionId) -> Suggestion | None:
        """By id."""
        ...

    async def add(self, suggestion: Suggestion) -> None:
        """A new suggestion."""
        ...

    async def open_of(self, forum_id: ForumId) -> Sequence[Suggestion]:
        """The open ones, oldest first."""
        ...

    async def parked_of(self, forum_id: ForumId) -> Sequence[Suggestion]:
        """The parked ones, oldest first."""
        ...

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Suggestion]:
        """The accepted ones, in agenda order."""
        ...

    async def by_author(self, person_id: PersonId) -> Sequence[Suggestion]:
        """Those somebody signed, newest first. Unattributed ones are never among them."""
        ...

    async def supported_by(self, person_id: PersonId) -> Sequence[Suggestion]:
        """Those somebody would like discussed, newest first."""
        ...

    async def supports(self, ids: Iterable[SuggestionId]) -> Sequence[Support]:
        """Who would like these discussed."""
        ...

    async def support(self, support: Support) -> None:
        """Adds one; adding it twice is the same."""
        ...

    async def withdraw_support(self, support: Support) -> None:
        """Takes one back; taking it back twice is the same."""
        ...


class Attendances(Protocol):
    """Answers to the poll, and who came."""

    async def answer(self, rsvp: Rsvp) -> None:
        """Keeps one person's latest answer: only ever that person's own row."""
        ...

    async def rsvp(self, meeting_id: MeetingId, person_id: PersonId) -> Rsvp | None:
        """One person's answer."""
        ...

    async def rsvps(self, meeting_id: MeetingId) -> Sequence[Rsvp]:
        """Everybody's answers."""
        ...

    async def counts(self, meeting_id: MeetingId) -> Mapping[Answer, int]:
        """How many gave each answer; an answer that nobody gave may be missing."""
        ...

    async def count_waiting(self, meeting_id: MeetingId, forum_id: ForumId) -> int:
        """How many members of the forum have not answered."""
        ...

    async def rsvps_of(self, person_id: PersonId) -> Sequence[Rsvp]:
        """All of one person's answers."""
        ...

    async def noted_of(self, person_id: PersonId) -> Sequence[Attendance]:
        """What is known of one person at all meetings."""
        ...

    async def note(self, attendance: Attendance) -> None:
        """Keeps what is known of one person at one meeting, whichever of roll call and report comes first.

        A report replaces apologies and absence, never a presence. The roll call replaces everything, but its "absent"
        only means that nobody saw the person: whom the report saw stays online.
        """
        ...

    async def noted(self, meeting_id: MeetingId) -> Sequence[Attendance]:
        """What is known of everybody."""
        ...


class Actions(Protocol):
    """The follow-ups."""

    async def get(self, action_id: ActionId) -> Action | None:
        """By id."""
        ...

    async def add(self, action: Action) -> None:
        """A new action."""
        ...

    async def open_of(self, forum_id: ForumId) -> Sequence[Action]:
        """Not done yet, by due date; those without a date last."""
        ...

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Action]:
        """All that were recorded for a meeting, by due date."""
        ...

    async def owned_by(self, person_id: PersonId) -> Sequence[Action]:
        """All of one person's, by due date."""
        ...

    async def recorded_by(self, person_id: PersonId) -> Sequence[Action]:
        """All that one person noted down, by due date."""
        ...


class Outreaches(Protocol):
    """The facilitator's contacts."""

    async def get(self, meeting_id: MeetingId, person_id: PersonId) -> Outreach | None:
        """About one person and meeting."""
        ...

    async def add(self, outreach: Outreach) -> None:
        """A new contact."""
        ...

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Outreach]:
        """All contacts about one meeting."""
        ...

    async def in_forum(self, forum_id: ForumId, ids: Iterable[PersonId]) -> Sequence[Outreach]:
        """All contacts with these people about meetings of one forum, newest first."""
        ...

    async def dont_ask(self, ids: Iterable[PersonId]) -> set[PersonId]:
        """Those of these people who asked, about any meeting, not to be asked."""
        ...


class Posts(Protocol):
    """Our standing cards."""

    async def get(self, key: str) -> Post | None:
        """By the thing it shows."""
        ...

    async def save(self, post: Post) -> None:
        """Adds it, or replaces the one under the same key."""
        ...
