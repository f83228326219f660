"""Opportunities whose deadline would be too close by the next email: at most one such email a week."""

from dialogs.correspondence.opportunity_parts import opportunity_parts
from dialogs.kit.letters import Letter, Words, Writing


async def opportunities(writing: Writing) -> Letter | None:
    """All that the reader has not read of; None: there is nothing new (any longer)."""
    post = writing.post
    part = await post.uow.forums.membership(post.forum.id, post.reader.id)
    if part is None or not part.is_member:
        return None
    found = await opportunity_parts(writing)
    if not found.parts:
        return None
    return Letter(
        subject=writing.titled("opportunity-subject-open", "opportunity-subject"),
        parts=[Words(writing.texts("opportunity-letter-text")), *found.parts],
        why=writing.texts("opportunity-letter-why", forum=post.forum.name),
        tells=found.tells,
    )
