"""What somebody is told, unasked, about an answer of theirs. None: there is nothing to tell (any longer)."""

from dialogs.attendance.answer_for_card import ask_again_card, called_off_card, noted_for_card
from dialogs.kit.posts import Posting
from forum.attendance import Rsvp
from forum.ids import MeetingId
from forum.meetings import Meeting, MeetingState
from forum.ports import Message
from forum.use_cases.attendance.ask_again import Before
from forum.use_cases.lifecycle.tell_called_off import is_told_called_off, topics_kept


async def noted_for(post: Posting) -> Message | None:
    """To the person somebody answered for, unless they have answered themselves since."""
    meeting, rsvp = await _answered(post)
    if meeting is None or rsvp is None or rsvp.noted_by is None or rsvp.answer != post.ids[1]:
        return None
    by = await post.uow.people.get(rsvp.noted_by)
    return noted_for_card(post.texts, post.forum, meeting, by, rsvp.answer) if by else None


async def ask_again(post: Posting) -> Message | None:
    """To somebody who had answered, unless the change has been undone or no longer affects their answer."""
    meeting, rsvp = await _answered(post)
    if meeting is None or rsvp is None:
        return None
    _, _, starts, mode = post.ids
    before = Before.read(starts, mode)
    if not before.touches(meeting, rsvp.answer):
        return None
    return ask_again_card(post.texts, post.forum, meeting, before, rsvp.answer)


async def called_off(post: Posting) -> Message | None:
    """To somebody who counted on a meeting that will not take place."""
    meeting = await post.uow.meetings.get(MeetingId(post.ids[0]))
    if meeting is None or not await is_told_called_off(post.uow, meeting, post.reader, post.now):
        return None
    topics = await topics_kept(post.uow, post.forum, post.reader)
    return called_off_card(post.texts, post.forum, meeting, [topic.title for topic in topics])


async def _answered(post: Posting) -> tuple[Meeting | None, Rsvp | None]:
    """A meeting whose poll is open, with the answer of a reader who belongs to the forum."""
    meeting = await post.uow.meetings.get(MeetingId(post.ids[0]))
    if meeting is None or meeting.state is not MeetingState.SCHEDULED or post.now >= meeting.starts_at:
        return None, None
    if await post.uow.forums.membership(post.forum.id, post.reader.id) is None:
        return None, None
    return meeting, await post.uow.attendance.rsvp(meeting.id, post.reader.id)
