"""Papers in the channel's files, once a chair asks: everybody in the team can read them there."""

from datetime import datetime

from forum.audit import Deed
from forum.drafts import may_be_kept
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import PersonId
from forum.jobs import KeepPapersInChannel, Show, Tell
from forum.message_kinds import InChannel
from forum.minutes import Minutes
from forum.papers import PaperKind
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.drafts.documents import Document, document_for_chair, document_of, file_of, is_for_chair
from forum.use_cases.people.note_deed import noted


async def keep_in_channel(uow: UnitOfWork, by: Person, document_id: str, once: str, now: datetime) -> Document:
    """A chair's request; pressing twice counts once. Raises Gone, OnlyAChair, Invalid (not made, or a listening
    circle).
    """
    document, forum = await document_for_chair(uow, by, document_id)
    if not may_be_kept(forum, document):
        raise Invalid(f"{document.kind}-keep-not")
    if not document.folder_url:
        await uow.jobs.put(KeepPapersInChannel(document.id, by.id, once))
        await noted(uow, forum, by.id, Deed.PAPERS_IN_CHANNEL, now, document.kind.value, once_a_day=True)
    return document


async def keeping_wanted(
    uow: UnitOfWork, job: KeepPapersInChannel
) -> tuple[Forum, Document, list[tuple[PaperKind, bytes]]] | None:
    """The papers, as long as they are not there yet and the person who asked is a chair."""
    document = await document_of(uow, job.brief_id)
    forum = await uow.forums.get(document.forum_id) if document else None
    person = await uow.people.get(PersonId(job.person_id))
    if document is None or forum is None or person is None or document.folder_url or not may_be_kept(forum, document):
        return None
    if not await is_for_chair(uow, document, person):
        return None
    files = [(kind, await file_of(uow, document, kind)) for kind in PaperKind]
    return forum, document, [(kind, content) for kind, content in files if content is not None]


async def papers_kept(uow: UnitOfWork, job: KeepPapersInChannel, folder_url: str) -> None:
    """They are there; the person who asked is told once, and the card about minutes leads there."""
    document = await document_of(uow, job.brief_id)
    if document is None:
        return
    document.folder_url = folder_url
    await uow.jobs.put(Tell(job.person_id, document.forum_id, document.news.kept.of(document.id)))
    if isinstance(document, Minutes):
        await uow.jobs.put_unless_waiting(Show(document.forum_id, InChannel.MINUTES.of(document.meeting_id)))


async def papers_not_kept(uow: UnitOfWork, job: KeepPapersInChannel, why: str) -> None:
    """They are not; `why` is "allowed", "folder" or "other"."""
    document = await document_of(uow, job.brief_id)
    if document is not None:
        told = document.news.not_kept.of(document.id, why, job.once)
        await uow.jobs.put(Tell(job.person_id, document.forum_id, told))
