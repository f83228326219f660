"""The poster of a forum's page is made, offered to the chair who asked, and saved where they agree."""

from datetime import datetime

from forum.errors import Gone
from forum.forums import Forum
from forum.ids import ForumId, PersonId
from forum.jobs import MakePoster, ShowFile, Tell, UploadPoster
from forum.keys import about, key_from, private
from forum.message_kinds import InPrivate
from forum.people import Person
from forum.ports import UnitOfWork
from forum.public_pages import KeptPoster, is_shown
from forum.use_cases.people.roles import is_chair
from forum.use_cases.public.public_views import PublicView, public_view
from forum.use_cases.public.switch_page import require_open

NOT_MADE, NO_FONT = "failed", "no_font"
"""Why there is none."""


async def make_poster(uow: UnitOfWork, by: Person, forum: Forum, once: str, *, dated: bool) -> None:
    """A job makes it; the same `once` makes it once. Raises OnlyAChair, Gone."""
    await require_open(uow, by, forum)
    page = await uow.public.page(forum.id)
    if page is None or not is_shown(forum, page):
        raise Gone
    await uow.jobs.put(MakePoster(forum.id, key_from("poster", forum.id, once), dated, by.id))


async def poster_wanted(uow: UnitOfWork, job: MakePoster, now: datetime) -> PublicView | None:
    """What to make it of; None if there is no page any longer."""
    forum = await uow.forums.get(ForumId(job.forum_id))
    page = await uow.public.page(forum.id) if forum else None
    return await public_view(uow, forum, page, now) if forum and page else None


async def poster_made(uow: UnitOfWork, job: MakePoster, content: bytes) -> None:
    """Kept in place of the one before, and offered, unless the page has gone meanwhile."""
    forum = await uow.forums.get(ForumId(job.forum_id))
    page = await uow.public.page(forum.id) if forum else None
    if forum is None or page is None or not is_shown(forum, page):
        return
    await uow.public.keep_poster(KeptPoster(forum.id, job.once, content))
    await uow.jobs.put(Tell(job.person_id, forum.id, InPrivate.POSTER.of(forum.id, job.once)))


async def poster_not_made(uow: UnitOfWork, job: MakePoster, why: str) -> None:
    """The chair is told why."""
    await uow.jobs.put(Tell(job.person_id, job.forum_id, InPrivate.POSTER_NOT_MADE.of(job.forum_id, job.once, why)))


async def poster_of(uow: UnitOfWork, forum_id: ForumId, once: str) -> KeptPoster | None:
    """That very one: None once another has been made."""
    found = await uow.public.poster(forum_id)
    return found if found is not None and found.once == once else None


async def accept_poster(uow: UnitOfWork, by: Person, forum: Forum, poster: str, upload: UploadPoster) -> None:
    """A chair agreed to have it among their files. Raises OnlyAChair, Gone."""
    await require_open(uow, by, forum)
    if await poster_of(uow, forum.id, poster) is None:
        raise Gone
    if await uow.posts.get(private(about("file", upload.once), by.id)) is None:
        await uow.jobs.put(upload)


async def poster_to_upload(uow: UnitOfWork, job: UploadPoster) -> bytes | None:
    """As long as the person who agreed to have it is a chair, and it is still there."""
    forum = await uow.forums.get(ForumId(job.forum_id))
    person = await uow.people.get(PersonId(job.person_id))
    if forum is None or person is None or not await is_chair(uow, forum, person):
        return None
    found = await poster_of(uow, forum.id, job.poster)
    return found.content if found else None


async def poster_uploaded(uow: UnitOfWork, job: UploadPoster) -> None:
    """Shows the file."""
    shown = ShowFile(job.person_id, job.forum_id, job.once, job.name, job.content_url, job.unique_id)
    await uow.jobs.put(shown)


async def poster_not_uploaded(uow: UnitOfWork, job: UploadPoster) -> None:
    """Says so, with a way to get it again."""
    await uow.jobs.put(Tell(job.person_id, job.forum_id, InPrivate.POSTER_NOT_THERE.of(job.forum_id, job.once)))
