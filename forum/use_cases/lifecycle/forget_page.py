"""A forum becomes a listening circle: it has no page on the web, and nothing says that it ever had one."""

from forum.audit import OF_PAGE
from forum.forums import Forum
from forum.jobs import MakePoster, UploadPoster
from forum.message_kinds import InPrivate
from forum.ports import UnitOfWork

JOBS = (MakePoster, UploadPoster)
TOLD = (
    InPrivate.INTERESTED,
    InPrivate.POSTER,
    InPrivate.POSTER_NOT_MADE,
    InPrivate.POSTER_NOT_THERE,
    InPrivate.PUBLIC_NEWS,
)
"""What chairs were told about it. Each names the forum, so that it can be found."""


async def forget_page(uow: UnitOfWork, forum: Forum) -> None:
    """With everything that came by it, and the records of what was done and told about it. What waits is not done."""
    await uow.public.forget(forum.id)
    await uow.audit.forget(forum.id, OF_PAGE)
    topics = [kind.of(forum.id) for kind in TOLD]
    await uow.jobs.forget(JOBS, topics, forum.id)
    await uow.posts.forget(topics)
