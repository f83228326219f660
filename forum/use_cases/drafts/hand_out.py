"""Finished papers are offered to the chairs, and saved where they agree."""

from dataclasses import dataclass, field

from forum.drafts import DraftState
from forum.errors import Gone, Invalid
from forum.ids import PersonId
from forum.jobs import ShowFile, Tell, UploadPaper
from forum.keys import about, key_from, private
from forum.papers import PaperKind
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.drafts.documents import (
    Document,
    are_files_withheld,
    document_for_chair,
    document_of,
    file_of,
    is_for_chair,
)


@dataclass(frozen=True)
class Upload:
    """Where Teams lets a file be uploaded, and what it is called there. Anybody who has `url` may write there."""

    url: str = field(repr=False)
    content_url: str = field(repr=False)
    unique_id: str
    name: str


async def offer_papers(uow: UnitOfWork, document: Document, person_id: str, once: str) -> None:
    """To one chair; the same `once` offers them once."""
    for kind in PaperKind:
        await uow.jobs.put(Tell(person_id, document.forum_id, document.news.paper.of(document.id, kind, once)))


async def send_papers(uow: UnitOfWork, by: Person, document_id: str, once: str) -> Document:
    """Offers a chair the papers again; the same `once` offers them once.

    Raises Gone, OnlyAChair, Invalid (withheld).
    """
    document = await _not_withheld(uow, by, document_id)
    if document.state is DraftState.MADE:
        await offer_papers(uow, document, by.id, key_from("papers", once, by.id))
    return document


async def accept_paper(uow: UnitOfWork, by: Person, document_id: str, kind: PaperKind, upload: Upload) -> None:
    """Somebody agreed to have a paper among their files. Raises Gone, OnlyAChair, Invalid (withheld)."""
    document = await _not_withheld(uow, by, document_id)
    if await file_of(uow, document, kind) is None:
        raise Gone
    once = key_from("upload", upload.unique_id, upload.content_url)
    if await uow.posts.get(private(about("file", once), by.id)) is not None:
        return  # it is already there
    job = UploadPaper(document.id, kind, by.id, once, upload.url, upload.content_url, upload.unique_id, upload.name)
    await uow.jobs.put(job)


async def _not_withheld(uow: UnitOfWork, by: Person, document_id: str) -> Document:
    document, forum = await document_for_chair(uow, by, document_id)
    if are_files_withheld(forum, document):
        raise Invalid("minutes-files-withheld")
    return document


async def upload_wanted(uow: UnitOfWork, job: UploadPaper) -> bytes | None:
    """The paper, as long as the person who agreed to have it is a chair."""
    document = await document_of(uow, job.brief_id)
    person = await uow.people.get(PersonId(job.person_id))
    if document is None or person is None or not await is_for_chair(uow, document, person):
        return None
    return await file_of(uow, document, PaperKind(job.paper))


async def upload_done(uow: UnitOfWork, job: UploadPaper) -> None:
    """Shows the file."""
    document = await document_of(uow, job.brief_id)
    if document is not None:
        shown = ShowFile(job.person_id, document.forum_id, job.once, job.name, job.content_url, job.unique_id)
        await uow.jobs.put(shown)


async def upload_failed(uow: UnitOfWork, job: UploadPaper) -> None:
    """Says so, with a way to get the papers again."""
    document = await document_of(uow, job.brief_id)
    if document is not None:
        told = document.news.not_there.of(document.id, job.once)
        await uow.jobs.put(Tell(job.person_id, document.forum_id, told))
