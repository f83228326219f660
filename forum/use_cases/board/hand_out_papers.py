"""A settled brief becomes papers, which are offered to the chairs and saved where they agree."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from forum.board import BoardBrief, BoardPaper, BriefState
from forum.board_contacts import BriefPage
from forum.errors import Gone
from forum.forums import Forum
from forum.ids import BriefId, ForumId, PersonId
from forum.jobs import MakePapers, ShowFile, Tell, UploadPaper
from forum.keys import about, key_from, private
from forum.message_kinds import InPrivate
from forum.papers import Paper, PaperKind
from forum.people import Person
from forum.ports import UnitOfWork
from forum.trends import ForumNumbers
from forum.use_cases.board.asked_points import AskedPoint, asked_point
from forum.use_cases.board.brief_content import due_days
from forum.use_cases.board.edit_brief import brief_to_edit, needs_review
from forum.use_cases.people.roles import is_chair
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


@dataclass(frozen=True)
class Upload:
    """Where Teams lets a file be uploaded, and what it is called there. Anybody who has `url` may write there."""

    url: str
    content_url: str
    unique_id: str
    name: str


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
    await _offer(uow, brief.forum_id, job.person_id, brief.id, "first")
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


async def send_papers(uow: UnitOfWork, by: Person, brief_id: BriefId, once: str) -> BoardBrief:
    """Offers a chair the papers again; the same `once` offers them once. Raises Gone, OnlyAChair."""
    brief, forum = await brief_to_edit(uow, by, brief_id)
    if brief.state is BriefState.MADE:
        await _offer(uow, forum.id, by.id, brief.id, key_from("papers", once, by.id))
    return brief


async def _offer(uow: UnitOfWork, forum_id: ForumId, person_id: str, brief_id: BriefId, once: str) -> None:
    for kind in PaperKind:
        await uow.jobs.put(Tell(person_id, forum_id, InPrivate.BOARD_PAPER.of(brief_id, kind, once)))


async def accept_paper(uow: UnitOfWork, by: Person, brief_id: BriefId, kind: PaperKind, upload: Upload) -> None:
    """Somebody agreed to have a paper among their files. Raises Gone, OnlyAChair."""
    brief, _ = await brief_to_edit(uow, by, brief_id)
    if await uow.board.paper(brief.id, kind) is None:
        raise Gone
    once = key_from("upload", upload.unique_id, upload.content_url)
    if await uow.posts.get(private(about("file", once), by.id)) is not None:
        return  # it is already there
    job = UploadPaper(brief.id, kind, by.id, once, upload.url, upload.content_url, upload.unique_id, upload.name)
    await uow.jobs.put(job)


async def upload_wanted(uow: UnitOfWork, job: UploadPaper) -> BoardPaper | None:
    """The paper, as long as the person who agreed to have it is a chair."""
    brief = await uow.board.get(BriefId(job.brief_id))
    forum = await uow.forums.get(brief.forum_id) if brief else None
    person = await uow.people.get(PersonId(job.person_id))
    if brief is None or forum is None or person is None or not await is_chair(uow, forum, person):
        return None
    return await uow.board.paper(brief.id, PaperKind(job.paper))


async def upload_done(uow: UnitOfWork, job: UploadPaper) -> None:
    """Shows the file."""
    brief = await uow.board.get(BriefId(job.brief_id))
    if brief is not None:
        await uow.jobs.put(ShowFile(job.person_id, brief.forum_id, job.once, job.name, job.content_url, job.unique_id))


async def upload_failed(uow: UnitOfWork, job: UploadPaper) -> None:
    """Says so, with a way to get the papers again."""
    brief = await uow.board.get(BriefId(job.brief_id))
    if brief is not None:
        await uow.jobs.put(Tell(job.person_id, brief.forum_id, InPrivate.BOARD_NOT_THERE.of(brief.id, job.once)))
