"""Add to a draft what has come since it was put together. What a chair has written in it stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from forum.agenda import Outcome
from forum.board import MOST_POINTS, BoardBrief, BoardPoint
from forum.forums import Forum
from forum.ids import BriefId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.board.brief_content import (
    done_since,
    line,
    lines,
    met_since,
    point_of_topic,
    sittings_of,
    themes_of,
    topics_to_put,
    why_not_of,
)
from forum.use_cases.board.edit_brief import brief_to_edit
from forum.use_cases.drafts.review_draft import check_drawn, edited


@dataclass(frozen=True)
class ComeSince:
    """What is not in a draft yet: `met` are the days of the meetings held since, oldest first.

    `over` are lines of what was to be done that is done or closed by now. `counted`: the numbers have changed.
    """

    met: Sequence[date] = ()
    themes: Sequence[str] = ()
    done: Sequence[str] = ()
    due: Sequence[str] = ()
    over: Sequence[str] = ()
    points: Sequence[BoardPoint] = ()
    counted: bool = False

    @property
    def is_any(self) -> bool:
        """Whether there is something to add."""
        return any((self.met, self.done, self.due, self.over, self.points, self.counted))


NOTHING_CAME = ComeSince()


async def come_since(uow: UnitOfWork, forum: Forum, brief: BoardBrief, now: datetime) -> ComeSince:
    """Nothing for a brief that is settled. `now` is a UTC instant."""
    if brief.is_settled:
        return NOTHING_CAME
    since = brief.created_at
    met = await met_since(uow, forum, since, now)
    ended = {line(action.text) for action in await uow.actions.ended_since(forum.id, since)}
    open_ = await uow.actions.open_of(forum.id)
    due = [line(action.text) for action in open_ if action.recorded_at > since]
    counts = (await sittings_of(uow, forum, now), await why_not_of(uow, forum, now))
    return ComeSince(
        met=[meeting.starts.date() for meeting in met],
        themes=await themes_of(uow, forum, met, now),
        done=await done_since(uow, forum, since, brief.due),
        due=[words for words in due if words not in brief.due.splitlines()],
        over=[words for words in brief.due.splitlines() if words in ended - {line(action.text) for action in open_}],
        points=await _asked_since(uow, forum, brief),
        counted=counts != (brief.sittings, brief.why_not),
    )


async def _asked_since(uow: UnitOfWork, forum: Forum, brief: BoardBrief) -> list[BoardPoint]:
    """Anything a chair has taken out was there when the draft was put together, and does not come again."""
    points = await uow.board.points(brief.id)
    asked = {point.topic_id for point in points}
    new = [topic for topic in await topics_to_put(uow, forum) if topic.id not in asked]
    taken = {
        news.suggestion_id
        for news in await uow.news.of(topic.id for topic in new)
        if news.outcome is Outcome.TO_BOARD and news.at > brief.created_at
    }
    asked_too = [topic for topic in new if topic.id in taken][: MOST_POINTS - len(points)]
    return [point_of_topic(forum, brief, place, one) for place, one in enumerate(asked_too, start=len(points) + 1)]


async def add_what_came(uow: UnitOfWork, by: Person, brief_id: BriefId, drawn: int, now: datetime) -> BoardBrief:
    """Appends it to what is there; new words have to be reviewed again. Pressing twice adds it once.

    Raises Gone, OnlyAChair, Invalid (settled, or changed meanwhile).
    """
    brief, forum = await brief_to_edit(uow, by, brief_id)
    came = await come_since(uow, forum, brief, now)
    if not came.is_any and not brief.is_settled:
        return brief
    check_drawn(brief, drawn)
    brief.themes = lines([*brief.themes.splitlines(), *came.themes])
    brief.done = lines([*brief.done.splitlines(), *came.done])
    brief.due = lines([*(words for words in brief.due.splitlines() if words not in came.over), *came.due])
    brief.sittings, brief.why_not = await sittings_of(uow, forum, now), await why_not_of(uow, forum, now)
    if came.points:
        await uow.board.set_points(brief.id, [*await uow.board.points(brief.id), *came.points])
    brief.created_at = now
    edited(brief)
    return brief
