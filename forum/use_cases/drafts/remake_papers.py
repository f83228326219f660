"""Files are made again whose words have changed: somebody who was named in them has been erased."""

from forum.board import BoardBrief
from forum.drafts import DraftState
from forum.forums import Forum
from forum.jobs import RemakePapers
from forum.papers import PaperKind
from forum.ports import UnitOfWork
from forum.use_cases.drafts.documents import Document, document_of


async def papers_again_wanted(uow: UnitOfWork, job: RemakePapers) -> tuple[Forum, Document] | None:
    """What to make again; None if it is there, was never made, or is being changed."""
    document = await document_of(uow, job.brief_id)
    forum = await uow.forums.get(document.forum_id) if document else None
    if document is None or forum is None or document.state is not DraftState.MADE:
        return None
    return None if await _is_there(uow, document) else (forum, document)


async def _is_there(uow: UnitOfWork, document: Document) -> bool:
    if isinstance(document, BoardBrief):
        return await uow.board.paper(document.id, PaperKind.PDF) is not None
    return await uow.minutes.paper(document.id, PaperKind.PDF, names_owners=False) is not None
