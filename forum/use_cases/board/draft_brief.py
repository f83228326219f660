"""Begin a brief for the board: a draft put together from what the forum's channel could read anyway."""

from datetime import datetime

from forum.board import MOST_POINTS, BoardBrief, BoardPoint, BriefState
from forum.forums import Forum
from forum.ids import BriefId
from forum.keys import key_from
from forum.openness import was_confided
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.board.brief_content import (
    EVER,
    done_since,
    lines,
    met_since,
    point_of_topic,
    sittings_of,
    themes_of,
    topics_to_put,
    why_not_of,
)
from forum.use_cases.people.roles import require_chair


async def newest_brief(uow: UnitOfWork, by: Person, forum: Forum, now: datetime) -> BoardBrief:
    """The forum's newest brief; its first draft if there is none yet. Raises OnlyAChair, Gone."""
    await require_chair(uow, forum, by)
    newest = next(iter(await uow.board.newest_of(forum.id)), None)
    return newest or await start_brief(uow, by, forum, 0, now)


async def start_brief(uow: UnitOfWork, by: Person, forum: Forum, after: int, now: datetime) -> BoardBrief:
    """The draft that follows brief number `after`; the same one however often it is requested.

    If `after` itself is not made yet, that one is returned: there is one draft at a time. Raises OnlyAChair, Gone.
    """
    await require_chair(uow, forum, by)
    earlier = await uow.board.newest_of(forum.id)
    if earlier and (earlier[0].number > after or earlier[0].state is not BriefState.MADE):
        return earlier[0]
    before = earlier[0] if earlier else None
    brief = await _drafted(uow, forum, before, now)
    await uow.board.add(brief)
    await uow.board.set_points(brief.id, await _asked(uow, forum, brief))
    return brief


async def _drafted(uow: UnitOfWork, forum: Forum, before: BoardBrief | None, now: datetime) -> BoardBrief:
    number = before.number + 1 if before else 1
    since, due = (before.created_at, before.due) if before else (EVER, "")
    return BoardBrief(
        id=BriefId(key_from("board", forum.id, str(number))),
        forum_id=forum.id,
        number=number,
        created_at=now,
        themes=lines(await themes_of(uow, forum, await met_since(uow, forum, since, now), now)),
        done=lines(await done_since(uow, forum, since, due)),
        due=lines(action.text for action in await uow.actions.open_of(forum.id)),
        coming="",
        sittings=await sittings_of(uow, forum, now),
        why_not=await why_not_of(uow, forum, now),
        confided=was_confided(forum, since),
    )


async def _asked(uow: UnitOfWork, forum: Forum, brief: BoardBrief) -> list[BoardPoint]:
    new = (await topics_to_put(uow, forum))[:MOST_POINTS]
    return [point_of_topic(forum, brief, place, topic) for place, topic in enumerate(new, start=1)]
