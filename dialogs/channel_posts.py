"""The forum's standing cards and notices in its channel. None: nothing is to be shown (any more)."""

from dialogs.cards.agenda import agenda_card
from dialogs.cards.attendance import meeting_card
from dialogs.cards.meetings import cancelled_card, moved_card
from dialogs.cards.published import agenda_changed_card, published_card
from dialogs.cards.setup import forum_card
from dialogs.posts import Posting
from dialogs.setup import roles_of
from forum.ids import MeetingId
from forum.keys import about
from forum.meetings import Meeting, MeetingState
from forum.ports import Message
from forum.use_cases.agenda.agenda_views import agenda_view
from forum.use_cases.agenda.published_views import published_view
from forum.use_cases.attendance.attendance_views import poll_counts


async def setup(post: Posting) -> Message | None:
    """How the forum is set up."""
    return forum_card(post.texts, post.forum, await roles_of(post.uow, post.forum))


async def agenda(post: Posting) -> Message | None:
    """The topics so far. An empty list is not posted, but one that has become empty is shown."""
    view = await agenda_view(post.uow, post.forum, post.now, None)
    if not view.topics and await post.uow.posts.get(about("agenda", post.forum.id)) is None:
        return None
    return agenda_card(post.texts, view, refresh_for=await post.viewers())


async def meeting(post: Posting) -> Message | None:
    """The announcement with its poll. Nothing is announced before the calendar has it, or called off unheard."""
    found = await _meeting(post)
    if found is None or found.state is MeetingState.SCHEDULING:
        return None
    if found.state is MeetingState.CANCELLED and await post.uow.posts.get(about("meeting", found.id)) is None:
        return None
    counts = await poll_counts(post.uow, found)
    return meeting_card(post.texts, post.forum, found, counts, refresh_for=await post.viewers())


async def moved(post: Posting) -> Message | None:
    """That a meeting has moved, unless it has moved again since."""
    found = await _meeting(post)
    if found is None or not found.is_ahead or str(found.revision) != post.ids[1]:
        return None
    return moved_card(post.texts, post.forum, found)


async def cancelled(post: Posting) -> Message | None:
    """That a meeting will not be."""
    found = await _meeting(post)
    return cancelled_card(post.texts, post.forum, found) if found else None


async def published(post: Posting) -> Message | None:
    """The agenda, with the open actions of earlier meetings as matters arising."""
    found = await _meeting(post)
    if found is None or found.state is MeetingState.CANCELLED:
        return None
    view = await published_view(post.uow, post.forum, found)
    arising = [it for it in await post.uow.actions.open_of(post.forum.id) if it.recorded_at < found.starts_at]
    return published_card(post.texts, view, arising) if view else None


async def agenda_changed(post: Posting) -> Message | None:
    """What members should notice of one version, while it is of use."""
    found = await _meeting(post)
    if found is None or not found.is_ahead or post.now >= found.starts_at:
        return None
    view = await published_view(post.uow, post.forum, found, int(post.ids[1]))
    return agenda_changed_card(post.texts, view) if view and view.changes else None


async def _meeting(post: Posting) -> Meeting | None:
    return await post.uow.meetings.get(MeetingId(post.ids[0]))
