"""A meeting does not take place."""

from dialogs.correspondence.meeting_parts import day_of_meeting, is_in_their_calendar, when, why_member
from dialogs.kit.letters import Bullets, Facts, Letter, Part, Words, Writing
from forum.ids import MeetingId
from forum.meetings import Meeting
from forum.openness import is_circle
from forum.use_cases.lifecycle.tell_called_off import counting_on, is_told_called_off, topics_kept
from forum.use_cases.people.by_mail import was_invited_by_mail


async def meeting_called_off(writing: Writing) -> Meeting | None:
    """The meeting, for everybody who was invited by email or text, or counted on it in another way."""
    post = writing.post
    meeting = await post.uow.meetings.get(MeetingId(post.ids[0]))
    if meeting is None or not await is_told_called_off(post.uow, meeting, post.reader, post.now):
        return None
    invited = await was_invited_by_mail(post.uow, meeting.id, post.reader.id)
    if not invited and post.reader.id not in await counting_on(post.uow, meeting):
        return None
    return meeting


async def called_off(writing: Writing) -> Letter | None:
    """That it is off, and what becomes of what they suggested."""
    meeting, texts = await meeting_called_off(writing), writing.texts
    if meeting is None:
        return None
    in_calendar = is_in_their_calendar(writing, meeting)
    return Letter(
        subject=writing.titled("called-off-subject-open", "called-off-subject", day=day_of_meeting(writing, meeting)),
        parts=[
            Words(texts("called-off-letter-text")),
            _facts(writing, meeting),
            Words(texts("called-off-letter-calendar" if in_calendar else "called-off-letter-delete")),
            *await _topics(writing),
            Words(texts("called-off-letter-next")),
        ],
        why=why_member(writing),
    )


def _facts(writing: Writing, meeting: Meeting) -> Facts:
    texts, forum = writing.texts, writing.post.forum
    reason = [(texts("called-off-letter-reason"), meeting.note)] if meeting.note and not is_circle(forum) else []
    day = when(texts, meeting, meeting.time_zone, meeting.minutes)
    return Facts([(texts("letter-when"), day), *reason, (texts("letter-group"), forum.name)])


async def _topics(writing: Writing) -> list[Part]:
    """The reader's, which wait for another meeting."""
    post, texts = writing.post, writing.texts
    if is_circle(post.forum):
        return []
    kept = await topics_kept(post.uow, post.forum, post.reader)
    titles = [texts("letter-quoted", title=topic.title) for topic in kept]
    return [Words(texts("called-off-letter-topics")), Bullets(titles)] if titles else []
