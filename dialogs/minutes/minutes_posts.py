"""What jobs say about a meeting's minutes. None: it is no longer worth saying."""

from dialogs.kit.posts import Posting
from dialogs.minutes.minutes_card import minutes_card, minutes_ready_card
from dialogs.minutes.minutes_form_card import minutes_review_card
from forum.drafts import DraftState
from forum.ids import MeetingId, MinutesId
from forum.message_kinds import InPrivate
from forum.minutes import Minutes
from forum.ports import Message
from forum.use_cases.drafts.review_draft import review_news
from forum.use_cases.minutes.minutes_views import minutes_view, published_minutes
from forum.use_cases.people.roles import is_chair, is_facilitator


async def _minutes(post: Posting) -> Minutes | None:
    minutes = await post.uow.minutes.get(MinutesId(post.ids[0]))
    return minutes if minutes and minutes.forum_id == post.forum.id else None


async def review(post: Posting) -> Message | None:
    """To a facilitator: what to read, unless it has changed since."""
    minutes = await _minutes(post)
    if minutes is None or minutes.state is not DraftState.IN_REVIEW or str(minutes.revision) != post.ids[1]:
        return None
    if not await is_facilitator(post.uow, post.forum, post.reader):
        return None
    return minutes_review_card(
        post.texts, await minutes_view(post.uow, post.forum, minutes, owners=False, reviews=True)
    )


async def reviewed(post: Posting) -> Message | None:
    """To a chair: what the facilitator said, with the minutes."""
    minutes = await _minutes(post)
    if minutes is None or review_news(minutes) != InPrivate.MINUTES_REVIEWED.of(*post.ids):
        return None
    good = minutes.state is DraftState.REVIEWED
    return await _to_chair(post, minutes, saved="minutes-reviewed-good" if good else "minutes-reviewed-back")


async def not_made(post: Posting) -> Message | None:
    """To the chair who published: something went wrong."""
    minutes = await _minutes(post)
    return None if minutes is None or minutes.is_settled else await _to_chair(post, minutes, problem="minutes-not-made")


async def _to_chair(post: Posting, minutes: Minutes, *, saved: str = "", problem: str = "") -> Message | None:
    if not await is_chair(post.uow, post.forum, post.reader):
        return None
    view = await minutes_view(post.uow, post.forum, minutes, owners=True, reviews=True)
    said, wrong = (post.texts(name) if name else "" for name in (saved, problem))
    return minutes_card(post.texts, view, saved=said, problem=wrong)


async def published(post: Posting) -> Message | None:
    """In the channel: that a meeting's minutes are ready, and what was decided."""
    view = await published_minutes(post.uow, post.forum, owners=False, wanted=MeetingId(post.ids[0]))
    return minutes_ready_card(post.texts, view) if view else None
