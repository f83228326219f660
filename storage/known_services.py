"""Where Teams was before the last restart."""

from typing import Any

from sqlalchemy import select

from storage.database import Database
from storage.tables import forums, people


async def known_services(database: Database) -> list[str]:
    """The serviceUrls that verified activities named before the last restart."""

    async def read(session: Any) -> list[str]:
        of_forums = await session.scalars(select(forums.c.service_url).distinct())
        of_people = await session.scalars(
            select(people.c.service_url).where(people.c.service_url.is_not(None)).distinct()
        )
        return [*of_forums, *of_people]

    return await database.run(read)
