"""Links that somebody has just asked for."""

from dialogs.kit.letters import Letter, Link, Words, Writing
from forum.safe_links import LIFE, LinkKind


async def mine_link(writing: Writing) -> Letter | None:
    """To what is theirs: it lives for a short while and opens once."""
    return await _letter(writing, LinkKind.MINE, "mine")


async def new_link(writing: Writing) -> Letter | None:
    """To answer with."""
    return await _letter(writing, LinkKind.ANSWER, "new")


async def _letter(writing: Writing, kind: LinkKind, said: str) -> Letter:
    texts, life = writing.texts, LIFE[kind]
    words = {"minutes": life.seconds // 60, "days": life.days}
    return Letter(
        subject=texts("link-letter-subject", organisation=writing.organisation),
        parts=[
            Words(texts(f"{said}-link-letter-text", **words)),
            Link(texts(f"{said}-link-letter-open"), await writing.page(kind)),
            Words(texts("link-letter-not-you")),
        ],
        why=texts("link-letter-why"),
    )
