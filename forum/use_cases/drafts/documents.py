"""A document by its id, whatever it is, and the files made of it."""

from forum.board import BoardBrief
from forum.drafts import DraftState, needs_review
from forum.errors import Gone
from forum.forums import Forum
from forum.ids import BriefId, MinutesId
from forum.minutes import Minutes
from forum.papers import PaperKind
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.people.roles import is_chair, require_chair

Document = BoardBrief | Minutes


async def document_of(uow: UnitOfWork, document_id: str, *, lock: bool = False) -> Document | None:
    """A brief, or minutes: no two ids are the same."""
    brief = await uow.board.get(BriefId(document_id), lock=lock)
    return brief or await uow.minutes.get(MinutesId(document_id), lock=lock)


async def document_for_chair(uow: UnitOfWork, by: Person, document_id: str) -> tuple[Document, Forum]:
    """Locked until the transaction ends. Raises Gone, OnlyAChair."""
    document = await document_of(uow, document_id, lock=True)
    forum = await uow.forums.get(document.forum_id) if document else None
    if document is None or forum is None:
        raise Gone
    await require_chair(uow, forum, by)
    return document, forum


async def is_for_chair(uow: UnitOfWork, document: Document, person: Person) -> bool:
    """Whether somebody who asked for its papers may still have them."""
    forum = await uow.forums.get(document.forum_id)
    return forum is not None and await is_chair(uow, forum, person)


def are_files_withheld(forum: Forum, document: Document) -> bool:
    """Whether minutes that were published while the forum was open are shown by their titles alone, because it has
    become a listening circle: their files say more.
    """
    return isinstance(document, Minutes) and not document.confided and needs_review(forum, document)


async def file_of(uow: UnitOfWork, document: Document, kind: PaperKind) -> bytes | None:
    """The document as that kind of file, as everybody in the channel may read it; None if it was not made, or is
    withheld.
    """
    forum = await uow.forums.get(document.forum_id)
    if document.state is not DraftState.MADE or forum is None or are_files_withheld(forum, document):
        return None
    if isinstance(document, BoardBrief):
        brief = await uow.board.paper(document.id, kind)
        return brief.content if brief else None
    for names_owners in (True, False):
        minutes = await uow.minutes.paper(document.id, kind, names_owners=names_owners)
        if minutes is not None:
            return minutes.content
    return None
