"""Files that were made of rows: what is in them cannot be changed, so they are deleted and made again."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from forum.erasing.erased import Erased
from storage.tables import board_papers, minutes_papers, public_posters

MADE_OF = {
    "minutes": "id",
    "minutes_items": "minutes_id",
    "minutes_actions": "minutes_id",
    "board_briefs": "id",
    "board_points": "brief_id",
    "board_pages": "brief_id",
}
"""Tables whose words are in a file, and the column that says in which."""


async def delete_papers(
    session: AsyncSession, done: Erased, changed: Mapping[str, Sequence[Mapping[str, Any]]]
) -> None:
    """`changed` are keys of rows, by table."""
    documents = {row[MADE_OF[table]] for table, rows in changed.items() if table in MADE_OF for row in rows}
    for table, column in ((minutes_papers, minutes_papers.c.minutes_id), (board_papers, board_papers.c.brief_id)):
        gone = await session.scalars(delete(table).where(column.in_(documents)).returning(column))
        found = list(gone.all())
        done.papers |= set(found)
        done.gone[table.name] += len(found)
    pages = [row["forum_id"] for row in changed.get("public_pages", ())]
    posters: Any = await session.execute(delete(public_posters).where(public_posters.c.forum_id.in_(pages)))
    done.gone["public_posters"] += posters.rowcount
