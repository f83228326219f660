"""Saying what became of topics without publishing an agenda."""

from collections.abc import Sequence

from dialogs.agenda.tell_outcome_card import OpenOutcomes, TellOutcome, outcome_after_card, outcomes_card
from dialogs.kit.context import Context, say
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from forum.agenda import Outcome
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import MeetingId, SuggestionId
from forum.ports import Message
from forum.topic_news import TopicNews
from forum.use_cases.agenda.merge_topics import authors_concerned
from forum.use_cases.agenda.tell_outcome import MAY_BECOME, Undecided, left_undecided, tell_outcome, undecided
from forum.use_cases.agenda.topic_views import topic_now
from forum.use_cases.people.roles import is_chair


async def show(context: Context, _rest: str) -> Reply:
    """ "outcomes": what waits for an outcome, to a chair in private."""
    return await _list(context, await context.forum())


async def open_list(context: Context, pressed: OpenOutcomes) -> Reply:
    """From a button."""
    return await _list(context, await context.forum_of(pressed.forum))


async def _list(
    context: Context, forum: Forum, *, values: TellOutcome | None = None, problem: str = "", saved: str = ""
) -> Reply:
    if not context.is_for_one:
        return say(note(context.texts("outcomes-in-private")))
    waiting = await undecided(context.uow, context.person, forum, context.now)
    return say(outcomes_card(context.texts, forum, waiting, values=values, problem=problem, saved=saved))


async def tell(context: Context, pressed: TellOutcome) -> Reply:
    """The author is told at once; if something needs correcting, it comes back with everything that was typed."""
    forum = await context.forum_of(pressed.forum)
    topic_id, _, drawn = pressed.topic.partition(":")
    if not context.is_for_one:
        return await _list(context, forum)
    try:
        if not topic_id or pressed.outcome not in list(MAY_BECOME):
            raise Invalid("outcome-choose-both")
        topic = await tell_outcome(
            context.uow,
            context.person,
            forum,
            SuggestionId(topic_id),
            drawn,
            Outcome(pressed.outcome),
            pressed.reason,
            context.now,
        )
    except Invalid as invalid:
        problem = context.texts.problem(invalid)
        return await _list(context, forum, values=pressed, problem=problem)
    told = "outcomes-told" if topic.author_id else "outcomes-told-nobody"
    return await _list(context, forum, saved=context.texts(told, title=topic.title))


async def outcomes(post: Posting) -> Message | None:
    """To a chair, a week after a meeting: its topics that nobody has reported on."""
    meeting = await post.uow.meetings.get(MeetingId(post.ids[0]))
    if meeting is None or not await is_chair(post.uow, post.forum, post.reader):
        return None
    left = await left_undecided(post.uow, meeting, post.now)
    waiting = [Undecided.of(topic, meeting) for topic in left]
    return outcomes_card(post.texts, post.forum, waiting, meeting=meeting) if waiting else None


async def outcome_after(post: Posting) -> Message | None:
    """To its author, or the author of one merged into it, unless there is newer news."""
    topic = await post.uow.agenda.get(SuggestionId(post.ids[0]))
    if topic is None or post.reader.id not in await authors_concerned(post.uow, topic):
        return None
    told = await post.uow.news.of([topic.id])
    if not told or str(told[-1].number) != post.ids[1]:
        return None
    taken_up = _taken_up_at(told)
    meeting = await post.uow.meetings.get(taken_up) if taken_up else None
    return outcome_after_card(post.texts, topic_now(topic), meeting, merged=topic.author_id != post.reader.id)


def _taken_up_at(told: Sequence[TopicNews]) -> MeetingId | None:
    """The last meeting that had it on its agenda."""
    return next((news.meeting_id for news in reversed(told) if news.outcome is Outcome.ACCEPTED), None)
