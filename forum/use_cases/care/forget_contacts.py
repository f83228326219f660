"""How long things are kept: what facilitators noted, and minutes, for the months in the settings; what chairs saw of
reasons, for a quarter; who changed a role, for a year.
"""

from datetime import datetime, timedelta

from forum.contacts import Contact, kept_for
from forum.days import day_of, morning
from forum.forums import Forum
from forum.ids import ForumId
from forum.jobs import ForgetContacts, Show
from forum.message_kinds import InChannel
from forum.ports import UnitOfWork
from forum.roles import CHANGES_KEPT
from forum.trends import last_quarters_end, next_quarter
from forum.use_cases.people.note_readers import close_what_was_left

REMINDED_LATE = timedelta(days=7)
"""A reminder comes at most this much later: not on a day of rest, and not beside another message of the same day."""


async def forget_in_time(uow: UnitOfWork, forum: Forum, now: datetime) -> None:
    """Sees to it that what is kept is deleted in time. One job for each forum: it then looks for what is next."""
    await uow.jobs.put_unless_waiting(ForgetContacts(forum.id), now + kept_for(forum.notes_months))


async def forget_contacts_due(uow: UnitOfWork, job: ForgetContacts, now: datetime) -> None:
    """Deletes what is too old by the forum's present setting."""
    forum = await uow.forums.get(ForumId(job.forum_id))
    if forum is None:
        return
    kept, today = kept_for(forum.notes_months), day_of(forum, now)
    quarter = last_quarters_end(today)
    await uow.contacts.forget_until(forum.id, now - kept, today - REMINDED_LATE)
    await uow.contacts.forget_reasons_told(forum.id, quarter)
    await uow.minutes.forget_until(forum.id, now - kept)
    ends = [_end(forum, one, one.updated_at + kept) for one in await uow.contacts.in_forum(forum.id) if one.updated_at]
    told = await uow.contacts.oldest_nudge(forum.id)
    if told is not None:
        ends.append(told + kept)
    minutes = await uow.minutes.oldest(forum.id)
    if minutes is not None:
        ends.append(minutes + kept)
    if await uow.contacts.reasons_told(forum.id, quarter):
        ends.append(morning(next_quarter(quarter), forum.time_zone))
    ends += [end for end in (await close_what_was_left(uow, forum, now), await _forget_changes(uow, forum, now)) if end]
    if ends:
        await uow.jobs.put(job, min(ends))


async def _forget_changes(uow: UnitOfWork, forum: Forum, now: datetime) -> datetime | None:
    """The forum's card shows changes that are kept, so it is refreshed. Returns when the next is due for deletion."""
    if await uow.roles.forget_until(forum.id, now - CHANGES_KEPT):
        await uow.jobs.put_unless_waiting(Show(forum.id, InChannel.SETUP.of(forum.id)))
    changes = await uow.roles.of_forum(forum.id)
    return changes[-1].at + CHANGES_KEPT if changes else None


def _end(forum: Forum, contact: Contact, end: datetime) -> datetime:
    """A note stays until its reminder has come, however late that is."""
    if contact.remind_on is None:
        return end
    return max(end, morning(contact.remind_on + REMINDED_LATE + timedelta(days=1), forum.time_zone))
