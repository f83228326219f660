"""What is read outside any use case: at start, for web pages, and when trying out the bot."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from forum.board import BoardPaper
from forum.ids import BriefId, ForumId
from forum.meetings import Meeting, MeetingState
from forum.papers import PaperKind
from forum.public_pages import KeptPoster
from forum.retention.kinds import SWEPT
from forum.retention.periods import Kept
from forum.retention.row import Oldest
from storage.engine.database import Database
from storage.repositories.holds import SqlHolds
from storage.repositories.retention import SqlRetention
from storage.tables import forums, meetings, minutes_papers, people, watches


async def known_services(database: Database) -> list[str]:
    """The serviceUrls that verified activities named before the last restart."""

    async def read(session: Any) -> list[str]:
        of_forums = await session.scalars(select(forums.c.service_url).distinct())
        of_people = await session.scalars(
            select(people.c.service_url).where(people.c.service_url.is_not(None)).distinct()
        )
        return [*of_forums, *of_people]

    return await database.run(read)


async def words_given_to_microsoft(database: Database) -> Mapping[str, str]:
    """For each subscription, a hash of the secret that its notices must carry. Read outside any transaction, because
    strangers ask.
    """
    found = await database.peek(select(watches.c.subscription_id, watches.c.secret_hash))
    return {row.subscription_id: row.secret_hash for row in found}


async def oldest_kept(database: Database) -> Mapping[Kept, Oldest]:
    """Of each kind of which there is something, what goes next."""

    async def read(session: Any) -> dict[Kept, Oldest]:
        kept = SqlRetention(session)
        return {kind: oldest for kind in SWEPT if (oldest := await kept.oldest(kind))}

    return await database.run(read)


async def kept_back(database: Database, now: datetime) -> tuple[int, Mapping[Kept, int]]:
    """How many legal holds there are, and of each kind how many things would be gone at `now` (UTC) without them."""

    async def read(session: Any) -> tuple[int, dict[Kept, int]]:
        kept, count = SqlRetention(session), len(await SqlHolds(session).all())
        return count, {kind: back for kind in SWEPT if count and (back := await kept.kept_back(kind, now))}

    return await database.run(read)


async def last_meeting(database: Database) -> Meeting | None:
    """The one that starts last, unless it was called off."""
    standing = meetings.c.state.not_in([MeetingState.CANCELLED])
    found = select(Meeting).where(standing).order_by(meetings.c.starts.desc()).limit(1)
    return await database.run(lambda session: session.scalar(found))


async def paper_of(database: Database, document: str, kind: PaperKind) -> bytes | None:
    """A paper of a brief, or of minutes."""
    brief = await database.run(lambda session: session.get(BoardPaper, (BriefId(document), kind)))
    if brief is not None:
        return brief.content
    theirs = (minutes_papers.c.minutes_id == document) & (minutes_papers.c.kind == kind)
    named_first = select(minutes_papers.c.content).where(theirs).order_by(minutes_papers.c.names_owners.desc()).limit(1)
    return await database.run(lambda session: session.scalar(named_first))


async def poster_of(database: Database, forum: str) -> KeptPoster | None:
    """The newest poster of a forum's page."""
    return await database.run(lambda session: session.get(KeptPoster, ForumId(forum)))
