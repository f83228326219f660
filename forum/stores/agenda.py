"""Where suggestions are kept."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from forum.agenda import PassedOver, Suggestion, Support
from forum.ids import ForumId, MeetingId, PersonId, SuggestionId


class Agenda(Protocol):
    """Suggestions and who would like them discussed."""

    async def get(self, suggestion_id: SuggestionId) -> Suggestion | None:
        """By id."""
        ...

    async def add(self, suggestion: Suggestion) -> None:
        """A new suggestion."""
        ...

    async def keep_noter(self, suggestion_id: SuggestionId, noted_by: PersonId) -> None:
        """Who noted a signed topic for its author. Twice is the same as once."""
        ...

    async def noter(self, suggestion_id: SuggestionId) -> PersonId | None:
        """Who noted it for its author; None if they put it forward themselves."""
        ...

    async def noted_by(self, person_id: PersonId) -> Sequence[Suggestion]:
        """Those somebody noted for others, newest first."""
        ...

    async def open_of(self, forum_id: ForumId) -> Sequence[Suggestion]:
        """The open ones, oldest first."""
        ...

    async def parked_of(self, forum_id: ForumId) -> Sequence[Suggestion]:
        """The parked ones, oldest first."""
        ...

    async def taken_up_of(self, forum_id: ForumId) -> Sequence[Suggestion]:
        """Those accepted for some meeting, or taken to the board; oldest first."""
        ...

    async def explained(self, forum_id: ForumId) -> Sequence[Suggestion]:
        """Those that were answered or done, if the chairs wrote what came of them; the newest first."""
        ...

    async def merged_into(self, ids: Iterable[SuggestionId]) -> Sequence[Suggestion]:
        """Those that continue in one of these, oldest first."""
        ...

    async def many(self, ids: Iterable[SuggestionId]) -> Sequence[Suggestion]:
        """Oldest first."""
        ...

    async def by_code(self, code_hash: str) -> Suggestion | None:
        """The unattributed one whose code has that hash."""
        ...

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Suggestion]:
        """The accepted ones, in agenda order."""
        ...

    async def by_author(self, person_id: PersonId) -> Sequence[Suggestion]:
        """Those that somebody signed, newest first. Unattributed ones are never among them."""
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

    async def presented_in(self, forum_ids: Iterable[ForumId]) -> Sequence[Suggestion]:
        """The accepted ones of these forums that somebody is put down to open, newest first."""
        ...

    async def pass_over(self, passed: PassedOver) -> None:
        """Notes it; noting it twice is the same."""
        ...

    async def not_passed_over(self, passed: PassedOver) -> None:
        """Deletes the note, if there is one."""
        ...

    async def passed_over(self, ids: Iterable[SuggestionId]) -> Sequence[PassedOver]:
        """Which published agendas left these waiting."""
        ...
