"""Links that somebody has just asked for."""

from collections.abc import Sequence

from dialogs.kit.letters import Letter, Link, Words, Writing
from dialogs.kit.people_shown import name_of
from forum.safe_links import LIFE, LinkKind
from forum.use_cases.people.through_adult import young_of


async def mine_link(writing: Writing) -> Letter | None:
    """To what is theirs: it lives for a short while and opens once."""
    return await _letter(writing, LinkKind.MINE, "mine")


async def new_link(writing: Writing) -> Letter | None:
    """To answer with, also for members under 18 whose adult they are."""
    return await _letter(writing, LinkKind.ANSWER, "new", await _speaking(writing))


async def _speaking(writing: Writing) -> list[Link]:
    post = writing.post
    return [
        Link(
            writing.texts("adult-answer", name=name_of(writing.texts, young)),
            await writing.page(LinkKind.SPEAK, young_id=young.id),
            is_main=False,
        )
        for young in await young_of(post.uow, post.forum, post.reader)
    ]


async def _letter(writing: Writing, kind: LinkKind, said: str, more: Sequence[Link] = ()) -> Letter:
    texts, life = writing.texts, LIFE[kind]
    words = {"minutes": life.seconds // 60, "days": life.days}
    return Letter(
        subject=texts("link-letter-subject", organisation=writing.organisation),
        parts=[
            Words(texts(f"{said}-link-letter-text", **words)),
            Link(texts(f"{said}-link-letter-open"), await writing.page(kind)),
            *more,
            Words(texts("link-letter-not-you")),
        ],
        why=texts("link-letter-why"),
    )
