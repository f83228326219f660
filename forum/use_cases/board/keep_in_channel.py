"""The papers for the board in the channel's files, once a chair asks: everybody in the team can read them there."""

from forum.board import BoardBrief, BoardPaper, BriefState
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import BriefId, PersonId
from forum.jobs import KeepPapersInChannel, Tell
from forum.message_kinds import InPrivate
from forum.papers import PaperKind
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.board.edit_brief import brief_to_edit, needs_review
from forum.use_cases.people.roles import is_chair


def may_be_kept(forum: Forum, brief: BoardBrief) -> bool:
    """Whether papers were made, for an open forum: what leaves a circle is for the board alone."""
    return brief.state is BriefState.MADE and not needs_review(forum, brief)


async def keep_in_channel(uow: UnitOfWork, by: Person, brief_id: BriefId, once: str) -> BoardBrief:
    """A chair's request; pressing twice counts once. Raises Gone, OnlyAChair, Invalid (not made, or a listening
    circle).
    """
    brief, forum = await brief_to_edit(uow, by, brief_id)
    if not may_be_kept(forum, brief):
        raise Invalid("board-keep-not")
    if not brief.folder_url:
        await uow.jobs.put(KeepPapersInChannel(brief.id, by.id, once))
    return brief


async def keeping_wanted(
    uow: UnitOfWork, job: KeepPapersInChannel
) -> tuple[Forum, BoardBrief, list[BoardPaper]] | None:
    """The papers, as long as they are not there yet and the person who asked is a chair."""
    brief = await uow.board.get(BriefId(job.brief_id))
    forum = await uow.forums.get(brief.forum_id) if brief else None
    person = await uow.people.get(PersonId(job.person_id))
    if brief is None or forum is None or person is None or brief.folder_url or not may_be_kept(forum, brief):
        return None
    if not await is_chair(uow, forum, person):
        return None
    papers = [await uow.board.paper(brief.id, kind) for kind in PaperKind]
    return forum, brief, [paper for paper in papers if paper is not None]


async def papers_kept(uow: UnitOfWork, job: KeepPapersInChannel, folder_url: str) -> None:
    """They are there; the person who asked is told once."""
    brief = await uow.board.get(BriefId(job.brief_id))
    if brief is not None:
        brief.folder_url = folder_url
        await uow.jobs.put(Tell(job.person_id, brief.forum_id, InPrivate.BOARD_KEPT.of(brief.id)))


async def papers_not_kept(uow: UnitOfWork, job: KeepPapersInChannel, why: str) -> None:
    """They are not; `why` is "allowed", "folder" or "other"."""
    brief = await uow.board.get(BriefId(job.brief_id))
    if brief is not None:
        await uow.jobs.put(Tell(job.person_id, brief.forum_id, InPrivate.BOARD_NOT_KEPT.of(brief.id, why, job.once)))
