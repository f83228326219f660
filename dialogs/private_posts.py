"""What is said to one person unasked. Each asks the domain first whether it is still worth saying (None: it is not)."""

from dialogs.cards.attendance import reminder_card, unreachable_card
from dialogs.cards.outcomes import merged_card, outcome_card
from dialogs.cards.published import invitation_untouched_card
from dialogs.cards.shaping import shaping_card
from dialogs.posts import Posting
from forum.agenda import Outcome, Suggestion
from forum.forums import MOST_REMINDERS
from forum.ids import MeetingId, SuggestionId
from forum.keys import about
from forum.meetings import Meeting
from forum.ports import Message
from forum.use_cases.agenda.agenda_views import shaping_view
from forum.use_cases.agenda.keep_version import newest_version
from forum.use_cases.agenda.merge_topics import authors_concerned
from forum.use_cases.attendance.attendance_views import poll_names
from forum.use_cases.people.roles import is_chair


async def reminder(post: Posting) -> Message | None:
    """Only to a member who has not answered and wants reminders, for a meeting still to come."""
    meeting = await _ahead(post)
    part = await post.uow.forums.membership(post.forum.id, post.reader.id)
    if meeting is None or part is None or not part.is_member or post.now >= meeting.starts_at:
        return None
    if await post.uow.attendance.rsvp(meeting.id, post.reader.id) is not None:
        return None
    if post.reader.id in await post.uow.attendance.not_reminded(meeting.id):
        return None
    if await post.uow.posts.told(about("reminder", meeting.id), post.reader.id) >= MOST_REMINDERS:
        return None  # as each of them says: at most twice, however often the meeting moves
    return reminder_card(post.texts, post.forum, meeting)


async def unreachable(post: Posting) -> Message | None:
    """To a chair: whom the reminders did not reach."""
    meeting = await _ahead(post)
    if meeting is None or not await is_chair(post.uow, post.forum, post.reader):
        return None
    names = (await poll_names(post.uow, meeting)).unreachable
    at_rest = await post.uow.outreach.dont_ask([person.id for person in names])
    named = [person for person in names if person.id not in at_rest]
    return unreachable_card(post.texts, post.forum, meeting, named) if named else None


async def shaping(post: Posting) -> Message | None:
    """To a chair, when the agenda has closed."""
    meeting = await _ahead(post)
    if meeting is None or meeting.agenda_published_at or not await is_chair(post.uow, post.forum, post.reader):
        return None
    return shaping_card(post.texts, await shaping_view(post.uow, post.forum, meeting))


async def invitation_untouched(post: Posting) -> Message | None:
    """To a chair: the invitation may not show the agenda, unless a newer version is out."""
    meeting = await _ahead(post)
    if meeting is None or not await is_chair(post.uow, post.forum, post.reader):
        return None
    newest = await newest_version(post.uow, meeting)
    if newest is None or str(newest.version) != post.ids[1]:
        return None
    return invitation_untouched_card(post.texts, post.forum, meeting)


async def outcome(post: Posting) -> Message | None:
    """To its author, or the author of one merged into it: what became of the topic, unless it has changed since."""
    suggestion_id, meeting_id, decided = post.ids
    topic = await post.uow.agenda.get(SuggestionId(suggestion_id))
    if topic is None or topic.outcome.value != decided:
        return None
    if post.reader.id not in await authors_concerned(post.uow, topic):
        return None
    meeting = await post.uow.meetings.get(MeetingId(meeting_id))
    into = await _goes_on_in(post, topic)
    return outcome_card(post.texts, topic, meeting, into, merged=topic.author_id != post.reader.id)


async def merged(post: Posting) -> Message | None:
    """To somebody who asked for a topic that was merged."""
    topic = await post.uow.agenda.get(SuggestionId(post.ids[0]))
    into = await _goes_on_in(post, topic) if topic else None
    return merged_card(post.texts, topic, into) if topic and into else None


async def _goes_on_in(post: Posting, topic: Suggestion) -> Suggestion | None:
    if topic.outcome is not Outcome.MERGED or topic.merged_into is None:
        return None
    return await post.uow.agenda.get(topic.merged_into)


async def _ahead(post: Posting) -> Meeting | None:
    meeting = await post.uow.meetings.get(MeetingId(post.ids[0]))
    return meeting if meeting and meeting.is_ahead else None
