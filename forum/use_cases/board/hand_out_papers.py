"""A settled brief becomes papers, which are offered to the chairs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from forum.board import BoardBrief, BoardPaper, BriefState
from forum.board_contacts import BriefPage
from forum.drafts import needs_review
from forum.forums import Forum
from forum.ids import BriefId
from forum.jobs import MakePapers, Tell
from forum.message_kinds import InPrivate
from forum.papers import Paper
from forum.ports import UnitOfWork
from forum.trends import ForumNumbers
from forum.use_cases.board.asked_points import AskedPoint, asked_point
from forum.use_cases.board.brief_content import due_days
from forum.use_cases.drafts.hand_out import offer_papers
from forum.use_cases.trends.trend_views import numbers_for_board


@dataclass(frozen=True)
class SettledBrief:
    """Everything that goes into a paper. `numbers` are those at the moment it is made, and so is by when (a day in the
    forum's zone) what is still to be done is due (`due_days`, by its words).
    """

    forum: Forum
    brief: BoardBrief
    points: Sequence[AskedPoint]
    numbers: ForumNumbers | None = None
    due_days: Mapping[str, date] = field(default_factory=dict[str, date])


async def papers_wanted(uow: UnitOfWork, job: MakePapers, now: datetime) -> SettledBrief | None:
    """What to make at `now` (UTC); None if it has been made."""
    brief = await uow.board.get(BriefId(job.brief_id))
    forum = await uow.forums.get(brief.forum_id) if brief else None
    if brief is None or forum is None or brief.state is not BriefState.BEING_MADE:
        return None
    numbers = await numbers_for_board(uow, forum, now)
    points = [asked_point(point, to_chairs=False) for point in await uow.board.points(brief.id)]
    return SettledBrief(forum, brief, points, numbers, await due_days(uow, forum))


async def papers_made(uow: UnitOfWork, job: MakePapers, words: Paper, papers: list[BoardPaper], now: datetime) -> None:
    """Keeps them and their words, and offers them to the chair who asked, unless the brief has become a draft again
    meanwhile.
    """
    brief = await uow.board.get(BriefId(job.brief_id), lock=True)
    forum = await uow.forums.get(brief.forum_id) if brief else None
    if brief is None or forum is None or brief.state is not BriefState.BEING_MADE:
        return
    await uow.board_contacts.keep_page(BriefPage(brief.id, words, agreed=needs_review(forum, brief)))
    for paper in papers:
        await uow.board.keep_paper(paper)
    brief.state, brief.made_at = BriefState.MADE, now
    await offer_papers(uow, brief, job.person_id, "first")
    await uow.jobs.put(Tell(job.person_id, brief.forum_id, InPrivate.BOARD_PAPERS_KEEP.of(brief.id)))


async def papers_not_made(uow: UnitOfWork, job: MakePapers) -> None:
    """The brief goes back to its earlier state; the chair is told."""
    brief = await uow.board.get(BriefId(job.brief_id), lock=True)
    forum = await uow.forums.get(brief.forum_id) if brief else None
    if brief is None or forum is None or brief.state is not BriefState.BEING_MADE:
        return
    brief.state = BriefState.REVIEWED if needs_review(forum, brief) else BriefState.DRAFT
    brief.revision += 1
    await uow.jobs.put(Tell(job.person_id, forum.id, InPrivate.BOARD_NOT_MADE.of(brief.id, brief.revision)))
