""" "You said, we did" goes into the channel: by itself before a meeting, or when a chair has previewed it."""

from datetime import datetime

from forum.audit import Deed
from forum.days import daytime
from forum.errors import Gone
from forum.forums import Forum
from forum.ids import MeetingId
from forum.jobs import PostDigest, Show
from forum.meetings import Meeting, MeetingState
from forum.message_kinds import ByMail, InChannel, InPrivate
from forum.people import Person
from forum.points import Digest
from forum.ports import UnitOfWork
from forum.use_cases.digest.digest_views import digest_view, next_digest
from forum.use_cases.people.by_mail import tell_by_mail
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair
from forum.use_cases.people.tell_chairs import tell_chairs


async def post_digest(uow: UnitOfWork, by: Person, forum: Forum, number: int, now: datetime) -> Digest:
    """Posts the one that the chair has previewed; if it has been posted meanwhile, that one is returned.

    Raises OnlyAChair, Gone (also if it would contain nothing new).
    """
    await require_chair(uow, forum, by)
    found = await uow.digests.get(forum.id, number)
    if found is not None:
        return found
    wanted = await next_digest(uow, forum, now)
    if wanted.number != number or not (await digest_view(uow, forum, wanted)).has_news:
        raise Gone
    await noted(uow, forum, by.id, Deed.DIGEST_POSTED, now)
    return await _post(uow, wanted)


async def post_digest_due(uow: UnitOfWork, job: PostDigest, now: datetime) -> None:
    """Posts it once between two meetings, by day, and only if there is something new to say after an earlier
    meeting.
    """
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    forum = await uow.forums.get(meeting.forum_id) if meeting else None
    if meeting is None or forum is None or not _is_wanted(forum, meeting, now):
        return
    wanted_at = daytime(max(now, meeting.morning(forum.digest_days)), meeting.time_zone)
    if now < wanted_at:
        # The setting has changed, or the bot was down at ten: nobody is written to at night.
        await uow.jobs.put(job, wanted_at)
        return
    before, posted = await uow.meetings.last_of(forum.id, now), await uow.digests.newest(forum.id)
    if before is None or (posted is not None and posted.until >= before.ends_at):
        return
    wanted = await next_digest(uow, forum, now)
    if (await digest_view(uow, forum, wanted)).has_news:
        await _post(uow, wanted)


def _is_wanted(forum: Forum, meeting: Meeting, now: datetime) -> bool:
    return forum.digest_days > 0 and meeting.state is MeetingState.SCHEDULED and now < meeting.starts_at


async def _post(uow: UnitOfWork, digest: Digest) -> Digest:
    await uow.digests.add(digest)
    await uow.jobs.put(Show(digest.forum_id, InChannel.DIGEST.of(digest.forum_id, digest.number)))
    # By email it follows a meeting, once: before the first one there is nothing that anybody was promised.
    if (met := await uow.meetings.last_of(digest.forum_id, digest.until)) is not None:
        await tell_by_mail(uow, digest.forum_id, ByMail.YOU_SAID.of(met.id))
    page = await uow.public.page(digest.forum_id)
    if page is not None and page.is_on:
        await tell_chairs(uow, digest.forum_id, InPrivate.PUBLIC_NEWS.of(digest.forum_id, digest.number))
    return digest
