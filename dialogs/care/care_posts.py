"""The roll and the care list, sent to one person unasked. Each first checks whether it is still worth saying."""

from datetime import date

from dialogs.attendance.roll_card import report_missing_card
from dialogs.attendance.roll_page_card import roll_for
from dialogs.care.care_card import DailyNews, care_card, care_nobody_card
from dialogs.care.contact_form_card import contact_form, kept_values
from dialogs.kit.posts import Posting
from dialogs.kit.telling_apart import known_to_organiser
from forum.ids import MeetingId
from forum.meetings import Meeting, MeetingState
from forum.openness import met_as_circle
from forum.ports import Message
from forum.use_cases.attendance.roll_views import roll_view
from forum.use_cases.care.care_nudges import care_news, keep_told, may_be_told, take_back_told
from forum.use_cases.care.care_views import care_view, cared_about
from forum.use_cases.people.roles import is_chair, is_facilitator


async def roll(post: Posting) -> Message | None:
    """To a chair, when the meeting has begun."""
    meeting = await _begun(post)
    if meeting is None or met_as_circle(post.forum, meeting) or not await _to_chair(post):
        return None
    view = await roll_view(post.uow, meeting, post.now)
    known = await known_to_organiser(post.uow, post.forum, view.members)
    return roll_for(post.texts, post.forum, meeting, view, known, unasked=True)


async def report_missing(post: Posting) -> Message | None:
    """To a chair, when Microsoft does not let us read its attendance reports."""
    return report_missing_card(post.texts, post.forum, post.ids[1]) if await _to_chair(post) else None


async def care(post: Posting) -> Message | None:
    """To a facilitator, on the day in `ids`: what is news to them. If there is none, nothing is said."""
    day = date.fromisoformat(post.ids[0])
    if not await _to_facilitator(post) or not await may_be_told(post.uow, post.forum, post.reader, day, post.now):
        return None
    view = await care_view(post.uow, post.reader, post.forum, post.now)
    news = await care_news(post.uow, view, post.reader, post.now) if view else None
    if not view or not news:
        return None
    await keep_told(post.uow, post.forum, post.reader, news, post.now)
    mine = news.reminders_of(post.reader)
    others = [one for one, _ in news.reminders if one not in mine]
    if len(mine) == 1 and not others and not news.matters:
        [one] = mine
        topics = await cared_about(post.uow, post.forum, one.person)
        return contact_form(post.texts, view, one, kept_values(view, one), topics, reminded=True)
    known = await known_to_organiser(post.uow, post.forum, [one.person for one in view.people])
    return care_card(post.texts, view, known, news=DailyNews(news.people, reminders=mine, taken_over=others))


async def care_unsaid(post: Posting) -> None:
    """The message of the day in `ids` did not arrive: what was in it is still to be told."""
    await take_back_told(post.uow, post.forum, post.reader, date.fromisoformat(post.ids[0]))


async def care_nobody(post: Posting) -> Message | None:
    """To a chair, as long as nobody is a facilitator."""
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
