"""What jobs say about a date poll. None: there is nothing to say (any longer)."""

from dialogs.dates.date_ranking_card import ranking_card
from dialogs.dates.dates_card import dates_card
from dialogs.kit.posts import Posting
from forum.ids import DatePollId
from forum.ports import Message
from forum.use_cases.dates.date_views import dates_to_remind, dates_view, ranking_view
from forum.use_cases.people.roles import is_chair


async def standing(post: Posting) -> Message | None:
    """The card in the channel, the same for everybody; people who may have their own view fetch it."""
    poll = await post.uow.date_polls.get(DatePollId(post.ids[0]))
    if poll is None or poll.is_over(post.now):
        return None
    view = await dates_view(post.uow, poll, post.now)
    return dates_card(post.texts, post.forum, view, refresh_for=await post.viewers())


async def reminder(post: Posting) -> Message | None:
    """Only to a member who has not answered and wants to be reminded, as long as the poll is open."""
    view = await dates_to_remind(post.uow, DatePollId(post.ids[0]), post.reader, post.now)
    return dates_card(post.texts, post.forum, view, reminder=True) if view else None


async def closed(post: Posting) -> Message | None:
    """To a chair: the poll has closed, and these are the dates, best first."""
    poll = await post.uow.date_polls.get(DatePollId(post.ids[0]))
    if poll is None or poll.meeting_id or poll.is_over(post.now):
        return None
    if not await is_chair(post.uow, post.forum, post.reader):
        return None
    view = await ranking_view(post.uow, post.reader, poll.id, post.now, names=True)
    return ranking_card(post.texts, view, said=post.texts("dates-closed-title", forum=post.forum.name))
