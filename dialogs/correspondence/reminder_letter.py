"""The one reminder by email."""

from dialogs.correspondence.meeting_parts import (
    answer_parts,
    day_of_meeting,
    meeting_facts,
    open_meeting,
    way_in,
)
from dialogs.correspondence.own_news import own_news
from dialogs.kit.letters import Letter, Words, Writing
from forum.meetings import Meeting
from forum.message_kinds import InPrivate
from forum.use_cases.people.by_mail import emailed_reminder


async def to_be_reminded_of(writing: Writing) -> Meeting | None:
    """The meeting, if the reader has not answered and wants to be reminded. Once for each meeting, even if it moves."""
    meeting, post = await open_meeting(writing), writing.post
    if meeting is None or post.ids[1] != str(emailed_reminder(post.forum.reminder_days)):
        return None
    if await post.uow.attendance.rsvp(meeting.id, post.reader.id) is not None:
        return None
    if post.reader.id in await post.uow.attendance.not_reminded(meeting.id):
        return None
    if await post.uow.posts.mailed([InPrivate.REMINDER.of(meeting.id)], post.reader.id):
        return None
    return meeting


async def reminder(writing: Writing) -> Letter | None:
    """To a member who has not answered and wants to be reminded."""
    meeting, post = await to_be_reminded_of(writing), writing.post
    if meeting is None:
        return None
    news = await own_news(writing)
    return Letter(
        subject=writing.titled("reminder-subject-open", "reminder-subject", day=day_of_meeting(writing, meeting)),
        parts=[
            Words(writing.texts("reminder-letter-text")),
            meeting_facts(writing, meeting),
            *await answer_parts(writing, meeting),
            *way_in(writing, meeting),
            *news.parts,
        ],
        why=writing.texts("reminder-letter-why", forum=post.forum.name),
        tells=news.tells,
    )
