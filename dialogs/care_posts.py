"""The roll and the care list, said to one person unasked. Each asks first whether it is still worth saying."""

from datetime import date

from dialogs.cards.care import care_card, care_nobody_card, contact_form, kept_values
from dialogs.cards.roll import report_missing_card, roll_card
from dialogs.posts import Posting
from forum.forums import Openness
from forum.meetings import Meeting, MeetingId, MeetingState
from forum.people import PersonId
from forum.ports import Message
from forum.use_cases.care_views import care_view
from forum.use_cases.roles import is_chair, is_facilitator
from forum.use_cases.roll_views import roll_view


async def roll(post: Posting) -> Message | None:
    """To a chair, when the meeting has begun."""
    meeting = await _begun(post)
    if meeting is None or post.forum.openness is Openness.LISTENING_CIRCLE or not await _to_chair(post):
        return None
    return roll_card(post.texts, post.forum, meeting, await roll_view(post.uow, meeting), unasked=True)


async def report_missing(post: Posting) -> Message | None:
    """To a chair, when Microsoft does not let us read its attendance reports."""
    return report_missing_card(post.texts, post.forum, post.ids[1]) if await _to_chair(post) else None


async def care(post: Posting) -> Message | None:
    """To a facilitator, the morning after."""
    meeting = await _begun(post)
    if meeting is None or not await _to_facilitator(post):
        return None
    return care_card(post.texts, await care_view(post.uow, post.reader, post.forum, meeting), unasked=True)


async def care_again(post: Posting) -> Message | None:
    """To the facilitator who asked for it, unless somebody has noted something since or there is nothing to ask."""
    _, person_id, day = post.ids
    meeting = await _begun(post)
    if meeting is None or not await _to_facilitator(post):
        return None
    contact = await post.uow.outreach.get(meeting.id, PersonId(person_id))
    if contact is None or contact.facilitator_id != post.reader.id or contact.remind_on != date.fromisoformat(day):
        return None
    view = await care_view(post.uow, post.reader, post.forum, meeting)
    missed = view.find(person_id)
    if missed is None or missed.at_rest:
        return None
    return contact_form(post.texts, view, missed, kept_values(view, missed), reminded=True)


async def care_nobody(post: Posting) -> Message | None:
    """To a chair, while nobody is a facilitator."""
    if await post.uow.forums.facilitators(post.forum.id) or not await _to_chair(post):
        return None
    return care_nobody_card(post.texts, post.forum)


async def _begun(post: Posting) -> Meeting | None:
    meeting = await post.uow.meetings.get(MeetingId(post.ids[0]))
    if meeting is None or meeting.state is MeetingState.CANCELLED or post.now < meeting.starts_at:
        return None
    return meeting


async def _to_chair(post: Posting) -> bool:
    return await is_chair(post.uow, post.forum, post.reader)


async def _to_facilitator(post: Posting) -> bool:
    return await is_facilitator(post.uow, post.forum, post.reader)
