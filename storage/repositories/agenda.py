"""Suggestions in the database."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.agenda import Outcome, PassedOver, Suggestion, Support
from forum.ids import ForumId, MeetingId, PersonId, SuggestionId
from storage.tables import passed_over, suggestions, supports, topics_for_others
from storage.upsert import insert_unless_there, row_of


class SqlAgenda:
    """Implements forum.stores.Agenda."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, suggestion_id: SuggestionId) -> Suggestion | None:
        """By id."""
        return await self._session.get(Suggestion, suggestion_id)

    async def add(self, suggestion: Suggestion) -> None:
        """Flushed at once: supports refer to it."""
        self._session.add(suggestion)
        await self._session.flush()

    async def keep_noter(self, suggestion_id: SuggestionId, noted_by: PersonId) -> None:
        """One statement."""
        row = {"suggestion_id": suggestion_id, "noted_by": noted_by}
        await insert_unless_there(self._session, topics_for_others, row)

    async def noter(self, suggestion_id: SuggestionId) -> PersonId | None:
        """One statement."""
        wanted = select(topics_for_others.c.noted_by).where(topics_for_others.c.suggestion_id == suggestion_id)
        return await self._session.scalar(wanted)

    async def noted_by(self, person_id: PersonId) -> Sequence[Suggestion]:
        """One statement."""
        theirs = topics_for_others.c.noted_by == person_id
        wanted = select(Suggestion).join(topics_for_others).where(theirs).order_by(suggestions.c.created_at.desc())
        return (await self._session.scalars(wanted)).all()

    async def open_of(self, forum_id: ForumId) -> Sequence[Suggestion]:
        """Oldest first."""
        return await self._where(suggestions.c.forum_id == forum_id, suggestions.c.outcome == Outcome.OPEN)

    async def parked_of(self, forum_id: ForumId) -> Sequence[Suggestion]:
        """Oldest first."""
        return await self._where(suggestions.c.forum_id == forum_id, suggestions.c.outcome == Outcome.PARKED)

    async def taken_up_of(self, forum_id: ForumId) -> Sequence[Suggestion]:
        """Oldest first."""
        taken_up = suggestions.c.outcome.in_([Outcome.ACCEPTED, Outcome.TO_BOARD])
        return await self._where(suggestions.c.forum_id == forum_id, taken_up)

    async def explained(self, forum_id: ForumId) -> Sequence[Suggestion]:
        """One statement."""
        settled = suggestions.c.outcome.in_([Outcome.ANSWERED, Outcome.DONE]) & (suggestions.c.reason != "")
        return (await self._where(suggestions.c.forum_id == forum_id, settled))[::-1]

    async def merged_into(self, ids: Iterable[SuggestionId]) -> Sequence[Suggestion]:
        """Oldest first."""
        merged = suggestions.c.outcome == Outcome.MERGED
        return await self._where(suggestions.c.merged_into.in_(set(ids)), merged)

    async def many(self, ids: Iterable[SuggestionId]) -> Sequence[Suggestion]:
        """Oldest first."""
        return await self._where(suggestions.c.id.in_(set(ids)))

    async def by_code(self, code_hash: str) -> Suggestion | None:
        """By the hash of its code."""
        return next(iter(await self._where(suggestions.c.code_hash == code_hash)), None)

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Suggestion]:
        """In agenda order."""
        mine = await self._where(suggestions.c.meeting_id == meeting_id, suggestions.c.outcome == Outcome.ACCEPTED)
        return sorted(mine, key=lambda suggestion: suggestion.position or 0)

    async def by_author(self, person_id: PersonId) -> Sequence[Suggestion]:
        """Newest first."""
        return list(reversed(await self._where(suggestions.c.author_id == person_id)))

    async def _where(self, *conditions: ColumnElement[bool]) -> Sequence[Suggestion]:
        found = select(Suggestion).where(*conditions).order_by(suggestions.c.created_at, suggestions.c.id)
        return (await self._session.scalars(found)).all()

    async def supported_by(self, person_id: PersonId) -> Sequence[Suggestion]:
        """Newest first."""
        joined = select(supports.c.suggestion_id).where(supports.c.person_id == person_id)
        return list(reversed(await self._where(suggestions.c.id.in_(joined))))

    async def supports(self, ids: Iterable[SuggestionId]) -> Sequence[Support]:
        """All supports of these."""
        return (await self._session.scalars(select(Support).where(supports.c.suggestion_id.in_(set(ids))))).all()

    async def support(self, support: Support) -> None:
        """Twice is the same as once."""
        await insert_unless_there(self._session, supports, row_of(support))

    async def withdraw_support(self, support: Support) -> None:
        """Twice is the same as once."""
        mine = (supports.c.suggestion_id == support.suggestion_id) & (supports.c.person_id == support.person_id)
        await self._session.execute(delete(supports).where(mine))

    async def presented_in(self, forum_ids: Iterable[ForumId]) -> Sequence[Suggestion]:
        """Newest first."""
        mine = suggestions.c.forum_id.in_(set(forum_ids)) & (suggestions.c.outcome == Outcome.ACCEPTED)
        return list(reversed(await self._where(mine, suggestions.c.presenter != "")))

    async def pass_over(self, passed: PassedOver) -> None:
        """Twice is the same as once."""
        await insert_unless_there(self._session, passed_over, row_of(passed))

    async def not_passed_over(self, passed: PassedOver) -> None:
        """Twice is the same as once."""
        noted = (passed_over.c.suggestion_id == passed.suggestion_id) & (passed_over.c.meeting_id == passed.meeting_id)
        await self._session.execute(delete(passed_over).where(noted))

    async def passed_over(self, ids: Iterable[SuggestionId]) -> Sequence[PassedOver]:
        """One for each published agenda."""
        left = select(PassedOver).where(passed_over.c.suggestion_id.in_(set(ids)))
        return (await self._session.scalars(left)).all()
