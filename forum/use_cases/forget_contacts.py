"""What facilitators noted has an end: the months in the settings. What chairs were told of reasons, a quarter."""

from datetime import datetime

from forum.forums import Forum, ForumId
from forum.jobs import ForgetContacts
from forum.meetings import morning
from forum.outreach import kept_for
from forum.ports import UnitOfWork
from forum.trends import last_quarters_end, next_quarter
from forum.use_cases.promises import today_in


async def forget_in_time(uow: UnitOfWork, forum: Forum, now: datetime) -> None:
    """What is kept from now on has an end. One job a forum: it then looks for the next that comes to its end."""
    await uow.jobs.put_unless_waiting(ForgetContacts(forum.id), now + kept_for(forum.notes_months))


async def forget_contacts_due(uow: UnitOfWork, job: ForgetContacts, now: datetime) -> None:
    """Deletes what is too old by the forum's setting as it is now."""
    forum = await uow.forums.get(ForumId(job.forum_id))
    if forum is None:
        return
    kept, quarter = kept_for(forum.notes_months), last_quarters_end(today_in(forum, now))
    await uow.outreach.forget_until(forum.id, now - kept)
    await uow.outreach.forget_reasons_told(forum.id, quarter)
    oldest = await uow.outreach.oldest(forum.id)
    ends = [oldest + kept] if oldest is not None else []
    if await uow.outreach.reasons_told(forum.id, quarter):
        ends.append(morning(next_quarter(quarter), forum.time_zone))
    if ends:
        await uow.jobs.put(job, min(ends))
