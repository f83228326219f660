"""What jobs say about a meeting and who is coming. None: it need not be said (any longer)."""

from dialogs.attendance.attendance_card import meeting_card, reminder_card, unreachable_card
from dialogs.kit.by_hand import by_hand_of
from dialogs.kit.posts import Posting
from forum.bounds import MOST_REMINDERS
from forum.meetings import MeetingState
from forum.message_kinds import InChannel, InPrivate
from forum.ports import Message
from forum.use_cases.attendance.attendance_views import poll_counts, poll_names
from forum.use_cases.people.roles import is_chair


async def meeting(post: Posting) -> Message | None:
    """The announcement with its poll. Nothing is announced before the calendar has it, or called off before it was
    announced.
    """
    found = await post.meeting()
    if found is None or found.state is MeetingState.SCHEDULING:
        return None
    if found.state is MeetingState.CANCELLED and await post.uow.posts.get(InChannel.MEETING.of(found.id)) is None:
        return None
    counts = await poll_counts(post.uow, found)
    return meeting_card(post.texts, post.forum, found, counts, post.now, refresh_for=await post.viewers())


async def reminder(post: Posting) -> Message | None:
    """Only to a member who has not answered and wants reminders, for a meeting still to come."""
    meeting = await post.meeting_ahead()
    part = await post.uow.forums.membership(post.forum.id, post.reader.id)
    if meeting is None or part is None or not part.is_member or post.now >= meeting.starts_at:
        return None
    if await post.uow.attendance.rsvp(meeting.id, post.reader.id) is not None:
        return None
    if post.reader.id in await post.uow.attendance.not_reminded(meeting.id):
        return None
    if await post.uow.posts.told(InPrivate.REMINDER.of(meeting.id), post.reader.id) >= MOST_REMINDERS:
        return None  # as each reminder says: at most twice, however often the meeting moves
    return reminder_card(post.texts, post.forum, meeting)


async def unreachable(post: Posting) -> Message | None:
    """To a chair: whom the reminders did not reach."""
    meeting = await post.meeting_ahead()
    if meeting is None or not await is_chair(post.uow, post.forum, post.reader):
        return None
    names = await poll_names(post.uow, meeting, post.now)
    at_rest = await post.uow.contacts.dont_ask([one.id for one in names.waiting])
    named = [person for person in names.unreachable if person.id not in at_rest]
    to_ring = [one for one in names.by_hand if one.person.id not in at_rest]
    told = by_hand_of(post.texts, post.forum, meeting, to_ring, post.reader)
    return unreachable_card(post.texts, post.forum, meeting, named, told) if named or told else None
